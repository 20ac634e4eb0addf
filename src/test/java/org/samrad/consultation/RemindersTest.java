package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.Role;
import org.samrad.base.Mail;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Reminders, sent by a real mail server: to all who are asked, because nobody knows who has answered.
@DirtiesContext
class RemindersTest extends Asking {
    private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Mail mail;

    static {
        POST.start();
    }

    @AfterAll
    static void stop() {
        POST.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("samrad.test.house", () -> "mail");
        settings.add("samrad.command", () -> "true");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    private List<Message> sent() {
        mail.run();
        return List.of(POST.getReceivedMessages());
    }

    private static String to(Message letter) {
        try {
            return Arrays.toString(letter.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void reminderGoesToAllInTheUnitOnceADayAndSaysNotWhoHasAnswered() throws MessagingException {
        var agency = agency();
        var liv = agency.owner();
        var unit = organisations.addUnit(agency.id(), null, "Drift", agency.administrator());
        var people = List.of("Sanne", "Omar", "Greta").stream()
                .map(name -> person(name, agency.id(), Role.EMPLOYEE, agency.administrator()))
                .toList();
        people.forEach(one -> organisations.placePerson(one.id(), unit, agency.administrator()));
        var id = draft(initiative(liv), RULES, liv);
        var group = consultations.ask(id, asked(unit), liv);
        assertThatThrownBy(() -> consultations.remind(id, group.id(), "https://samrad.example", liv))
                .isInstanceOf(RuleBroken.class);
        consultations.open(id, liv);
        answering.join(answering.door(group.code(), Guest.GUEST), people.getFirst());

        assertThat(consultations.remind(id, group.id(), "https://samrad.example", liv))
                .isEqualTo(3);
        assertThatThrownBy(() -> consultations.remind(id, group.id(), "https://samrad.example", liv))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        said -> assertThat(said.textKey()).isEqualTo("consultation.rule.reminded-today"));

        var letters = sent();
        assertThat(letters)
                .extracting(RemindersTest::to)
                .containsExactlyInAnyOrder(
                        people.stream().map(one -> "[" + one.email() + "]").toArray(String[]::new));
        assertThat(sent()).hasSize(3);
        var texts = letters.stream().map(GreenMailUtil::getBody).distinct().toList();
        assertThat(texts).hasSize(1);
        assertThat(letters.getFirst().getContentType()).startsWith("text/plain");
        assertThat(letters.getFirst().getSubject()).contains("Hvad skal systemet kunne?");
    }

    private static Consultations.Asked asked(UUID unit) {
        return new Consultations.Asked(
                AudienceGroup.Kind.UNIT, unit, null, "", AudienceGroup.Admission.SIGN_IN, null, null);
    }

    @Test
    void groupsWithoutAddressesSayWhatToDo() {
        var liv = agency().owner();
        var id = open(liv);
        var group = consultations.groups(id, liv).getFirst();
        var browser = browserOf(liv);
        var here = "/consultations/" + id + "/groups/" + group.id() + "/remind";
        browser.visit(here);

        var page = browser.post(here);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("There are no addresses for this group");
    }
}
