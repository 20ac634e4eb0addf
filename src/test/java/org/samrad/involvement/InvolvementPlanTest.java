package org.samrad.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.involvement.InvolvementPlan.Lack;
import org.samrad.involvement.InvolvementPlan.Part;
import org.samrad.involvement.InvolvementPlan.State;

class InvolvementPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static Activity activity(Part part, GroupKind kind) {
        var terms = new Activity.Terms(
                part,
                Method.INTERVIEW,
                new Activity.Said("Hvorfor", "Alt", "Nok", "da"),
                new Activity.Period(DAY, DAY.plusDays(2)),
                SOMEBODY,
                new Activity.Effort(BigDecimal.ONE, InfluenceLevel.CONSULT));
        return Activity.planned(UUID.randomUUID(), SOMEBODY, terms, List.of(new Activity.Group(kind, "Øst", null)));
    }

    private static InvolvementPlan plan(Activity... activities) {
        return new InvolvementPlan(SOMEBODY, activities.length, List.of(activities), List.of());
    }

    private static InvolvementPlan whole() {
        return plan(
                activity(Part.BEFORE, GroupKind.EMPLOYEES),
                activity(Part.DURING, GroupKind.USERS),
                activity(Part.AFTER, GroupKind.EMPLOYEES));
    }

    @Test
    void emptyPlanSaysAllThatItLacks() {
        var plan = plan();

        assertThat(plan.lacks())
                .containsExactly(Lack.BEFORE, Lack.DURING, Lack.AFTER, Lack.EMPLOYEES, Lack.USERS_OR_PARTNERS);
    }

    @Test
    void leadersAreNeitherEmployeesNorUsers() {
        var plan = plan(
                activity(Part.BEFORE, GroupKind.LEADERS),
                activity(Part.DURING, GroupKind.LEADERS),
                activity(Part.AFTER, GroupKind.LEADERS));

        assertThat(plan.lacks()).containsExactly(Lack.EMPLOYEES, Lack.USERS_OR_PARTNERS);
    }

    @Test
    void exemptionCoversGroupsButNeverAPart() {
        var plan = plan(activity(Part.BEFORE, GroupKind.EMPLOYEES), activity(Part.DURING, GroupKind.EMPLOYEES));

        assertThat(plan.lacks("Der er ingen brugere")).containsExactly(Lack.AFTER);
        assertThatThrownBy(() -> plan.approved(UUID.randomUUID(), DAY, SOMEBODY, "Der er ingen brugere"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("involvement.lack.AFTER");
    }

    @Test
    void wholePlanIsApprovedAndAChangeMakesItRevised() {
        var approved = whole().approved(UUID.randomUUID(), DAY, SOMEBODY, "ikke nødvendig");
        var changed = new InvolvementPlan(SOMEBODY, 4, approved.activities(), approved.approvals());

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.approvals().getFirst().exemption()).isEmpty();
        assertThat(changed.state()).isEqualTo(State.REVISED);
        assertThat(changed.approved(UUID.randomUUID(), DAY, SOMEBODY, "").approvals())
                .extracting(InvolvementPlan.Approval::number)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> approved.approved(UUID.randomUUID(), DAY, SOMEBODY, ""))
                .hasMessageContaining("involvement.rule.approved");
    }

    @Test
    void activityIsOverdueFromTheDayAfterItsLast() {
        var one = activity(Part.BEFORE, GroupKind.EMPLOYEES);

        assertThat(one.isOverdue(DAY.plusDays(2))).isFalse();
        assertThat(one.isOverdue(DAY.plusDays(3))).isTrue();
        assertThat(one.held(new Activity.Held(DAY, "Meget"), List.of(7), DAY).isOverdue(DAY.plusDays(3)))
                .isFalse();
    }

    @Test
    void answerSaysSomething() {
        assertThatThrownBy(() -> new Response.Reply(Response.Kind.NOT_TAKEN, " ", "", "da").checked())
                .hasMessageContaining("involvement.rule.words.NOT_TAKEN");
        assertThatThrownBy(() -> new Response.Reply(Response.Kind.FORWARDED, "De ved det", "", "da").checked())
                .hasMessageContaining("involvement.rule.to");
    }
}
