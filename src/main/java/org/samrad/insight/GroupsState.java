package org.samrad.insight;

/// What the groups of one update tell the next.
///
/// @param shown     how many groups are shown, 0 before the first time
/// @param x         per number of groups (index k): the centres; empty when there are none
/// @param held      per number of groups: how many updates running another division has been clearly better
/// @param contender the number of groups that would be better than `shown`, or 0
/// @param waited    how many updates running it has been
/// @param updates   how many updates there have been: decides which fresh starts are tried next
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the engine
record GroupsState(int shown, double[][] x, double[][] y, int[] held, int contender, int waited, int updates) {
    static final int MOST = 8;

    static GroupsState none() {
        return new GroupsState(0, new double[MOST + 1][0], new double[MOST + 1][0], new int[MOST + 1], 0, 0, 0);
    }
}
