package org.samrad.search;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// One index on disk: what is written to it, and what of it can be read.
final class Generation implements AutoCloseable {
    /// Changes whenever texts are laid down in another way: an index of another version is built again.
    static final String VERSION = "1";

    private static final String VERSION_KEY = "samrad.version";
    private static final String POSITION = "position.";
    private static final double BUFFER_MEGABYTES = 32;
    private static final int SEGMENTS = 5;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager readers;

    private Generation(Directory directory, IndexWriter writer, SearcherManager readers) {
        this.directory = directory;
        this.writer = writer;
        this.readers = readers;
    }

    static Generation open(Path folder, Weights weights) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var similarity = Ranking.similarity(weights);
            var merging = new TieredMergePolicy();
            merging.setSegmentsPerTier(SEGMENTS);
            var writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new KeywordAnalyzer())
                            .setSimilarity(similarity)
                            .setMergePolicy(merging)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setCommitOnClose(false));
            if (!DirectoryReader.indexExists(directory)) {
                writer.commit();
            }
            var readers = new SearcherManager(directory, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                    var searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(similarity);
                    return searcher;
                }
            });
            return new Generation(directory, writer, readers);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    boolean isOfThisVersion() {
        var data = data();
        return data.isEmpty() || VERSION.equals(data.get(VERSION_KEY));
    }

    void put(Iterable<Entry> entries, Laying laying) throws IOException {
        for (var entry : entries) {
            writer.updateDocument(new Term(Fields.ID, entry.id()), laying.document(entry));
        }
    }

    void remove(Iterable<String> ids) throws IOException {
        for (var id : ids) {
            writer.deleteDocuments(new Term(Fields.ID, id));
        }
    }

    void commit(Map<String, String> positions) throws IOException {
        var data = new HashMap<String, String>();
        data.put(VERSION_KEY, VERSION);
        positions.forEach((log, place) -> data.put(POSITION + log, place));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        readers.maybeRefreshBlocking();
    }

    Map<String, String> positions() {
        var positions = new HashMap<String, String>();
        data().forEach((key, value) -> {
            if (key.startsWith(POSITION)) {
                positions.put(key.substring(POSITION.length()), value);
            }
        });
        return Map.copyOf(positions);
    }

    /// What stands in the last commit.
    private Map<String, String> data() {
        var data = new HashMap<String, String>();
        var written = writer.getLiveCommitData();
        if (written != null) {
            written.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    void mergeAll() throws IOException {
        writer.forceMerge(1);
    }

    SearcherManager readers() {
        return readers;
    }

    /// Bytes. A file that is merged into another while the others are counted counts for nothing.
    long disk() throws IOException {
        long sum = 0;
        for (var file : directory.listAll()) {
            sum += length(file);
        }
        return sum;
    }

    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException mergedAway) {
            return 0;
        }
    }

    long buffered() {
        return writer.ramBytesUsed();
    }

    /// What was not committed is lost: it is caught up with from the positions.
    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            readers.close();
            writer.rollback();
        }
    }
}
