package org.samrad.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.organisation.Name;
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
import org.springframework.web.bind.annotation.RequestParam;

/// The public catalogue: the list, and one example.
@Controller
public class ExamplePages {
    private final ExampleCatalogue catalogue;
    private final Examples examples;
    private final Reuses reuses;
    private final ExampleFiles files;
    private final Organisations organisations;
    private final List<ExampleWays> ways;
    private final Screens screens;

    ExamplePages(
            ExampleCatalogue catalogue,
            Examples examples,
            Reuses reuses,
            ExampleFiles files,
            Organisations organisations,
            List<ExampleWays> ways,
            Screens screens) {
        this.catalogue = catalogue;
        this.examples = examples;
        this.reuses = reuses;
        this.files = files;
        this.organisations = organisations;
        this.ways = List.copyOf(ways);
        this.screens = screens;
    }

    @Bean
    static Navigation.Item examplesInMenu() {
        return new Navigation.Item("example.menu", "/examples", 40, Navigation.Audience.EVERYBODY);
    }

    public record ListPage(
            Form form,
            List<ExampleSoughtForm.Facet> facets,
            Paging<ShownExample> list,
            int count,
            Map<UUID, Name> names,
            String query,
            boolean mayWrite) {
        public boolean filtered() {
            return facets.stream().anyMatch(facet -> !form.value(facet.name()).isEmpty());
        }

        public boolean seeking() {
            return filtered() || !form.value("q").isBlank();
        }
    }

    /// How an example looks from where the reader stands.
    public record Reader(
            boolean insider, boolean mayAsk, @Nullable UUID home) {}

    /// One use in the chain, `depth` steps from the host; `user` is empty where it is not to be named.
    public record Link(Reuse reuse, int depth, Optional<Name> user, boolean own) {}

    public record ExamplePage(
            ShownExample example,
            Name host,
            List<ExampleCatalogue.Revision> revisions,
            List<Link> chain,
            Map<UUID, ExampleFiles.Kept> files,
            List<ExampleWays.Way> ways,
            Reader reader) {}

    @GetMapping("/examples")
    Object list(@RequestParam MultiValueMap<String, String> asked, Visitor by) {
        var form = Form.of(asked);
        var query = new ExampleSoughtForm(form);
        var sought = query.sought();
        int number = Paging.number(form.number("page", 1, Integer.MAX_VALUE).orElse(1));
        var list = Paging.of(catalogue.list(sought, Paging.offset(number), Paging.SIZE + 1, by), number);
        var page = new ListPage(
                form,
                ExampleSoughtForm.facets(catalogue.counts(sought, by)),
                list,
                catalogue.count(sought, by),
                organisations.findNames(
                        list.rows().stream().map(ShownExample::host).toList(), by),
                query.query(),
                by instanceof Person person && person.mayAnywhere(Act.WRITE_EXAMPLE));
        return screens.show("example/list", page);
    }

    /// What is public; those who work on it are led to where they do.
    @GetMapping("/examples/{id}")
    Object show(@PathVariable UUID id, Locale locale, Visitor by) {
        var shown = catalogue.find(id, by);
        if (shown.isEmpty()) {
            if (by instanceof Person person) {
                return "redirect:/examples/" + examples.get(id, person).id() + "/work";
            }
            throw new NotFound("example");
        }
        return screens.show(
                "example/example", page(shown.get(), Language.of(locale).tag(), by));
    }

    private ExamplePage page(ShownExample example, String language, Visitor by) {
        var uses = reuses.of(example, by);
        var named = Stream.concat(
                        Stream.of(example.host()),
                        uses.stream().map(one -> one.user().organisation()))
                .toList();
        var names = organisations.findNames(named, by);
        var home = by instanceof Person person ? person.organisation() : null;
        var host = names.get(example.host());
        return new ExamplePage(
                example,
                host == null ? Name.of("en", "–") : host,
                catalogue.revisions(example, by),
                chain(uses, names, home),
                files.of(example.content(), by),
                ways.stream()
                        .flatMap(one -> one.from(example, language, by).stream())
                        .toList(),
                reader(example, home, by));
    }

    private Reader reader(ShownExample example, @Nullable UUID home, Visitor by) {
        boolean writes = home != null && by.may(Act.WRITE_EXAMPLE, Scope.organisation(home));
        boolean insider = by instanceof Person person && examples.isInsider(example.id(), person);
        return new Reader(insider, writes && !example.host().equals(home), home);
    }

    private static List<Link> chain(List<Reuse> uses, Map<UUID, Name> names, @Nullable UUID home) {
        var chain = new ArrayList<Link>();
        below(null, 0, new Chain(uses, names, home), chain);
        return chain;
    }

    private record Chain(
            List<Reuse> uses,
            Map<UUID, Name> names,
            @Nullable UUID home) {}

    private static void below(@Nullable UUID after, int depth, Chain all, List<Link> chain) {
        for (var use : all.uses()) {
            if (java.util.Objects.equals(use.telling().after(), after)) {
                boolean own = use.user().organisation().equals(all.home());
                var name = use.user().named() || own
                        ? Optional.ofNullable(all.names().get(use.user().organisation()))
                        : Optional.<Name>empty();
                chain.add(new Link(use, depth, name, own));
                below(use.id(), depth + 1, all, chain);
            }
        }
    }
}
