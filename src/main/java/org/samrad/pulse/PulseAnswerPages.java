package org.samrad.pulse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.base.Token;
import org.samrad.web.Form;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of those who answer: a code, what is done with the answers, the questions, thanks. No script, no cookie.
@Controller
public class PulseAnswerPages {
    private final PulseAnswers answers;
    private final Screens screens;
    private final RateLimit limit;

    PulseAnswerPages(PulseAnswers answers, Screens screens, RateLimit limit) {
        this.answers = answers;
        this.screens = screens;
        this.limit = limit;
    }

    public record CodePage(Form form) {}

    public record AnswerPage(PulseAnswers.Door door, String code, Form form) {}

    public record ThanksPage() {}

    @GetMapping("/p")
    Object code() {
        return screens.show("pulse/code", new CodePage(Form.empty()));
    }

    @PostMapping("/p")
    Object code(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Visitor by) {
        var form = Form.of(typed);
        var code = Token.normalised(form.text("code", 100));
        if (!form.ok()) {
            return screens.refused("pulse/code", new CodePage(form));
        }
        return guarded(form, request, () -> {
            answers.door(code, by);
            return "redirect:/p/" + code;
        });
    }

    @GetMapping("/p/thanks")
    Object thanks() {
        return screens.show("pulse/thanks", new ThanksPage());
    }

    @GetMapping("/p/{code}")
    Object ask(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Visitor by) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return guarded(
                Form.empty().with("code", code),
                request,
                () -> screens.show("pulse/answer", new AnswerPage(answers.door(code, by), code, Form.empty())));
    }

    @PostMapping("/p/{code}")
    Object answer(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Visitor by) {
        var form = Form.of(typed);
        return guarded(Form.empty().with("code", code), request, () -> {
            var door = answers.door(code, by);
            if (form.done(() -> answers.answer(code, PulseForm.answers(form, door.questions()), by))) {
                return "redirect:/p/thanks";
            }
            return screens.refused("pulse/answer", new AnswerPage(door, code, form));
        });
    }

    /// Codes are not to be guessed: wrong ones are counted for an address, right ones are not.
    private Object guarded(Form form, HttpServletRequest request, Supplier<Object> act) {
        try {
            return act.get();
        } catch (NotFound e) {
            if (!limit.take(RateLimit.Act.GUESS_CODE, String.valueOf(request.getRemoteAddr()))) {
                form.refuse("code", "pulse.code.wait");
                return screens.show(429, "pulse/code", new CodePage(form));
            }
            form.refuse("code", "pulse.code.unknown");
            return screens.show(404, "pulse/code", new CodePage(form));
        }
    }
}
