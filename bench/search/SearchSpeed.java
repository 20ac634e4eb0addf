import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.samrad.search.Entry;
import org.samrad.search.Question;
import org.samrad.search.Rebuild;
import org.samrad.search.SearchIndex;
import org.samrad.search.Terms;
import org.samrad.search.Typed;
import tools.jackson.databind.json.JsonMapper;

/// How fast the search is, beside Lucene's `StandardAnalyzer` in the same run. Texts are made from the judged set:
/// words are drawn as often as they occur there, in the language of the text, and every thirtieth is a new compound of
/// two of them, so that the vocabulary grows with the texts as it does in nature. Questions are those of the judged
/// set.
///
///     java -Xmx300m -cp 'target/classes:…' bench/search/SearchSpeed.java 10000 100000
class SearchSpeed {
    private static final Path SET = Path.of("src/test/resources/search");
    private static final int ROUNDS = 6;

    record Text(String id, String lang, String title, String text) {}

    record Asked(String lang, String text) {}

    public static void main(String[] args) throws Exception {
        var seeds = new ArrayList<Text>();
        for (var line : Files.readAllLines(SET.resolve("texts.jsonl"))) {
            seeds.add(JsonMapper.builder().build().readValue(line, Text.class));
        }
        var questions = Files.readAllLines(SET.resolve("queries.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(columns -> new Asked(columns[1], columns[3]))
                .toList();
        for (var size : args) {
            run(seeds, questions, Integer.parseInt(size));
        }
    }

    private static void run(List<Text> seeds, List<Asked> questions, int size) throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d texts%n", size);
        var folder = Files.createTempDirectory("samrad-speed");
        try (var index = SearchIndex.open(folder.resolve("ours"), Terms.shipped())) {
            long before = cpu();
            long wall = System.nanoTime();
            index.rebuild(new Made(seeds, size));
            System.out.printf(
                    Locale.ROOT,
                    "index: %.1f s wall, %.0f texts a CPU second%n",
                    (System.nanoTime() - wall) / 1e9,
                    size / ((cpu() - before) / 1e9));
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "size: %s, %.0f bytes a text, heap used %.0f MB%n",
                    index.size(),
                    (double) index.size().disk() / size,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
            measure(
                    "search, ten hits with excerpts",
                    questions,
                    asked -> index.search(Question.of(asked.text()).in(asked.lang())));
            measure(
                    "search, three facets counted",
                    questions,
                    asked -> index.search(
                            Question.of(asked.text()).in(asked.lang()).counting(Set.of("kind", "lang", "country"))));
            measure(
                    "search, as typed",
                    questions,
                    asked -> index.search(
                            Question.of(asked.text()).in(asked.lang()).asTyped()));
            measure(
                    "ranking of ten",
                    questions,
                    asked -> index.rank(Question.of(asked.text()).in(asked.lang())));
            var typed = new ArrayList<Asked>();
            for (var asked : questions) {
                for (int end = 2; end <= Math.min(12, asked.text().length()); end += 2) {
                    typed.add(new Asked(asked.lang(), asked.text().substring(0, end)));
                }
            }
            measure(
                    "typing ahead",
                    typed,
                    asked -> index.suggest(new Typed(asked.text(), asked.lang(), Set.of("org:3"), Set.of(), 8)));
            standard(seeds, questions, size, folder.resolve("standard"));
        } finally {
            delete(folder);
        }
    }

    private static void standard(List<Text> seeds, List<Asked> questions, int size, Path folder) throws Exception {
        var analyzer = new StandardAnalyzer();
        try (var directory = FSDirectory.open(folder)) {
            long before = cpu();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32))) {
                for (var batch : new Made(seeds, size).batches()) {
                    for (var entry : batch) {
                        var document = new Document();
                        document.add(new StringField("id", entry.id(), Field.Store.YES));
                        document.add(new TextField("text", entry.title() + " " + entry.text(), Field.Store.YES));
                        writer.addDocument(document);
                    }
                }
                writer.forceMerge(1);
            }
            System.out.printf(
                    Locale.ROOT, "StandardAnalyzer: %.0f texts a CPU second%n", size / ((cpu() - before) / 1e9));
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                measure("StandardAnalyzer, ten ids", questions, asked -> {
                    var query = new BooleanQuery.Builder();
                    try (var stream = analyzer.tokenStream("text", asked.text())) {
                        var term =
                                stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
                        stream.reset();
                        while (stream.incrementToken()) {
                            query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
                        }
                    }
                    for (var doc : searcher.search(query.build(), 10).scoreDocs) {
                        searcher.storedFields().document(doc.doc);
                    }
                });
            }
        }
    }

    private interface Ask {
        void ask(Asked asked) throws IOException;
    }

    /// Processor time of the asking thread, and wall time; the first half of the rounds warms up.
    private static void measure(String what, List<Asked> questions, Ask ask) throws IOException {
        var cpu = new ArrayList<Double>();
        var wall = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var asked : questions) {
                long start = System.nanoTime();
                long before = cpu();
                ask.ask(asked);
                if (round >= ROUNDS / 2) {
                    cpu.add((cpu() - before) / 1e6);
                    wall.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s CPU p50 %.2f ms, p99 %.2f ms; wall p50 %.2f ms, p99 %.2f ms%n",
                what,
                at(cpu, 0.5),
                at(cpu, 0.99),
                at(wall, 0.5),
                at(wall, 0.99));
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The made texts, the same whenever they are walked.
    private record Made(List<Text> seeds, int size) implements Rebuild {
        @Override
        public Map<String, String> positions() {
            return Map.of();
        }

        @Override
        public Iterable<List<Entry>> batches() {
            var words = new LinkedHashMap<String, List<String>>();
            for (var seed : seeds) {
                words.computeIfAbsent(seed.lang(), lang -> new ArrayList<>())
                        .addAll(Arrays.asList(seed.text().split("[^\\p{L}]+")));
            }
            var langs = List.copyOf(words.keySet());
            return () -> new java.util.Iterator<>() {
                private final Random chance = new Random(11);
                private int made;

                @Override
                public boolean hasNext() {
                    return made < size;
                }

                @Override
                public List<Entry> next() {
                    var batch = new ArrayList<Entry>();
                    for (int i = 0; i < 1_000 && made < size; i++, made++) {
                        var lang = langs.get(chance.nextInt(langs.size()));
                        batch.add(Entry.of("e" + made, "example", drawn(words.get(lang), 6), drawn(words.get(lang), 60))
                                .in(lang)
                                .with(
                                        "country",
                                        List.of(List.of("DK", "SE", "NO").get(chance.nextInt(3))))
                                .visibleTo(
                                        made % 10 == 0
                                                ? org.samrad.search.Scope.of(Set.of("org:" + made % 7))
                                                : org.samrad.search.Scope.EVERYBODY));
                    }
                    return batch;
                }

                private String drawn(List<String> from, int count) {
                    var text = new StringBuilder();
                    for (int i = 0; i < count; i++) {
                        var word = from.get(chance.nextInt(from.size()));
                        if (chance.nextInt(30) == 0) {
                            word = from.get(chance.nextInt(from.size())) + word.toLowerCase(Locale.ROOT);
                        }
                        text.append(i == 0 ? "" : " ").append(word);
                    }
                    return text.toString();
                }
            };
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
