package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;

/// What participants were promised, tried against from all sides: the front door, the terminal, SQL.
class PromisesKeptTest extends Asking {
    private static final Consultation.Rules CONFIDENTIAL = new Consultation.Rules(
            Consultation.Moderation.STRICT,
            Consultation.ResultsWhen.AFTER_CLOSING,
            Consultation.Privacy.CONFIDENTIAL,
            5);

    @Autowired
    private AnswerStore answers;

    @Autowired
    private List<PersonalData> houses;

    /// Asks a whole agency by account.
    private UUID byAccount(Agency agency, Consultation.Rules rules) {
        var id = draft(initiative(agency.owner()), rules, agency.owner());
        var asked = new Consultations.Asked(
                AudienceGroup.Kind.ORGANISATION, agency.id(), null, "Os", AudienceGroup.Admission.SIGN_IN, null, null);
        consultations.ask(id, asked, agency.owner());
        consultations.open(id, agency.owner());
        return id;
    }

    private static String rule(Throwable said) {
        return said instanceof RuleBroken rule ? rule.textKey() : said.toString();
    }

    @Test
    void anonymityAndThresholdCannotBeChangedAfterTheOpeningNotEvenBySql() {
        var liv = agency().owner();
        var id = open(liv);
        var of = consultations.get(id, liv);

        assertThatThrownBy(() ->
                        consultations.redraft(id, new Consultations.Draft(of.terms(), CONFIDENTIAL, of.period()), liv))
                .isInstanceOf(RuleBroken.class);
        for (var change : List.of("privacy = 'CONFIDENTIAL'", "threshold = 6", "threshold = 50", "opened_at = null")) {
            assertThatThrownBy(() -> database.sql("update consultation.consultation set " + change + " where id = ?")
                            .param(id)
                            .update())
                    .as(change)
                    .hasMessageContaining("fixed from the opening on");
        }
        assertThatThrownBy(() -> database.sql("update consultation.consultation set threshold = 4 where id = ?")
                        .param(draft(initiative(liv), RULES, liv))
                        .update())
                .hasMessageContaining("threshold");
        consultations.close(id, liv);
        assertThatThrownBy(() -> database.sql("update consultation.consultation set threshold = 6 where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("fixed");
    }

    @Test
    void anonymousParticipantCannotBeTiedToAPersonNotEvenBySql() {
        var agency = agency();
        var id = byAccount(agency, RULES);
        var code = code(id, agency.owner());
        answering.join(answering.door(code, agency.owner()), agency.owner());

        assertThatThrownBy(() -> database.sql("update consultation.participant set person = ? where consultation = ?")
                        .params(agency.owner().id(), id)
                        .update())
                .hasMessageContaining("keeps no link to a person");
        assertThatThrownBy(() -> answers.join(
                        new AnswerStore.Participant(UUID.randomUUID(), id, 0),
                        new byte[] {1},
                        agency.owner().id()))
                .hasMessageContaining("keeps no link to a person");
        assertThat(count(
                        "select count(*)::int from consultation.participant where consultation = ? and person is not null",
                        id))
                .isZero();
    }

    @Test
    void anonymousTicketIsGoodOnceAndTheSameFormSentAgainIsNotASecondTime() {
        var agency = agency();
        var sanne = person("Sanne", agency.id(), Role.EMPLOYEE, agency.administrator());
        var id = byAccount(agency, RULES);
        var door = answering.door(code(id, agency.owner()), sanne);
        var receipt = answering.proposeReceipt();

        assertThat(answering.join(door, receipt, sanne)).isEqualTo(receipt);
        assertThat(answering.join(door, receipt, sanne)).isEqualTo(receipt);

        assertThatThrownBy(() -> answering.join(door, sanne))
                .satisfies(said -> assertThat(rule(said)).isEqualTo("consultation.rule.been-here"));
        assertThat(count("select count(*)::int from consultation.participant where consultation = ?", id))
                .isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAreInvitedGetIn() {
        var agency = agency();
        var id = byAccount(agency, RULES);
        var door = answering.door(code(id, agency.owner()), Guest.GUEST);
        var stranger = agency().owner();

        assertThatThrownBy(() -> answering.join(door, Guest.GUEST))
                .satisfies(said -> assertThat(rule(said)).isEqualTo("consultation.rule.sign-in-first"));
        assertThatThrownBy(() -> answering.join(door, stranger))
                .satisfies(said -> assertThat(rule(said)).isEqualTo("consultation.rule.not-invited"));
    }

    @Test
    void confidentialParticipantComesBackToTheSameAnswersOnAnotherDevice() {
        var agency = agency();
        var sanne = person("Sanne", agency.id(), Role.EMPLOYEE, agency.administrator());
        var id = byAccount(agency, CONFIDENTIAL);
        var door = answering.door(code(id, agency.owner()), sanne);
        var phone = answering.find(answering.join(door, sanne), sanne).orElseThrow();
        say(1, List.of(phone));

        var desk = answering.find(answering.join(door, sanne), sanne).orElseThrow();

        assertThat(desk.participant()).isEqualTo(phone.participant());
        assertThat(answering.answered(desk, sanne)).hasSize(4);
        assertThat(answering.find(phone.receipt(), sanne)).isEmpty();
    }

    @Test
    void confidentialDoorStandsASecondKnockAtTheSameMoment() throws InterruptedException {
        var agency = agency();
        var sanne = person("Sanne", agency.id(), Role.EMPLOYEE, agency.administrator());
        var id = byAccount(agency, CONFIDENTIAL);
        var door = answering.door(code(id, agency.owner()), sanne);
        var receipts = new ConcurrentLinkedQueue<String>();

        var knocks = IntStream.range(0, 8)
                .mapToObj(i -> Thread.startVirtualThread(() -> receipts.add(answering.join(door, sanne))))
                .toList();
        for (var knock : knocks) {
            knock.join();
        }

        assertThat(receipts).hasSize(8);
        assertThat(receipts.stream().filter(one -> answering.find(one, sanne).isPresent()))
                .hasSize(1);
    }

    @Test
    void orderOfTicketsSaysNothingOnceItHasClosed() {
        var agency = agency();
        var id = byAccount(agency, RULES);
        var door = answering.door(code(id, agency.owner()), Guest.GUEST);
        for (int i = 0; i < 12; i++) {
            answering.join(door, person("Nr " + i, agency.id(), Role.EMPLOYEE, agency.administrator()));
        }

        consultations.close(id, agency.owner());

        var lying = database.sql("select person from consultation.ticket where consultation = ? order by ctid")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(lying).hasSize(12).isSorted();
        assertThat(count("select count(distinct xmin::text)::int from consultation.ticket where consultation = ?", id))
                .isEqualTo(1);
    }

    @Test
    void participantsTicketIsShownToHerAndErasedWithHerAccount() {
        var agency = agency();
        var sanne = person("Sanne", agency.id(), Role.EMPLOYEE, agency.administrator());
        var id = byAccount(agency, CONFIDENTIAL);
        say(
                1,
                List.of(answering
                        .find(answering.join(answering.door(code(id, agency.owner()), sanne), sanne), sanne)
                        .orElseThrow()));

        assertThat(browserOf(sanne).visit("/me/data").html()).contains(id.toString());
        houses.forEach(house -> house.erase(sanne));

        assertThat(count("select count(*)::int from consultation.ticket where person = ?", sanne.id()))
                .isZero();
        assertThat(count("select count(*)::int from consultation.participant where person = ?", sanne.id()))
                .isZero();
        assertThat(count("select count(*)::int from consultation.vote where consultation = ?", id))
                .isEqualTo(4);
        assertThat(count("select count(*)::int from access.person where id = ? and name <> ''", sanne.id()))
                .isZero();
    }

    @Test
    void renewedCodeReplacesTheOldOneWhichSaysThatItIsOld() {
        var liv = agency().owner();
        var id = open(liv);
        var group = consultations.groups(id, liv).getFirst();

        consultations.renewCode(id, group.id(), null, liv);

        assertThatThrownBy(() -> answering.door(group.code(), Guest.GUEST))
                .satisfies(said -> assertThat(rule(said)).isEqualTo("consultation.rule.code-old"));
        assertThat(answering.door(code(id, liv), Guest.GUEST).consultation().id())
                .isEqualTo(id);
    }

    @Test
    void logOfModerationHasReasonsAndNoNames() {
        var liv = agency().owner();
        var id = open(CONFIDENTIAL, liv);
        var one = participant(code(id, liv));
        var waiting = answering.suggest(one, "Noget om en kollega", "da", Guest.GUEST);
        assertThat(waiting.state()).isEqualTo(Statement.State.WAITING);
        moderation.show(waiting.id(), liv);
        moderation.withdraw(waiting.id(), Statement.Reason.NAMES_A_PERSON, "Skriv om sagen", liv);

        var file =
                browserOf(liv).visit("/consultations/" + id + "/moderation.csv").html();

        assertThat(file)
                .contains("NAMES_A_PERSON", "Skriv om sagen", clock.today().toString());
        assertThat(file).doesNotContain(liv.name(), liv.email(), liv.id().toString(), ":");
        assertThat(answering.withdrawal(waiting, Guest.GUEST).explanation()).isEqualTo("Skriv om sagen");
        assertThatThrownBy(() -> moderation.log(id, stranger())).isInstanceOf(NotFound.class);
    }

    private Person stranger() {
        return agency().owner();
    }
}
