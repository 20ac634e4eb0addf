package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cases of a broken duty: raised, answered, sent on, settled.
@Controller
public class BreachPages {
    private final Breaches breaches;
    private final Proposals proposals;
    private final Dialogues dialogues;
    private final Forums forums;
    private final Initiatives initiatives;
    private final People people;
    private final Screens screens;
    private final Clock clock;

    BreachPages(
            Breaches breaches,
            Proposals proposals,
            Dialogues dialogues,
            Forums forums,
            Initiatives initiatives,
            People people,
            Screens screens,
            Clock clock) {
        this.breaches = breaches;
        this.proposals = proposals;
        this.dialogues = dialogues;
        this.forums = forums;
        this.initiatives = initiatives;
        this.people = people;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(Forum forum, Paging<BreachCase> list, boolean mayRaise, LocalDate today) {
        /// The case's name under the forum's rules.
        public String wordKey() {
            return BreachCase.wordKey(forum);
        }
    }

    /// A case as a page shows it; `names` are those of raiser and of whoever took the last step.
    public record BreachPage(
            BreachCase breach,
            Forum forum,
            @Nullable Forum main,
            String raiser,
            String initiative,
            May may,
            LocalDate today,
            Form form) {
        public String wordKey() {
            return BreachCase.wordKey(forum);
        }
    }

    public enum May {
        READ,
        ANSWER,
        SETTLE
    }

    public record RaisePage(
            Forum forum,
            Profile profile,
            LocalDate answerBy,
            String initiative,
            List<RightForum.Step> contested,
            Form form) {
        public String wordKey() {
            return BreachCase.wordKey(forum);
        }
    }

    @GetMapping("/forums/{forum}/breaches")
    Object list(@PathVariable UUID forum, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var found = Paging.of(breaches.list(forum, Paging.offset(number), Paging.SIZE + 1, by), number);
        var home = dialogues.forum(forum, by);
        return screens.show(
                "dialogue/breaches", new ListPage(home, found, by.may(Act.RAISE_BREACH, home.scope()), clock.today()));
    }

    @GetMapping("/forums/{forum}/breaches/new")
    Object raise(
            @PathVariable UUID forum, @RequestParam MultiValueMap<String, String> asked, Locale locale, Person by) {
        by.must(Act.RAISE_BREACH, dialogues.forum(forum, by).scope());
        var from = Form.of(asked);
        var decision = decision(from, by);
        var contested = from.id("proposal").map(id -> proposals.get(id, by)).orElse(null);
        var form = Form.empty()
                .with("initiative", from.value("initiative"))
                .with("planned", decision == null ? "" : decision.id().toString())
                .with("proposal", from.value("proposal"))
                .with("type", contested == null ? BreachCase.Type.NOT_DISCUSSED : BreachCase.Type.WRONG_LEVEL)
                .with(
                        "decision",
                        decision != null
                                ? decision.what()
                                : contested == null ? "" : contested.matter().title())
                .with(
                        "decided-on",
                        decision == null ? null : decision.takenOn() == null ? decision.on() : decision.takenOn())
                .with("language", Language.of(locale).tag());
        return screens.show("dialogue/breach-new", raisePage(forum, form, by));
    }

    private @Nullable PlannedDecision decision(Form form, Person by) {
        return breaches.decision(
                        form.id("initiative").orElse(null), form.id("planned").orElse(null), by)
                .orElse(null);
    }

    private RaisePage raisePage(UUID forum, Form form, Person by) {
        var home = dialogues.forum(forum, by);
        var contested =
                form.id("proposal").map(id -> proposals.get(id, by).reasoning()).orElse(List.of());
        return new RaisePage(
                home,
                forums.profile(home, clock.today(), by),
                breaches.answerBy(forum, by),
                form.id("initiative")
                        .map(id -> initiatives.get(id, by).words().title())
                        .orElse(""),
                contested,
                form);
    }

    @PostMapping("/forums/{forum}/breaches")
    Object raise(@PathVariable UUID forum, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.RAISE_BREACH, dialogues.forum(forum, by).scope());
        var form = Form.of(typed);
        var type = form.choice("type", BreachCase.Type.class);
        var decision = form.text("decision", BreachCase.LONGEST_TITLE);
        var on = form.requiredDate("decided-on");
        var grounds = form.text("grounds", BreachCase.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.DA).tag();
        var links = new BreachCase.Links(
                form.id("initiative").orElse(null),
                form.id("planned").orElse(null),
                form.id("proposal").orElse(null));
        var made = new ArrayList<UUID>();
        if (form.done(() -> {
            var charge = new BreachCase.Charge(type, decision, on, grounds, language, links);
            made.add(breaches.raise(forum, charge, by));
        })) {
            return "redirect:/breaches/" + made.getFirst();
        }
        return screens.refused("dialogue/breach-new", raisePage(forum, form, by));
    }

    @GetMapping("/breaches/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("dialogue/breach", page(id, Form.empty(), by));
    }

    private BreachPage page(UUID id, Form form, Person by) {
        var breach = breaches.get(id, by);
        var forum = forums.get(breach.forum(), by);
        var main = breach.mainForum().map(one -> forums.get(one, by)).orElse(null);
        var initiative = breach.charge().links().initiative();
        return new BreachPage(
                breach,
                forum,
                main,
                people.names(List.of(breach.raised().by()))
                        .getOrDefault(breach.raised().by(), ""),
                initiative == null
                        ? ""
                        : initiatives
                                .get(initiative, ForumFinder.itself(null))
                                .words()
                                .title(),
                may(breach, forum, by),
                clock.today(),
                form);
    }

    private May may(BreachCase breach, Forum forum, Person by) {
        if (breach.state() instanceof BreachCase.State.Open && by.may(Act.ANSWER_BREACH, forum.scope())) {
            return May.ANSWER;
        }
        boolean settles = breach.state() instanceof BreachCase.State.Sustained && breaches.maySettle(breach, by);
        return settles ? May.SETTLE : May.READ;
    }

    @PostMapping("/breaches/{id}/withdraw")
    Object withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.ANSWER_BREACH, forums.get(breaches.get(id, by).forum(), by).scope());
        return step(id, Form.of(typed), "words", words -> breaches.withdraw(id, words, by), by);
    }

    @PostMapping("/breaches/{id}/uphold")
    Object uphold(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.ANSWER_BREACH, forums.get(breaches.get(id, by).forum(), by).scope());
        return step(id, Form.of(typed), "reasons", words -> breaches.uphold(id, words, by), by);
    }

    @PostMapping("/breaches/{id}/settle")
    Object settle(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        breaches.mustSettle(id, by);
        return step(id, Form.of(typed), "outcome", words -> breaches.settle(id, words, by), by);
    }

    private Object step(UUID id, Form form, String field, java.util.function.Consumer<String> act, Person by) {
        var words = form.text(field, BreachCase.LONGEST);
        if (form.done(() -> act.accept(words))) {
            return "redirect:/breaches/" + id;
        }
        return screens.refused("dialogue/breach", page(id, form, by));
    }
}
