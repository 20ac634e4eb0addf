package org.samrad.consultation;

/// Text in a table file that a spreadsheet will open.
final class Csv {
    private Csv() {}

    /// A spreadsheet takes a cell that begins with one of these for a formula and carries it out; an apostrophe before
    /// it keeps it a text. Blanks before it do not help, and the full-width signs are read the same way.
    static String safe(String cell) {
        var begins = cell.stripLeading();
        boolean formula = !begins.isEmpty() && "=+-@＝＋－＠".indexOf(begins.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
