package org.samrad.example;

/// How far a round has come with its people: everybody in scope has been out, has a visit ahead, has a reason, or is
/// without. Each counts once, in the first of these.
public record VisitCoverage(int visited, int ahead, int excused, int without) {
    public int inScope() {
        return visited + ahead + excused + without;
    }

    /// Those who have a visit or a reason, in whole per cent, rounded down: a hundred is everybody.
    public int percent() {
        return inScope() == 0 ? 0 : (visited + ahead + excused) * 100 / inScope();
    }

    public boolean isWhole() {
        return inScope() > 0 && without == 0;
    }
}
