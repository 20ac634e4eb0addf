package org.samrad.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Profile;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Documents to print, send and file: meeting packs, invitations, letters and minutes.
@Controller
public class DocumentPages {
    private final Dialogues dialogues;
    private final Breaches breaches;
    private final MinutesKeeping keeping;
    private final MinutesPublishing publishing;
    private final Forums forums;
    private final Organisations organisations;
    private final People people;
    private final InvitationStore invitations;
    private final Documents documents;
    private final Papers papers;
    private final PackPaper packs;
    private final BreachLetter letters;
    private final MinutesPaper minutesPaper;
    private final Texts texts;
    private final Frame.Setup setup;

    DocumentPages(
            Dialogues dialogues,
            Breaches breaches,
            MinutesKeeping keeping,
            MinutesPublishing publishing,
            Forums forums,
            Organisations organisations,
            People people,
            InvitationStore invitations,
            Documents documents,
            Papers papers,
            PackPaper packs,
            BreachLetter letters,
            MinutesPaper minutesPaper,
            Texts texts,
            Frame.Setup setup) {
        this.dialogues = dialogues;
        this.breaches = breaches;
        this.keeping = keeping;
        this.publishing = publishing;
        this.forums = forums;
        this.organisations = organisations;
        this.people = people;
        this.invitations = invitations;
        this.documents = documents;
        this.papers = papers;
        this.packs = packs;
        this.letters = letters;
        this.minutesPaper = minutesPaper;
        this.texts = texts;
        this.setup = setup;
    }

    private Papers.Wording wording(Profile profile, Locale locale) {
        return papers.in(Language.of(locale), profile);
    }

    @GetMapping("/meetings/{id}/pack.{ending}")
    ResponseEntity<byte[]> pack(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = Document.Format.of(ending);
        var pack = dialogues.pack(id, by);
        var profile = forums.profile(pack.forum(), pack.meeting().day(), by);
        return documents.send(packs.of(pack, wording(profile, locale)), format);
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
                InvitationFile.of(invitation, setup.zone()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/breaches/{id}/letter.{ending}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = Document.Format.of(ending);
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
        return documents.send(letters.of(letter, words), format);
    }

    /// The whole minutes, for those of the forum.
    @GetMapping("/meetings/{id}/minutes.{ending}")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = Document.Format.of(ending);
        var minutes = keeping.get(id, by);
        return documents.send(minutesPaper.whole(minutes, about(id, minutes.language(), by)), format);
    }

    /// What everybody in the organisation may read, without names.
    @GetMapping("/meetings/{id}/minutes/public.{ending}")
    ResponseEntity<byte[]> published(@PathVariable UUID id, @PathVariable String ending, Person by) {
        var format = Document.Format.of(ending);
        var sections = publishing.published(id, by);
        return documents.send(minutesPaper.open(sections, about(id, publishing.language(id, by), by)), format);
    }

    /// Minutes stand in the language in which they were approved.
    private MinutesPaper.About about(UUID id, String language, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        var profile = forums.profile(forum, meeting.day(), by);
        var words = papers.in(Language.find(language).orElse(Language.EN), profile);
        return new MinutesPaper.About(forum, meeting, words);
    }
}
