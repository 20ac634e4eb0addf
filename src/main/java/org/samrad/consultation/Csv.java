package org.samrad.consultation;

/// Text in a table file that a spreadsheet will open.
final class Csv {
    private Csv() {}

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, by OWASP's advice.
    static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
