package org.samrad.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// A list on its way from a spreadsheet or into one, as text: `;`, `,` or tab between the cells, UTF-8 or Windows-1252.
public record Spreadsheet(Encoding encoding, String text) {
    /// In bytes.
    public static final int LARGEST = 10 * 1024 * 1024;

    /// By this mark in front a spreadsheet knows UTF-8.
    public static final String MARK = "\uFEFF";

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    public enum Encoding {
        UTF_8,
        /// What a spreadsheet writes that does not know better; taken when the bytes are no valid UTF-8.
        WINDOWS_1252
    }

    /// Saved as a workbook, which is no text.
    public static boolean isWorkbook(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    public static Spreadsheet of(byte[] content) {
        return utf8(content)
                .map(text -> new Spreadsheet(Encoding.UTF_8, text.startsWith(MARK) ? text.substring(1) : text))
                .orElseGet(() ->
                        new Spreadsheet(Encoding.WINDOWS_1252, new String(content, Charset.forName("windows-1252"))));
    }

    private static Optional<String> utf8(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Line by line; they may be of different lengths.
    public CsvReader<CsvRecord> lines() {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /// The separator that stands most often in the first line, outside quotes.
    public char separator() {
        var line = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ';';
        long most = 0;
        for (char one : SEPARATORS) {
            long count = line.chars().filter(letter -> letter == one).count();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    /// Excel may write `sep=;` above the headings; that line is no heading.
    public static boolean isAboveHeadings(CsvRecord line) {
        return line.getField(0).startsWith("sep=");
    }

    /// What stands in a cell: composed letters and blanks made uniform, none at its ends.
    public static String cell(String field) {
        return Normalizer.normalize(field.replace('\u00a0', ' '), Normalizer.Form.NFC)
                .strip();
    }

    /// A spreadsheet takes a cell that begins with one of these for a formula and carries it out; an apostrophe before
    /// it keeps it a text. Blanks before it do not help, and the full-width signs are read the same way.
    public static String safe(String cell) {
        var begins = cell.stripLeading();
        boolean formula = !begins.isEmpty() && "=+-@＝＋－＠".indexOf(begins.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
