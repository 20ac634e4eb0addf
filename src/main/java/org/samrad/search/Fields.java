package org.samrad.search;

/// The names of the fields that an entry is laid down in.
final class Fields {
    static final String ID = "id";
    static final String SCOPE = "scope";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String POSITION = "position";
    static final String KIND = "f.kind";
    static final String LANG = "f.lang";

    /// beginnings of the words of titles
    static final String LEAD = "lead";

    /// what words share with words of the same descent
    static final String KEY = "key";

    static final String OPEN = "*";

    private Fields() {}

    /// words without endings, and parts of compounds
    static String stems(Speech speech) {
        return "s." + speech.tag();
    }

    /// words as they stand, and parts of compounds as they stand: for typing ahead, near misses, and questions of small
    /// words only
    static String words(Speech speech) {
        return "w." + speech.tag();
    }

    /// the same of the machine's translation
    static String machine(Speech speech) {
        return "m." + speech.tag();
    }

    static String facet(String name) {
        return "f." + name;
    }

    static String token(String token) {
        return "t:" + token;
    }
}
