package org.samrad.dialogue;

import java.util.Collection;
import java.util.UUID;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Mail;
import org.samrad.organisation.Forum;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Letters to those who sit in a forum and to those whose matter was on its table.
@Component
class MeetingLetters {
    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final Frame.Setup setup;

    MeetingLetters(People people, Mail mail, Texts texts, Frame.Setup setup) {
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.setup = setup;
    }

    /// What is told, and where it is read: `dialogue.mail.<kind>.subject` and `.text`, with the forum, the day and the
    /// address.
    record News(String kind, Forum forum, Meeting meeting, String path, Language language) {}

    /// Not to whoever has just done it.
    void send(News news, Collection<UUID> to, Person by) {
        var forum = news.forum().name();
        var day = texts.date(news.language(), news.meeting().day());
        var key = "dialogue.mail." + news.kind();
        for (var person : people.all(to)) {
            if (!person.id().equals(by.id()) && !person.email().isBlank()) {
                mail.send(new Mail.Letter(
                        person.email(),
                        texts.of(news.language(), key + ".subject", forum, day),
                        texts.of(news.language(), key + ".text", forum, day, setup.address() + news.path())));
            }
        }
    }
}
