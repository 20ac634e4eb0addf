package org.samrad.access;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.SamradTest;
import org.samrad.base.Database;
import org.samrad.base.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Ways of signing in, with a real mail server and a clock that can be moved.
@Import(Arriving.Time.class)
abstract class Arriving extends SamradTest {
    static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    static {
        POST.start();
    }

    @Autowired
    protected Database database;

    @Autowired
    protected Mail mail;

    @Autowired
    protected SignInJobs jobs;

    @Autowired
    protected MovableClock time;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("samrad.test.house", () -> "sign-in");
        settings.add("samrad.command", () -> "true");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    /// The time of this computer, and more of it.
    static final class MovableClock extends java.time.Clock {
        private final java.time.Clock real = java.time.Clock.system(ZoneId.of("Europe/Copenhagen"));
        private volatile Duration ahead = Duration.ZERO;

        void ahead(Duration ahead) {
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return java.time.Clock.offset(real.withZone(zone), ahead);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /// Somebody with an account, in an agency of their own.
    protected Person somebody(String name) {
        return person(name, UUID.randomUUID(), null, administrator());
    }

    /// The letters that this address has got by now.
    protected List<String> letters(String address) {
        jobs.run();
        mail.run();
        return Stream.of(POST.getReceivedMessages())
                .filter(letter -> recipients(letter).contains(address))
                .map(Arriving::text)
                .toList();
    }

    private static String recipients(Message letter) {
        try {
            return Arrays.toString(letter.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
