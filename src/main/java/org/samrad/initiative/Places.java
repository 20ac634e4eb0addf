package org.samrad.initiative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.springframework.stereotype.Component;

/// Organisations and units by name: to show, and to choose among.
@Component
public class Places {
    private static final int ORGANISATIONS = 300;

    private final Organisations organisations;

    Places(Organisations organisations) {
        this.organisations = organisations;
    }

    /// The names of places, each kind in one look-up.
    Named named(Collection<Initiative.Affected> places, Person by) {
        var ids = new LinkedHashSet<UUID>();
        var units = new LinkedHashSet<UUID>();
        for (var place : places) {
            ids.add(place.organisation());
            if (place.unit() != null) {
                units.add(place.unit());
            }
        }
        var called = new HashMap<UUID, String>();
        if (!units.isEmpty()) {
            organisations.findUnits(units, by).forEach(unit -> called.put(unit.id(), unit.name()));
        }
        return new Named(organisations.findNames(ids, by), called);
    }

    /// Every place that a page about an initiative names.
    static List<Initiative.Affected> around(
            Initiative initiative, List<AffectedGroup> groups, List<PlannedDecision> decisions) {
        var all = new ArrayList<>(initiative.affected());
        initiative.owners().forEach(owner -> all.add(new Initiative.Affected(owner, null)));
        Stream.concat(
                        Stream.ofNullable(initiative.facts().decisionOwner()),
                        decisions.stream().map(PlannedDecision::decider))
                .forEach(one -> all.add(new Initiative.Affected(one.organisation(), one.unit())));
        for (var group : groups) {
            var organisation = group.organisation();
            if (organisation != null) {
                all.add(new Initiative.Affected(organisation, group.unit()));
            }
        }
        return all;
    }

    /// Names that were looked up.
    public record Named(Map<UUID, Name> organisations, Map<UUID, String> units) {
        public String of(@Nullable UUID organisation, @Nullable UUID unit, String languageTag) {
            var name = organisation == null ? null : organisations.get(organisation);
            var shown = name == null ? "" : name.in(languageTag);
            return unit == null || !units.containsKey(unit) ? shown : shown + " › " + units.get(unit);
        }

        public String of(Initiative.Affected place, String languageTag) {
            return of(place.organisation(), place.unit(), languageTag);
        }
    }

    /// Every organisation, by name.
    List<Option> all(String languageTag, Person by) {
        return organisations.list("", 0, ORGANISATIONS, by).stream()
                .map(one -> new Option(one.id().toString(), one.name().in(languageTag)))
                .toList();
    }

    /// The person's own organisation with its units first, then every other.
    List<Option> withUnits(String languageTag, Person by) {
        var options = new ArrayList<Option>();
        var own = by.organisation();
        var all = all(languageTag, by);
        if (own != null) {
            all.stream().filter(one -> one.value().equals(own.toString())).forEach(options::add);
            organisations.units(own, by).stream()
                    .flatMap(Unit.Branch::all)
                    .forEach(branch -> options.add(new Option(
                            own + "/" + branch.unit().id(), "› " + branch.unit().name())));
        }
        all.stream()
                .filter(one -> own == null || !one.value().equals(own.toString()))
                .forEach(options::add);
        return options;
    }

    static String value(Initiative.Affected place) {
        return place.organisation() + (place.unit() == null ? "" : "/" + place.unit());
    }

    /// A place as it stands in a form; none where nothing that can be a place was chosen.
    static Initiative.@Nullable Affected read(Form form, String field, String value) {
        if (value.isBlank()) {
            return null;
        }
        var parts = value.split("/", -1);
        try {
            return new Initiative.Affected(
                    UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null);
        } catch (IllegalArgumentException e) {
            form.refuse(field, "web.form.choose");
            return null;
        }
    }
}
