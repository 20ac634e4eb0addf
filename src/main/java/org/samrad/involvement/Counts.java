package org.samrad.involvement;

/// How an initiative stands with what people have said: numbers that everybody may see.
public record Counts(int all, int unanswered, int overdue, int takenIn, int partly, int notTaken, int forwarded) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public int answered() {
        return all - unanswered;
    }

    /// Those that changed the solution, wholly or in part.
    public int changed() {
        return takenIn + partly;
    }
}
