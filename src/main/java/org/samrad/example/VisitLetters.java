package org.samrad.example;

import java.util.Collection;
import java.util.UUID;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Mail;
import org.samrad.organisation.Organisations;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Letters about a visit, in the language of its round: to those who go, and to the mailbox of the host.
@Component
class VisitLetters {
    private final People people;
    private final Organisations organisations;
    private final Mail mail;
    private final Texts texts;
    private final Frame.Setup setup;

    VisitLetters(People people, Organisations organisations, Mail mail, Texts texts, Frame.Setup setup) {
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.texts = texts;
        this.setup = setup;
    }

    /// `example.visit.mail.<kind>.subject` and `.text`: with the host, the day, the theme and the address.
    enum Kind {
        INVITED,
        MOVED,
        CANCELLED
    }

    /// Not to whoever has just done it.
    void send(Kind kind, Visit visit, VisitRound round, Collection<UUID> to, Person by) {
        var language = language(round);
        var host = name(visit.host(), language, by);
        var day = texts.date(language, visit.event().when().day());
        var theme = round.plan().words().theme();
        var key = "example.visit.mail." + kind.name();
        for (var person : people.all(to)) {
            if (!person.id().equals(by.id()) && !person.email().isBlank()) {
                mail.send(new Mail.Letter(
                        person.email(),
                        texts.of(language, key + ".subject", host, day),
                        texts.of(language, key + ".text", host, day, theme, setup.address() + visit.address())));
            }
        }
    }

    /// The host hears who comes, when and about what: `example.visit.mail.host.<kind>.…`.
    void sendToHost(Kind kind, Visit visit, VisitRound round, Person by) {
        var to = visit.event().contact().email();
        if (to.isEmpty()) {
            return;
        }
        var language = language(round);
        var visitor = name(round.organisation(), language, by);
        var when = visit.event().when();
        var day = texts.date(language, when.day());
        var key = "example.visit.mail.host." + kind.name();
        mail.send(new Mail.Letter(
                to,
                texts.of(language, key + ".subject", visitor, day),
                texts.of(
                        language,
                        key + ".text",
                        visitor,
                        day + " " + when.from() + "–" + when.to(),
                        round.plan().words().theme())));
    }

    /// The link by which the host rates the visit.
    void sendLink(String code, Visit visit, VisitRound round, Person by) {
        var to = visit.event().contact().email();
        if (to.isEmpty()) {
            return;
        }
        var language = language(round);
        var visitor = name(round.organisation(), language, by);
        var day = texts.date(language, visit.event().when().day());
        mail.send(new Mail.Letter(
                to,
                texts.of(language, "example.visit.mail.rate.subject", visitor, day),
                texts.of(language, "example.visit.mail.rate.text", visitor, day, setup.address() + "/v/" + code)));
    }

    private String name(UUID organisation, Language language, Person by) {
        return organisations.get(organisation, by).name().in(language.tag());
    }

    private static Language language(VisitRound round) {
        return Language.find(round.plan().words().language()).orElse(Language.EN);
    }
}
