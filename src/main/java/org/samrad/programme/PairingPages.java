package org.samrad.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisers' pairing table: who needs and gives what, the proposals, what would be if, and two side by side.
@Controller
public class PairingPages {
    private static final Pairing.Two NOBODY = new Pairing.Two(new UUID(0, 0), new UUID(0, 1));

    private final PairingTables tables;
    private final Programmes programmes;
    private final LearningProfiles profiles;
    private final Exchanges exchanges;
    private final Organisations organisations;
    private final Screens screens;

    PairingPages(
            PairingTables tables,
            Programmes programmes,
            LearningProfiles profiles,
            Exchanges exchanges,
            Organisations organisations,
            Screens screens) {
        this.tables = tables;
        this.programmes = programmes;
        this.profiles = profiles;
        this.exchanges = exchanges;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// What stands on every page of the table.
    public record At(Programme programme, Round round, Names names, Map<String, Area> areas) {
        public Area.Text area(String code, String language) {
            return areas.getOrDefault(code, new Area(code, Area.OWN, Map.of())).in(language);
        }

        public String address() {
            return "/rounds/" + round.id() + "/table";
        }

        public String address(int number) {
            return "/rounds/" + round.id() + "/proposals/" + number;
        }
    }

    public record TablePage(At at, PairingTables.Table table, Form form) {}

    /// `before` is the proposal that was changed to get this one.
    public record ProposalPage(
            At at,
            Pairing proposal,
            Optional<Pairing> before,
            List<PairingTables.Wished> wished,
            List<PairingTables.OneWay> help,
            List<Pairing> others,
            Optional<Instant> checked,
            Form form) {
        /// Wishes that this proposal leaves, of and for those who are in it.
        public List<PairingTables.Wished> unmet() {
            var together = proposal.together();
            var all = everybody();
            return wished.stream()
                    .filter(one -> all.contains(one.wish().organisation()))
                    .filter(one -> !together.contains(
                            new Pairing.Two(one.by(), one.wish().organisation())))
                    .toList();
        }

        public String proofName() {
            return PairingPages.proofName(at.round(), proposal.number());
        }

        /// Help that could go one way to or from somebody who was left out.
        public List<PairingTables.OneWay> oneWay(UUID left) {
            return help.stream()
                    .filter(one ->
                            one.giver().equals(left) || one.gain().learner().equals(left))
                    .toList();
        }

        public List<UUID> everybody() {
            return Stream.concat(
                            proposal.outcome().pairs().stream().flatMap(pair -> pair.members().stream()),
                            proposal.outcome().left().stream().map(Pairing.Left::organisation))
                    .toList();
        }
    }

    public record BesidePage(At at, Pairing one, Pairing other) {
        /// Every organisation with its partners in the one and in the other, those first that differ.
        public List<Line> lines() {
            var all = new LinkedHashMap<UUID, Line>();
            for (var two : List.of(one, other)) {
                two.outcome().pairs().forEach(pair -> pair.members().forEach(member -> line(all, member)));
                two.outcome().left().forEach(left -> line(all, left.organisation()));
            }
            return all.values().stream()
                    .sorted((a, b) -> Boolean.compare(a.isSame(), b.isSame()))
                    .toList();
        }

        private void line(Map<UUID, Line> all, UUID member) {
            all.computeIfAbsent(member, id -> new Line(id, partners(one, id), partners(other, id)));
        }

        private static List<UUID> partners(Pairing in, UUID member) {
            return in.outcome().pairs().stream()
                    .filter(pair -> pair.members().contains(member))
                    .flatMap(pair -> pair.members().stream())
                    .filter(id -> !id.equals(member))
                    .toList();
        }
    }

    public record Line(UUID organisation, List<UUID> one, List<UUID> other) {
        public boolean isSame() {
            return one.equals(other);
        }
    }

    private At at(UUID round, Stream<UUID> shown, Person by) {
        var held = programmes.mustManageRound(round, by);
        var areas = new LinkedHashMap<String, Area>();
        profiles.areas(by).forEach(area -> areas.put(area.code(), area));
        return new At(
                programmes.get(held.programme(), by),
                held,
                new Names(organisations.findNames(shown.distinct().toList(), by)),
                areas);
    }

    @GetMapping("/rounds/{id}/table")
    Object table(@PathVariable UUID id, Person by) {
        return screens.show("programme/table", tablePage(id, Form.empty(), by));
    }

    private TablePage tablePage(UUID id, Form form, Person by) {
        var table = tables.table(id, by);
        var shown = Stream.concat(
                table.seats().stream().map(seat -> seat.participant().organisation()),
                table.wishes().stream().map(one -> one.wish().organisation()));
        if (form.value("goal").isEmpty()) {
            var usual = Pairing.Settings.usual((int) table.ready());
            form.with("goal", usual.goal()).with("form", usual.form()).with("size", usual.size());
        }
        return new TablePage(at(id, shown, by), table, form);
    }

    @PostMapping("/rounds/{id}/table")
    Object run(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        programmes.mustManageRound(id, by);
        var form = Form.of(typed);
        var goal = form.choice("goal", Pairing.Goal.class);
        var shape = form.choice("form", Pairing.Form.class);
        int size = form.number("size", 2, Pairing.Settings.MOST).orElse(3);
        var made = new int[1];
        if (form.done(() -> made[0] = tables.run(id, Pairing.Settings.of(goal, shape, size), by))) {
            return "redirect:/rounds/" + id + "/proposals/" + made[0];
        }
        return screens.refused("programme/table", tablePage(id, form, by));
    }

    @GetMapping("/rounds/{id}/proposals/{number}")
    Object proposal(@PathVariable UUID id, @PathVariable int number, Person by) {
        return screens.show("programme/proposal", proposalPage(id, number, Form.empty(), by));
    }

    private ProposalPage proposalPage(UUID id, int number, Form form, Person by) {
        var proposal = tables.get(id, number, by);
        var wished = tables.wished(proposal, by);
        var page = new ProposalPage(
                at(id, Stream.of(), by),
                proposal,
                proposal.basedOn().map(before -> tables.get(id, before, by)),
                wished,
                proposal.published() == null ? tables.oneWay(proposal, by) : List.of(),
                tables.list(id, by),
                tables.checked(proposal, by),
                form);
        var shown = new ArrayList<>(page.everybody());
        wished.forEach(one -> shown.add(one.wish().organisation()));
        page.help().forEach(one -> shown.addAll(List.of(one.giver(), one.gain().learner())));
        page.before().ifPresent(before -> before.outcome().pairs().forEach(pair -> shown.addAll(pair.members())));
        return new ProposalPage(
                at(id, shown.stream(), by),
                proposal,
                page.before(),
                wished,
                page.help(),
                page.others(),
                page.checked(),
                form);
    }

    private static String proofName(Round round, int number) {
        return "samrad-proof-round-" + round.number() + "-proposal-" + number + ".json";
    }

    /// What proves a proposal, for whoever wants to check it without this program.
    @GetMapping("/rounds/{id}/proposals/{number}/proof.json")
    ResponseEntity<String> proof(@PathVariable UUID id, @PathVariable int number, Person by) {
        var round = programmes.mustManageRound(id, by);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + proofName(round, number) + "\"")
                .body(tables.proof(id, number, by));
    }

    @PostMapping("/rounds/{id}/proposals/{number}/what-if")
    Object whatIf(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        tables.get(id, number, by);
        var form = Form.of(typed);
        var made = new int[1];
        if (form.done(() -> {
                    var how = how(form);
                    made[0] = form.ok() ? tables.whatIf(id, number, how, by) : number;
                })
                && form.ok()) {
            return "redirect:/rounds/" + id + "/proposals/" + made[0];
        }
        return screens.refused("programme/proposal", proposalPage(id, number, form, by));
    }

    private static UnaryOperator<Pairing.Settings> how(Form form) {
        var what = form.value("what");
        var two = List.of("pin", "forbid", "free").contains(what) ? two(form) : NOBODY;
        return switch (what) {
            case "pin" -> settings -> settings.pin(two);
            case "forbid" -> settings -> settings.forbid(two);
            case "free" -> settings -> settings.free(two);
            case "need" -> {
                var change = new Pairing.Change(
                        asked(form, "organisation"),
                        form.value("area"),
                        form.number("need", 0, Profile.HIGHEST).orElse(0));
                yield settings -> settings.change(change);
            }
            default -> {
                var goal = form.choice("goal", Pairing.Goal.class);
                var shape = form.choice("form", Pairing.Form.class);
                int size = form.number("size", 2, Pairing.Settings.MOST).orElse(3);
                boolean keep = form.chosen("keep", "yes");
                yield settings -> settings.aiming(goal, shape, size).keeping(keep);
            }
        };
    }

    private static Pairing.Two two(Form form) {
        return new Pairing.Two(asked(form, "a"), asked(form, "b"));
    }

    @GetMapping("/rounds/{id}/proposals/{number}/beside/{other}")
    Object beside(@PathVariable UUID id, @PathVariable int number, @PathVariable int other, Person by) {
        var one = tables.get(id, number, by);
        var two = tables.get(id, other, by);
        var shown = Stream.of(one, two)
                .flatMap(pairing -> Stream.concat(
                        pairing.outcome().pairs().stream().flatMap(pair -> pair.members().stream()),
                        pairing.outcome().left().stream().map(Pairing.Left::organisation)));
        return screens.show("programme/beside", new BesidePage(at(id, shown, by), one, two));
    }

    @PostMapping("/rounds/{id}/proposals/{number}/publish")
    Object publish(@PathVariable UUID id, @PathVariable int number, Person by) {
        tables.get(id, number, by);
        var form = Form.empty();
        if (form.done(() -> tables.publish(id, number, by))) {
            return "redirect:/rounds/" + id;
        }
        return screens.refused("programme/proposal", proposalPage(id, number, form, by));
    }

    /// One-way help for whom no pair could be found.
    @PostMapping("/rounds/{id}/exchanges")
    Object exchange(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        programmes.mustManageRound(id, by);
        var form = Form.of(typed);
        var learner = asked(form, "learner");
        var giver = asked(form, "giver");
        var made = new UUID[1];
        if (form.done(
                () -> made[0] = exchanges.suggest(id, new Exchange.Between(learner, giver, form.value("area")), by))) {
            return "redirect:/exchanges/" + made[0];
        }
        return screens.refused("programme/table", tablePage(id, form, by));
    }

    /// An organisation that must be named; nobody stands in meanwhile, since a refused form is not carried out.
    private static UUID asked(Form form, String field) {
        var named = form.id(field);
        if (named.isEmpty()) {
            form.refuse(field, "web.form.choose");
        }
        return named.orElse(NOBODY.a());
    }
}
