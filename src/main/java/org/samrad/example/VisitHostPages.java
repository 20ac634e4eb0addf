package org.samrad.example;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisation;
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

/// Choosing hosts so that they differ on purpose: what is covered, what is not, and who would add most.
@Controller
public class VisitHostPages {
    private static final int MOST_SHOWN = 40;

    private final VisitRounds rounds;
    private final Screens screens;

    VisitHostPages(VisitRounds rounds, Screens screens) {
        this.rounds = rounds;
        this.screens = screens;
    }

    /// `left` are those who could be chosen, whoever adds most kinds first; `more` of them are not shown.
    public record HostsPage(
            VisitRound round,
            VisitVariety variety,
            List<Organisation.Traits> chosen,
            List<Organisation.Traits> left,
            int more,
            String sought,
            Form form) {}

    @GetMapping("/visit-rounds/{id}/hosts")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Locale locale, Person by) {
        return screens.show("example/visit-hosts", page(id, q, Form.empty(), locale, by));
    }

    private HostsPage page(UUID id, String q, Form form, Locale locale, Person by) {
        var round = rounds.mustManage(id, by);
        var language = Language.of(locale);
        var sought = Paging.sought(q).toLowerCase(language.locale());
        var possible = rounds.possible(round, by);
        var hosts = rounds.hosts(round, by);
        var variety = rounds.variety(possible, hosts, by);
        var left = possible.stream()
                .filter(one -> !hosts.contains(one.id()))
                .filter(one -> (one.name().in(language.tag()) + "\n" + one.parent())
                        .toLowerCase(language.locale())
                        .contains(sought))
                .sorted(Comparator.comparingInt((Organisation.Traits one) -> -variety.adds(one)))
                .toList();
        return new HostsPage(
                round,
                variety,
                possible.stream().filter(one -> hosts.contains(one.id())).toList(),
                left.stream().limit(MOST_SHOWN).toList(),
                Math.max(0, left.size() - MOST_SHOWN),
                Paging.sought(q),
                form);
    }

    @PostMapping("/visit-rounds/{id}/hosts")
    Object choose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var hosts = form.ids("host");
        if (form.done(() -> rounds.choose(id, hosts, by))) {
            return "redirect:/visit-rounds/" + id + "/hosts";
        }
        return screens.refused("example/visit-hosts", page(id, "", form, locale, by));
    }

    @PostMapping("/visit-rounds/{id}/hosts/remove")
    Object drop(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var host = form.id("host");
        if (form.done(() -> host.ifPresent(one -> rounds.drop(id, one, by)))) {
            return "redirect:/visit-rounds/" + id + "/hosts";
        }
        return screens.refused("example/visit-hosts", page(id, "", form, locale, by));
    }
}
