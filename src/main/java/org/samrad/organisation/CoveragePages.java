package org.samrad.organisation;

import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How the units are covered by committees, and the days on which the organisation is closed.
@Controller
public class CoveragePages {
    private static final int LONGEST = 500;

    private final Organisations organisations;
    private final Coverages coverages;
    private final ClosingDays closing;
    private final Screens screens;

    CoveragePages(Organisations organisations, Coverages coverages, ClosingDays closing, Screens screens) {
        this.organisations = organisations;
        this.coverages = coverages;
        this.closing = closing;
        this.screens = screens;
    }

    public record CoveragePage(
            Form form, Organisation organisation, Coverage coverage, Profile rules, boolean mayManage) {}

    public record ClosingPage(
            Form form, Organisation organisation, java.util.List<ClosingDay> days, boolean mayManage) {}

    @GetMapping("/organisations/{id}/coverage")
    Object coverage(@PathVariable UUID id, Person by) {
        return screens.show("organisation/coverage", coveragePage(Form.empty(), id, by));
    }

    private CoveragePage coveragePage(Form form, UUID id, Person by) {
        return new CoveragePage(
                form,
                organisations.get(id, by),
                coverages.of(id, by),
                coverages.rules(id, by),
                by.may(Act.MANAGE_ORGANISATION, Scope.organisation(id)));
    }

    @PostMapping("/organisations/{id}/coverage/{unit}")
    Object explain(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var reason = form.optional("reason-" + unit, LONGEST);
        if (form.done(() -> coverages.explain(unit, reason, by))) {
            return "redirect:/organisations/" + id + "/coverage";
        }
        return screens.refused("organisation/coverage", coveragePage(form, id, by));
    }

    @GetMapping("/organisations/{id}/closing-days")
    Object closing(@PathVariable UUID id, Person by) {
        return screens.show("organisation/closing", closingPage(usual(), id, by));
    }

    private static Form usual() {
        return Form.empty().with("returns", ClosingDay.Returns.ONCE);
    }

    private ClosingPage closingPage(Form form, UUID id, Person by) {
        return new ClosingPage(
                form,
                organisations.get(id, by),
                closing.list(id, by),
                by.may(Act.MANAGE_ORGANISATION, Scope.organisation(id)));
    }

    @PostMapping("/organisations/{id}/closing-days")
    Object close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        var returns = form.choice("returns", ClosingDay.Returns.class);
        var reason = form.text("reason", ClosingDay.LONGEST);
        if (form.done(() -> closing.add(id, on, returns, reason, by))) {
            return "redirect:/organisations/" + id + "/closing-days";
        }
        return screens.refused("organisation/closing", closingPage(form, id, by));
    }

    @PostMapping("/organisations/{id}/closing-days/{day}")
    Object open(@PathVariable UUID id, @PathVariable UUID day, Person by) {
        closing.remove(id, day, by);
        return "redirect:/organisations/" + id + "/closing-days";
    }
}
