package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account with its sessions, and the log.
@Controller
public class AccessPages {
    private final Access access;
    private final Sessions sessions;
    private final Present present;
    private final Providers providers;
    private final Identities identities;
    private final Audit audit;
    private final Screens screens;
    private final List<PersonalData> personalData;

    AccessPages(
            Access access,
            Sessions sessions,
            Present present,
            Providers providers,
            Identities identities,
            Audit audit,
            Screens screens,
            List<PersonalData> personalData) {
        this.access = access;
        this.sessions = sessions;
        this.present = present;
        this.providers = providers;
        this.identities = identities;
        this.audit = audit;
        this.screens = screens;
        this.personalData = personalData;
    }

    /// `done` is the text key of what has just been done, empty for nothing; `asleep` says that roles wait for a second
    /// factor.
    public record MePage(
            Person person,
            boolean asleep,
            Form form,
            String done,
            List<Session> sessions,
            List<Connection> connections) {
        public boolean isElsewhere() {
            return sessions.stream().anyMatch(session -> !session.here());
        }
    }

    /// A provider of this installation, and the connection to it, if there is one.
    public record Connection(String provider, String name, @Nullable UUID identity) {}

    public record AuditPage(Paging<Audit.Line> lines) {}

    @GetMapping("/me")
    Object me(@RequestParam(defaultValue = "") String done, HttpServletRequest request, Person by) {
        var told = switch (done) {
            case "password" -> "access.password.changed";
            case "sessions" -> "access.sessions.ended";
            case "connected" -> "access.provider.connected";
            case "disconnected" -> "access.provider.disconnected";
            default -> "";
        };
        return screens.show("access/me", page(by, Form.empty(), told, request));
    }

    /// A new password ends all other sessions: it may have been changed because somebody else had the old one.
    @PostMapping("/me")
    Object changePassword(
            @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Person by) {
        var form = Form.of(typed);
        if (form.done(() -> access.changePassword(form.value("old"), form.value("password"), by))) {
            sessions.endOthers(request, by);
            return "redirect:/me?done=password";
        }
        return screens.refused("access/me", page(by, form, "", request));
    }

    @PostMapping("/me/sessions/end-others")
    Object endOthers(HttpServletRequest request, Person by) {
        sessions.endOthers(request, by);
        return "redirect:/me?done=sessions";
    }

    /// Everywhere, here too.
    @PostMapping("/me/sessions/end")
    Object endAll(HttpServletRequest request, Person by) {
        sessions.endAll(request, by);
        return "redirect:/";
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

    private MePage page(Person by, Form form, String done, HttpServletRequest request) {
        var known = identities.of(by);
        var connections = providers.choices().stream()
                .map(choice -> new Connection(
                        choice.id(),
                        choice.name(),
                        known.stream()
                                .filter(one -> one.provider().equals(choice.id()))
                                .map(Identities.Identity::id)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new MePage(
                by, present.missesFactor(), form, done, sessions.of(by, request), connections);
    }
}
