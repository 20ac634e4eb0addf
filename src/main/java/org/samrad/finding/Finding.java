package org.samrad.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.search.Found;
import org.samrad.search.Origin;
import org.samrad.search.Question;
import org.samrad.search.Suggestion;
import org.samrad.search.Typed;
import org.springframework.stereotype.Component;

/// The one way to find something without knowing where it stands. What may be seen is asked in the index and once more
/// of the house that holds it, so that what was taken back a second ago is not shown either.
@Component
public class Finding {
    static final int SUGGESTIONS = 8;
    static final int ALIKE = 5;

    private final IndexKeeper keeper;
    private final Map<String, Source> sources;

    Finding(IndexKeeper keeper, List<Source> sources) {
        this.keeper = keeper;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(Source::kind, source -> source));
    }

    /// One thing found, and how it is shown.
    public record Shown(Found.Hit hit, Source.Line line) {
        private static final int TOLD = 3;

        /// Other words for what was typed by which it was found, the weightiest first.
        public List<Found.Why> reasons() {
            return hit.why().stream()
                    .filter(one -> one.origin() != Origin.AS_TYPED && one.origin() != Origin.RELATED)
                    .limit(TOLD)
                    .toList();
        }

        /// What it has in common with texts that answer, where there is no better reason.
        public List<String> related() {
            if (hit.why().stream().anyMatch(one -> one.origin() != Origin.RELATED)) {
                return List.of();
            }
            return hit.why().stream().map(Found.Why::found).limit(TOLD).toList();
        }
    }

    public record Results(Found found, List<Shown> shown) {
        public static final Results NONE =
                new Results(new Found(List.of(), 0, "", Map.of(), List.of(), List.of()), List.of());
    }

    /// Those who are signed in find what is told to them only.
    static Set<String> tokens(String language, Visitor by) {
        var tokens = new HashSet<String>();
        tokens.add(inLanguage(language));
        if (by instanceof Person) {
            tokens.add(signedIn(language));
        }
        return tokens;
    }

    /// The token of everybody who reads in this language: for what exists in all of them, and is found once.
    static String inLanguage(String language) {
        return "reads:" + language;
    }

    /// The same, for those who are signed in.
    static String signedIn(String language) {
        return "signed-in:" + language;
    }

    public Results search(Asked asked, Visitor by) {
        return shown(keeper.index().search(asked.question(tokens(asked.language(), by))), asked.language(), by);
    }

    /// What is nearest to a problem that somebody has told in a paragraph.
    public Results nearest(String problem, String language, Visitor by) {
        var question = Question.of(problem).in(null).by(tokens(language, by)).page(0, Asked.SIZE);
        return shown(keeper.index().byProblem(question), language, by);
    }

    /// Where a thing is read, if the reader may.
    public String address(String kind, String id, String language, Visitor by) {
        var whole = kind + ":" + id;
        var line = source(kind).lines(List.of(whole), language, by).get(whole);
        if (line == null) {
            throw new NotFound("entry");
        }
        return line.address();
    }

    /// What is like a thing, among what the reader may see.
    public Results like(String kind, String id, String language, Visitor by) {
        address(kind, id, language, by);
        var question = Question.of("").by(tokens(language, by)).page(0, ALIKE);
        return shown(keeper.index().moreLike(kind + ":" + id, question), language, by);
    }

    public List<Suggestion> suggest(String typed, String language, Visitor by) {
        return keeper.index().suggest(new Typed(typed, language, tokens(language, by), Set.of(), SUGGESTIONS));
    }

    /// How the index of this node stands, for those who look after the installation.
    public IndexKeeper.State state(Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        return keeper.state();
    }

    /// Builds the index of this node anew while the old one goes on answering.
    public void rebuild(Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        keeper.rebuild();
    }

    private Source source(String kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new NotFound("kind");
        }
        return source;
    }

    private Results shown(Found found, String language, Visitor by) {
        var lines = new HashMap<String, Source.Line>();
        found.hits().stream()
                .collect(Collectors.groupingBy(Found.Hit::kind))
                .forEach((kind, hits) -> lines.putAll(
                        source(kind).lines(hits.stream().map(Found.Hit::id).toList(), language, by)));
        var shown = new ArrayList<Shown>();
        for (var hit : found.hits()) {
            var line = lines.get(hit.id());
            if (line != null) {
                shown.add(new Shown(hit, line));
            }
        }
        return new Results(found, List.copyOf(shown));
    }
}
