package org.samrad.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A proposed pair before its members: why these, what each gives, and the answer.
@Controller
public class PairAnswerPages {
    private final Pairings pairings;
    private final Programmes programmes;
    private final LearningProfiles profiles;
    private final Organisations organisations;
    private final Screens screens;

    PairAnswerPages(
            Pairings pairings,
            Programmes programmes,
            LearningProfiles profiles,
            Organisations organisations,
            Screens screens) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.profiles = profiles;
        this.organisations = organisations;
        this.screens = screens;
    }

    public record AnswerPage(
            Programme programme,
            Round round,
            LearningPair pair,
            Optional<Pairing.Proposed> reasons,
            Reader reader,
            Form form) {
        public Area.Text area(String code, String language) {
            return reader.areas()
                    .getOrDefault(code, new Area(code, Area.OWN, Map.of()))
                    .in(language);
        }

        public Names names() {
            return reader.names();
        }
    }

    /// For whom the reader sits, whether the answer is the reader's to give, and the words of the page.
    public record Reader(UUID organisation, boolean mayAnswer, Names names, Map<String, Area> areas) {}

    @GetMapping("/pairs/{id}/answer")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("programme/answer", page(id, Form.empty(), by));
    }

    private AnswerPage page(UUID id, Form form, Person by) {
        var pair = pairings.pair(id, by);
        var round = programmes.round(pair.round(), by);
        var areas = new LinkedHashMap<String, Area>();
        profiles.areas(by).forEach(area -> areas.put(area.code(), area));
        var home = pairings.side(pair, by).orElseThrow();
        boolean mayAnswer = pair.state() == LearningPair.State.PROPOSED
                && pair.answer(home).isEmpty()
                && pairings.mayAnswer(pair, by);
        return new AnswerPage(
                programmes.get(round.programme(), by),
                round,
                pair,
                pairings.reasons(id, by),
                new Reader(home, mayAnswer, new Names(organisations.findNames(pair.members(), by)), areas),
                form);
    }

    @PostMapping("/pairs/{id}/answer")
    Object answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        pairings.pair(id, by);
        var form = Form.of(typed);
        var words = form.optional("words", LearningPair.LONGEST_WORDS);
        var answer = form.value("answer");
        if (!answer.equals("yes") && !answer.equals("no")) {
            form.refuse("answer", "web.form.choose");
        }
        if (answer.equals("no")) {
            var reason = form.choice("reason", LearningPair.Reason.class);
            return after(id, form, () -> pairings.decline(id, reason, words, by), by);
        }
        return after(id, form, () -> pairings.accept(id, words, by), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/pairs/" + id + "/answer";
        }
        return screens.refused("programme/answer", page(id, form, by));
    }
}
