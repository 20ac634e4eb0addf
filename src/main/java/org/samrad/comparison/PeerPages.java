package org.samrad.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.indicator.OpenSeries;
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing one's peers: asking, answering, leaving; each page says what the others see then.
@Controller
public class PeerPages {
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_NAMES = 8000;

    private final Peers peers;
    private final OpenSeries series;
    private final Organisations organisations;
    private final Screens screens;

    PeerPages(Peers peers, OpenSeries series, Organisations organisations, Screens screens) {
        this.peers = peers;
        this.series = series;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// What organisations are called.
    public record Names(Map<UUID, Name> all) {
        public String of(UUID organisation, String language) {
            var name = all.get(organisation);
            return name == null ? "–" : name.in(language);
        }
    }

    public record ListPage(List<PeerGroup> groups, UUID home, Names names, boolean chooses) {}

    public record NewPage(Form form, long shown) {}

    /// `shown` is how many of the own series the others see; `acts` whether the reader answers for the organisation.
    public record GroupPage(
            PeerGroup group, UUID home, List<Peers.Step> steps, Names names, long shown, boolean acts, Form form) {}

    private Names names(List<PeerGroup> groups, Person by) {
        var all = new HashSet<UUID>();
        groups.forEach(group -> group.members().forEach(one -> all.add(one.organisation())));
        return new Names(organisations.findNames(all, by));
    }

    private long shown(Person by) {
        return series.own(by).stream()
                .filter(one -> one.visibility() == Visibility.CIRCLE)
                .count();
    }

    private static UUID home(Person by) {
        var home = by.organisation();
        return home == null ? new UUID(0, 0) : home;
    }

    @GetMapping("/comparison/peers")
    Object list(Person by) {
        var own = peers.own(by);
        return screens.show("comparison/peers", new ListPage(own, home(by), names(own, by), peers.mayChoose(by)));
    }

    @GetMapping("/comparison/peers/new")
    Object fresh(@RequestParam MultiValueMap<String, String> asked, Person by) {
        peers.mustChoose(by);
        var proposed = Form.of(asked).ids("who");
        var names = organisations.findNames(proposed, by);
        var lines = proposed.stream()
                .flatMap(one -> Stream.ofNullable(names.get(one)))
                .map(name -> name.in("en"))
                .toList();
        return screens.show(
                "comparison/peer-new",
                new NewPage(Form.empty().with("organisation", String.join("\n", lines)), shown(by)));
    }

    @PostMapping("/comparison/peers/new")
    Object ask(@RequestParam MultiValueMap<String, String> typed, java.util.Locale locale, Person by) {
        peers.mustChoose(by);
        var form = Form.of(typed);
        var named = form.text("organisation", LONGEST_NAMES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        var words = new PeerGroup.Words(
                form.optional("name", 120),
                form.optional("why", LONGEST_WHY),
                Language.of(locale).tag());
        var made = new ArrayList<UUID>();
        if (!form.done(() -> made.add(peers.ask(named, words, by)))) {
            return screens.refused("comparison/peer-new", new NewPage(form, shown(by)));
        }
        return "redirect:/comparison/peers/" + made.getFirst();
    }

    @GetMapping("/comparison/peers/{id}")
    Object group(@PathVariable UUID id, Person by) {
        return screens.show("comparison/peer-group", page(id, Form.empty(), by));
    }

    private GroupPage page(UUID id, Form form, Person by) {
        var group = peers.get(id, by);
        return new GroupPage(
                group, home(by), peers.steps(id, by), names(List.of(group), by), shown(by), peers.mayChoose(by), form);
    }

    @PostMapping("/comparison/peers/{id}/answer")
    Object answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        peers.get(id, by);
        var answer = form.value("answer").equals("yes") ? PeerGroup.State.IN : PeerGroup.State.DECLINED;
        return after(id, form, () -> peers.answer(id, answer, by), by);
    }

    @PostMapping("/comparison/peers/{id}/leave")
    Object leave(@PathVariable UUID id, Person by) {
        peers.get(id, by);
        return after(id, Form.empty(), () -> peers.leave(id, by), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        return form.done(act)
                ? "redirect:/comparison/peers/" + id
                : screens.refused("comparison/peer-group", page(id, form, by));
    }
}
