package org.samrad.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.core.io.ClassPathResource;

/// Writes a document as OpenDocument text 1.3: a zip with four parts and a list of them. Headings, lists and tables are
/// real ones, and every piece of text knows its language.
final class OpenDocument {
    private static final String MIME = "application/vnd.oasis.opendocument.text";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OFFICE = NAMES + "office:1.0";
    private static final String STYLE = NAMES + "style:1.0";
    private static final String TEXT = NAMES + "text:1.0";
    private static final String TABLE = NAMES + "table:1.0";
    private static final String FO = NAMES + "xsl-fo-compatible:1.0";
    private static final String META = NAMES + "meta:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    /// The same for all, so that a document that is the same is the same file.
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    private OpenDocument() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
    }

    static byte[] write(Document document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stored(zip, "mimetype", MIME);
            deflated(zip, "META-INF/manifest.xml", resource("manifest.xml"));
            deflated(
                    zip,
                    "styles.xml",
                    resource("styles.xml")
                            .replace("{language}", tag(document.head().language()))
                            .replace("{country}", country(document.head().language()))
                            .replace("{foot}", escaped(document.head().foot())));
            deflated(zip, "meta.xml", new OpenDocument().meta(document));
            deflated(zip, "content.xml", new OpenDocument().content(document));
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("The document could not be written", e);
        }
        return bytes.toByteArray();
    }

    /// The first entry stands uncompressed, so that the file is known by its first bytes.
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        put(zip, entry, bytes);
    }

    private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, new ZipEntry(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
        entry.setTimeLocal(SAME_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String resource(String file) {
        try {
            return new ClassPathResource("paper/odt/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Language language) {
        return language.tag();
    }

    private static String country(Language language) {
        return switch (language) {
            case DA -> "DK";
            case SV -> "SE";
            case NB, NN -> "NO";
            case EN -> "GB";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String meta(Document document) throws XMLStreamException {
        begin("office", OFFICE, "document-meta");
        xml.writeNamespace("meta", META);
        xml.writeNamespace("dc", DC);
        start("office", "meta");
        leaf("meta", META, "generator", "Samråd");
        leaf("dc", DC, "title", document.head().title());
        leaf("dc", DC, "language", tag(document.head().language()));
        return end();
    }

    private void leaf(String prefix, String namespace, String name, String text) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String content(Document document) throws XMLStreamException {
        begin("office", OFFICE, "document-content");
        xml.writeNamespace("style", STYLE);
        xml.writeNamespace("text", TEXT);
        xml.writeNamespace("table", TABLE);
        xml.writeNamespace("fo", FO);
        languages();
        start("office", "body");
        start("office", "text");
        heading(1, Document.Words.of(document.head().title()));
        for (var block : document.blocks()) {
            write(block);
        }
        return end();
    }

    private void begin(String prefix, String namespace, String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(prefix, name, namespace);
        xml.writeNamespace(prefix, namespace);
        xml.writeAttribute(prefix, namespace, "version", "1.3");
    }

    private String end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return written.toString();
    }

    private void start(String prefix, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, NAMES + prefix + ":1.0");
    }

    /// One character style for each language that a piece of text may be in.
    private void languages() throws XMLStreamException {
        start("office", "automatic-styles");
        for (var language : Language.values()) {
            start("style", "style");
            xml.writeAttribute("style", STYLE, "name", "in-" + language.tag());
            xml.writeAttribute("style", STYLE, "family", "text");
            start("style", "text-properties");
            xml.writeAttribute("fo", FO, "language", language.tag());
            xml.writeAttribute("fo", FO, "country", country(language));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void write(Document.Block block) throws XMLStreamException {
        switch (block) {
            case Document.Heading heading -> heading(heading.level(), heading.words());
            case Document.Text text -> paragraph("Look_" + text.look(), "", text.words());
            case Document.Fact fact -> paragraph("Fact", fact.label() + ": ", fact.words());
            case Document.Items items -> items(items);
            case Document.Table table -> table(table);
            case Document.Lines lines -> {
                for (int i = 0; i < lines.count(); i++) {
                    paragraph("Line", "", Document.Words.of(""));
                }
            }
            case Document.NewPage page -> paragraph("NewPage", "", Document.Words.of(""));
        }
    }

    private void heading(int level, Document.Words words) throws XMLStreamException {
        start("text", "h");
        xml.writeAttribute("text", TEXT, "style-name", "Heading_20_" + level);
        xml.writeAttribute("text", TEXT, "outline-level", String.valueOf(level));
        words(words);
        xml.writeEndElement();
    }

    private void paragraph(String style, String label, Document.Words words) throws XMLStreamException {
        start("text", "p");
        xml.writeAttribute("text", TEXT, "style-name", style);
        if (!label.isEmpty()) {
            start("text", "span");
            xml.writeAttribute("text", TEXT, "style-name", "Strong");
            letters(label);
            xml.writeEndElement();
        }
        words(words);
        xml.writeEndElement();
    }

    private void items(Document.Items items) throws XMLStreamException {
        start("text", "list");
        xml.writeAttribute("text", TEXT, "style-name", "List_" + items.mark());
        for (var item : items.items()) {
            start("text", "list-item");
            paragraph("Item", "", item);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void table(Document.Table table) throws XMLStreamException {
        start("table", "table");
        start("table", "table-column");
        xml.writeAttribute(
                "table",
                TABLE,
                "number-columns-repeated",
                String.valueOf(table.head().size()));
        xml.writeEndElement();
        start("table", "table-header-rows");
        row("TableHead", table.head().stream().map(Document.Words::of).toList());
        xml.writeEndElement();
        for (var row : table.rows()) {
            row("TableText", row);
        }
        xml.writeEndElement();
        paragraph("Look_QUIET", "", Document.Words.of(""));
    }

    private void row(String style, List<Document.Words> cells) throws XMLStreamException {
        start("table", "table-row");
        for (var cell : cells) {
            start("table", "table-cell");
            xml.writeAttribute("office", OFFICE, "value-type", "string");
            paragraph(style, "", cell);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void words(Document.Words words) throws XMLStreamException {
        var language = Language.find(words.language());
        if (language.isPresent()) {
            start("text", "span");
            xml.writeAttribute(
                    "text", TEXT, "style-name", "in-" + language.get().tag());
        }
        letters(words.text());
        if (language.isPresent()) {
            xml.writeEndElement();
        }
    }

    /// Line breaks are elements of their own.
    private void letters(String text) throws XMLStreamException {
        var lines = text.replace("\t", " ").split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                start("text", "line-break");
                xml.writeEndElement();
            }
            xml.writeCharacters(lines[i]);
        }
    }
}
