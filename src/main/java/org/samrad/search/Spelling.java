package org.samrad.search;

/// How a word of one Scandinavian language would be spelled in a sister language, were it the same word.
final class Spelling {
    private Spelling() {}

    static String as(String word, Speech from, Speech to) {
        if (from == to || !from.scandinavian() || !to.scandinavian()) {
            return word;
        }
        if (to == Speech.SV) {
            return word.replace('æ', 'ä').replace('ø', 'ö');
        }
        return from == Speech.SV ? word.replace('ä', 'æ').replace('ö', 'ø') : word;
    }

    /// The letters å, ä, ö, æ and ø as somebody types them who has none of them; the other way round it is a guess,
    /// which the search for near misses makes.
    static String withoutMarks(String word) {
        return word.replace("aa", "a")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('æ', 'a')
                .replace('ö', 'o')
                .replace('ø', 'o');
    }
}
