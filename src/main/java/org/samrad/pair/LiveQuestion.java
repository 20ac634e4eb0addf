package org.samrad.pair;

import java.util.UUID;

/// A question asked while a pair presents, seen by all who are there.
public record LiveQuestion(UUID id, UUID pair, Feedback.Words words, Feedback.From from, boolean taken) {
    public static final int LONGEST = 500;
}
