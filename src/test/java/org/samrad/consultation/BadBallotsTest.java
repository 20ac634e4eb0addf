package org.samrad.consultation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Guest;
import org.samrad.access.Person;

/// Ballots as they come from phones in pockets: twice, late, out of order, broken. Each counts once, as it was last
/// meant, and every answer says what stands written.
class BadBallotsTest extends Asking {
    private Person liv;
    private UUID id;
    private Browser browser;
    private List<Statement> statements;

    @BeforeEach
    void anOpenConsultation() {
        liv = agency().owner();
        id = open(liv);
        browser = answeringBrowser(id, code(id, liv));
        statements = statements(id, liv);
    }

    private String here() {
        return "/consultations/" + id;
    }

    private Browser.Page send(String body) {
        return browser.json("/api/v1" + here() + "/votes", body);
    }

    private static String ballot(UUID statement, Object value, Object revision) {
        return "{\"statement\":\"%s\",\"value\":%s,\"important\":false,\"revision\":%s}"
                .formatted(statement, value, revision);
    }

    private Browser.Page vote(UUID statement, Object value, Object revision) {
        return send("{\"ballots\":[" + ballot(statement, value, revision) + "]}");
    }

    private int said(Statement statement) {
        return count("select coalesce(sum(value), 99)::int from consultation.vote where statement = ?", statement.id());
    }

    private int votes() {
        return count("select count(*)::int from consultation.vote where consultation = ?", id);
    }

    @Test
    void ballotSentTwiceCountsOnce() {
        var first = statements.getFirst();
        vote(first.id(), 1, 1);
        assertThat(vote(first.id(), 1, 1).html()).contains("\"registered\":[\"" + first.id());
        browser.post(here() + "/answer", "statement", first.id().toString(), "value", "-1");
        var again = browser.post(here() + "/answer", "statement", first.id().toString(), "value", "-1");

        assertThat(again.html()).contains("registered");
        assertThat(votes()).isEqualTo(1);
        assertThat(said(first)).isEqualTo(-1);
    }

    @Test
    void sixtyFourCopiesAtOnceAreOneVote() throws InterruptedException {
        var body = "{\"ballots\":["
                + statements.stream().map(one -> ballot(one.id(), 1, 1)).collect(joining(",")) + "]}";
        var statuses = new ConcurrentLinkedQueue<Integer>();

        var threads = IntStream.range(0, 64)
                .mapToObj(i ->
                        Thread.startVirtualThread(() -> statuses.add(send(body).status())))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(statuses).hasSize(64).containsOnly(200);
        assertThat(votes()).isEqualTo(4);
    }

    @Test
    void lateCopyDoesNotOvertake() {
        var first = statements.getFirst();
        vote(first.id(), 1, 5);

        var late = vote(first.id(), -1, 3);

        assertThat(late.html()).contains("\"registered\":[\"" + first.id());
        assertThat(said(first)).isEqualTo(1);
        vote(first.id(), -1, 6);
        assertThat(said(first)).isEqualTo(-1);
        browser.visit(here() + "/answer?statement=" + first.id());
        browser.post(here() + "/answer", "statement", first.id().toString(), "value", "0");
        assertThat(said(first)).isZero();
    }

    @Test
    void ballotOutOfRangeIsRefusedAloneAndTheOthersStand() {
        var body = "{\"ballots\":["
                + ballot(statements.get(0).id(), 2, 1) + ","
                + ballot(statements.get(1).id(), 1, 1) + ","
                + ballot(statements.get(2).id(), 1, Integer.MAX_VALUE) + ","
                + ballot(statements.get(3).id(), 1, -1) + "]}";

        var page = send(body);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("\"registered\":[\"" + statements.get(1).id() + "\"]", "web.form.choose");
        assertThat(votes()).isEqualTo(1);
        browser.visit("/receipt");
        var typed = browser.post(
                here() + "/answer", "statement", statements.get(0).id().toString(), "value", "7");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.html()).contains("Choose one of the possibilities");
        assertThat(browser.post(here() + "/answer", "statement", "x", "value", "abc")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void brokenJsonIsAProblemInJson() {
        for (var bad : List.of(
                "",
                "{",
                "[]",
                "nul",
                "{\"ballots\":null}",
                "{}",
                "{\"ballots\":[null]}",
                "{\"ballots\":[{}]}",
                "{\"ballots\":[{\"statement\":\"x\",\"value\":1}]}",
                "{\"ballots\":{}}",
                "{\"ballots\":" + "[".repeat(90_000),
                "{\"ballots\":[" + ballot(statements.getFirst().id(), "1e999", 1) + "]}",
                "{\"ballots\":[" + ballot(statements.getFirst().id(), "\"\\u0000\"", 1) + "]}",
                "{\"ballots\":[" + ballot(statements.getFirst().id(), "99999999999999999999", 1) + "]}")) {
            var page = send(bad);

            assertThat(page.status())
                    .as(bad.substring(0, Math.min(60, bad.length())))
                    .isEqualTo(400);
            assertThat(page.html()).startsWith("{\"").contains("We could not read what was sent");
        }
        assertThat(votes()).isZero();
        assertThat(browser.send("/api/v1" + here() + "/votes", "text/plain", new byte[9])
                        .status())
                .isEqualTo(400);
    }

    @Test
    void unknownFieldsChangeNothing() {
        var first = statements.getFirst();
        var page = send("{\"admin\":true,\"ballots\":[{\"statement\":\"" + first.id()
                + "\",\"value\":1,\"revision\":1,\"important\":true,\"participant\":\"" + UUID.randomUUID()
                + "\",\"round\":99,\"consultation\":\"" + UUID.randomUUID() + "\"}]}");

        assertThat(page.status()).isEqualTo(200);
        assertThat(count("select round from consultation.vote where statement = ?", first.id()))
                .isEqualTo(1);
        assertThat(votes()).isEqualTo(1);
    }

    @Test
    void tooManyAndTooLargeAreToldApart() {
        var many = IntStream.range(0, 201)
                .mapToObj(i -> ballot(statements.getFirst().id(), 1, i))
                .collect(joining(",", "{\"ballots\":[", "]}"));

        assertThat(send(many).status()).isEqualTo(422);
        assertThat(send(many).html()).contains("At most 200 answers");
        var large = send("{\"ballots\":[],\"x\":\"" + "y".repeat(3_000_000) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.html()).contains("That was too much at once").startsWith("{");
        assertThat(votes()).isZero();
    }

    @Test
    void statementOfAnotherConsultationIsRefused() {
        var elsewhere = statements(open(liv), liv).getFirst();

        assertThat(vote(elsewhere.id(), 1, 1).html()).contains("\"registered\":[]", "consultation.rule.statement-gone");
        assertThat(browser.visit(here() + "/answer?statement=" + elsewhere.id()).status())
                .isEqualTo(404);
        browser.visit(here() + "/answer");
        assertThat(browser.post(here() + "/answer", "statement", elsewhere.id().toString(), "value", "1")
                        .html())
                .contains("This statement has been taken out meanwhile");
        assertThat(said(elsewhere)).isEqualTo(99);
    }

    @Test
    void withdrawnStatementTakesNoVotesAndSaysSo() {
        var first = statements.getFirst();
        moderation.withdraw(first.id(), Statement.Reason.UNCLEAR, "", liv);

        assertThat(vote(first.id(), 1, 1).html()).contains("consultation.rule.statement-gone");
        assertThat(votes()).isZero();
    }

    @Test
    void afterTheClosingNothingIsTakenAndThePageSaysSo() {
        vote(statements.getFirst().id(), 1, 1);
        browser.visit(here() + "/suggest");
        consultations.close(id, liv);

        assertThat(vote(statements.get(1).id(), 1, 2).html()).contains("consultation.rule.closed");
        var page = browser.post(
                here() + "/answer", "statement", statements.get(1).id().toString(), "value", "1");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("The consultation has closed");
        var late = browser.post(here() + "/suggest", "text", "For sent", "language", "da");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("The consultation has closed", "For sent");
        assertThat(votes()).isEqualTo(1);
    }

    @Test
    void whatArrivedInTimeCountsEvenIfItIsWrittenLater() {
        var one = participant(code(id, liv));
        var ballot = new AnswerStore.Ballot(statements.getFirst().id(), 1, false, null);
        var closing = consultations.get(id, liv).period().closesAt();

        answering.vote(one, ballot, closing.plusSeconds(29), Guest.GUEST);

        assertThat(votes()).isEqualTo(1);
        database.sql("update consultation.consultation set closes_at = ? where id = ?")
                .params(Timestamp.from(clock.now().minus(Duration.ofMinutes(1))), id)
                .update();
        assertThat(vote(statements.get(1).id(), 1, 1).html()).contains("consultation.rule.closed");
    }

    @Test
    void beforeTheFirstDayNothingIsTaken() {
        database.sql("update consultation.consultation set opens_on = ? where id = ?")
                .params(Date.valueOf(clock.today().plusDays(1)), id)
                .update();

        assertThat(vote(statements.getFirst().id(), 1, 1).html()).contains("consultation.rule.not-yet");
        var code = code(id, liv);
        var guest = browser();
        assertThat(guest.visit("/c/" + code).html()).doesNotContain("action=\"/c/" + code);
        guest.visit("/receipt");
        var refused = guest.post("/c/" + code);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("It opens on");
    }

    @Test
    void twoVotersOnOneStatementDoNotWaitForEachOther() {
        var people = participants(code(id, liv), 2);
        var ballot = new AnswerStore.Ballot(statements.getFirst().id(), 1, false, null);

        database.write(() -> {
            answering.vote(people.get(0), ballot, clock.now(), Guest.GUEST);
            var other =
                    Thread.startVirtualThread(() -> answering.vote(people.get(1), ballot, clock.now(), Guest.GUEST));
            try {
                assertThat(other.join(Duration.ofSeconds(10))).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(rowLocks()).containsExactly("vote");
        });

        assertThat(votes()).isEqualTo(2);
    }

    /// The tables of which this transaction may have locked rows.
    private List<String> rowLocks() {
        return database.sql("""
                        select distinct c.relname from pg_locks l join pg_class c on c.oid = l.relation
                        where l.pid = pg_backend_pid() and c.relkind = 'r'
                          and l.mode in ('RowShareLock', 'RowExclusiveLock')
                        """).query((row, n) -> row.getString(1)).list();
    }
}
