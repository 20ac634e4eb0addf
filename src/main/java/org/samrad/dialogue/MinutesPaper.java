package org.samrad.dialogue;

import java.util.List;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Term;
import org.samrad.web.Document;
import org.springframework.stereotype.Component;

/// Minutes as a document: whole for those of the forum, or as they are open to everybody in the organisation.
@Component
class MinutesPaper {
    /// Whose minutes they are, of which meeting, and the words they are written with.
    record About(Forum forum, Meeting meeting, Papers.Wording words) {
        Document done(Document.Draft draft, String foot) {
            var title = words.heading(Term.MINUTES) + ": " + forum.name() + ", " + words.date(meeting.day());
            return draft.done(words.head(title, foot));
        }
    }

    Document whole(Minutes minutes, About about) {
        var draft = new Document.Draft();
        for (var section : minutes.sections()) {
            var said = section.words();
            draft.heading(2, section.number() == 0 ? section.title() : section.number() + ". " + section.title())
                    .text(said.presentation())
                    .text(said.answers());
            labelled(draft, about, "dialogue.minutes.recommendation", said.recommendation());
            labelled(draft, about, "dialogue.minutes.management-view", said.management());
            labelled(draft, about, "dialogue.minutes.employees-view", said.employees());
            labelled(draft, about, "dialogue.minutes.decision", said.decision());
        }
        if (!minutes.statements().isEmpty()) {
            draft.heading(2, about.words().t("dialogue.minutes.statements"));
            minutes.statements()
                    .forEach(one -> draft.heading(3, about.words().t(one.side().textKey()))
                            .text(one.words()));
        }
        var state = about.words().t(about.meeting().state().textKey());
        var proof = minutes.standing() instanceof Minutes.Standing.Approved approved ? " · " + approved.hash() : "";
        return about.done(draft, state + proof);
    }

    private static void labelled(Document.Draft draft, About about, String key, String said) {
        if (!said.isBlank()) {
            draft.heading(3, about.words().t(key)).text(said);
        }
    }

    Document open(List<MinutesPublishing.Section> sections, About about) {
        var draft = new Document.Draft();
        sections.forEach(section -> draft.heading(2, section.title()).text(section.words()));
        return about.done(draft, about.words().t(about.meeting().state().textKey()));
    }
}
