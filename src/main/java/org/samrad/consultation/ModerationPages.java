package org.samrad.consultation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.samrad.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The facilitator's pages: statements before the opening, and moderation while people answer.
@Controller
public class ModerationPages {
    private final Consultations consultations;
    private final Moderation moderation;
    private final Screens screens;

    ModerationPages(Consultations consultations, Moderation moderation, Screens screens) {
        this.consultations = consultations;
        this.moderation = moderation;
        this.screens = screens;
    }

    public record StatementsPage(
            Consultation consultation,
            List<Statement> waiting,
            List<Statement> shown,
            List<Statement> withdrawn,
            List<Moderation.Line> log,
            Form form) {}

    public record WithdrawPage(Consultation consultation, Statement statement, Form form) {}

    @GetMapping("/consultations/{id}/statements")
    Object statements(@PathVariable UUID id, Person by) {
        return screens.show("consultation/statements", page(id, Form.empty(), by));
    }

    /// One statement, or several at once: a line each, as they come from a meeting or a sheet of paper.
    @PostMapping("/consultations/{id}/statements")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var lines = form.text("text", 20 * Statement.LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        lines.stream()
                .filter(line -> line.codePointCount(0, line.length()) > Statement.LONGEST)
                .findFirst()
                .ifPresent(line -> form.refuse(
                        "text", "consultation.statements.long", Statement.LONGEST, line.substring(0, 30) + "…"));
        if (form.done(() -> moderation.addAll(id, lines, by))) {
            return "redirect:/consultations/" + id + "/statements";
        }
        return screens.refused("consultation/statements", page(id, form, by));
    }

    private StatementsPage page(UUID id, Form form, Person by) {
        var all = moderation.statements(id, by);
        return new StatementsPage(
                consultations.get(id, by),
                in(all, Statement.State.WAITING),
                in(all, Statement.State.SHOWN),
                in(all, Statement.State.WITHDRAWN),
                moderation.log(id, by),
                form);
    }

    private static List<Statement> in(List<Statement> all, Statement.State state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    @PostMapping("/consultations/{id}/statements/{statement}/show")
    Object show(@PathVariable UUID id, @PathVariable UUID statement, Person by) {
        moderation.show(statement(id, statement, by).id(), by);
        return "redirect:/consultations/" + id + "/statements";
    }

    @PostMapping("/consultations/{id}/statements/{statement}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID statement, Person by) {
        moderation.remove(statement(id, statement, by).id(), by);
        return "redirect:/consultations/" + id + "/statements";
    }

    @GetMapping("/consultations/{id}/statements/{statement}/withdraw")
    Object withdraw(@PathVariable UUID id, @PathVariable UUID statement, Person by) {
        return screens.show("consultation/withdraw", withdrawPage(id, statement, Form.empty(), by));
    }

    @PostMapping("/consultations/{id}/statements/{statement}/withdraw")
    Object withdraw(
            @PathVariable UUID id,
            @PathVariable UUID statement,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var found = statement(id, statement, by);
        var form = Form.of(typed);
        var reason = form.choice("reason", Statement.Reason.class);
        var explanation = form.optional("explanation", 300);
        if (form.done(() -> moderation.withdraw(found.id(), reason, explanation, by))) {
            return "redirect:/consultations/" + id + "/statements";
        }
        return screens.refused("consultation/withdraw", withdrawPage(id, statement, form, by));
    }

    private WithdrawPage withdrawPage(UUID id, UUID statement, Form form, Person by) {
        return new WithdrawPage(consultations.get(id, by), statement(id, statement, by), form);
    }

    private Statement statement(UUID consultation, UUID statement, Person by) {
        var found = moderation.statement(statement, by);
        if (!found.consultation().equals(consultation)) {
            throw new NotFound("statement");
        }
        return found;
    }

    /// The log as a file: what was done, why and when, without names.
    @GetMapping("/consultations/{id}/moderation.csv")
    ResponseEntity<String> log(@PathVariable UUID id, Person by) {
        var lines = moderation.log(id, by);
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord("statement", "text", "act", "reason", "explanation", "day");
            for (var line : lines) {
                csv.writeRecord(
                        String.valueOf(line.statement()),
                        Spreadsheet.safe(line.text()),
                        line.act(),
                        line.reason(),
                        Spreadsheet.safe(line.explanation()),
                        line.on().toString());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"moderation.csv\"")
                .body(text.toString());
    }
}
