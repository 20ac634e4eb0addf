package org.samrad.commitment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// What I owe and what I am owed, and the page of each.
@Controller
public class CommitmentPages {
    /// Houses from which something is owed; another one is shown without its name.
    private static final List<String> HOUSES =
            List.of("consultation", "involvement", "expectation", "dialogue", "guideline");

    private final Commitments commitments;
    private final ObjectProvider<InitiativeTitles> titles;
    private final Screens screens;

    CommitmentPages(Commitments commitments, ObjectProvider<InitiativeTitles> titles, Screens screens) {
        this.commitments = commitments;
        this.titles = titles;
        this.screens = screens;
    }

    @Bean
    static Navigation.Item commitmentsInMenu() {
        return new Navigation.Item("commitment.menu", "/commitments", 5, Navigation.Audience.SIGNED_IN);
    }

    /// `query` is the address of this list without the page number.
    public record ListPage(
            Listing listing,
            Paging<Commitment> paging,
            Shown shown,
            Map<UUID, InitiativeTitles.Title> titles,
            Map<Listing.Side, Listing.Count> counts,
            List<String> houses,
            Form form,
            String query) {
        public boolean isNarrowed() {
            return !listing.to().equals(Listing.Narrowed.NOT);
        }
    }

    public record CommitmentPage(
            Commitment commitment,
            Shown shown,
            List<History> history,
            Optional<InitiativeTitles.Title> initiative,
            boolean owes,
            boolean owed,
            Form form) {}

    @GetMapping("/commitments")
    Object list(@RequestParam MultiValueMap<String, String> asked, Person by) {
        var form = Form.of(new LinkedMultiValueMap<>(asked));
        var listing = listing(form);
        int number = Paging.number(
                Form.of(asked).number("page", 1, Integer.MAX_VALUE).orElse(1));
        var found = Paging.of(commitments.list(listing, Paging.offset(number), Paging.SIZE + 1, by), number);
        var counts = new LinkedHashMap<Listing.Side, Listing.Count>();
        Stream.of(Listing.Side.values()).forEach(side -> counts.put(side, commitments.count(side, by)));
        return screens.show(
                "commitment/list",
                new ListPage(
                        listing,
                        found,
                        commitments.show(found.rows(), by),
                        titles(commitments.initiatives(listing.side(), by)),
                        counts,
                        HOUSES,
                        shown(listing),
                        query(listing)));
    }

    /// What is not understood is left out, as in any address that somebody may have changed.
    private static Listing listing(Form form) {
        var house = form.value("house");
        return new Listing(
                find(form, "side", Listing.Side.class).orElse(Listing.Side.OWE),
                find(form, "which", Listing.Which.class).orElse(Listing.Which.OPEN),
                new Listing.Narrowed(
                        form.id("initiative").orElse(null),
                        HOUSES.contains(house) ? house : null,
                        find(form, "kind", Commitment.Kind.class).orElse(null)));
    }

    private static <E extends Enum<E>> Optional<E> find(Form form, String field, Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .filter(one -> one.name().equals(form.value(field)))
                .findFirst();
    }

    private static Form shown(Listing listing) {
        var form = Form.empty();
        values(listing).forEach(form::with);
        return form;
    }

    private static Map<String, String> values(Listing listing) {
        var values = new LinkedHashMap<String, String>();
        values.put("side", listing.side().name());
        values.put("which", listing.which().name());
        put(values, "initiative", listing.to().initiative());
        put(values, "house", listing.to().house());
        put(values, "kind", listing.to().kind());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static String query(Listing listing) {
        var address = UriComponentsBuilder.fromPath("/commitments");
        values(listing).forEach(address::queryParam);
        return address.build().toUriString() + "&";
    }

    private Map<UUID, InitiativeTitles.Title> titles(List<UUID> initiatives) {
        var house = titles.getIfAvailable();
        return house == null || initiatives.isEmpty() ? new HashMap<>() : house.of(initiatives);
    }

    @GetMapping("/commitments/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("commitment/commitment", page(id, Form.empty(), by));
    }

    private CommitmentPage page(UUID id, Form form, Person by) {
        var commitment = commitments.get(id, by);
        var history = commitments.history(commitment, by);
        var shown = commitments.show(List.of(commitment), by);
        var initiative = commitment.subject().initiative();
        return new CommitmentPage(
                commitment,
                new Shown(shown.rows(), commitments.names(commitment, history, by), shown.today(), shown.days()),
                history,
                initiative == null
                        ? Optional.empty()
                        : Optional.ofNullable(titles(List.of(initiative)).get(initiative)),
                commitment.isOwedBy(by.id()),
                commitment.isOwedTo(by.id()),
                form);
    }

    @PostMapping("/commitments/{id}/report")
    Object report(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        commitments.get(id, by);
        var form = Form.of(typed);
        var outcome = form.choice("outcome", Commitment.State.class);
        var reason = form.value("reason").isEmpty() || outcome == Commitment.State.KEPT
                ? null
                : form.choice("reason", Commitment.Reason.class);
        var note = form.optional("note", Commitment.LONGEST_NOTE);
        if (form.done(() -> commitments.report(id, outcome, reason, note, by))) {
            return "redirect:/commitments/" + id;
        }
        return screens.refused("commitment/commitment", page(id, form, by));
    }

    @PostMapping("/commitments/{id}/waive")
    Object waive(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        commitments.get(id, by);
        var form = Form.of(typed);
        var why = form.text("why", Commitment.LONGEST_NOTE);
        if (form.done(() -> commitments.waive(id, why, by))) {
            return "redirect:/commitments/" + id;
        }
        return screens.refused("commitment/commitment", page(id, form, by));
    }

    @PostMapping("/commitments/{id}/hand-over")
    Object handOver(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        commitments.get(id, by);
        var form = Form.of(typed);
        var to = form.text("to", HandOverPages.LONGEST_ADDRESS);
        var why = form.text("why", Commitment.LONGEST_NOTE);
        if (form.done(() -> commitments.handOver(id, commitments.colleague(to, "to", by), why, by))) {
            return "redirect:/commitments";
        }
        return screens.refused("commitment/commitment", page(id, form, by));
    }
}
