package org.samrad.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Gate;
import org.samrad.initiative.GateEvidence;
import org.samrad.involvement.InvolvementPlan.Part;
import org.samrad.involvement.Involvements.Name;
import org.springframework.beans.factory.annotation.Autowired;

class InvolvementsTest extends Gathering {
    @Autowired
    private Commitments commitments;

    @Autowired
    private InvolvementEvidence evidence;

    @Autowired
    private InvolvementData data;

    @Test
    void contributionOwesAnAnswerWithinTwentyWorkingDays() {
        var id = involvements.contribute(initiative.id(), need("Se hele sagen"), Name.SHOWN, omar);

        var owed = commitments.about(id, liv).getFirst();
        var due = organisations.workingDays(initiative.organisation(), liv).after(clock.today(), 20);
        assertThat(owed.due()).isEqualTo(due);
        assertThat(owed.parties().debtor()).isEqualTo(liv.id());
        assertThat(owed.parties().creditor()).isEqualTo(omar.id());
        assertThat(owed.subject().kind()).isEqualTo(Commitment.Kind.ANSWER);
    }

    @Test
    void nameThatIsKeptBackIsShownToNobodyWhoAnswers() {
        var id = involvements.contribute(initiative.id(), need("Se hele sagen"), Name.KEPT_BACK, omar);

        var read = involvements.contributions(initiative.id(), Filter.NONE, 0, 10, liv);
        assertThat(involvements.names(read, liv)).isEmpty();
        assertThat(commitments.about(id, liv).getFirst().parties().creditor()).isNull();
        assertThat(involvements.mine(0, 10, omar)).extracting(Contribution::id).containsExactly(id);
    }

    @Test
    void anonymousContributionKeepsNoPersonAndNoMoment() {
        var receipt = involvements.proposeReceipt(omar);
        involvements.contributeAnonymously(initiative.id(), need("Ingen tør sige det"), receipt, omar);
        involvements.contributeAnonymously(initiative.id(), need("Ingen tør sige det"), receipt, omar);

        var found = involvements.find(receipt, Guest.GUEST).orElseThrow();
        assertThat(found.sender()).isInstanceOf(Contribution.Sender.Anonymous.class);
        assertThat(count("select count(*) from involvement.contribution where initiative = ?", initiative.id()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from involvement.contribution where person = ? or entered_by = ?",
                        omar.id(),
                        omar.id()))
                .isZero();
        assertThat(count("select count(*) from access.audit where person = ?", omar.id()))
                .isZero();
        assertThat(count("""
                        select count(*) from commitment.event e join commitment.commitment c on c.id = e.commitment
                        where c.thing = ? and (e.at at time zone ?)::time = '00:00'
                        """, found.id(), clock.zone().getId())).isEqualTo(1);
        assertThat(data.export(omar).toString()).doesNotContain("Ingen tør");
    }

    @Test
    void openLinkLetsGuestsInAndClosesAgain() {
        involvements.openLink(initiative.id(), liv);
        var code = java.util.Objects.requireNonNull(
                involvements.channel(initiative.id(), liv).code());
        involvements.contributeByCode(code, need("Fra gaden"), involvements.proposeReceipt(liv), Guest.GUEST);
        involvements.closeLink(initiative.id(), liv);

        assertThat(involvements.counts(initiative.id(), Guest.GUEST).all()).isEqualTo(1);
        assertThatThrownBy(() -> involvements.initiativeOf(code, Guest.GUEST)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThoseWhoAnswerOrGatherReadWhatOthersSay() {
        involvements.contribute(initiative.id(), need("Mit"), Name.SHOWN, omar);
        involvements.gather(initiative.id(), List.of(need("Fra mødet"), need("Og mere")), clock.today(), freja);

        assertThat(involvements.contributions(initiative.id(), 0, 10, liv)).hasSize(3);
        assertThat(involvements.contributions(initiative.id(), 0, 10, omar)).hasSize(1);
        assertThatThrownBy(() -> involvements.contributions(initiative.id(), Filter.NONE, 0, 10, omar))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> involvements.contributions(initiative.id(), 0, 10, stig))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> involvements.gather(initiative.id(), List.of(need("Nej")), clock.today(), omar))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void oneAnswerForSeveralKeepsEveryCommitmentAndIsLogged() {
        var mine = involvements.contribute(initiative.id(), need("Se hele sagen"), Name.SHOWN, omar);
        involvements.gather(initiative.id(), List.of(need("Se sagen samlet")), clock.today(), freja);
        var letters = count("select count(*) from base.letter where recipient = ?", omar.email());

        var reply = reply(Response.Kind.TAKEN_IN, "Sagen vises nu på én side");
        int answered = responses.answerAll(initiative.id(), Filter.UNANSWERED, reply, liv);

        assertThat(answered).isEqualTo(2);
        assertThat(involvements.counts(initiative.id(), omar).unanswered()).isZero();
        assertThat(commitments.about(mine, liv)).noneMatch(Commitment::isOpen);
        assertThat(count("select count(*) from base.letter where recipient = ?", omar.email()) - letters)
                .isEqualTo(1);
        assertThat(count("select count(*) from base.letter where body like '%vises nu%'"))
                .isZero();
        assertThat(influence.log(initiative.id(), 0, 10, omar)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Sagen vises nu på én side");
            assertThat(entry.because().contributions()).isEqualTo(2);
        });
        assertThatThrownBy(() -> responses.answer(initiative.id(), List.of(mine), reply, liv))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("involvement.rule.answered");
        assertThatThrownBy(() -> responses.answerAll(initiative.id(), Filter.NONE, reply, omar))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void gatesSeeNeedsThePlanAndWhoWaits() {
        assertThat(met(Gate.Criterion.EMPLOYEE_NEEDS)).isFalse();
        involvements.contribute(initiative.id(), need("Se hele sagen"), Name.SHOWN, omar);
        plan(Part.BEFORE, Method.INTERVIEW, GroupKind.EMPLOYEES);
        plan(Part.DURING, Method.PILOT, GroupKind.USERS);
        plan(Part.AFTER, Method.RETROSPECTIVE, GroupKind.EMPLOYEES);
        plans.approve(initiative.id(), "", liv);

        assertThat(met(Gate.Criterion.EMPLOYEE_NEEDS)).isTrue();
        assertThat(met(Gate.Criterion.USER_NEEDS)).isFalse();
        assertThat(met(Gate.Criterion.INVOLVEMENT_PLAN)).isTrue();
        assertThat(met(Gate.Criterion.CONTRIBUTIONS_ANSWERED)).isFalse();
        involvements.openLink(initiative.id(), liv);
        assertThat(met(Gate.Criterion.WORKS_CHANNEL)).isTrue();
    }

    private boolean met(Gate.Criterion criterion) {
        return evidence.of(initiative).stream()
                .anyMatch(one -> one.criterion() == criterion && one.standing() == GateEvidence.Standing.MET);
    }

    @Test
    void plannedActivityIsOwedAndHeldOneIsKept() {
        var id = plan(Part.BEFORE, Method.INTERVIEW, GroupKind.EMPLOYEES);
        assertThat(commitments.about(id, liv)).singleElement().satisfies(one -> {
            assertThat(one.subject().kind()).isEqualTo(Commitment.Kind.FOLLOW_UP);
            assertThat(one.parties().debtor()).isEqualTo(liv.id());
        });

        plans.hold(initiative.id(), id, new Activity.Held(clock.today(), "Meget"), List.of(6), liv);

        assertThat(commitments.about(id, liv)).noneMatch(Commitment::isOpen);
        assertThat(plans.get(initiative.id(), omar).activities().getFirst().participants())
                .isEqualTo(6);
        assertThatThrownBy(() -> plans.approve(initiative.id(), "", omar)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoWhoChangeAnActivityAtOnceNoticeIt() {
        var id = plan(Part.BEFORE, Method.INTERVIEW, GroupKind.EMPLOYEES);
        var read = plans.activity(initiative.id(), id, liv);
        var changed = new InvolvementPlans.Changed(id, read.version(), read.terms(), read.groups());
        plans.change(initiative.id(), changed, liv);

        assertThatThrownBy(() -> plans.change(initiative.id(), changed, liv))
                .hasMessageContaining("involvement.rule.changed-meanwhile");
    }

    @Test
    void erasedSenderLeavesTheContributionAsOfNobody() {
        var id = involvements.contribute(initiative.id(), need("Se hele sagen"), Name.SHOWN, omar);

        data.erase(omar);

        assertThat(involvements.get(id, liv).sender()).isInstanceOf(Contribution.Sender.Anonymous.class);
        assertThat(involvements.mine(0, 10, omar)).isEmpty();
    }
}
