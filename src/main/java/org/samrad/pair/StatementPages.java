package org.samrad.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The common problem statement: read, written and signed.
@Controller
public class StatementPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final Statements statements;
    private final Screens screens;

    StatementPages(RoomHeads heads, Rooms rooms, Statements statements, Screens screens) {
        this.heads = heads;
        this.rooms = rooms;
        this.statements = statements;
        this.screens = screens;
    }

    /// `binding` is the version that all have signed, where a newer one waits.
    public record StatementPage(
            RoomHead head,
            Paper<Statement> paper,
            Optional<Paper<Statement>> binding,
            List<Paper.Made> versions,
            Form form) {}

    public record VersionPage(RoomHead head, Paper<Statement> paper) {}

    @GetMapping("/pairs/{id}/statement")
    Object show(@PathVariable UUID id, Locale locale, Person by) {
        var now = statements.get(rooms.enter(id, by), by);
        var language = now.isEmpty() ? Language.of(locale).tag() : now.content().language();
        var form = Form.empty()
                .with("text", now.content().text())
                .with("language", language)
                .with("version", now.version());
        return screens.show("pair/statement", page(id, form, by));
    }

    private StatementPage page(UUID id, Form form, Person by) {
        var room = rooms.enter(id, by);
        var versions = statements.versions(room, by);
        return new StatementPage(
                heads.of(room, versions.stream().map(Paper.Made::by).toList(), by),
                statements.get(room, by),
                statements.binding(room, by),
                versions,
                form);
    }

    @PostMapping("/pairs/{id}/statement")
    Object write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var room = rooms.enter(id, by);
        var form = Form.of(typed);
        var fresh = new Statement(
                form.text("text", Statement.LONGEST),
                Language.find(form.value("language")).orElse(Language.EN).tag());
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> statements.write(id, fresh, builtOn, by))) {
            return "redirect:/pairs/" + id + "/statement";
        }
        if (form.clashed()) {
            var now = statements.get(room, by);
            form.with("version", now.version())
                    .standing("text", now.content().text())
                    .standing("language", now.content().language());
        }
        return screens.refused("pair/statement", page(id, form, by));
    }

    @PostMapping("/pairs/{id}/statement/sign")
    Object sign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var now = statements.get(rooms.enter(id, by), by);
        var form = Form.of(typed);
        int read = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> statements.sign(id, read, by))) {
            return "redirect:/pairs/" + id + "/statement";
        }
        form.with("version", now.version())
                .with("text", now.content().text())
                .with("language", now.content().language());
        return screens.refused("pair/statement", page(id, form, by));
    }

    @GetMapping("/pairs/{id}/statement/{version}")
    Object version(@PathVariable UUID id, @PathVariable int version, Person by) {
        var head = heads.enter(id, by);
        return screens.show(
                "pair/statement-version", new VersionPage(head, statements.version(head.room(), version, by)));
    }
}
