package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in by password or by a link, and out.
@Controller
public class SignInPages {
    private final Access access;
    private final SignInLinks links;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final Providers providers;
    private final Screens screens;
    private final RateLimit limit;
    private final Frame.Setup setup;

    SignInPages(
            Access access,
            SignInLinks links,
            Arrivals arrivals,
            Sessions sessions,
            Providers providers,
            Screens screens,
            RateLimit limit,
            Frame.Setup setup) {
        this.access = access;
        this.links = links;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.providers = providers;
        this.screens = screens;
        this.limit = limit;
        this.setup = setup;
    }

    public record SignInPage(
            Form form, String to, List<CastMember> cast, boolean links, List<Provider> providers) {}

    /// Somewhere else to sign in.
    public record Provider(String name, String href) {}

    /// One of the demonstration's people.
    public record CastMember(UUID id, String name, String note) {}

    /// A letter is on its way, if the address has an account.
    public record LinkSentPage(String address, long minutes) {}

    /// Somebody has come by a link: who it lets in, or nobody when its time is over.
    public record LinkPage(String secret, @Nullable String name) {}

    @GetMapping("/sign-in")
    Object signIn(@RequestParam(defaultValue = "/") String to) {
        return screens.show("access/sign-in", page(Form.empty(), Local.of(to)));
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(typed);
        var email = form.text("email", 200);
        var to = Local.of(form.value("to"));
        var password = form.value("password");
        if (password.isEmpty()) {
            form.refuse("password", "web.form.missing");
        }
        if (form.ok()) {
            var account = email.toLowerCase(Locale.ROOT);
            if (!limit.left(RateLimit.Act.SIGN_IN, account)
                    || !limit.left(RateLimit.Act.SIGN_IN, request.getRemoteAddr())) {
                return tooOften(form, to);
            }
            var person = access.signIn(email, password);
            if (person.isPresent()) {
                var arrival = new Arrivals.Arrival(person.get(), Arrivals.Shown.ONE, to);
                return arrivals.arrive(arrival, request, response);
            }
            limit.take(RateLimit.Act.SIGN_IN, account);
            limit.take(RateLimit.Act.SIGN_IN, request.getRemoteAddr());
            form.refuse("email", "access.sign-in.wrong");
        }
        return screens.refused("access/sign-in", page(form, to));
    }

    /// The same answer for every address, and in the same time.
    @PostMapping("/sign-in/link")
    Object sendLink(
            @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Locale locale) {
        var form = Form.of(typed);
        var to = Local.of(form.value("to"));
        var address = form.text("email", 200);
        if (!links.ready()) {
            form.refuse("email", "access.link.no-mail");
        }
        if (form.ok() && !Access.isAddress(address)) {
            form.refuse("email", "access.person.email", address);
        }
        if (!form.ok()) {
            return screens.refused("access/sign-in", page(form, to));
        }
        if (!limit.take(RateLimit.Act.SEND_LINK, address.toLowerCase(Locale.ROOT))
                || !limit.take(RateLimit.Act.SEND_LINKS, request.getRemoteAddr())) {
            return tooOften(form, to);
        }
        links.wish(address, Language.of(locale), to);
        return screens.show("access/link-sent", new LinkSentPage(address, SignInLinks.LIFE.toMinutes()));
    }

    /// Looking uses nothing up: whoever opens the link presses a button to come in.
    @GetMapping("/sign-in/link/{secret}")
    Object link(@PathVariable String secret) {
        var person = links.find(secret);
        return screens.show(
                person.isPresent() ? 200 : 410,
                "access/link",
                new LinkPage(secret, person.map(Person::name).orElse(null)));
    }

    @PostMapping("/sign-in/link/{secret}")
    Object useLink(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var arrival = links.use(secret);
        if (arrival.isEmpty()) {
            return screens.show(410, "access/link", new LinkPage(secret, null));
        }
        return arrivals.arrive(arrival.get(), request, response);
    }

    /// Only in a demonstration: sign in as one of the cast.
    @PostMapping("/demo/sign-in")
    Object signInAs(
            @RequestParam UUID person,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setup.demo()) {
            throw new NotFound("demonstration");
        }
        var member = access.cast().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
        return arrivals.arrive(new Arrivals.Arrival(member, Arrivals.Shown.TWO, to), request, response);
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }

    private View tooOften(Form form, String to) {
        form.refuse("", "access.sign-in.wait");
        return screens.show(429, "access/sign-in", page(form, to));
    }

    private SignInPage page(Form form, String to) {
        return new SignInPage(
                form,
                to,
                cast(),
                links.ready(),
                providers.choices().stream()
                        .map(one -> new Provider(
                                one.name(),
                                "/sign-in/with/" + one.id() + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                        .toList());
    }

    private List<CastMember> cast() {
        return setup.demo()
                ? access.cast().stream()
                        .map(one -> new CastMember(one.id(), one.name(), access.castNote(one)))
                        .toList()
                : List.of();
    }
}
