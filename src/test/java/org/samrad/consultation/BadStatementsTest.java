package org.samrad.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.RuleBroken;

/// What people write, as it comes: too long, unprintable, dangerous, twice. Every answer says what to do, and nothing
/// that was typed is lost.
class BadStatementsTest extends Asking {
    private static final String FORM = "application/x-www-form-urlencoded";

    private Person liv;
    private UUID id;
    private Browser browser;
    private String suggest;

    @BeforeEach
    void anOpenConsultation() {
        liv = agency().owner();
        id = open(liv);
        browser = answeringBrowser(id, code(id, liv));
        suggest = "/consultations/" + id + "/suggest";
        browser.visit(suggest);
    }

    private Browser.Page write(String text) {
        return browser.post(suggest, "text", text, "language", "da");
    }

    @Test
    void tooLongStatementIsKeptInTheFormAndCounted() {
        var page = write("å".repeat(281));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Write at most 280 characters. Now there are 281", "å".repeat(281));
        assertThat(write("å".repeat(280)).path()).endsWith("/mine");
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        browser.visit(suggest + "?lang=da");

        assertThat(write("").html()).contains("<html lang=\"da\"").doesNotContain("Fill in this field");
        assertThat(write("x".repeat(300)).html()).contains("280").doesNotContain("Write at most");
    }

    @Test
    void tenMegabytesAreRefusedInWords() {
        var body = "text=" + "x".repeat(10 * 1024 * 1024);

        var page = browser.send(suggest, FORM, body.getBytes(UTF_8));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html()).contains("That was too much at once");
        assertThat(statements(id, liv)).hasSize(4);
    }

    @Test
    void lettersThatCannotBeShownAreRefused() {
        for (var bad : List.of("\u0000", "\u0007", "\u001b[31m", "\u202e", "\u2066", "\ufffd")) {
            var page = write("Før " + bad + " efter");

            assertThat(page.status()).as(URLEncoder.encode(bad, UTF_8)).isEqualTo(422);
            assertThat(page.html()).contains("characters that cannot be shown", "efter");
        }
        assertThat(statements(id, liv)).hasSize(4);
    }

    @Test
    void bytesThatAreNoLettersAreRefused() {
        for (var bad : List.of("%ED%A0%80", "%C0%AF", "%FF", "%00")) {
            var page = browser.send(suggest, FORM, ("language=da&text=tegn+" + bad).getBytes(UTF_8));

            assertThat(page.status()).as(bad).isIn(400, 422);
        }
        assertThat(browser.send(suggest, FORM, "text=%&%=%zz".getBytes(UTF_8)).status())
                .isIn(400, 422);
        assertThat(statements(id, liv)).hasSize(4);
    }

    @Test
    void lettersOfAllKindsArriveAsTheyWere() {
        var text = "Blåbærgrød på æ ø å, ärligt 😀 ﷽ \u05d0\u05d1\u05d2";

        write(text);

        assertThat(statements(id, liv)).anyMatch(one -> one.text().equals(text));
        assertThat(browser.visit("/consultations/" + id + "/mine").html()).contains(text);
        write("Ba\u030at");
        assertThat(statements(id, liv)).anyMatch(one -> one.text().equals("Båt"));
    }

    @Test
    void statementSentTwiceIsThereOnce() {
        write("Sendt to gange");
        var again = write("Sendt to gange");
        var other = answeringBrowser(id, code(id, liv));
        other.visit(suggest);
        var copied = other.post(suggest, "text", "SENDT to gange", "language", "da");

        assertThat(again.path()).endsWith("/mine");
        assertThat(copied.status()).isEqualTo(422);
        assertThat(copied.html()).contains("already among the statements", "SENDT to gange");
        assertThat(statements(id, liv))
                .filteredOn(one -> one.text().equals("Sendt to gange"))
                .hasSize(1);
    }

    @Test
    void sameWordsFromManyAtOnceAreOneStatement() throws InterruptedException {
        var people = participants(code(id, liv), 16);

        var threads = people.stream()
                .map(one -> Thread.startVirtualThread(() -> {
                    try {
                        answering.suggest(one, "Fra mange på én gang", "da", Guest.GUEST);
                    } catch (RuleBroken said) {
                        assertThat(said.textKey()).isEqualTo("consultation.rule.said-already");
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        var numbers = statements(id, liv).stream().map(Statement::number).toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void personalNumbersAreToldToTheWriterBeforeAnythingIsStored() {
        for (var given : List.of("ring 22 33 44 55", "skriv til a.b@firma.dk", "010190-1234", "19900101-1234")) {
            var page = write("Spørg mig: " + given);

            assertThat(page.status()).as(given).isEqualTo(422);
            assertThat(page.html()).contains("points out a person", "Spørg mig");
        }
        assertThat(statements(id, liv)).hasSize(4);
    }

    @Test
    void manyStatementsInAShortTimeAreHeldBackAndNotLost() {
        var page = write("Nummer nul");
        for (int i = 1; page.status() != 429 && i < 40; i++) {
            page = write("Nummer " + "i".repeat(i));
        }

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.html()).contains("your text is still here", "Nummer i");
        assertThat(statements(id, liv)).hasSizeBetween(24, 26);
    }
}
