package org.samrad.example;

import java.util.Map;

/// What the notes of a round say together: how users are involved where we have been, and how we know.
public record VisitFindings(
        Map<VisitNote.Involvement, Integer> involvement,
        Map<VisitNote.Evidence, Integer> evidence,
        int notes,
        int candidates,
        int examples) {
    public int of(VisitNote.Involvement status) {
        return involvement.getOrDefault(status, 0);
    }

    public int of(VisitNote.Evidence level) {
        return evidence.getOrDefault(level, 0);
    }
}
