package org.samrad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;

/// A document to print, send or file. It is put together once, from headings, text, lists and tables, and written as
/// PDF or as OpenDocument text by [Documents].
public record Document(Head head, List<Block> blocks) {
    private static final int LONGEST_NAME = 80;

    public Document {
        blocks = List.copyOf(blocks);
    }

    /// `foot` stands at the bottom of every page: what this is, and how it stands.
    public record Head(String title, Language language, String foot) {
        public Head {
            title = readable(title).replaceAll("\\s+", " ");
            foot = readable(foot);
        }
    }

    /// Text in a language; empty where it is the document's own.
    public record Words(String text, String language) {
        public Words {
            text = readable(text);
        }

        public static Words of(String text) {
            return new Words(text, "");
        }

        /// As an attribute that is left out where there is nothing to say.
        public @Nullable String lang() {
            return language.isEmpty() ? null : language;
        }
    }

    /// Without the few signs that no such file can hold.
    private static String readable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    /// How it is written.
    public enum Format {
        PDF("pdf", "application/pdf"),
        ODT("odt", "application/vnd.oasis.opendocument.text");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /// The one with this ending; any other is not there.
        public static Format of(String ending) {
            for (var format : values()) {
                if (format.ending.equals(ending)) {
                    return format;
                }
            }
            throw new NotFound("document");
        }

        public String ending() {
            return ending;
        }

        public String type() {
            return type;
        }
    }

    /// How a paragraph looks.
    public enum Look {
        PLAIN,
        /// The few words that say what it is about.
        LEAD,
        /// What is good to know, but is not the matter.
        QUIET
    }

    public enum Mark {
        BULLET,
        NUMBER
    }

    public sealed interface Block permits Heading, Text, Items, Fact, Table, Lines, NewPage {}

    /// Level 2 to 4; the title is the only one on level 1.
    public record Heading(int level, Words words) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("A heading inside a document has level 2, 3 or 4, not " + level);
            }
        }
    }

    public record Text(Words words, Look look) implements Block {}

    public record Items(List<Words> items, Mark mark) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A label and what it says: “Date: 12 May”.
    public record Fact(String label, Words words) implements Block {}

    public record Table(List<String> head, List<List<Words>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Empty lines to write on with a pen.
    public record Lines(int count) implements Block {}

    public record NewPage() implements Block {}

    /// The file's name: the title, without what a file system or a header would trip over.
    public String fileName(Format format) {
        var plain = head.title()
                .replaceAll("[^\\p{L}\\p{N} .-]", " ")
                .strip()
                .replaceAll("[ .]+", "-")
                .replaceAll("-{2,}", "-")
                .toLowerCase(head.language().locale());
        var name = plain.isEmpty() ? "samrad" : plain;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "."
                + format.ending().toLowerCase(Locale.ROOT);
    }

    /// Puts a document together, block after block; what is empty is left out.
    public static final class Draft {
        private final List<Block> blocks = new ArrayList<>();

        public Draft heading(int level, String text) {
            return heading(level, Words.of(text));
        }

        public Draft heading(int level, Words words) {
            blocks.add(new Heading(level, words));
            return this;
        }

        public Draft text(String text) {
            return text(Words.of(text), Look.PLAIN);
        }

        public Draft text(Words words, Look look) {
            if (!words.text().isBlank()) {
                blocks.add(new Text(words, look));
            }
            return this;
        }

        public Draft items(List<Words> items, Mark mark) {
            if (!items.isEmpty()) {
                blocks.add(new Items(items, mark));
            }
            return this;
        }

        public Draft fact(String label, String text) {
            return fact(label, Words.of(text));
        }

        public Draft fact(String label, Words words) {
            if (!words.text().isBlank()) {
                blocks.add(new Fact(label, words));
            }
            return this;
        }

        public Draft table(List<String> head, List<List<Words>> rows) {
            if (!rows.isEmpty()) {
                blocks.add(new Table(head, rows));
            }
            return this;
        }

        public Draft lines(int count) {
            blocks.add(new Lines(count));
            return this;
        }

        public Draft newPage() {
            blocks.add(new NewPage());
            return this;
        }

        public Document done(Head head) {
            return new Document(head, blocks);
        }
    }
}
