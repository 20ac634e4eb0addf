package org.samrad.involvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// Who is involved in an initiative before, during and after. It is approved as it stands; what changes afterwards
/// makes it a revised plan that waits for its next approval.
public record InvolvementPlan(UUID initiative, int revision, List<Activity> activities, List<Approval> approvals) {
    public static final int LONGEST_EXEMPTION = 1000;

    public enum Part {
        BEFORE,
        DURING,
        AFTER;

        public String textKey() {
            return "involvement.part." + name();
        }
    }

    public enum State {
        DRAFT,
        APPROVED,
        /// Changed since it was approved.
        REVISED;

        public String textKey() {
            return "involvement.plan.state." + name();
        }
    }

    /// What keeps a plan from being approved.
    public enum Lack {
        BEFORE,
        DURING,
        AFTER,
        /// May be exempted from, in writing.
        EMPLOYEES,
        /// May be exempted from, in writing.
        USERS_OR_PARTNERS;

        public boolean isOfGroups() {
            return this == EMPLOYEES || this == USERS_OR_PARTNERS;
        }

        public String textKey() {
            return "involvement.lack." + name();
        }
    }

    /// Who approved which revision when. An exemption says why a group is left out, and stays visible.
    public record Approval(UUID id, int number, int revision, LocalDate on, UUID by, String exemption) {}

    /// An activity as it stood in an approved plan.
    public record Approved(
            UUID approval,
            Part part,
            Method method,
            String aim,
            Activity.Period period,
            InfluenceLevel level,
            String groups,
            String language) {}

    public InvolvementPlan {
        activities = List.copyOf(activities);
        approvals = List.copyOf(approvals);
    }

    public State state() {
        if (approvals.isEmpty()) {
            return State.DRAFT;
        }
        return approvals.getFirst().revision() == revision ? State.APPROVED : State.REVISED;
    }

    public List<Activity> in(Part part) {
        return activities.stream().filter(one -> one.terms().part() == part).toList();
    }

    public List<Activity> overdue(LocalDate today) {
        return activities.stream().filter(one -> one.isOverdue(today)).toList();
    }

    /// All that is missing.
    public Set<Lack> lacks() {
        var lacks = EnumSet.noneOf(Lack.class);
        for (var part : Part.values()) {
            if (in(part).isEmpty()) {
                lacks.add(Lack.valueOf(part.name()));
            }
        }
        if (activities.stream().noneMatch(one -> one.involves(GroupKind.EMPLOYEES))) {
            lacks.add(Lack.EMPLOYEES);
        }
        if (activities.stream().noneMatch(one -> one.involves(GroupKind.USERS) || one.involves(GroupKind.PARTNERS))) {
            lacks.add(Lack.USERS_OR_PARTNERS);
        }
        return lacks;
    }

    /// What is missing and not exempted from. An exemption covers groups, never a part.
    public Set<Lack> lacks(String exemption) {
        var lacks = lacks();
        if (!exemption.isBlank()) {
            lacks.removeIf(Lack::isOfGroups);
        }
        return lacks;
    }

    /// Whether what was approved last still holds for the plan as it is.
    public boolean isWhole() {
        return !approvals.isEmpty() && lacks(approvals.getFirst().exemption()).isEmpty();
    }

    public InvolvementPlan approved(UUID id, LocalDate on, UUID by, String exemption) {
        if (state() == State.APPROVED) {
            throw new RuleBroken("", "involvement.rule.approved");
        }
        for (var lack : lacks(exemption)) {
            throw new RuleBroken("", lack.textKey());
        }
        var needed = lacks().stream().anyMatch(Lack::isOfGroups);
        var all = new ArrayList<Approval>();
        all.add(new Approval(id, approvals.size() + 1, revision, on, by, needed ? exemption : ""));
        all.addAll(approvals);
        return new InvolvementPlan(initiative, revision, activities, all);
    }
}
