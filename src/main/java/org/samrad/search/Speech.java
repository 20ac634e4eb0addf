package org.samrad.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages whose words the engine knows to take apart, and all others together.
enum Speech {
    DA("da", "Danish", List.of("", "s", "e", "er"), 'e'),
    SV("sv", "Swedish", List.of("", "s", "e", "o"), 'a'),
    NB("nb", "Norwegian", List.of("", "s", "e"), 'e'),
    NN("nn", "Norwegian", List.of("", "s", "e", "ar"), 'e'),
    EN("en", "English", List.of(), ' '),
    OTHER("und", null, List.of(), ' ');

    static final List<Speech> KNOWN = List.of(DA, SV, NB, NN, EN);

    private final String tag;
    private final @Nullable String stemmer;
    private final List<String> joints;
    private final char clipped;

    Speech(String tag, @Nullable String stemmer, List<String> joints, char clipped) {
        this.tag = tag;
        this.stemmer = stemmer;
        this.joints = joints;
        this.clipped = clipped;
    }

    /// The language of a tag such as `nb` or `sv-FI`; Norwegian of no kind is Bokmål.
    static Speech of(String tag) {
        var main = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (main.equals("no")) {
            return NB;
        }
        for (var known : KNOWN) {
            if (known.tag.equals(main)) {
                return known;
            }
        }
        return OTHER;
    }

    String tag() {
        return tag;
    }

    @Nullable
    String stemmer() {
        return stemmer;
    }

    /// The sounds that may stand between two parts of a compound.
    List<String> joints() {
        return joints;
    }

    /// The vowel that a word may lose before another part.
    char clipped() {
        return clipped;
    }

    boolean compounds() {
        return !joints.isEmpty();
    }

    boolean scandinavian() {
        return compounds();
    }
}
