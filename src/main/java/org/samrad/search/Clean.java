package org.samrad.search;

import java.text.Normalizer;

/// Takes out of a text what nobody can see and what could make it look like another one: control and format characters
/// (bidi marks, zero-width joiners, soft hyphens, tags), halves of surrogate pairs, and whatever is too long.
final class Clean {
    static final int TITLE = 1_000;
    static final int TEXT = 100_000;
    static final int QUESTION = 500;
    static final int PARAGRAPH = 20_000;

    /// marks upon marks upon one letter are a picture, not a word
    private static final int MARKS = 4;

    private Clean() {}

    /// Linear in the smaller of the text's length and twice the limit, so that a huge paste costs no more than a long
    /// one.
    static String text(String raw, int limit) {
        var cut = raw.length() > 2 * limit ? raw.substring(0, 2 * limit) : raw;
        var result = new StringBuilder(Math.min(cut.length(), limit));
        int marks = 0;
        for (int i = 0; i < cut.length() && result.length() < limit; ) {
            int c = cut.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                    // left out: it joins or turns what stands around it, or nobody knows how it looks
                }
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                    marks = 0;
                    result.append(c == '\n' || c == 0x2028 || c == 0x2029 ? '\n' : ' ');
                }
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> {
                    if (marks++ < MARKS) {
                        result.appendCodePoint(c);
                    }
                }
                default -> {
                    marks = 0;
                    result.appendCodePoint(c);
                }
            }
        }
        return Normalizer.isNormalized(result, Normalizer.Form.NFC)
                ? result.toString()
                : Normalizer.normalize(result, Normalizer.Form.NFC);
    }
}
