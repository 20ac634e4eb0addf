package org.samrad.example;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;
import org.samrad.web.Form;
import org.samrad.web.Paging;

/// What is sought in the catalogue, as it stands in the address; words that mean nothing are left out.
public final class ExampleSoughtForm {
    private static final List<String> NAMES =
            List.of("q", "country", "type", "size", "phase", "event", "evidence", "kind", "year");

    private final Form form;

    ExampleSoughtForm(Form form) {
        this.form = form;
    }

    /// One way to narrow the list down: its values in their order, with how many there are of each.
    public record Facet(String name, List<Value> values) {}

    /// `textKey` is empty where the value is its own name, as a year.
    public record Value(String value, String textKey, int number) {}

    ExampleCatalogue.Sought sought() {
        return new ExampleCatalogue.Sought(
                Paging.sought(form.value("q")),
                named(Country.values(), "country"),
                named(Organisation.Type.values(), "type"),
                named(ShownExample.Size.values(), "size"),
                named(Phase.values(), "phase"),
                named(ExampleContent.LifeEvent.values(), "event"),
                named(ExampleContent.Evidence.values(), "evidence"),
                named(ExampleContent.Kind.values(), "kind"),
                form.number("year", 1, 9999).orElse(0));
    }

    private <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Stream.of(all)
                .filter(one -> one.name().equals(form.value(name)))
                .findFirst()
                .orElse(null);
    }

    /// The same for the address of another page of it.
    String query() {
        return NAMES.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    static List<Facet> facets(List<ExampleCatalogue.Count> counts) {
        var found = counts.stream()
                .collect(Collectors.toMap(one -> one.facet() + "/" + one.value(), ExampleCatalogue.Count::number));
        var facets = new ArrayList<Facet>();
        facets.add(facet("country", values(Country.values(), Country::textKey), found));
        facets.add(facet("type", values(Organisation.Type.values(), Organisation.Type::textKey), found));
        facets.add(facet("size", values(ShownExample.Size.values(), ShownExample.Size::textKey), found));
        facets.add(facet("kind", values(ExampleContent.Kind.values(), ExampleContent.Kind::textKey), found));
        facets.add(
                facet("evidence", values(ExampleContent.Evidence.values(), ExampleContent.Evidence::textKey), found));
        facets.add(facet("event", values(ExampleContent.LifeEvent.values(), ExampleContent.LifeEvent::textKey), found));
        facets.add(facet("phase", values(Phase.values(), Phase::textKey), found));
        facets.add(new Facet(
                "year",
                counts.stream()
                        .filter(one -> one.facet().equals("year"))
                        .map(one -> new Value(one.value(), "", one.number()))
                        .toList()
                        .reversed()));
        return facets;
    }

    private static <E extends Enum<E>> List<Value> values(E[] all, java.util.function.Function<E, String> textKey) {
        return Stream.of(all)
                .map(one -> new Value(one.name(), textKey.apply(one), 0))
                .toList();
    }

    private static Facet facet(String name, List<Value> all, Map<String, Integer> found) {
        return new Facet(
                name,
                all.stream()
                        .map(one ->
                                new Value(one.value(), one.textKey(), found.getOrDefault(name + "/" + one.value(), 0)))
                        .filter(one -> one.number() > 0)
                        .toList());
    }
}
