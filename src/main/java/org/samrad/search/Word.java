package org.samrad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word of a text, in lower case, and where it stands.
///
/// @param pieces   what hyphens divide it into; the word itself where there are none
record Word(String text, List<String> pieces, int start, int end) {
    private static final int LONGEST = 64;

    /// The words of a cleaned text, in order: runs of letters, marks and digits, held together by a hyphen or an
    /// apostrophe between two letters. What is longer than any word is passed over.
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            if (!isPart(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            int end = endOf(text, i);
            if (end - i <= LONGEST) {
                words.add(word(text, i, end));
            }
            i = end;
        }
        return words;
    }

    private static int endOf(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isPart(c)) {
                i += Character.charCount(c);
            } else if (isJoint(c) && i + 1 < text.length() && isPart(text.codePointAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static Word word(String text, int start, int end) {
        var lower = plain(text.substring(start, end).toLowerCase(Locale.ROOT));
        for (var genitive : List.of("'s", "'n", "'et", "'en")) {
            if (lower.endsWith(genitive) && lower.length() > genitive.length()) {
                lower = lower.substring(0, lower.length() - genitive.length());
                break;
            }
        }
        lower = lower.replace("'", "");
        if (lower.indexOf('-') < 0) {
            return new Word(lower, List.of(lower), start, end);
        }
        var pieces = List.of(lower.split("-"));
        return new Word(String.join("", pieces), pieces, start, end);
    }

    /// Without accents on letters that the five languages do not tell apart by them; å, ä, ö, æ and ø are letters of
    /// their own and stay.
    private static String plain(String word) {
        StringBuilder changed = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char p = plain(c);
            if (p != c && changed == null) {
                changed = new StringBuilder(word);
            }
            if (changed != null) {
                changed.setCharAt(i, p);
            }
        }
        return changed == null ? word : changed.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case 'é', 'è', 'ê', 'ë' -> 'e';
            case 'á', 'à', 'â', 'ã' -> 'a';
            case 'ó', 'ò', 'ô', 'õ' -> 'o';
            case 'ü', 'ú', 'ù', 'û' -> 'u';
            case 'í', 'ì', 'î', 'ï' -> 'i';
            case '’', 'ʼ', '`', '´' -> '\'';
            case '‐', '‑' -> '-';
            default -> c;
        };
    }

    private static boolean isJoint(int c) {
        return c == '-' || c == '\'' || c == '’' || c == '‐' || c == '‑' || c == '´';
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
