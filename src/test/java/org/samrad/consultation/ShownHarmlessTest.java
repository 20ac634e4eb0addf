package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.Person;

/// What somebody wrote is shown as text wherever it is shown: on every page and in every file.
class ShownHarmlessTest extends Asking {
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "=cmd|' /C calc'!A0");

    /// A closed consultation with answers to a statement that is a script, and to formulas.
    private UUID asked(Person liv) {
        var id = open(liv);
        var code = code(id, liv);
        var one = participant(code);
        answering.suggest(one, SCRIPT, "da", Guest.GUEST);
        FORMULAS.forEach(formula -> answering.suggest(one, formula, "da", Guest.GUEST));
        say(1, participants(code, 7));
        return id;
    }

    private static Statement script(List<Statement> statements) {
        return statements.stream()
                .filter(one -> one.text().equals(SCRIPT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scriptInAStatementIsTextOnEveryPage() {
        var liv = agency().owner();
        var id = asked(liv);
        var statement = script(statements(id, liv));
        var here = "/consultations/" + id;
        var guest = answeringBrowser(id, code(id, liv));
        var owner = browserOf(liv);
        var pages = new ArrayList<>(List.of(
                guest.visit(here + "/answer?statement=" + statement.id()),
                owner.visit(here + "/statements"),
                owner.visit(here + "/statements/" + statement.id() + "/withdraw")));

        consultations.close(id, liv);
        decisions.treat(new Treatment(statement.id(), Treatment.Kind.DECLINED, SCRIPT, SCRIPT, null, null), liv);
        decisions.publish(id, liv);
        pages.add(guest.visit(here + "/results"));
        pages.add(owner.visit(here + "/decision"));
        pages.add(owner.visit(here + "/decision/" + statement.id()));
        pages.add(owner.visit(here + "/decision/publish"));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.status()).as(page.path()).isEqualTo(200);
            assertThat(page.html()).as(page.path()).doesNotContain("<script>alert", "<img src=x");
        });
        assertThat(pages.subList(0, 6))
                .allSatisfy(page -> assertThat(page.html()).as(page.path()).contains("&lt;script&gt;alert(1)"));
    }

    @Test
    void whatIsAskedAndWhyIsTextToo() {
        var liv = agency().owner();
        var id = draft(initiative(liv), RULES, liv);
        var of = consultations.get(id, liv);
        var terms = new Consultation.Terms(
                SCRIPT, SCRIPT, SCRIPT, SCRIPT, of.terms().answerBy(), "da");
        consultations.redraft(id, new Consultations.Draft(terms, RULES, of.period()), liv);
        var group = ask(id, SCRIPT, liv);
        consultations.open(id, liv);
        var owner = browserOf(liv);
        var guest = browser();
        var here = "/consultations/" + id;

        assertThat(List.of(
                        guest.visit("/c/" + group.code()),
                        guest.visit(here),
                        guest.visit(here + "/results"),
                        owner.visit(here),
                        owner.visit(here + "/audience"),
                        owner.visit(here + "/groups/" + group.id() + "/poster"),
                        owner.visit("/initiatives/" + of.initiative())))
                .allSatisfy(page -> assertThat(page.html())
                        .as(page.path())
                        .doesNotContain("<script>alert", "<img src=x")
                        .contains("&lt;script&gt;"));
    }

    @Test
    void formulasAreTextInEveryFile() {
        var liv = agency().owner();
        var id = asked(liv);
        var all = statements(id, liv);
        all.forEach(one -> moderation.withdraw(one.id(), Statement.Reason.UNCLEAR, "=2+2", liv));
        all.forEach(one -> moderation.show(one.id(), liv));
        var log =
                browserOf(liv).visit("/consultations/" + id + "/moderation.csv").html();
        consultations.close(id, liv);
        var results = browser().visit("/consultations/" + id + "/results.csv").html();

        for (var formula : FORMULAS) {
            assertThat(List.of(log, results))
                    .as(formula)
                    .allSatisfy(file ->
                            assertThat(cells(file)).contains("'" + formula).doesNotContain(formula));
        }
        assertThat(cells(log)).contains("'=2+2").doesNotContain("=2+2");
        assertThat(log).startsWith("\ufeff");
    }

    private static List<String> cells(String file) {
        return file.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(cell -> cell.replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }
}
