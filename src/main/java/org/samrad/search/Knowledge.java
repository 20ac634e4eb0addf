package org.samrad.search;

/// What the engine knows of the languages at one time: it is replaced as a whole when the term base or the words
/// change.
record Knowledge(Analysis analysis, Detector detector, Lexicon lexicon, Weights weights) {

    Laying laying() {
        return new Laying(analysis, detector, weights);
    }

    Planner planner(Lookup lookup, Question.Widening widening) {
        return new Planner(analysis, lexicon, weights, lookup, widening);
    }

    long bytes() {
        return analysis.bytes() + lexicon.bytes() + 5L * 32 * 32 * 32 * 4;
    }
}
