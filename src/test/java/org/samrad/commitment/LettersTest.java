package org.samrad.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Mail;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment.Ending;
import org.samrad.commitment.Commitment.Kind;
import org.samrad.organisation.Country;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Reminders and digests, sent by a real mail server, over days that are still to come.
@DirtiesContext
class LettersTest extends Owing {
    private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final WorkingDays DAYS = WorkingDays.of(WorkingDays.Calendar.DK);

    @Autowired
    private Mail mail;

    @Autowired
    private Letters letters;

    @Autowired
    private CalendarFeed calendars;

    /// A Monday far enough ahead that it is an ordinary week, and a Friday in it.
    private LocalDate monday;

    static {
        POST.start();
    }

    @AfterAll
    static void stop() {
        POST.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("samrad.test.house", () -> "letters");
        settings.add("samrad.command", () -> "true");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @BeforeEach
    void week() {
        monday = clock.today().plusDays(28);
        while (IntStream.range(-7, 12)
                                .filter(i -> DAYS.isWorkingDay(monday.plusDays(i)))
                                .count()
                        < 14
                || monday.getDayOfWeek().getValue() != 1) {
            monday = monday.plusDays(1);
        }
    }

    private record Sent(String subject, String text) {}

    /// What somebody has got in all after the letters of a day have been written.
    private List<Sent> got(Person person, LocalDate day) {
        letters.write(day);
        mail.run();
        var got = new ArrayList<Sent>();
        try {
            for (Message letter : POST.getReceivedMessages()) {
                if (Arrays.toString(letter.getAllRecipients()).contains(person.email())) {
                    got.add(new Sent(
                            letter.getSubject(), letter.getContent().toString().replace("\r\n", "\n")));
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
        return got;
    }

    @Test
    void severalDueAtOnceMakeOneLetterToTheOneWhoOwes() {
        owed(Kind.ACTION, "Spørg jura", monday);
        owed(Kind.ACTION, "Ring til Økonomi", monday);
        owed(Kind.ANSWER, "Systemet er langsomt, og min chef hører ikke efter", monday);

        assertThat(got(bjarne, DAYS.before(monday, 6))).isEmpty();
        assertThat(got(bjarne, DAYS.before(monday, 5))).hasSize(1);
        assertThat(got(bjarne, DAYS.before(monday, 4))).hasSize(1);
        var all = got(bjarne, monday);
        assertThat(got(bjarne, monday)).hasSize(2);

        assertThat(got(sanne, monday)).isEmpty();
        assertThat(all).hasSize(2);
        assertThat(all.getLast().subject()).isEqualTo("Påmindelse: 3 frister nærmer sig eller er overskredet");
        assertThat(all.getLast().text())
                .contains("Kære Bjarne Lund", "Spørg jura", "Ring til Økonomi", "Et svar på et bidrag", "i dag")
                .contains("http://localhost", "/commitments/settings")
                .doesNotContain("langsomt", "commitment.");
    }

    @Test
    void whatIsKnownToFewIsNotNamedInALetterOrACalendar() {
        var secret = new Commitment.Subject(
                "pair",
                Kind.ACTION,
                UUID.randomUUID(),
                null,
                "Luk afdelingen i Karlstad",
                "da",
                "/pairs/1/continuation");
        commitments.raise(secret, new Commitment.Parties(bjarne.id(), sanne.id(), ""), monday, ada);

        var got = got(bjarne, monday);

        assertThat(got).hasSize(1);
        assertThat(got.getFirst().text())
                .contains("Læringspar", "/commitments/")
                .doesNotContain("Karlstad");
        var address = calendars.renew(bjarne);
        var calendar = calendars.read(address.replaceFirst(".*/", "").replace(".ics", ""));
        assertThat(calendar)
                .hasValueSatisfying(
                        text -> assertThat(text).contains("SUMMARY:Læringspar").doesNotContain("Karlstad"));
    }

    @Test
    void remindersStopWhenNothingIsOpenAndAfterSomeWeeks() {
        var subject = subject(Kind.ACTION, "Spørg jura");
        commitments.raise(subject, new Commitment.Parties(bjarne.id(), sanne.id(), ""), monday, ada);
        var other = person("Omar", agency, Role.EMPLOYEE, ada);
        commitments.raise(
                subject(Kind.ACTION, "Glemt"), new Commitment.Parties(other.id(), sanne.id(), ""), monday, ada);

        assertThat(got(bjarne, monday)).hasSize(1);
        commitments.end(subject.thing(), Ending.kept(monday, ""), ada);
        IntStream.range(1, 90).forEach(i -> letters.write(monday.plusDays(i)));

        assertThat(got(bjarne, monday.plusDays(91))).hasSize(1);
        assertThat(got(other, monday.plusDays(92))).hasSize(5);
    }

    @Test
    void theDigestComesInTheLanguageThatWasChosenAndInsteadOfReminders() {
        owed(Kind.ACTION, "Spør jus", monday);
        owed(Kind.ACTION, "Senere sak", monday.plusDays(60));
        letters.choose(new LetterChoice(LetterChoice.Digest.DAILY, "nn"), bjarne);

        var got = got(bjarne, monday);

        assertThat(got).hasSize(1);
        assertThat(got.getFirst().subject()).isEqualTo("Du skuldar 2 ting og har 0 til gode");
        assertThat(got.getFirst().text())
                .contains("Hei, Bjarne Lund", "DU SKULDAR: INNAN EI VEKE", "Spør jus", "DU SKULDAR: SEINARE", "i dag")
                .doesNotContain("TIL GODE");
        assertThat(got(bjarne, monday.plusDays(1))).hasSize(2);
    }

    @Test
    void theWeeklyDigestTellsCreditorsTooAndNothingComesWhenNothingIsOpen() {
        var subject = subject(Kind.ACTION, "Spørg jura");
        commitments.raise(subject, new Commitment.Parties(bjarne.id(), sanne.id(), ""), monday.plusDays(90), ada);
        letters.choose(new LetterChoice(LetterChoice.Digest.WEEKLY, "en"), sanne);

        assertThat(got(sanne, monday.plusDays(1))).isEmpty();
        assertThat(got(sanne, monday.plusDays(5))).isEmpty();
        var got = got(sanne, monday.plusDays(7));
        commitments.end(subject.thing(), Ending.kept(monday, ""), ada);

        assertThat(got).hasSize(1);
        assertThat(got.getFirst().text()).contains("WHAT I AM OWED", "Spørg jura");
        assertThat(got(sanne, monday.plusDays(14))).hasSize(1);
    }

    @Test
    void theLanguageOfTheCountryIsUsedWhereNoneWasChosen() {
        var else_ = person("Else", agency(Country.SE), Role.EMPLOYEE, ada);
        var ingrid = stranger;
        for (var one : List.of(else_, ingrid)) {
            commitments.raise(subject(Kind.ACTION, "X"), new Commitment.Parties(one.id(), sanne.id(), ""), monday, ada);
        }

        assertThat(got(else_, monday).getFirst().subject()).isEqualTo("Påminnelse: en sak att göra");
        assertThat(got(ingrid, monday).getFirst().text()).contains("Hei Ingrid", "skal snart være");
    }

    @Test
    void whoHasNoAddressAnyMoreGetsNothing() {
        owed(Kind.ACTION, "Spørg jura", monday);
        database.sql("update access.person set active = false where id = ?")
                .param(bjarne.id())
                .update();

        assertThat(got(bjarne, monday)).isEmpty();
    }
}
