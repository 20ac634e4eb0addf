package org.samrad.involvement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.access.NotAllowed;
import org.samrad.base.RuleBroken;
import org.samrad.involvement.ContributionImport.Standing;
import org.samrad.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

class ContributionImportTest extends Gathering {
    private static final String HEADINGS = "Type;Tekst;Group;DATE\n";

    @Autowired
    private ContributionImport lists;

    private UUID send(String text) {
        return send(text.getBytes(UTF_8));
    }

    private UUID send(byte[] content) {
        return lists.keep(initiative.id(), new ContributionImport.Sent(content, false, "da"), freja);
    }

    private static String lines(int count) {
        var text = new StringBuilder(HEADINGS);
        for (int i = 0; i < count; i++) {
            text.append("Et behov;Linje %d;Medarbejdere: Øst;2026-01-05\n".formatted(i));
        }
        return text.toString();
    }

    private Standing wait(UUID upload) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var now = Standing.RUNNING;
        while (now == Standing.RUNNING && System.nanoTime() < end) {
            Thread.sleep(50);
            now = lists.progress(initiative.id(), upload, freja).standing();
        }
        return now;
    }

    @Test
    void tenThousandLinesComeInWithTheirCommitments() throws InterruptedException {
        var upload = send(lines(10_000));
        var begun = System.nanoTime();

        lists.start(initiative.id(), upload, freja);

        assertThat(wait(upload)).isEqualTo(Standing.DONE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(involvements.counts(initiative.id(), liv).unanswered()).isEqualTo(10_000);
        assertThat(count("select count(*) from commitment.commitment where initiative = ?", initiative.id()))
                .isEqualTo(10_000);
        lists.start(initiative.id(), upload, freja);
        assertThat(involvements.counts(initiative.id(), liv).all()).isEqualTo(10_000);
        assertThat(responses.answerAll(
                        initiative.id(), Filter.UNANSWERED, reply(Response.Kind.NOT_TAKEN, "Det sker ikke"), liv))
                .isEqualTo(10_000);
        assertThat(count(
                        "select count(*) from commitment.commitment where initiative = ? and state = 'OPEN'",
                        initiative.id()))
                .isZero();
    }

    @Test
    void oneBrokenLineIsNamedAndNothingComesIn() {
        var upload = send(lines(9_999) + "Et ønske;Noget;Medarbejdere;2026-01-05\n");

        var preview = lists.preview(initiative.id(), upload, freja);

        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(10_001);
            assertThat(fault.column()).isEqualTo(ContributionFile.Column.KIND);
            assertThat(fault.textKey()).isEqualTo("involvement.import.fault.kind");
        });
        assertThatThrownBy(() -> lists.start(initiative.id(), upload, freja)).isInstanceOf(RuleBroken.class);
        assertThat(involvements.counts(initiative.id(), liv).all()).isZero();
    }

    @Test
    void everyFaultIsNamedByLineAndColumn() {
        var upload = send("""
                        kind;text;group;date;quote
                        ;a;USERS;;
                        NEED;;USERS;;
                        NEED;a;Folk;;
                        NEED;a;USERS;2999-01-01;
                        NEED;a;USERS;;Det går ikke
                        WORKS;a;PARTNERS;5/1 2026;
                        """);

        assertThat(lists.preview(initiative.id(), upload, freja).faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.textKey().replace("involvement.import.fault.", ""))
                .containsExactly("2 KIND missing", "3 TEXT missing", "4 GROUP group", "5 DATE date", "6 QUOTE consent");
    }

    @Test
    void fileThatIsNoListIsRefused() {
        assertThat(lists.preview(initiative.id(), send("Navn;Telefon\nA;1"), freja)
                        .faults())
                .allMatch(fault -> fault.line() == 0)
                .extracting(ContributionFile.Fault::textKey)
                .contains("involvement.import.heading.unknown", "involvement.import.heading.missing");
        assertThat(lists.preview(initiative.id(), send(HEADINGS), freja).faults())
                .extracting(ContributionFile.Fault::textKey)
                .containsExactly("involvement.import.empty");
    }

    @Test
    void onlyThoseWhoGatherBringIn() {
        var upload = send(lines(1));

        assertThatThrownBy(() -> lists.start(initiative.id(), upload, omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.preview(initiative.id(), upload, liv)).hasMessageContaining("not found");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void exampleOfEveryLanguageIsAGoodList(Language language) {
        var upload = send(lists.example(language, clock.today()));

        assertThat(lists.preview(initiative.id(), upload, freja).faults()).isEmpty();
        assertThat(lists.preview(initiative.id(), upload, freja).rows()).hasSize(3);
    }
}
