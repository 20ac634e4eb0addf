package org.samrad.insight;

import java.util.Arrays;

/// Which kind each participant is: innermost audience group × opinion group, including "none" of either.
///
/// Kinds are numbered `a · (opinions + 1) + o`, with `a = groups` for no audience group and `o = opinions` for none.
final class Kinds {
    private final AudienceTree audience;
    private final int opinions;
    private final int[] kind;
    private final int[] opinionSize;

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

    /// The opinion group of a kind, or `opinions` for none.
    int opinion(int ofKind) {
        return ofKind % (opinions + 1);
    }

    /// The innermost audience group of a kind, or -1 for none.
    int audienceGroup(int ofKind) {
        int group = ofKind / (opinions + 1);
        return group < audience.groups() ? group : -1;
    }
}
