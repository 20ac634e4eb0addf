package org.samrad.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Questions for the theme, answered side by side, and the register of gaps.
@Controller
public class ConversationPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Screens screens;

    ConversationPages(RoomHeads heads, Rooms rooms, Conversations conversations, Screens screens) {
        this.heads = heads;
        this.rooms = rooms;
        this.conversations = conversations;
        this.screens = screens;
    }

    public record QuestionsPage(
            RoomHead head,
            ThemeQuestion.Theme theme,
            List<ThemeQuestion> questions,
            List<Conversations.Answer> answers) {
        public Optional<Conversations.Answer> answer(ThemeQuestion question, UUID organisation) {
            return answers.stream()
                    .filter(one -> one.question().equals(question.code())
                            && one.organisation().equals(organisation))
                    .findFirst();
        }
    }

    public record AnswerPage(RoomHead head, ThemeQuestion question, Form form) {}

    public record GapsPage(RoomHead head, List<Gap> gaps) {}

    /// `gap` is empty where a new one is seen.
    public record GapPage(RoomHead head, Optional<UUID> gap, Form form) {}

    @GetMapping("/pairs/{id}/questions")
    Object questions(@PathVariable UUID id, Person by) {
        var head = heads.enter(id, by);
        var theme = rooms.theme(head.room(), by);
        return screens.show(
                "pair/questions",
                new QuestionsPage(head, theme, ThemeQuestion.of(theme), conversations.answers(head.room(), by)));
    }

    @GetMapping("/pairs/{id}/questions/{code}")
    Object question(@PathVariable UUID id, @PathVariable String code, Person by) {
        var head = heads.enter(id, by);
        var own = conversations.ownAnswer(head.room(), code, by);
        var form = Form.empty()
                .with("text", own.map(Conversations.Answer::text).orElse(""))
                .with("version", own.map(Conversations.Answer::version).orElse(0));
        return screens.show("pair/question", new AnswerPage(head, question(code), form));
    }

    private static ThemeQuestion question(String code) {
        return ThemeQuestion.find(code).orElseThrow(() -> new NotFound("question"));
    }

    @PostMapping("/pairs/{id}/questions/{code}")
    Object answer(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var head = heads.enter(id, by);
        var form = Form.of(typed);
        var words = new Statement(
                form.text("text", ThemeQuestion.LONGEST), Language.of(locale).tag());
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> conversations.answer(id, code, words, builtOn, by))) {
            return "redirect:/pairs/" + id + "/questions#" + code;
        }
        if (form.clashed()) {
            conversations
                    .ownAnswer(head.room(), code, by)
                    .ifPresent(now -> form.with("version", now.version()).standing("text", now.text()));
        }
        return screens.refused("pair/question", new AnswerPage(head, question(code), form));
    }

    @GetMapping("/pairs/{id}/gaps")
    Object gaps(@PathVariable UUID id, Person by) {
        var room = rooms.enter(id, by);
        var all = conversations.gaps(room, by);
        return screens.show(
                "pair/gaps",
                new GapsPage(heads.of(room, all.stream().map(Gap::owner).toList(), by), all));
    }

    @GetMapping("/pairs/{id}/gaps/new")
    Object gap(@PathVariable UUID id, Person by) {
        var form = Form.empty().with("owner", by.id()).with("status", Gap.Status.SEEN);
        return screens.show("pair/gap", new GapPage(heads.enter(id, by), Optional.empty(), form));
    }

    @PostMapping("/pairs/{id}/gaps/new")
    Object addGap(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var head = heads.enter(id, by);
        var form = Form.of(typed);
        var words = words(form, locale);
        var owner = form.id("owner");
        if (owner.isEmpty()) {
            form.refuse("owner", "web.form.choose");
        }
        if (form.done(() -> owner.ifPresent(one -> conversations.addGap(id, words, one, by)))) {
            return "redirect:/pairs/" + id + "/gaps";
        }
        return screens.refused("pair/gap", new GapPage(head, Optional.empty(), form));
    }

    private static Gap.Words words(Form form, Locale locale) {
        return new Gap.Words(
                form.text("one", Gap.LONGEST_UNIT),
                form.text("other", Gap.LONGEST_UNIT),
                form.text("risk", Gap.LONGEST),
                Language.of(locale).tag());
    }

    @GetMapping("/pairs/{id}/gaps/{gap}")
    Object gap(@PathVariable UUID id, @PathVariable UUID gap, Person by) {
        var head = heads.enter(id, by);
        var known = conversations.gap(head.room(), gap, by);
        var form = Form.empty()
                .with("one", known.words().one())
                .with("other", known.words().other())
                .with("risk", known.words().risk())
                .with("owner", known.owner())
                .with("status", known.status())
                .with("version", known.saved().version());
        return screens.show("pair/gap", new GapPage(head, Optional.of(gap), form));
    }

    @PostMapping("/pairs/{id}/gaps/{gap}")
    Object changeGap(
            @PathVariable UUID id,
            @PathVariable UUID gap,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        var head = heads.enter(id, by);
        var known = conversations.gap(head.room(), gap, by);
        var form = Form.of(typed);
        var words = words(form, locale);
        var status = form.choice("status", Gap.Status.class);
        var saved = new Gap.Saved(form.number("version", 0, Integer.MAX_VALUE).orElse(0), LocalDate.EPOCH);
        var fresh = new Gap(gap, id, words, form.id("owner").orElse(known.owner()), status, saved);
        if (form.done(() -> conversations.changeGap(id, fresh, by))) {
            return "redirect:/pairs/" + id + "/gaps";
        }
        if (form.clashed()) {
            form.with("version", known.saved().version())
                    .standing("one", known.words().one())
                    .standing("other", known.words().other())
                    .standing("risk", known.words().risk())
                    .standing("status", known.status());
        }
        return screens.refused("pair/gap", new GapPage(head, Optional.of(gap), form));
    }
}
