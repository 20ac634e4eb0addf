package org.samrad.pair;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;

/// What the pair goes on with after the programme: area by area, with an owner in each organisation and a first day.
public record Continuation(List<Area> areas) implements Written {
    public static final int LONGEST = 2000;
    public static final int LONGEST_NAME = 120;
    public static final Continuation NONE = new Continuation(List.of());

    public Continuation {
        areas = List.copyOf(areas);
    }

    public record Area(UUID id, Words words, List<Owner> owners, LocalDate first, int since) {
        public Area {
            owners = List.copyOf(owners);
        }

        /// The first step as one owner owes it.
        public UUID owedBy(Owner owner) {
            return UUID.nameUUIDFromBytes((id + "/" + owner.organisation()).getBytes(StandardCharsets.UTF_8));
        }
    }

    public record Words(String name, String what, String language) {}

    public record Owner(UUID organisation, UUID person) {}

    /// The first step of an area, which one of its owners owes.
    public record Step(UUID area, UUID organisation) {}

    /// All first steps, by the thing that is owed.
    Map<UUID, Step> steps() {
        var all = new HashMap<UUID, Step>();
        areas.forEach(area ->
                area.owners().forEach(owner -> all.put(area.owedBy(owner), new Step(area.id(), owner.organisation()))));
        return all;
    }

    public Area area(UUID id) {
        return areas.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("area"));
    }

    /// Every organisation of the pair has an owner for it.
    public Continuation with(Area fresh, List<UUID> members) {
        for (var member : members) {
            if (fresh.owners().stream().noneMatch(owner -> owner.organisation().equals(member))) {
                throw new RuleBroken("owner-" + member, "pair.rule.owner-in-each");
            }
        }
        var next = new ArrayList<>(areas);
        next.removeIf(one -> one.id().equals(fresh.id()));
        next.add(fresh);
        return new Continuation(next);
    }

    public Continuation without(UUID area) {
        return new Continuation(
                areas.stream().filter(one -> !one.id().equals(area)).toList());
    }

    @Override
    public String wording() {
        return areas.stream().map(Area::toString).reduce("", (text, line) -> text + line + "\n");
    }

    @Override
    public void mustBeWhole() {
        if (areas.isEmpty()) {
            throw new RuleBroken("", "pair.rule.no-area");
        }
    }
}
