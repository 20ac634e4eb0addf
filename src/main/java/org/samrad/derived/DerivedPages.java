package org.samrad.derived;

import java.text.NumberFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.web.Frame;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An organisation's sheet of derived figures, and what each of them was counted from.
@Controller
public class DerivedPages {
    private static final int FIRST_YEAR = 2000;

    private final Derivations derivations;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    DerivedPages(Derivations derivations, Organisations organisations, Screens screens, Clock clock) {
        this.derivations = derivations;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    public record SheetPage(UUID organisation, Name name, Sheet sheet, int thisYear, boolean own, boolean mayCount) {
        public boolean isRunning() {
            return sheet.year() == thisYear;
        }

        public String here() {
            return "/organisations/" + organisation + "/cooperation";
        }
    }

    public record BasisPage(
            UUID organisation,
            Name name,
            Derivations.Opened opened,
            int year,
            Paging<Basis.Thing> things,
            Map<UUID, Name> others) {
        public String here() {
            return "/organisations/" + organisation + "/cooperation";
        }
    }

    /// A number as the reader's language writes it, with one decimal where it has one.
    public static String number(double number, Frame frame) {
        var format = NumberFormat.getNumberInstance(frame.language().format());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    @GetMapping("/organisations/{id}/cooperation")
    Object sheet(@PathVariable UUID id, @RequestParam(defaultValue = "0") int year, Person by) {
        var asked = year(year);
        var name = organisations.get(id, by).nameOn(clock.today());
        return screens.show(
                "derived/sheet",
                new SheetPage(
                        id,
                        name,
                        derivations.sheet(id, asked, by),
                        clock.today().getYear(),
                        id.equals(by.organisation()),
                        derivations.mayCount(id, by)));
    }

    @GetMapping("/organisations/{id}/cooperation/{figure}")
    Object basis(
            @PathVariable UUID id,
            @PathVariable String figure,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "1") int page,
            Person by) {
        var asked = year(year);
        int number = Paging.number(page);
        var name = organisations.get(id, by).nameOn(clock.today());
        var slice = new Basis.Slice(id, new Span(asked, clock.today()), Paging.offset(number), Paging.SIZE + 1);
        var opened = derivations.open(figure, slice, by);
        var things = Paging.of(opened.basis().things(), number);
        var others = things.rows().stream()
                .map(Basis.Thing::with)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return screens.show(
                "derived/basis", new BasisPage(id, name, opened, asked, things, organisations.findNames(others, by)));
    }

    @PostMapping("/organisations/{id}/cooperation/count")
    Object count(@PathVariable UUID id, Person by) {
        derivations.count(id, by);
        return "redirect:/organisations/" + id + "/cooperation";
    }

    private int year(int asked) {
        int now = clock.today().getYear();
        return asked < FIRST_YEAR || asked > now ? now : asked;
    }
}
