package org.samrad.search;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures the engine on the judged set, beside what else there is, and prints the tables of `docs/methods/search.md`.
///
///     java -cp … org.samrad.search.Harness [jdbc:postgresql://…]
///     java -cp … org.samrad.search.Harness failures        the worst of the training half, to learn from
final class Harness {
    private Harness() {}

    public static void main(String[] args) throws Exception {
        var set = JudgedSet.read();
        if (args.length > 0 && args[0].equals("failures")) {
            failures(set);
            return;
        }
        try (var connection = args.length > 0 ? DriverManager.getConnection(args[0]) : null) {
            System.out.println(tables(set, connection));
        }
    }

    /// The engine over the judged set, every text put in once and the index closed again.
    static Quality ours(JudgedSet set, Terms terms, List<JudgedSet.Asked> questions) throws Exception {
        return ours(set, terms, Weights.CHOSEN, questions);
    }

    static Quality ours(JudgedSet set, Terms terms, Weights weights, List<JudgedSet.Asked> questions) throws Exception {
        var folder = Files.createTempDirectory("samrad-judged");
        try (var index = SearchIndex.open(folder, terms, weights)) {
            fill(index, set);
            return Quality.of(
                    (asked, lang) ->
                            index
                                    .rank(Question.of(asked.text())
                                            .in(asked.lang())
                                            .where("lang", Set.of(lang)))
                                    .stream()
                                    .map(Found.Ranked::id)
                                    .toList(),
                    set,
                    questions);
        } finally {
            Folder.delete(folder);
        }
    }

    static void fill(SearchIndex index, JudgedSet set) {
        var entries = set.texts().stream()
                .map(text ->
                        Entry.of(text.id(), "text", text.title(), text.text()).in(text.lang()))
                .toList();
        index.rebuild(new Rebuild() {
            @Override
            public Map<String, String> positions() {
                return Map.of();
            }

            @Override
            public Iterable<List<Entry>> batches() {
                return List.of(entries);
            }
        });
    }

    /// All systems on one half.
    static Map<String, Quality> all(JudgedSet set, String half, @Nullable Connection connection) throws Exception {
        var questions = set.half(half);
        var result = new LinkedHashMap<String, Quality>();
        if (connection != null) {
            var all = Peers.postgres(set, connection, Peers.Words.ALL);
            result.put("PostgreSQL, all words", Quality.of(all, set, questions));
            var any = Peers.postgres(set, connection, Peers.Words.ANY);
            result.put("PostgreSQL, any word", Quality.of(any, set, questions));
        }
        result.put("Lucene, StandardAnalyzer", Quality.of(Peers.standard(set), set, questions));
        result.put("Lucene, an analyzer for each language", Quality.of(Peers.languages(set), set, questions));
        result.put("ours without term base", ours(set, Terms.NONE, questions));
        result.put("ours", ours(set, Terms.shipped(), questions));
        return result;
    }

    static String tables(JudgedSet set, @Nullable Connection connection) throws Exception {
        var out = new StringBuilder();
        for (var half : List.of("held", "tune")) {
            var all = all(set, half, connection);
            out.append("\n**").append(half).append("**, nDCG@10 / recall@10\n\n");
            out.append("| | same, keyword | same, question | across, keyword | across, question | nothing found |\n");
            out.append("|---|--:|--:|--:|--:|--:|\n");
            all.forEach((name, quality) -> out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %.1f %% |%n",
                    name,
                    quality.same().kind("keyword"),
                    quality.same().kind("question"),
                    quality.across().kind("keyword"),
                    quality.across().kind("question"),
                    quality.empty() * 100)));
            out.append("\nby pair, question in the row and text in the column, ours\n\n| | da | sv | nb | nn | en |\n");
            out.append("|---|--:|--:|--:|--:|--:|\n");
            var ours = all.getOrDefault("ours", new Quality(List.of()));
            for (var asked : Speech.KNOWN) {
                out.append("| ").append(asked.tag());
                for (var text : Speech.KNOWN) {
                    out.append(" | ").append(pair(ours, asked.tag(), text.tag()));
                }
                out.append(" |\n");
            }
        }
        return out.toString();
    }

    private static Quality pair(Quality quality, String asked, String text) {
        return quality.only(
                cell -> cell.asked().lang().equals(asked) && cell.textLang().equals(text));
    }

    private static void failures(JudgedSet set) throws IOException, Exception {
        var quality = ours(set, Terms.shipped(), set.half("tune"));
        quality.cells().stream()
                .sorted((a, b) -> Double.compare(a.ndcg(), b.ndcg()))
                .limit(80)
                .forEach(cell -> System.out.printf(
                        Locale.ROOT,
                        "%.2f %s→%s %s %s | wanted %s | found %s%n",
                        cell.ndcg(),
                        cell.asked().lang(),
                        cell.textLang(),
                        cell.asked().id(),
                        cell.asked().text(),
                        set.grades(cell.asked(), cell.textLang()),
                        cell.found().subList(0, Math.min(5, cell.found().size()))));
    }
}
