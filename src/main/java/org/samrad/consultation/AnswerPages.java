package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The participant's pages: from a code to one statement at a time, to one's own answers and what became of them.
@Controller
public class AnswerPages {
    private final Answering answering;
    private final Results results;
    private final ParticipantCookie cookie;
    private final Screens screens;
    private final RateLimit limit;
    private final Clock clock;

    AnswerPages(
            Answering answering,
            Results results,
            ParticipantCookie cookie,
            Screens screens,
            RateLimit limit,
            Clock clock) {
        this.answering = answering;
        this.results = results;
        this.cookie = cookie;
        this.screens = screens;
        this.limit = limit;
        this.clock = clock;
    }

    public record CodePage(Form form) {}

    public record DoorPage(
            Consultation consultation,
            AudienceGroup group,
            boolean been,
            boolean takesAnswers,
            boolean guest,
            String receipt,
            Form form) {}

    /// `question` is empty when all is answered; `changing` when an earlier answer is looked at again.
    public record AnswerPage(
            Consultation consultation,
            Answering.Progress progress,
            Answering.@Nullable Question question,
            boolean changing,
            boolean registered,
            boolean takesAnswers,
            boolean resultsShown,
            String receipt) {}

    public record SuggestPage(Consultation consultation, Form form) {}

    /// `outcomes` tells of each statement that has one what the owner says of it.
    public record MinePage(
            Consultation consultation,
            List<Answering.Question> answered,
            List<Added> added,
            Map<UUID, Treatment> outcomes,
            boolean takesAnswers,
            boolean resultsShown,
            String receipt) {}

    public record Added(Statement statement, Statement.Withdrawal withdrawal) {}

    public record ReceiptPage(Form form) {}

    @GetMapping("/c")
    Object code() {
        return screens.show("consultation/code", new CodePage(Form.empty()));
    }

    @PostMapping("/c")
    Object code(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Visitor by) {
        var form = Form.of(typed);
        var code = Token.normalised(form.text("code", 100));
        if (!form.ok()) {
            return screens.refused("consultation/code", new CodePage(form));
        }
        return guarded(form, request, () -> {
            answering.door(code, by);
            return "redirect:/c/" + code;
        });
    }

    @GetMapping("/c/{code}")
    Object door(@PathVariable String code, HttpServletRequest request, Visitor by) {
        return guarded(Form.empty().with("code", code), request, () -> {
            var door = answering.door(code, by);
            boolean been = cookie.find(door.consultation().id(), request, by).isPresent();
            return screens.show("consultation/door", doorPage(door, been, by, Form.empty()));
        });
    }

    @PostMapping("/c/{code}")
    Object join(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor by) {
        return guarded(Form.empty().with("code", code), request, () -> {
            var door = answering.door(code, by);
            var id = door.consultation().id();
            if (cookie.find(id, request, by).isEmpty()) {
                var form = Form.empty();
                if (!form.done(() -> cookie.set(id, answering.join(door, receipt, by), response))) {
                    return screens.refused("consultation/door", doorPage(door, false, by, form));
                }
            }
            return "redirect:/consultations/" + id + "/answer";
        });
    }

    private DoorPage doorPage(Answering.Door door, boolean been, Visitor by, Form form) {
        return new DoorPage(
                door.consultation(),
                door.group(),
                been,
                takesAnswers(door.consultation()),
                by == Guest.GUEST,
                answering.proposeReceipt(),
                form);
    }

    private boolean takesAnswers(Consultation consultation) {
        return consultation.takesAnswers(clock.now(), clock.today());
    }

    /// Right codes are never counted, and neither are old ones; wrong ones are, so that nobody finds a door by trying
    /// them all.
    private Object guarded(Form form, HttpServletRequest request, java.util.function.Supplier<Object> act) {
        var address = String.valueOf(request.getRemoteAddr());
        try {
            return act.get();
        } catch (RuleBroken old) {
            form.refuse("code", old.textKey());
            return screens.show(410, "consultation/code", new CodePage(form));
        } catch (NotFound e) {
            if (!limit.take(RateLimit.Act.GUESS_CODE, address)) {
                form.refuse("code", "consultation.code.wait");
                return screens.show(429, "consultation/code", new CodePage(form));
            }
            form.refuse("code", "consultation.code.unknown");
            return screens.show(404, "consultation/code", new CodePage(form));
        }
    }

    @GetMapping("/consultations/{id}/answer")
    Object answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID statement,
            @RequestParam(defaultValue = "false") boolean registered,
            HttpServletRequest request,
            Visitor by) {
        var me = cookie.find(id, request, by);
        if (me.isEmpty()) {
            return "redirect:/consultations/" + id;
        }
        var progress = answering.progress(me.get(), 1, by);
        var question = statement != null
                ? answering.question(me.get(), statement, by)
                : progress.next().isEmpty() ? null : progress.next().getFirst();
        var consultation = me.get().consultation();
        return screens.show(
                "consultation/answer",
                new AnswerPage(
                        consultation,
                        progress,
                        question,
                        statement != null,
                        registered,
                        takesAnswers(consultation),
                        consultation.showsResults(progress.enough()),
                        me.get().receipt()));
    }

    @PostMapping("/consultations/{id}/answer")
    Object answer(
            @PathVariable UUID id,
            @RequestParam UUID statement,
            @RequestParam int value,
            @RequestParam(defaultValue = "false") boolean important,
            HttpServletRequest request,
            Visitor by) {
        var me = cookie.get(id, request, by);
        answering.vote(me, new AnswerStore.Ballot(statement, value, important, null), clock.now(), by);
        return "redirect:/consultations/" + id + "/answer?registered=true";
    }

    @GetMapping("/consultations/{id}/suggest")
    Object suggest(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        var me = cookie.get(id, request, by);
        return screens.show("consultation/suggest", new SuggestPage(me.consultation(), Form.empty()));
    }

    @PostMapping("/consultations/{id}/suggest")
    Object suggest(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Visitor by) {
        var me = cookie.get(id, request, by);
        var form = Form.of(typed);
        var text = form.text("text", Statement.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.DA).tag();
        if (form.ok()
                && !limit.take(RateLimit.Act.PUBLIC_POST, me.participant().id().toString())) {
            form.refuse("", "consultation.suggest.wait");
            return screens.show(429, "consultation/suggest", new SuggestPage(me.consultation(), form));
        }
        if (form.done(() -> answering.suggest(me, text, language, by))) {
            return "redirect:/consultations/" + id + "/mine";
        }
        return screens.refused("consultation/suggest", new SuggestPage(me.consultation(), form));
    }

    @GetMapping("/consultations/{id}/mine")
    Object mine(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        var me = cookie.find(id, request, by);
        if (me.isEmpty()) {
            return "redirect:/receipt";
        }
        var consultation = me.get().consultation();
        boolean shown =
                consultation.showsResults(answering.progress(me.get(), 0, by).enough());
        var outcomes = new HashMap<UUID, Treatment>();
        results.latest(id, shown, by).ifPresent(published -> outcomes.putAll(published.treatments()));
        return screens.show(
                "consultation/mine",
                new MinePage(
                        consultation,
                        answering.answered(me.get(), by),
                        answering.added(me.get(), by).stream()
                                .map(statement -> new Added(statement, answering.withdrawal(statement, by)))
                                .toList(),
                        outcomes,
                        takesAnswers(consultation),
                        shown,
                        me.get().receipt()));
    }

    @PostMapping("/consultations/{id}/leave")
    Object leave(@PathVariable UUID id, HttpServletResponse response) {
        cookie.forget(id, response);
        return "redirect:/receipt";
    }

    @GetMapping("/receipt")
    Object receipt() {
        return screens.show("consultation/receipt", new ReceiptPage(Form.empty()));
    }

    /// Lets an anonymous participant go on from another device, and see what became of her answers.
    @PostMapping("/receipt")
    Object receipt(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor by) {
        var form = Form.of(typed);
        var receipt = form.text("receipt", 60);
        var address = String.valueOf(request.getRemoteAddr());
        if (form.ok()) {
            var found = answering.find(receipt, by);
            if (found.isPresent()) {
                var id = found.get().consultation().id();
                cookie.set(id, found.get().receipt(), response);
                return "redirect:/consultations/" + id + "/mine";
            }
            if (!limit.take(RateLimit.Act.GUESS_CODE, address)) {
                form.refuse("receipt", "consultation.code.wait");
                return screens.show(429, "consultation/receipt", new ReceiptPage(form));
            }
            form.refuse("receipt", "consultation.receipt.unknown");
        }
        return screens.refused("consultation/receipt", new ReceiptPage(form));
    }
}
