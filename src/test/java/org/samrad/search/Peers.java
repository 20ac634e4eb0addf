package org.samrad.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
import org.apache.lucene.store.ByteBuffersDirectory;

/// What else one could search with, over the same texts in the same run: Lucene as it comes, and PostgreSQL's
/// full-text.
final class Peers {
    private static final Map<String, Analyzer> OF_LANGUAGE = Map.of(
            "da", new DanishAnalyzer(),
            "sv", new SwedishAnalyzer(),
            "nb", new NorwegianAnalyzer(),
            "nn", new NorwegianAnalyzer(),
            "en", new EnglishAnalyzer());
    private static final Map<String, String> CONFIGURATION =
            Map.of("da", "danish", "sv", "swedish", "nb", "norwegian", "nn", "norwegian", "en", "english");

    private Peers() {}

    /// Lucene's `StandardAnalyzer` for all languages alike, BM25, any word.
    static Quality.Engine standard(JudgedSet set) throws IOException {
        var one = new StandardAnalyzer();
        return lucene(set, lang -> one);
    }

    /// Lucene's own analyzer for each language, chosen by the text at indexing and by the question at asking.
    static Quality.Engine languages(JudgedSet set) throws IOException {
        return lucene(set, lang -> OF_LANGUAGE.getOrDefault(lang, new StandardAnalyzer()));
    }

    private interface OfLanguage {
        Analyzer of(String lang);
    }

    private static Quality.Engine lucene(JudgedSet set, OfLanguage analyzers) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var text : set.texts()) {
                var document = new Document();
                document.add(new StringField("id", text.id(), Field.Store.YES));
                document.add(new StringField("lang", text.lang(), Field.Store.NO));
                var analyzer = analyzers.of(text.lang());
                document.add(new TextField("text", analyzer.tokenStream("text", text.title() + " " + text.text())));
                writer.addDocument(document);
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        return (asked, lang) -> {
            var query = new BooleanQuery.Builder();
            for (var term : terms(analyzers.of(asked.lang()), asked.text())) {
                query.add(new TermQuery(new Term("text", term)), Occur.SHOULD);
            }
            query.setMinimumNumberShouldMatch(1);
            query.add(new TermQuery(new Term("lang", lang)), Occur.FILTER);
            var ids = new ArrayList<String>();
            for (var doc : searcher.search(query.build(), Quality.TOP).scoreDocs) {
                ids.add(searcher.storedFields().document(doc.doc).get("id"));
            }
            return ids;
        };
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    /// How PostgreSQL joins the words of a question.
    enum Words {
        ALL,
        ANY
    }

    /// PostgreSQL's full-text with its configuration for each language, title before text, `ts_rank`.
    static Quality.Engine postgres(JudgedSet set, Connection connection, Words words) throws SQLException {
        try (var make = connection.createStatement()) {
            make.execute(
                    "create temporary table if not exists judged (id text primary key, lang text, words tsvector)");
            make.execute("truncate judged");
        }
        var insert = "insert into judged values (?, ?, setweight(to_tsvector(?::regconfig, ?), 'A')"
                + " || setweight(to_tsvector(?::regconfig, ?), 'B'))";
        try (var put = connection.prepareStatement(insert)) {
            for (var text : set.texts()) {
                put.setString(1, text.id());
                put.setString(2, text.lang());
                put.setString(3, configuration(text.lang()));
                put.setString(4, text.title());
                put.setString(5, configuration(text.lang()));
                put.setString(6, text.text());
                put.addBatch();
            }
            put.executeBatch();
        }
        var parsed = words == Words.ALL
                ? "plainto_tsquery(?::regconfig, ?)"
                : "replace(plainto_tsquery(?::regconfig, ?)::text, ' & ', ' | ')::tsquery";
        var select = "select id from judged, (select " + parsed + " as q) asked where lang = ? and words @@ q"
                + " order by ts_rank(words, q) desc, id limit " + Quality.TOP;
        return (asked, lang) -> {
            try (var find = connection.prepareStatement(select)) {
                find.setString(1, configuration(asked.lang()));
                find.setString(2, asked.text());
                find.setString(3, lang);
                var ids = new ArrayList<String>();
                try (var rows = find.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
                return ids;
            }
        };
    }

    private static String configuration(String lang) {
        return CONFIGURATION.getOrDefault(lang, "simple");
    }
}
