package org.samrad.counsel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A case as it stands, and what its secretariat does with it.
@Controller
public class CasePages {
    private static final int MOST_ALIKE = 8;
    private static final int LONGEST_WHY = 2000;

    private final Counsel counsel;
    private final Councils councils;
    private final Recommendations recommendations;
    private final CaseDocuments documents;
    private final CaseHeads heads;
    private final Initiatives initiatives;
    private final Holders holders;
    private final Screens screens;

    CasePages(
            Counsel counsel,
            Councils councils,
            Recommendations recommendations,
            CaseDocuments documents,
            CaseHeads heads,
            Initiatives initiatives,
            Holders holders,
            Screens screens) {
        this.counsel = counsel;
        this.councils = councils;
        this.recommendations = recommendations;
        this.documents = documents;
        this.heads = heads;
        this.initiatives = initiatives;
        this.holders = holders;
        this.screens = screens;
    }

    public record CasePage(
            CaseHead head,
            Optional<Initiative> initiative,
            List<Recommendation> advice,
            int documents,
            List<Case.Step> steps,
            Optional<Desk> desk,
            Form form) {
        public long open() {
            return advice.stream().filter(Recommendation::isOpen).count();
        }

        public long unanswered() {
            return advice.stream()
                    .filter(one -> !one.isDraft() && one.stance() == null)
                    .count();
        }
    }

    /// What only the council's side sees: the seats and who of them has no part in it, themes that nobody covers, what
    /// lies outside of the mandate, and what the same agencies have asked before.
    public record Desk(
            List<Seat> seats,
            List<Seat.Conflict> conflicts,
            List<Theme> uncovered,
            List<Council.Outside> outside,
            List<Case> earlier,
            List<Option> colleagues) {
        public Optional<Seat.Conflict> conflict(Seat of) {
            return conflicts.stream().filter(one -> one.seat().equals(of.id())).findFirst();
        }
    }

    public record AlikePage(CaseHead head, List<Case> cases, List<Recommendation> advice) {}

    @GetMapping("/counsel/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("counsel/case", page(id, Form.empty(), by));
    }

    private CasePage page(UUID id, Form form, Person by) {
        var advised = counsel.get(id, by);
        var steps = counsel.steps(advised, by);
        var side = counsel.side(advised, by).orElseThrow(() -> new NotFound("case"));
        var desk = side.isCouncil() ? Optional.of(desk(advised, side, by)) : Optional.<Desk>empty();
        var named = Stream.concat(
                        steps.stream().map(Case.Step::by),
                        desk.stream().flatMap(one -> one.seats().stream()).map(Seat::person))
                .toList();
        return new CasePage(
                heads.of(advised, named, by),
                initiative(advised, by),
                recommendations.of(advised, by),
                documents.list(advised, by).size(),
                steps,
                desk,
                form);
    }

    /// The initiative, for those who see it.
    private Optional<Initiative> initiative(Case of, Person by) {
        var id = of.application().initiative();
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(initiatives.get(id, by));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private Desk desk(Case advised, Counsel.Side side, Person by) {
        var council = counsel.council(advised, by);
        var conflicts = counsel.conflicts(advised.id(), by);
        var seats = councils.sitting(council.id(), by);
        var free = seats.stream()
                .filter(seat ->
                        conflicts.stream().noneMatch(one -> one.seat().equals(seat.id())))
                .toList();
        var colleagues = side == Counsel.Side.SECRETARIAT
                ? holders.of(Act.MANAGE_COUNSEL, council.scope(), by).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList()
                : List.<Option>of();
        return new Desk(
                seats,
                conflicts,
                Council.uncovered(advised.application(), free),
                council.outside(advised.application(), advised.days().applied()),
                counsel.earlier(advised.id(), by),
                colleagues);
    }

    /// Similar earlier cases and what was advised in them.
    @GetMapping("/counsel/{id}/alike")
    Object alike(@PathVariable UUID id, Person by) {
        var cases = counsel.alike(id, MOST_ALIKE, by);
        var advice = recommendations.alike(id, MOST_ALIKE * 2, by);
        return screens.show("counsel/alike", new AlikePage(heads.enter(id, by), cases, advice));
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/counsel/" + id;
        }
        return screens.refused("counsel/case", page(id, form, by));
    }

    @PostMapping("/counsel/{id}/agree")
    Object agree(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("meeting");
        return after(id, form, () -> counsel.agree(id, day, by), by);
    }

    @PostMapping("/counsel/{id}/documents-in")
    Object documentsIn(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("on");
        return after(id, form, () -> counsel.documentsIn(id, day, by), by);
    }

    @PostMapping("/counsel/{id}/review")
    Object review(@PathVariable UUID id, Person by) {
        counsel.mustManage(id, by);
        return after(id, Form.empty(), () -> counsel.review(id, by), by);
    }

    @PostMapping("/counsel/{id}/withdraw")
    Object withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var seen = counsel.get(id, by);
        if (!by.may(Act.SEEK_COUNSEL, seen.agencies())) {
            counsel.mustManage(id, by);
        }
        var form = Form.of(typed);
        var why = form.text("why", LONGEST_WHY);
        return after(id, form, () -> counsel.withdraw(id, why, by), by);
    }

    @PostMapping("/counsel/{id}/close")
    Object close(@PathVariable UUID id, Person by) {
        counsel.mustManage(id, by);
        return after(id, Form.empty(), () -> counsel.close(id, by), by);
    }

    @PostMapping("/counsel/{id}/team")
    Object hand(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var handler = form.id("handler");
        if (handler.isEmpty()) {
            form.refuse("handler", "web.form.choose");
        }
        var substitute = form.id("substitute").orElse(null);
        return after(id, form, () -> counsel.hand(id, handler.orElseThrow(), substitute, by), by);
    }

    @PostMapping("/counsel/{id}/conflicts")
    Object conflict(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var seat = form.id("seat");
        if (seat.isEmpty()) {
            form.refuse("seat", "web.form.choose");
        }
        var why = form.text("conflict", LONGEST_WHY);
        return after(id, form, () -> counsel.noteConflict(id, seat.orElseThrow(), why, by), by);
    }

    @PostMapping("/counsel/{id}/conflicts/{seat}/lift")
    Object lift(@PathVariable UUID id, @PathVariable UUID seat, Person by) {
        counsel.mustManage(id, by);
        return after(id, Form.empty(), () -> counsel.liftConflict(id, seat, by), by);
    }
}
