package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Paging;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out, one's own account, and the log.
@Controller
public class AccessPages {
    private final Access access;
    private final Audit audit;
    private final Screens screens;
    private final RateLimit limit;
    private final Frame.Setup setup;
    private final SecurityContextRepository contexts;
    private final List<PersonalData> personalData;

    AccessPages(
            Access access,
            Audit audit,
            Screens screens,
            RateLimit limit,
            Frame.Setup setup,
            SecurityContextRepository contexts,
            List<PersonalData> personalData) {
        this.access = access;
        this.audit = audit;
        this.screens = screens;
        this.limit = limit;
        this.setup = setup;
        this.contexts = contexts;
        this.personalData = personalData;
    }

    public record SignInPage(Form form, String to, List<CastMember> cast) {}

    /// One of the demonstration's people.
    public record CastMember(UUID id, String name, String note) {}

    public record MePage(Person person, Form form, boolean changed) {}

    public record AuditPage(Paging<Audit.Line> lines) {}

    @GetMapping("/sign-in")
    Object signIn(@RequestParam(defaultValue = "/") String to) {
        return screens.show("access/sign-in", new SignInPage(Form.empty(), local(to), cast()));
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(typed);
        var email = form.text("email", 200);
        var to = local(form.value("to"));
        var password = form.value("password");
        if (password.isEmpty()) {
            form.refuse("password", "web.form.missing");
        }
        if (form.ok()) {
            var account = email.toLowerCase(Locale.ROOT);
            if (!limit.left(RateLimit.Act.SIGN_IN, account)
                    || !limit.left(RateLimit.Act.SIGN_IN, request.getRemoteAddr())) {
                form.refuse("", "access.sign-in.wait");
                return screens.show(429, "access/sign-in", new SignInPage(form, to, cast()));
            }
            var person = access.signIn(email, password);
            if (person.isPresent()) {
                begin(person.get(), request, response);
                return "redirect:" + to;
            }
            limit.take(RateLimit.Act.SIGN_IN, account);
            limit.take(RateLimit.Act.SIGN_IN, request.getRemoteAddr());
            form.refuse("email", "access.sign-in.wrong");
        }
        return screens.refused("access/sign-in", new SignInPage(form, to, cast()));
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
        begin(member, request, response);
        return "redirect:" + local(to);
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return "redirect:/";
    }

    @GetMapping("/me")
    Object me(@RequestParam(defaultValue = "false") boolean changed, Person by) {
        return screens.show("access/me", new MePage(by, Form.empty(), changed));
    }

    @PostMapping("/me")
    Object changePassword(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        if (form.done(() -> access.changePassword(form.value("old"), form.value("password"), by))) {
            return "redirect:/me?changed=true";
        }
        return screens.refused("access/me", new MePage(by, form, false));
    }

    /// Everything that is kept about oneself, from every house.
    @GetMapping("/me/data")
    ResponseEntity<Map<String, Object>> data(Person by) {
        var all = new LinkedHashMap<String, Object>();
        personalData.forEach(house -> all.put(house.house(), house.export(by)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"samrad-my-data.json\"")
                .body(all);
    }

    @GetMapping("/audit")
    Object audit(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var lines = audit.lines(Paging.offset(number), Paging.SIZE + 1, by);
        return screens.show("access/audit", new AuditPage(Paging.of(lines, number)));
    }

    private void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.token(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private List<CastMember> cast() {
        return setup.demo()
                ? access.cast().stream()
                        .map(one -> new CastMember(one.id(), one.name(), access.castNote(one)))
                        .toList()
                : List.of();
    }

    /// Only addresses of our own: an open door to elsewhere would be lent to deceivers.
    private static String local(String to) {
        return to.startsWith("/")
                        && !to.startsWith("//")
                        && !to.matches("(?s).*[\\\\{\\p{Cntrl}].*")
                        && to.length() < 300
                ? to
                : "/";
    }
}
