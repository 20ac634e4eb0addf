package org.samrad.finding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.samrad.search.Entry;
import org.samrad.search.Question;
import org.samrad.search.Rebuild;
import org.samrad.search.SearchIndex;
import org.samrad.search.Terms;

/// `search`: ranks the texts of a file for each question of another, without a database.
public final class SearchCommand {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int REFUSED = 2;
    private static final int MOST = 1_000;
    private static final int TELL_EVERY = 10_000;
    private static final int TELL_QUESTIONS_EVERY = 500;
    private static final Set<String> OPTIONS = Set.of("--documents", "--queries", "--out", "--top", "--terms");

    static final String HELP = """
            Usage: search --documents docs.jsonl --queries queries.tsv --out run.trec [--top 100] [--terms terms.tsv]

            Ranks texts in Danish, Swedish, Bokmål, Nynorsk and English for questions in any of these languages, with the
            same engine that the pages use, and writes a TREC run file.

              --documents FILE   one JSON object a line: {"id", "lang", "title", "text"}; lang (da, sv, nb, nn, en) may be
                                 missing and is found out then, and so may title
              --queries FILE     question id, language and text, divided by tabs; the language may be empty
              --out FILE         question id, Q0, document id, rank, score, samrad; replaced if it is there
              --top N            how many documents for each question, 1 to 1000 (100)
              --terms FILE       a term base in place of the shipped one: a line of headings, then concept, language,
                                 word, synonyms divided by bars, in columns divided by tabs; "none" for no term base
              --help             this text

            Files are UTF-8. Progress goes to the error channel. A score can be compared within one question only.

            Exit code: 0 done, 1 the result could not be written, 2 the command or a line of the input cannot be used;
            with 2 nothing is written.
            """;

    private record Asked(Path documents, Path queries, Path out, int top, Terms terms) {}

    private SearchCommand() {}

    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help") || args.length == 0) {
            (args.length == 0 ? err : out).print(HELP);
            return args.length == 0 ? REFUSED : DONE;
        }
        try {
            var asked = asked(args);
            var questions = SearchFile.questions(asked.queries());
            return rank(asked, questions, out, err);
        } catch (SearchFile.Unusable e) {
            err.println("search: " + e.getMessage());
            return REFUSED;
        }
    }

    private static int rank(Asked asked, List<SearchFile.Query> questions, PrintStream out, PrintStream err) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("samrad-search");
            try (var index = SearchIndex.open(folder, asked.terms())) {
                var documents = new SearchFile.Documents(asked.documents());
                index.rebuild(new FromFile(documents, err));
                err.printf(
                        "search: read %d documents, %d questions%n",
                        index.size().entries(), questions.size());
                write(index, documents, asked, questions, err);
            }
            out.println("search: wrote " + asked.out());
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            err.println("search: cannot write " + asked.out() + " or work in the temporary folder: " + e.getMessage());
            return NOT_WRITTEN;
        } finally {
            delete(folder);
        }
    }

    private static void write(
            SearchIndex index,
            SearchFile.Documents documents,
            Asked asked,
            List<SearchFile.Query> questions,
            PrintStream err)
            throws IOException {
        var beside = asked.out().resolveSibling(asked.out().getFileName() + ".new");
        try {
            try (var run = Files.newBufferedWriter(beside)) {
                for (int i = 0; i < questions.size(); i++) {
                    write(index, documents, questions.get(i), asked.top(), run);
                    if ((i + 1) % TELL_QUESTIONS_EVERY == 0) {
                        err.printf("search: %d of %d questions%n", i + 1, questions.size());
                    }
                }
            }
            Files.move(beside, asked.out(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(
            SearchIndex index, SearchFile.Documents documents, SearchFile.Query query, int top, BufferedWriter run)
            throws IOException {
        var question = Question.of(query.text()).in(query.lang()).page(0, top);
        var ranked = index.rank(question).stream()
                .sorted(Comparator.comparingDouble((org.samrad.search.Found.Ranked hit) -> -hit.score())
                        .thenComparingInt(hit -> Integer.parseInt(hit.id())))
                .toList();
        int rank = 0;
        for (var hit : ranked) {
            rank++;
            var name = documents.name(Integer.parseInt(hit.id()));
            run.write(String.format(Locale.ROOT, "%s Q0 %s %d %.6f samrad%n", query.id(), name, rank, hit.score()));
        }
    }

    /// The documents of the file; each is put under its number, so that any name will do.
    private record FromFile(SearchFile.Documents documents, PrintStream err) implements Rebuild {
        @Override
        public Map<String, String> positions() {
            return Map.of();
        }

        @Override
        public Iterable<List<Entry>> batches() {
            return documents;
        }

        @Override
        public LongConsumer progress() {
            return entries -> {
                if (entries % TELL_EVERY == 0) {
                    err.printf("search: %d documents in the index%n", entries);
                }
            };
        }
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // what is left lies in the temporary folder of the system
        }
    }

    private static Asked asked(String[] args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i])) {
                throw misused("unknown option " + args[i]);
            }
            if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw misused(args[i] + " needs a value");
            }
            if (given.put(args[i], args[i + 1]) != null) {
                throw misused(args[i] + " is given twice");
            }
        }
        var out = path(given, "--out");
        if (Files.isDirectory(out)) {
            throw misused("--out " + out + " is a folder");
        }
        var top = given.getOrDefault("--top", "100");
        if (!top.matches("[1-9]\\d{0,3}") || Integer.parseInt(top) > MOST) {
            throw misused("--top is a number from 1 to " + MOST + ", not \"" + top + "\"");
        }
        return new Asked(
                path(given, "--documents"), path(given, "--queries"), out, Integer.parseInt(top), terms(given));
    }

    private static Terms terms(Map<String, String> given) {
        var file = given.get("--terms");
        if (file == null) {
            return Terms.shipped();
        }
        return file.equals("none") ? Terms.NONE : SearchFile.terms(path(given, "--terms"));
    }

    private static Path path(Map<String, String> given, String option) {
        var value = given.get(option);
        if (value == null) {
            throw misused(option + " is missing");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw misused("\"" + value + "\" is not a path");
        }
    }

    private static SearchFile.Unusable misused(String what) {
        return new SearchFile.Unusable(what + ". See search --help.");
    }
}
