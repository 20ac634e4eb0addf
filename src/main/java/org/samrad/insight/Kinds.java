package org.samrad.insight;

import java.util.Arrays;

/// Which kind each participant is: innermost audience group × opinion group, including "none" of either.
///
/// Kinds are numbered `a · (opinions + 1) + o`, with `a = groups` for no audience group and `o = opinions` for none.
final class Kinds {
    static final int[] NO_VIEWS = {};

    private final AudienceTree audience;
    private final int opinions;
    private final int[] kind;
    private final int[] opinionSize;
    private final int[][] viewsOf;

    /// @param audienceGroupOfRow -1 for none
    /// @param opinionGroupOfRow  -1 for none
    Kinds(AudienceTree audience, int[] audienceGroupOfRow, int opinions, int[] opinionGroupOfRow) {
        if (audienceGroupOfRow.length != opinionGroupOfRow.length) {
            throw new IllegalArgumentException("expected the audience groups of " + opinionGroupOfRow.length
                    + " participants, were " + audienceGroupOfRow.length);
        }
        this.audience = audience;
        this.opinions = opinions;
        kind = new int[audienceGroupOfRow.length];
        opinionSize = new int[opinions];
        for (int row = 0; row < kind.length; row++) {
            int group = audienceGroupOfRow[row] < 0 ? audience.groups() : audienceGroupOfRow[row];
            int opinion = opinionGroupOfRow[row] < 0 ? opinions : opinionGroupOfRow[row];
            if (group > audience.groups()) {
                throw new IllegalArgumentException("no audience group " + group + " among " + audience.groups());
            }
            kind[row] = group * (opinions + 1) + opinion;
            if (opinion < opinions) {
                opinionSize[opinion]++;
            }
        }
        viewsOf = new int[count()][];
        Arrays.setAll(viewsOf, this::findViews);
    }

    static Kinds of(AudienceTree audience, int[] audienceGroupOfRow, Opinion opinion) {
        int[] opinionGroupOfRow = new int[opinion.participants()];
        Arrays.setAll(opinionGroupOfRow, opinion::group);
        return new Kinds(audience, audienceGroupOfRow, opinion.groups(), opinionGroupOfRow);
    }

    AudienceTree audience() {
        return audience;
    }

    int opinions() {
        return opinions;
    }

    int opinionSize(int opinion) {
        return opinionSize[opinion];
    }

    int count() {
        return (audience.groups() + 1) * (opinions + 1);
    }

    int kind(int row) {
        return kind[row];
    }

    /// Everyone, the audience groups, the opinion groups.
    int views() {
        return 1 + audience.groups() + opinions;
    }

    /// The views in which people of a kind are counted: 0 is everyone, then the audience groups, then the opinion
    /// groups.
    int[] viewsOf(int ofKind) {
        return viewsOf[ofKind];
    }

    private int[] findViews(int ofKind) {
        int[] found = new int[2 + audience.groups()];
        int count = 1; // everyone
        int innermost = ofKind / (opinions + 1);
        for (int group = innermost < audience.groups() ? innermost : -1; group >= 0; group = audience.parent(group)) {
            found[count++] = 1 + group;
        }
        int opinion = ofKind % (opinions + 1);
        if (opinion < opinions) {
            found[count++] = 1 + audience.groups() + opinion;
        }
        return Arrays.copyOf(found, count);
    }
}
