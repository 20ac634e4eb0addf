package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Form;
import org.samrad.web.Qr;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second factor: setting it up, and showing it at the door.
@Controller
public class SecondFactorPages {
    private static final int LONGEST = 40;

    private final SecondFactors factors;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final Screens screens;
    private final RateLimit limit;

    SecondFactorPages(
            SecondFactors factors, Arrivals arrivals, Sessions sessions, Screens screens, RateLimit limit) {
        this.factors = factors;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.screens = screens;
        this.limit = limit;
    }

    public record CodePage(Form form) {}

    /// `secret` and `qr` are there while a factor waits to be confirmed.
    public record FactorPage(Form form, boolean on, int spareCodes, @Nullable String secret, @Nullable Qr qr) {}

    /// Shown once, right after the factor has come into use.
    public record SpareCodesPage(List<String> codes) {}

    @GetMapping("/sign-in/code")
    Object code(HttpServletRequest request) {
        return arrivals.waiting(request).isEmpty()
                ? "redirect:/sign-in"
                : screens.show("access/code", new CodePage(Form.empty()));
    }

    @PostMapping("/sign-in/code")
    Object code(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waiting = arrivals.waiting(request);
        if (waiting.isEmpty()) {
            return "redirect:/sign-in";
        }
        var person = waiting.get().person();
        var form = Form.of(typed);
        var code = form.text("code", LONGEST);
        if (form.ok()) {
            if (!limit.take(RateLimit.Act.SIGN_IN, "code " + person.id())) {
                form.refuse("", "access.sign-in.wait");
                return screens.show(429, "access/code", new CodePage(form));
            }
            if (factors.isRight(code, person)) {
                sessions.begin(person, Arrivals.Shown.TWO, request, response);
                return "redirect:" + waiting.get().goal();
            }
            form.refuse("code", "access.factor.wrong");
        }
        return screens.refused("access/code", new CodePage(form));
    }

    @GetMapping("/me/second-factor")
    Object factor(Person by) {
        return screens.show("access/factor", page(Form.empty(), by));
    }

    @PostMapping("/me/second-factor")
    Object begin(Person by) {
        factors.begin(by);
        return "redirect:/me/second-factor";
    }

    /// From here on the session counts as one with two factors; all others begin anew.
    @PostMapping("/me/second-factor/confirm")
    Object confirm(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Person by) {
        var form = Form.of(typed);
        var code = form.text("code", LONGEST);
        var codes = new ArrayList<String>();
        if (!mayTry(form, by) || !form.done(() -> codes.addAll(factors.confirm(code, by)))) {
            return screens.refused("access/factor", page(form, by));
        }
        sessions.endOthers(request, by);
        sessions.begin(by, Arrivals.Shown.TWO, request, response);
        return screens.show("access/spare-codes", new SpareCodesPage(codes));
    }

    @PostMapping("/me/second-factor/remove")
    Object remove(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var code = form.text("code", LONGEST);
        if (!mayTry(form, by) || !form.done(() -> factors.remove(code, by))) {
            return screens.refused("access/factor", page(form, by));
        }
        return "redirect:/me/second-factor";
    }

    private boolean mayTry(Form form, Person by) {
        if (form.ok() && !limit.take(RateLimit.Act.SIGN_IN, "code " + by.id())) {
            form.refuse("", "access.sign-in.wait");
        }
        return form.ok();
    }

    private FactorPage page(Form form, Person by) {
        var fresh = factors.fresh(by);
        return new FactorPage(
                form,
                factors.has(by),
                factors.spareCodes(by),
                fresh.map(SecondFactors.Fresh::secret).orElse(null),
                fresh.map(one -> Qr.of(one.address())).orElse(null));
    }
}
