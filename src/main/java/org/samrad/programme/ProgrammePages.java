package org.samrad.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Programmes: the list, the public page of each with its rounds and what came of them, and the form of those who run
/// one.
@Controller
public class ProgrammePages {
    private static final int LONGEST_RESPONSIBILITY = 200;

    private final Programmes programmes;
    private final Participations participations;
    private final Pairings pairings;
    private final Facilitations facilitations;
    private final Organisations organisations;
    private final Screens screens;

    ProgrammePages(
            Programmes programmes,
            Participations participations,
            Pairings pairings,
            Facilitations facilitations,
            Organisations organisations,
            Screens screens) {
        this.programmes = programmes;
        this.participations = participations;
        this.pairings = pairings;
        this.facilitations = facilitations;
        this.organisations = organisations;
        this.screens = screens;
    }

    @Bean
    static Navigation.Item programmesInMenu() {
        return new Navigation.Item("programme.menu", "/programmes", 55, Navigation.Audience.EVERYBODY);
    }

    public record ListPage(Paging<Programme> list, Names names, Own own, boolean mayStart) {}

    /// Rounds in which the reader's organisation takes part, and pairs that the reader facilitates.
    public record Own(List<Round> rounds, List<LearningPair> facilitates, boolean takesPart) {
        static final Own NOTHING = new Own(List.of(), List.of(), false);
    }

    /// A round as everybody may see it.
    public record RoundShown(Round round, List<UUID> participants, List<LearningPair> pairs) {
        /// How many took part: counted, or as known from before this system.
        public int size() {
            var known = round.result().participants();
            return known == null ? participants.size() : Math.max(known, participants.size());
        }
    }

    public record ProgrammePage(
            Programme programme, List<RoundShown> rounds, Names names, boolean manages, Form form) {}

    public record FormPage(Optional<Programme> programme, Form form) {}

    @GetMapping("/programmes")
    Object list(@RequestParam(defaultValue = "1") int page, Visitor by) {
        int number = Paging.number(page);
        var list = Paging.of(programmes.list(Paging.offset(number), Paging.SIZE + 1, by), number);
        var own = by instanceof Person person ? own(person) : Own.NOTHING;
        return screens.show(
                "programme/list",
                new ListPage(
                        list,
                        names(
                                Stream.concat(
                                        list.rows().stream().flatMap(one -> one.organisations().stream()),
                                        own.facilitates().stream().flatMap(one -> one.members().stream())),
                                by),
                        own,
                        by instanceof Person person
                                && person.organisation() != null
                                && person.mayAnywhere(Act.MANAGE_PROGRAMME)));
    }

    private Own own(Person by) {
        var rounds = programmes.ownRounds(by);
        return new Own(rounds, facilitations.own(by), by.mayAnywhere(Act.JOIN_PROGRAMME) || !rounds.isEmpty());
    }

    private Names names(Stream<UUID> of, Visitor by) {
        return new Names(organisations.findNames(of.distinct().toList(), by));
    }

    @GetMapping("/programmes/new")
    Object start(Person by) {
        mustStart(by);
        return screens.show(
                "programme/form", new FormPage(Optional.empty(), Form.empty().with("language", Language.SV.tag())));
    }

    private static void mustStart(Person by) {
        if (!by.mayAnywhere(Act.MANAGE_PROGRAMME)) {
            by.must(Act.MANAGE_PROGRAMME, org.samrad.access.Scope.everything());
        }
    }

    @PostMapping("/programmes/new")
    Object start(@RequestParam MultiValueMap<String, String> typed, Person by) {
        mustStart(by);
        var form = Form.of(typed);
        var address = form.text("address", 60);
        var responsibility = form.optional("responsibility", LONGEST_RESPONSIBILITY);
        var words = words(form);
        if (form.done(() -> programmes.start(new Programmes.Fresh(address, words.apply(form), responsibility), by))) {
            return "redirect:/programmes/" + Programme.mustBeAddress(address);
        }
        return screens.refused("programme/form", new FormPage(Optional.empty(), form));
    }

    private static Function<Form, Programme.Words> words(Form form) {
        var title = form.text("title", Programme.LONGEST_TITLE);
        var about = form.text("about", Programme.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        return ok -> new Programme.Words(title, about, language);
    }

    @GetMapping("/programmes/{address}")
    Object show(@PathVariable String address, Visitor by) {
        return screens.show("programme/programme", page(programmes.at(address, by), Form.empty(), by));
    }

    private ProgrammePage page(Programme programme, Form form, Visitor by) {
        var rounds = programmes.rounds(programme.id(), by);
        var ids = rounds.stream().map(Round::id).toList();
        var taking = participations.organisations(ids, by);
        Map<UUID, List<LearningPair>> pairs =
                pairings.published(ids, by).stream().collect(Collectors.groupingBy(LearningPair::round));
        var shown = rounds.stream()
                .map(round -> new RoundShown(
                        round, taking.getOrDefault(round.id(), List.of()), pairs.getOrDefault(round.id(), List.of())))
                .toList();
        var names = names(
                Stream.concat(
                        programme.organisations().stream(), shown.stream().flatMap(one -> one.participants().stream())),
                by);
        return new ProgrammePage(programme, shown, names, programmes.mayManage(programme, by), form);
    }

    private Programme mine(String address, Person by) {
        return programmes.mustManage(programmes.at(address, by).id(), by);
    }

    @GetMapping("/programmes/{address}/edit")
    Object edit(@PathVariable String address, Person by) {
        var programme = mine(address, by);
        return screens.show(
                "programme/form",
                new FormPage(
                        Optional.of(programme),
                        Form.empty()
                                .with("title", programme.words().title())
                                .with("about", programme.words().about())
                                .with("language", programme.words().language())
                                .with("measured", programme.evidence().measured())
                                .with("example", programme.evidence().example())
                                .with("ownWord", programme.evidence().ownWord())));
    }

    @PostMapping("/programmes/{address}/edit")
    Object edit(@PathVariable String address, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var programme = mine(address, by);
        var form = Form.of(typed);
        var words = words(form);
        int measured =
                form.number("measured", 0, 100).orElse(programme.evidence().measured());
        int example = form.number("example", 0, 100).orElse(programme.evidence().example());
        int ownWord = form.number("ownWord", 0, 100).orElse(programme.evidence().ownWord());
        if (form.done(() -> programmes.change(
                programme.id(), words.apply(form), new Programme.Evidence(measured, example, ownWord), by))) {
            return "redirect:/programmes/" + address;
        }
        return screens.refused("programme/form", new FormPage(Optional.of(programme), form));
    }

    @PostMapping("/programmes/{address}/organisers")
    Object organiser(@PathVariable String address, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var programme = mine(address, by);
        var form = Form.of(typed);
        var organisation = form.text("organisation", 200);
        var responsibility = form.optional("responsibility", LONGEST_RESPONSIBILITY);
        return after(
                programme,
                form,
                () -> programmes.addOrganiser(
                        programme.id(), new Programme.Organiser(known(organisation, by), responsibility), by),
                by);
    }

    private UUID known(String organisation, Person by) {
        var found = organisations.find(organisation, by);
        if (found.size() != 1) {
            throw new RuleBroken("organisation", "programme.rule.organisation-unknown");
        }
        return found.getFirst();
    }

    @PostMapping("/programmes/{address}/organisers/remove")
    Object removeOrganiser(@PathVariable String address, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var programme = mine(address, by);
        var form = Form.of(typed);
        return after(
                programme,
                form,
                () -> form.id("organisation")
                        .ifPresent(organisation -> programmes.removeOrganiser(programme.id(), organisation, by)),
                by);
    }

    private Object after(Programme programme, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/programmes/" + programme.address();
        }
        return screens.refused("programme/programme", page(programme, form, by));
    }
}
