package org.samrad.finding;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.samrad.web.Spreadsheet;

/// The term base for other programs: as SKOS (https://www.w3.org/TR/skos-reference/) written in Turtle, and as a table.
final class TermFile {
    private TermFile() {}

    /// @param address   of the concept scheme; a concept's address is below it
    static String of(List<Concept> concepts, String address) {
        var text = new StringBuilder();
        text.append("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n");
        text.append('<').append(address).append("> a skos:ConceptScheme .\n");
        for (var concept : concepts) {
            if (concept.origin() != Concept.Origin.SET_ASIDE) {
                append(text, concept, address);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Concept concept, String address) {
        text.append("\n<").append(address).append('/').append(concept.code()).append("> a skos:Concept ;\n");
        text.append("  skos:inScheme <").append(address).append('>');
        concept.labels().forEach((language, label) -> {
            text.append(" ;\n  skos:prefLabel ").append(literal(label.preferred(), language));
            for (var synonym : label.synonyms()) {
                text.append(" ;\n  skos:altLabel ").append(literal(synonym, language));
            }
        });
        text.append(" .\n");
    }

    private static String literal(String word, String language) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"@" + language;
    }

    /// The same columns as the base that comes with the program.
    static String table(List<Concept> concepts) {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var rows = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.writeRecord("concept", "lang", "preferred", "synonyms", "origin");
            for (var concept : concepts) {
                concept.labels()
                        .forEach((language, label) -> rows.writeRecord(
                                concept.code(),
                                language,
                                Spreadsheet.safe(label.preferred()),
                                Spreadsheet.safe(String.join("|", label.synonyms())),
                                concept.origin().name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
