package org.samrad.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Mail;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Language;
import org.samrad.web.Option;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Turns units, organisations and roles into the groups that a consultation asks, and writes to them.
@Component
class Audience {
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Mail mail;
    private final Texts texts;

    Audience(Organisations organisations, Initiatives initiatives, Mail mail, Texts texts) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.mail = mail;
        this.texts = texts;
    }

    /// A new group with a code of its own and, for units and organisations, its name and the number of its people.
    AudienceGroup group(int number, Consultations.Asked asked, Person by) {
        var ref = asked.ref();
        if (ref == null && asked.kind() != AudienceGroup.Kind.OPEN) {
            throw new RuleBroken("ref", "consultation.rule.choose-whom");
        }
        if (asked.kind() == AudienceGroup.Kind.ROLE && asked.admission() == AudienceGroup.Admission.LINK) {
            throw new RuleBroken("admission", "consultation.rule.role-signs-in");
        }
        var name = asked.name();
        if (name.isBlank() && ref != null) {
            name = name(ref, asked.kind(), by);
        }
        if (name.isBlank()) {
            throw new RuleBroken("name", "web.form.missing");
        }
        return new AudienceGroup(
                UUID.randomUUID(),
                number,
                null,
                asked.kind(),
                ref,
                asked.role(),
                name,
                asked.admission(),
                Token.of(AudienceGroup.CODE_LETTERS),
                asked.codeUntil(),
                people(asked, by),
                null);
    }

    private @Nullable Integer people(Consultations.Asked asked, Person by) {
        var ref = asked.ref();
        if (asked.people() != null || ref == null || asked.kind() == AudienceGroup.Kind.ROLE) {
            return asked.people();
        }
        int members = organisations.memberCount(ref, by);
        return members == 0 ? null : members;
    }

    private String name(UUID ref, AudienceGroup.Kind kind, Person by) {
        if (kind == AudienceGroup.Kind.UNIT) {
            return organisations.unit(ref, by).name();
        }
        var name = organisations.findNames(List.of(ref), by).get(ref);
        return name == null ? "" : name.in(Language.DA.tag());
    }

    /// The organisations that own or are affected, and their units: whom one can choose to ask.
    List<Option> whom(Consultation of, Person by) {
        var initiative = initiatives.get(of.initiative(), by);
        var ids = new java.util.LinkedHashSet<>(initiative.owners());
        initiative.affected().forEach(one -> ids.add(one.organisation()));
        var names = organisations.findNames(ids, by);
        var whom = new ArrayList<Option>();
        for (var id : ids) {
            var known = names.get(id);
            var name = known == null ? "" : known.in(of.terms().language());
            whom.add(new Option(id.toString(), name));
            organisations.units(id, by).stream()
                    .flatMap(Unit.Branch::all)
                    .forEach(branch -> whom.add(new Option(
                            branch.unit().id().toString(),
                            name + " › " + branch.unit().name())));
        }
        return whom;
    }

    /// Which groups lie within which others, by number: units within units, units within their organisation.
    Map<Integer, Integer> parents(List<AudienceGroup> groups, Person by) {
        var byRef = new HashMap<UUID, Integer>();
        groups.stream()
                .filter(group ->
                        group.kind() == AudienceGroup.Kind.UNIT || group.kind() == AudienceGroup.Kind.ORGANISATION)
                .forEach(group -> byRef.put(group.ref(), group.number()));
        var parents = new HashMap<Integer, Integer>();
        for (var group : groups) {
            if (group.kind() == AudienceGroup.Kind.UNIT && group.ref() != null) {
                above(group.ref(), by).stream()
                        .filter(byRef::containsKey)
                        .findFirst()
                        .ifPresent(above -> parents.put(group.number(), byRef.get(above)));
            }
        }
        return parents;
    }

    /// What a unit lies within, innermost first, its organisation last.
    private List<UUID> above(UUID unit, Person by) {
        var above = new ArrayList<UUID>();
        var here = organisations.unit(unit, by);
        for (var inside = here.inside();
                inside != null;
                inside = organisations.unit(inside, by).inside()) {
            above.add(inside);
        }
        above.add(here.organisation());
        return above;
    }

    /// Writes to everybody in the group; answers how many letters there are. No letter says who has answered.
    int remind(Consultation of, AudienceGroup group, String address, Person by) {
        if (!mail.ready()) {
            throw new RuleBroken("", "consultation.rule.no-mail");
        }
        var ref = group.ref();
        if (ref == null || group.kind() == AudienceGroup.Kind.ROLE) {
            throw new RuleBroken("", "consultation.rule.no-addresses");
        }
        var language = Language.find(of.terms().language()).orElse(Language.EN);
        var addresses = organisations.membersOf(ref, of.scope(), by).values();
        for (var to : addresses) {
            mail.send(new Mail.Letter(
                    to,
                    texts.of(
                            language,
                            "consultation.mail.remind.subject",
                            of.terms().question()),
                    texts.of(
                            language,
                            "consultation.mail.remind.text",
                            of.terms().question(),
                            of.terms().why(),
                            address + "/c/" + group.code(),
                            of.terms().answerBy())));
        }
        return addresses.size();
    }
}
