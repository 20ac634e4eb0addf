package org.samrad.finding;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.search.Terms;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The words with which the search crosses from language to language: those that come with the program, and on top of
/// them what this installation has changed, added or set aside. Everybody may read them.
@Component
public class TermBase {
    private final Database database;
    private final TermStore store;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Concept> shipped = new TreeMap<>();
    private volatile State state;

    /// The whole base at one mark of the database.
    private record State(String mark, Map<String, Concept> concepts, Terms terms) {}

    TermBase(Database database, TermStore store, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        for (var term : Terms.shipped().all()) {
            shipped.merge(
                    term.concept(),
                    new Concept(term.concept(), Map.of(term.lang(), label(term)), Concept.Origin.SHIPPED, 0),
                    TermBase::together);
        }
        this.state = new State("", Map.of(), Terms.NONE);
    }

    private static Concept.Label label(Terms.Term term) {
        return new Concept.Label(term.preferred(), term.synonyms());
    }

    private static Concept together(Concept one, Concept other) {
        var labels = new TreeMap<>(one.labels());
        labels.putAll(other.labels());
        return new Concept(one.code(), labels, one.origin(), one.version());
    }

    /// The base as it stands, for the engine; the same object as long as nothing is changed.
    Terms now() {
        return read().terms();
    }

    private State read() {
        var mark = store.mark();
        var known = state;
        if (known.mark().equals(mark)) {
            return known;
        }
        var concepts = new TreeMap<>(shipped);
        store.all().forEach(concept -> concepts.put(concept.code(), concept));
        var terms = Terms.of(concepts.values().stream()
                .flatMap(concept -> concept.terms().stream())
                .toList());
        var fresh = new State(mark, concepts, terms);
        state = fresh;
        return fresh;
    }

    /// Concepts with a word that holds what is sought, in the order of their names in a language.
    public List<Concept> list(String sought, String language, int offset, int count, Visitor by) {
        return read().concepts().values().stream()
                .filter(concept -> sought.isEmpty() || concept.holds(sought))
                .sorted(Comparator.comparing(
                        (Concept concept) -> concept.preferred(language).toLowerCase(Locale.ROOT)))
                .skip(offset)
                .limit(count)
                .toList();
    }

    public Collection<Concept> all(Visitor by) {
        return read().concepts().values();
    }

    public Concept get(String code, Visitor by) {
        var concept = read().concepts().get(code);
        if (concept == null) {
            throw new NotFound("concept");
        }
        return concept;
    }

    public boolean mayChange(Visitor by) {
        return by.may(Act.MANAGE_INSTALLATION, Scope.everything());
    }

    public void mustChange(Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
    }

    public String add(Map<String, Concept.Label> labels, Person by) {
        mustChange(by);
        return database.write(() -> {
            var concept = Concept.own(labels);
            if (read().concepts().containsKey(concept.code())) {
                throw new RuleBroken("preferred-en", "finding.rule.there", concept.code());
            }
            save(concept, 0, "added", by);
            return concept.code();
        });
    }

    /// `builtOn` is the version that was read.
    public void word(String code, Map<String, Concept.Label> labels, int builtOn, Person by) {
        mustChange(by);
        database.write(() -> save(get(code, by).worded(labels), builtOn, "worded", by));
    }

    public void setAside(String code, int builtOn, Person by) {
        mustChange(by);
        database.write(() -> save(get(code, by).setAside(), builtOn, "set-aside", by));
    }

    private void save(Concept concept, int builtOn, String what, Person by) {
        if (!store.save(concept, builtOn, clock.now(), by.id())) {
            throw new RuleBroken("", Form.CLASH);
        }
        audit.tell(by, "finding.concept-" + what, "concept", id(concept.code()));
    }

    /// As a thing is named in the log of changes.
    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("concept/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
