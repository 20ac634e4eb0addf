package org.samrad.base;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Letters by e-mail. A letter is written in the same transaction as what it tells of, and sent afterwards; one that
/// fails is tried again, ten times at most. Plain text, no tracking, and never an answer that somebody gave.
@Component
public class Mail implements Jobs.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final int TRIES = 10;

    private final Database database;
    private final Clock clock;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Mail(
            Database database,
            Clock clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${samrad.mail.from:samrad@localhost}") String from) {
        this.database = database;
        this.clock = clock;
        this.sender = sender;
        this.from = from;
    }

    /// One letter to one address.
    public record Letter(String to, String subject, String text) {}

    /// Whether this installation has a mail server: `SPRING_MAIL_HOST` is set.
    public boolean ready() {
        return sender.getIfAvailable() != null;
    }

    /// Puts the letter in the outbox, in the caller's transaction.
    public void send(Letter letter) {
        database.sql("insert into base.letter (id, recipient, subject, body, written_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        letter.to(),
                        letter.subject(),
                        letter.text(),
                        java.sql.Timestamp.from(clock.now()))
                .update();
    }

    @Override
    public String name() {
        return "base.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        var server = sender.getIfAvailable();
        if (server == null) {
            return;
        }
        for (var waiting : waiting()) {
            try {
                server.send(message(server, waiting.letter()));
                database.sql("delete from base.letter where id = ?")
                        .param(waiting.id())
                        .update();
            } catch (MailException | MessagingException e) {
                LOG.warn("A letter was not sent: {}", e.getClass().getSimpleName());
                database.sql("update base.letter set tries = tries + 1 where id = ?")
                        .param(waiting.id())
                        .update();
            }
        }
    }

    private record Waiting(UUID id, Letter letter) {}

    private List<Waiting> waiting() {
        return database.sql("""
                        select id, recipient, subject, body from base.letter
                        where tries < ? order by written_at limit 200
                        """)
                .param(TRIES)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Letter(row.getString("recipient"), row.getString("subject"), row.getString("body"))))
                .list();
    }

    private jakarta.mail.internet.MimeMessage message(JavaMailSender server, Letter letter) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        return message;
    }
}
