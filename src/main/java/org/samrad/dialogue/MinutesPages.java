package org.samrad.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The minutes of a meeting: written on section by section, approved by both sides, and published without names.
@Controller
public class MinutesPages {
    private final Dialogues dialogues;
    private final MinutesKeeping keeping;
    private final MinutesPublishing publishing;
    private final Forums forums;
    private final Access access;
    private final Screens screens;

    MinutesPages(
            Dialogues dialogues,
            MinutesKeeping keeping,
            MinutesPublishing publishing,
            Forums forums,
            Access access,
            Screens screens) {
        this.dialogues = dialogues;
        this.keeping = keeping;
        this.publishing = publishing;
        this.forums = forums;
        this.access = access;
        this.screens = screens;
    }

    /// Whose minutes these are, in whose words.
    public record Head(Forum forum, Profile profile, Meeting meeting) {}

    /// A yes with the name of whoever gave it.
    public record Signed(Side side, String name, java.time.Instant at) {}

    public record MinutesPage(
            Head head,
            Minutes minutes,
            List<Signed> signed,
            BothSides approvals,
            @Nullable Side approves,
            @Nullable Side speaks,
            boolean mayEdit,
            Form form) {}

    /// `now` is the section as somebody else has saved it in the meantime; empty as long as nobody has.
    public record SectionPage(
            Head head, Minutes minutes, Minutes.Section section, Minutes.@Nullable Section now, Form form) {}

    public record PublishPage(Head head, String language, List<MinutesPublishing.Section> sections, Form form) {}

    public record PublicPage(
            Head head, String language, List<MinutesPublishing.Section> sections, boolean mayReadAll) {}

    @PostMapping("/meetings/{id}/minutes")
    Object draft(@PathVariable UUID id, Person by) {
        keeping.draft(id, by);
        return "redirect:/meetings/" + id + "/minutes";
    }

    /// Those of the forum read the full minutes; everybody else is shown the version without names.
    @GetMapping("/meetings/{id}/minutes")
    Object show(@PathVariable UUID id, Person by) {
        var meeting = dialogues.get(id, by);
        if (!by.may(Act.READ_FORUM, dialogues.forum(meeting.forum(), by).scope())) {
            return "redirect:/meetings/" + id + "/minutes/public";
        }
        if (!keeping.drafted(id, by)) {
            return "redirect:/meetings/" + id;
        }
        return screens.show("dialogue/minutes", page(id, Form.empty(), by));
    }

    private Head head(UUID id, Person by) {
        var meeting = dialogues.get(id, by);
        var forum = dialogues.forum(meeting.forum(), by);
        return new Head(forum, forums.profile(forum, meeting.day(), by), meeting);
    }

    private MinutesPage page(UUID id, Form form, Person by) {
        var head = head(id, by);
        var minutes = keeping.get(id, by);
        var approvals = keeping.approvals(minutes, by);
        var names = access.names(
                approvals.said().stream().map(BothSides.Yes::person).toList(), by);
        return new MinutesPage(
                head,
                minutes,
                approvals.said().stream()
                        .map(yes -> new Signed(yes.side(), names.getOrDefault(yes.person(), ""), yes.at()))
                        .toList(),
                approvals,
                Committees.approvesFor(head.forum(), by).orElse(null),
                keeping.speaksFor(head.forum().id(), by).orElse(null),
                by.may(Act.RECORD_MEETING, head.forum().scope()),
                form);
    }

    @GetMapping("/meetings/{id}/minutes/sections/{number}")
    Object section(@PathVariable UUID id, @PathVariable int number, Person by) {
        var head = head(id, by);
        by.must(Act.RECORD_MEETING, head.forum().scope());
        var minutes = keeping.get(id, by);
        var section = section(minutes, number);
        var words = section.words();
        var form = Form.empty()
                .with("recommendation", words.recommendation())
                .with("presentation", words.presentation())
                .with("answers", words.answers())
                .with("management", words.management())
                .with("employees", words.employees())
                .with("decision", words.decision())
                .with("version", section.version());
        return screens.show("dialogue/minutes-section", new SectionPage(head, minutes, section, null, form));
    }

    private static Minutes.Section section(Minutes minutes, int number) {
        return minutes.sections().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }

    /// Where somebody else was faster, both texts come back: theirs as it stands, one's own in the form, which now goes
    /// on from theirs.
    @PostMapping("/meetings/{id}/minutes/sections/{number}")
    Object edit(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var head = head(id, by);
        by.must(Act.RECORD_MEETING, head.forum().scope());
        var form = Form.of(typed);
        var words = new Minutes.Words(
                form.optional("recommendation", Minutes.LONGEST),
                form.optional("presentation", Minutes.LONGEST),
                form.optional("answers", Minutes.LONGEST),
                form.optional("management", Minutes.LONGEST),
                form.optional("employees", Minutes.LONGEST),
                form.optional("decision", Minutes.LONGEST));
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> keeping.edit(id, new MinutesKeeping.Edit(number, version, words), by))) {
            return "redirect:/meetings/" + id + "/minutes#section-" + number;
        }
        var minutes = keeping.get(id, by);
        var now = section(minutes, number);
        var faster = now.version() == version ? null : now;
        form.with("version", now.version());
        return screens.refused("dialogue/minutes-section", new SectionPage(head, minutes, now, faster, form));
    }

    @PostMapping("/meetings/{id}/minutes/statement")
    Object state(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.STATE_VIEW, head(id, by).forum().scope());
        var form = Form.of(typed);
        var words = form.text("words", Discussion.LONGEST);
        return act(id, form, by, () -> keeping.state(id, words, by));
    }

    @PostMapping("/meetings/{id}/minutes/send")
    Object send(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> keeping.send(id, by));
    }

    @PostMapping("/meetings/{id}/minutes/object")
    Object object(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> keeping.object(id, by));
    }

    @PostMapping("/meetings/{id}/minutes/approve")
    Object approve(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        int seen = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return act(id, form, by, () -> keeping.approve(id, seen, by));
    }

    private Object act(UUID id, Form form, Person by, Runnable act) {
        return form.done(act)
                ? "redirect:/meetings/" + id + "/minutes"
                : screens.refused("dialogue/minutes", page(id, form, by));
    }

    @GetMapping("/meetings/{id}/minutes/publish")
    Object publishing(@PathVariable UUID id, Person by) {
        var sections = publishing.preview(id, by);
        var form = Form.empty();
        sections.forEach(one -> form.with("words-" + one.number(), one.words()));
        return screens.show(
                "dialogue/minutes-publish", new PublishPage(head(id, by), publishing.language(id, by), sections, form));
    }

    @PostMapping("/meetings/{id}/minutes/publish")
    Object publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var sections = publishing.preview(id, by);
        var form = Form.of(typed);
        var words = new HashMap<Integer, String>();
        sections.forEach(one -> words.put(one.number(), form.optional("words-" + one.number(), Minutes.LONGEST * 5)));
        var checked =
                form.chosen("checked", "yes") ? MinutesPublishing.Checked.BY_HAND : MinutesPublishing.Checked.NOT_YET;
        if (form.done(() -> publishing.publish(id, words, checked, by))) {
            return "redirect:/meetings/" + id + "/minutes/public";
        }
        return screens.refused(
                "dialogue/minutes-publish", new PublishPage(head(id, by), publishing.language(id, by), sections, form));
    }

    @GetMapping("/meetings/{id}/minutes/public")
    Object published(@PathVariable UUID id, Person by) {
        var head = head(id, by);
        return screens.show(
                "dialogue/minutes-public",
                new PublicPage(
                        head,
                        publishing.language(id, by),
                        publishing.published(id, by),
                        by.may(Act.READ_FORUM, head.forum().scope())));
    }
}
