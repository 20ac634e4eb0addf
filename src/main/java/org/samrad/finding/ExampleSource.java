package org.samrad.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.access.Visitor;
import org.samrad.example.ExampleCatalogue;
import org.samrad.example.ExampleContent;
import org.samrad.example.ShownExample;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.search.Entry;
import org.springframework.stereotype.Component;

/// Published examples. They are read as everybody reads them, so that nothing else can get into the index.
@Component
class ExampleSource implements Source {
    static final String KIND = "example";
    private static final int BATCH = 500;

    private final ExampleCatalogue catalogue;
    private final Organisations organisations;

    ExampleSource(ExampleCatalogue catalogue, Organisations organisations) {
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step since(String position) {
        var after = position.isEmpty() ? ExampleCatalogue.Position.START : ExampleCatalogue.Position.of(position);
        var changes = catalogue.changesSince(after, BATCH, Guest.GUEST);
        if (changes.isEmpty()) {
            return Step.nothingNew(position);
        }
        var touched = changes.stream()
                .map(ExampleCatalogue.Change::example)
                .distinct()
                .toList();
        var shown = catalogue.published(touched, Guest.GUEST);
        var there = shown.stream().map(ShownExample::id).collect(Collectors.toSet());
        return new Step(
                changes.getLast().position().toString(),
                entries(shown),
                touched.stream()
                        .filter(id -> !there.contains(id))
                        .map(id -> KIND + ":" + id)
                        .toList(),
                changes.size() == BATCH);
    }

    @Override
    public Iterable<List<Entry>> everything() {
        return () -> new Iterator<>() {
            private List<ShownExample> next = catalogue.all(null, BATCH, Guest.GUEST);

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<Entry> next() {
                if (next.isEmpty()) {
                    throw new NoSuchElementException();
                }
                var now = next;
                next = catalogue.all(now.getLast().id(), BATCH, Guest.GUEST);
                return entries(now);
            }
        };
    }

    private List<Entry> entries(List<ShownExample> examples) {
        var names = names(examples);
        return examples.stream()
                .map(one -> entry(one, name(names, one, one.language())))
                .toList();
    }

    private Map<UUID, Name> names(Collection<ShownExample> examples) {
        return organisations.findNames(
                examples.stream().map(ShownExample::host).distinct().toList(), Guest.GUEST);
    }

    private static String name(Map<UUID, Name> names, ShownExample of, String language) {
        return Optional.ofNullable(names.get(of.host()))
                .map(name -> name.in(language))
                .orElse("");
    }

    private static Entry entry(ShownExample one, String host) {
        var words = one.content().words();
        var facts = one.content().facts();
        var texts = Stream.concat(
                        words.all().stream().skip(1), Stream.concat(facts.subjects().stream(), Stream.of(host)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return Entry.of(KIND + ":" + one.id(), KIND, words.headline(), texts)
                .in(words.language())
                .with(Asked.Facet.COUNTRY.key(), List.of(one.place().country().name()))
                .with(Asked.Facet.SECTOR.key(), List.of(one.place().type().name()))
                .with(Asked.Facet.SIZE.key(), List.of(one.place().size().name()))
                .with(
                        Asked.Facet.PHASE.key(),
                        facts.phase() == null
                                ? List.of()
                                : List.of(facts.phase().name()))
                .with(
                        Asked.Facet.EVENT.key(),
                        facts.lifeEvents().stream().map(Enum::name).toList())
                .with(Asked.Facet.EVIDENCE.key(), List.of(facts.evidence().name()))
                .with(Asked.Facet.YEAR.key(), facts.year() == null ? List.of() : List.of(String.valueOf(facts.year())));
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids, String language, Visitor by) {
        var shown = catalogue.published(
                ids.stream().map(ExampleSource::id).flatMap(Optional::stream).toList(), by);
        var names = names(shown);
        var lines = new HashMap<String, Line>();
        for (var one : shown) {
            lines.put(
                    KIND + ":" + one.id(),
                    new Line(
                            one.address(),
                            name(names, one, language),
                            List.of(
                                    "organisation.country."
                                            + one.place().country().name(),
                                    one.content().facts().evidence().textKey())));
        }
        return lines;
    }

    private static Optional<UUID> id(String whole) {
        try {
            return Optional.of(UUID.fromString(whole.substring(KIND.length() + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Paragraph> paragraphs(String id, Visitor by) {
        return id(id).flatMap(one -> catalogue.find(one, by))
                .map(one -> paragraphs(one.content().words()))
                .orElse(List.of());
    }

    private static List<Paragraph> paragraphs(ExampleContent.Words words) {
        var all = new ArrayList<Paragraph>();
        all.add(new Paragraph("", words.headline(), words.language()));
        part(all, ExampleContent.Part.SITUATION, words.situation(), words);
        part(all, ExampleContent.Part.DONE, words.done(), words);
        part(all, ExampleContent.Part.HEARD, words.heard(), words);
        part(all, ExampleContent.Part.CHANGED, words.changed(), words);
        part(all, ExampleContent.Part.AGAIN, words.again(), words);
        part(all, ExampleContent.Part.TRANSFER, words.transfer(), words);
        return all;
    }

    private static void part(
            List<Paragraph> all, ExampleContent.Part part, @Nullable String text, ExampleContent.Words words) {
        if (text != null && !text.isBlank()) {
            all.add(new Paragraph(part.textKey(), text, words.language()));
        }
    }
}
