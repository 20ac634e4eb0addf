package org.samrad.finding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.samrad.search.Entry;
import org.samrad.search.Terms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the command `search`: read line by line, and where a line cannot be used, it is named.
final class SearchFile {
    private static final int BATCH = 1_000;
    private static final int MOST_BYTES = 64 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Says in words what is wrong and where.
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    record Query(String id, @Nullable String lang, String text) {
        Query(String id, @Nullable String lang, String text) {
            this.id = id;
            this.lang = lang;
            this.text = text;
        }
    }

    private record Line(int number, String text) {}

    private SearchFile() {}

    static List<Query> questions(Path file) {
        var queries = new ArrayList<Query>();
        var seen = new HashSet<String>();
        try (var lines = new Lines(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var columns = line.text().split("\t", 3);
                if (columns.length < 3) {
                    throw wrong(file, line, "wanted are question id, language and text, divided by tabs");
                }
                var id = columns[0].strip();
                mustBeName(file, line, id);
                if (!seen.add(id)) {
                    throw wrong(file, line, "the question " + id + " stands there twice");
                }
                queries.add(new Query(id, lang(file, line, columns[1]), columns[2].replace('\t', ' ')));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return queries;
    }

    static Terms terms(Path file) {
        var lines = new ArrayList<String>();
        try (var each = new Lines(file)) {
            for (var line = each.next(); line != null; line = each.next()) {
                lines.add(line.text());
            }
            return Terms.read(lines);
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// The documents of a file, in batches; it may be walked more than once, and nothing is kept but the names.
    static final class Documents implements Iterable<List<Entry>> {
        private final Path file;
        private final List<String> names = new ArrayList<>();
        private boolean walked;

        Documents(Path file) {
            this.file = file;
        }

        String name(int number) {
            return names.get(number);
        }

        @Override
        public Iterator<List<Entry>> iterator() {
            try {
                var walk = new Walk(new Lines(file), walked);
                walked = true;
                return walk;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }

        private final class Walk implements Iterator<List<Entry>> {
            private final Lines lines;
            private final boolean again;
            private final HashSet<String> seen = new HashSet<>();
            private List<Entry> next;
            private int count;
            private boolean ended;

            Walk(Lines lines, boolean again) {
                this.lines = lines;
                this.again = again;
                next = batch();
            }

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<Entry> next() {
                var batch = next;
                if (batch.isEmpty()) {
                    throw new NoSuchElementException();
                }
                next = batch();
                return batch;
            }

            private List<Entry> batch() {
                var batch = new ArrayList<Entry>();
                try {
                    for (var line = ended ? null : lines.next(); line != null; line = lines.next()) {
                        batch.add(entry(line));
                        if (batch.size() == BATCH) {
                            return batch;
                        }
                    }
                    ended = true;
                    lines.close();
                    return batch;
                } catch (IOException e) {
                    throw unreadable(file, e);
                }
            }

            private Entry entry(Line line) {
                var document = document(line);
                var id = word(line, document, "id");
                if (id == null) {
                    throw wrong(file, line, "a document needs an id");
                }
                mustBeName(file, line, id);
                if (!seen.add(id)) {
                    throw wrong(file, line, "the document " + id + " stands there twice");
                }
                if (!again) {
                    names.add(id);
                }
                var title = word(line, document, "title");
                var text = word(line, document, "text");
                if (title == null && text == null) {
                    throw wrong(file, line, "a document needs a title or a text");
                }
                var lang = word(line, document, "lang");
                return Entry.of("" + count++, "document", title == null ? "" : title, text == null ? "" : text)
                        .in(lang(file, line, lang == null ? "" : lang));
            }

            private JsonNode document(Line line) {
                try {
                    var document = JSON.readTree(line.text());
                    if (document == null || !document.isObject()) {
                        throw wrong(file, line, "wanted is a JSON object");
                    }
                    return document;
                } catch (JacksonException e) {
                    throw wrong(file, line, "this is no JSON: " + e.getOriginalMessage());
                }
            }

            private @Nullable String word(Line line, JsonNode document, String name) {
                var value = document.get(name);
                if (value == null || value.isNull()) {
                    return null;
                }
                if (value.isString() || (name.equals("id") && value.isNumber())) {
                    return value.asString();
                }
                throw wrong(file, line, "\"" + name + "\" is no string");
            }
        }
    }

    private static @Nullable String lang(Path file, Line line, String given) {
        var lang = given.strip();
        if (lang.isEmpty()) {
            return null;
        }
        if (!lang.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")) {
            throw wrong(file, line, "\"" + lang + "\" is no language");
        }
        return lang;
    }

    private static void mustBeName(Path file, Line line, String id) {
        if (id.isEmpty() || id.length() > 500 || id.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw wrong(file, line, "an id has at least one character, no space and no tab: \"" + id + "\"");
        }
    }

    private static Unusable wrong(Path file, Line line, String what) {
        return new Unusable(file + ", line " + line.number() + ": " + what);
    }

    private static Unusable unreadable(Path file, IOException e) {
        return new Unusable("cannot read " + file + ": " + e);
    }

    /// Lines with their numbers; empty ones are passed over, and one that is no UTF-8 is named.
    private static final class Lines implements AutoCloseable {
        private final Path file;
        private final InputStream bytes;
        private int number;

        Lines(Path file) throws IOException {
            this.file = file;
            bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Nullable
        Line next() throws IOException {
            while (true) {
                var buffer = new ByteArrayOutputStream();
                int c = bytes.read();
                if (c < 0) {
                    return null;
                }
                number++;
                for (; c >= 0 && c != '\n'; c = bytes.read()) {
                    if (buffer.size() == MOST_BYTES) {
                        throw wrong(file, new Line(number, ""), "the line is longer than 64 MB");
                    }
                    buffer.write(c);
                }
                var text = text(buffer.toByteArray());
                if (!text.isBlank()) {
                    return new Line(number, text);
                }
            }
        }

        private String text(byte[] line) {
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line))
                        .toString();
                return (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).replaceAll("\r$", "");
            } catch (CharacterCodingException e) {
                throw wrong(file, new Line(number, ""), "this is no UTF-8");
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
