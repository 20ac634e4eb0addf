package org.samrad.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Mail;
import org.samrad.organisation.Forum;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Letters to those who sit in a forum and to those whose matter was on its table.
@Component
class MeetingLetters {
    private final Access access;
    private final Mail mail;
    private final Texts texts;
    private final Frame.Setup setup;

    MeetingLetters(Access access, Mail mail, Texts texts, Frame.Setup setup) {
        this.access = access;
        this.mail = mail;
        this.texts = texts;
        this.setup = setup;
    }

    /// What is told, and where it is read: `dialogue.mail.<kind>.subject` and `.text`, with the forum, the day and the
    /// address.
    record News(String kind, Forum forum, Meeting meeting, String path, Language language) {}

    void send(News news, Collection<UUID> people, List<UUID> alsoOf, Person by) {
        var organisations = new java.util.ArrayList<>(List.of(news.forum().organisation()));
        organisations.addAll(alsoOf);
        var scope = Scope.of("forum", news.forum().id(), organisations);
        var day = texts.date(news.language(), news.meeting().day());
        access.addresses(people, scope, by).forEach((person, address) -> {
            if (!person.equals(by.id())) {
                mail.send(new Mail.Letter(
                        address,
                        texts.of(
                                news.language(),
                                "dialogue.mail." + news.kind() + ".subject",
                                news.forum().name(),
                                day),
                        texts.of(
                                news.language(),
                                "dialogue.mail." + news.kind() + ".text",
                                news.forum().name(),
                                day,
                                setup.address() + news.path())));
            }
        });
    }
}
