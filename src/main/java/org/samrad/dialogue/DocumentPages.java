package org.samrad.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Profile;
import org.samrad.organisation.Regime;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Documents to print, send and file: meeting packs, invitations, letters and sheets of questions, in the reader's
/// language.
@Controller
public class DocumentPages {
    private final Dialogues dialogues;
    private final Breaches breaches;
    private final Questions questions;
    private final Forums forums;
    private final Organisations organisations;
    private final People people;
    private final InvitationStore invitations;
    private final Documents documents;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Clock clock;

    DocumentPages(
            Dialogues dialogues,
            Breaches breaches,
            Questions questions,
            Forums forums,
            Organisations organisations,
            People people,
            InvitationStore invitations,
            Documents documents,
            Texts texts,
            Frame.Setup setup,
            Clock clock) {
        this.dialogues = dialogues;
        this.breaches = breaches;
        this.questions = questions;
        this.forums = forums;
        this.organisations = organisations;
        this.people = people;
        this.invitations = invitations;
        this.documents = documents;
        this.texts = texts;
        this.setup = setup;
        this.clock = clock;
    }

    private Wording wording(Profile profile, Locale locale) {
        return new Wording(texts, Language.of(locale), profile);
    }

    private static Document.Format format(String ending) {
        for (var format : Document.Format.values()) {
            if (format.ending().equals(ending)) {
                return format;
            }
        }
        throw new NotFound("document");
    }

    @GetMapping("/meetings/{id}/pack.{ending}")
    ResponseEntity<byte[]> pack(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = format(ending);
        var pack = dialogues.pack(id, by);
        var profile = forums.profile(pack.forum(), pack.meeting().day(), by);
        return documents.send(PackPaper.of(pack, wording(profile, locale)), format);
    }

    @GetMapping("/meetings/{id}/invitation.ics")
    ResponseEntity<byte[]> invitation(@PathVariable UUID id, Locale locale, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        by.must(Act.READ_FORUM, forum.scope());
        var language = Language.of(locale);
        var address = setup.address() + "/meetings/" + id;
        var link = meeting.plan().place().link();
        var description = texts.of(language, "dialogue.invitation.agenda", address)
                + (link.isEmpty() ? "" : "\n" + texts.of(language, "dialogue.invitation.join", link));
        var invitation = new Invitation(
                meeting,
                texts.of(language, "dialogue.invitation.title", forum.name()),
                description,
                address,
                invitations.changed(id));
        var name = new Document.Draft()
                .done(new Document.Head(forum.name() + " " + meeting.day(), language, ""))
                .fileName(Document.Format.PDF)
                .replaceAll("pdf$", "ics");
        return documents.send(
                name,
                "text/calendar;charset=utf-8",
                invitation.file(setup.zone()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/breaches/{id}/letter.{ending}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = format(ending);
        var breach = breaches.get(id, by);
        var forum = forums.get(breach.forum(), by);
        var words = wording(forums.profile(forum, breach.raised().on(), by), locale);
        var raiser = breach.raised().by();
        var letter = new BreachLetter.Letter(
                breach,
                forum,
                organisations
                        .get(forum.organisation(), by)
                        .name()
                        .in(words.language().tag()),
                people.names(List.of(raiser)).getOrDefault(raiser, ""),
                breach.mainForum().map(main -> forums.get(main, by).name()).orElse(""));
        return documents.send(BreachLetter.of(letter, words), format);
    }

    /// The questions of a phase for a kind of forum, as the reader's organisation asks them; `forum` gives the words of
    /// that forum's rules.
    @GetMapping("/question-sets/print/{phase}/{audience}.{ending}")
    ResponseEntity<byte[]> sheet(
            @PathVariable Phase phase,
            @PathVariable Question.Audience audience,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable UUID forum,
            Locale locale,
            Person by) {
        var format = format(ending);
        var organisation = by.organisation();
        if (organisation == null) {
            throw new NotFound("organisation");
        }
        var home = forum == null ? null : dialogues.forum(forum, by);
        var words = wording(forums.profile(regime(organisation, home, by), clock.today(), by), locale);
        var owner =
                organisations.get(organisation, by).name().in(words.language().tag());
        var asked = questions.due(organisation, phase, audience, by);
        return documents.send(QuestionSheet.of(phase, audience, asked, owner, words), format);
    }

    private @Nullable Regime regime(UUID organisation, @Nullable Forum forum, Person by) {
        if (forum != null) {
            return forum.regime();
        }
        return forums.list(organisation, by).stream()
                .map(Forum::regime)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
