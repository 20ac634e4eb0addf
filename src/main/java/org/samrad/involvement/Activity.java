package org.samrad.involvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.involvement.InvolvementPlan.Part;

/// One thing that is done to involve people: who, how, when, what they can still change, and by what it is seen that it
/// is done. `version` counts its changes, so that two people who edit it at once notice.
public record Activity(
        UUID id,
        UUID initiative,
        Terms terms,
        List<Group> groups,
        @Nullable Held held,
        int version) {
    public static final int LONGEST = 1000;
    public static final int LONGEST_NAME = 120;
    public static final int MOST_PEOPLE = 100_000;

    /// What was agreed on.
    public record Terms(Part part, Method method, Said said, Period period, UUID responsible, Effort effort) {}

    /// In somebody's words: what for, what can still be changed, and when it is enough.
    public record Said(String aim, String changeable, String exit, String language) {}

    public record Period(LocalDate starts, LocalDate ends) {}

    /// Hours for each participant, and how much they decide.
    public record Effort(BigDecimal hours, InfluenceLevel level) {}

    /// Who takes part; `participants` is empty until it was held.
    public record Group(
            GroupKind kind, String name, @Nullable Integer participants) {}

    /// When it was held, and what was learnt.
    public record Held(LocalDate on, String learnt) {}

    public Activity {
        groups = List.copyOf(groups);
    }

    /// A new one, or the same with other terms; refused where it involves nobody or ends before it begins.
    public static Activity planned(UUID id, UUID initiative, Terms terms, List<Group> groups) {
        return new Activity(id, initiative, terms, groups, null, 0).checked();
    }

    public Activity changed(Terms newTerms, List<Group> newGroups) {
        if (held != null) {
            throw new RuleBroken("", "involvement.rule.held");
        }
        return new Activity(id, initiative, newTerms, newGroups, null, version).checked();
    }

    private Activity checked() {
        if (groups.isEmpty()) {
            throw new RuleBroken("groups", "involvement.rule.nobody");
        }
        if (terms.period().ends().isBefore(terms.period().starts())) {
            throw new RuleBroken("ends", "involvement.rule.ends");
        }
        return this;
    }

    /// It took place, with so many of each group, in their order.
    public Activity held(Held how, List<Integer> participants, LocalDate today) {
        if (how.on().isAfter(today)) {
            throw new RuleBroken("heldOn", "involvement.rule.held-ahead");
        }
        var counted = new java.util.ArrayList<Group>();
        for (int i = 0; i < groups.size(); i++) {
            counted.add(new Group(groups.get(i).kind(), groups.get(i).name(), participants.get(i)));
        }
        if (participants.stream().allMatch(count -> count == 0)) {
            throw new RuleBroken("participants-0", "involvement.rule.nobody-came");
        }
        return new Activity(id, initiative, terms, counted, how, version);
    }

    public boolean isHeld() {
        return held != null;
    }

    public boolean isOverdue(LocalDate today) {
        return held == null && terms.period().ends().isBefore(today);
    }

    public boolean involves(GroupKind kind) {
        return groups.stream().anyMatch(group -> group.kind() == kind);
    }

    /// How many took part in all.
    public int participants() {
        return groups.stream()
                .mapToInt(group -> group.participants() == null ? 0 : group.participants())
                .sum();
    }
}
