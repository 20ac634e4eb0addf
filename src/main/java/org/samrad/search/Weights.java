package org.samrad.search;

/// What each way of answering is worth, the same word in the same language being 1. Chosen on the training half of the
/// judged set; why, and what each is worth, stands in `docs/methods/search.md`.
///
/// @param k1           saturation of repetition in BM25
/// @param b            how far long texts are held back in BM25
/// @param title        how many times a word of the title counts
/// @param part         of a question's compound, where the compound as such is known to the term base or not
/// @param partOfKnown  of a question's compound that has a meaning of its own in the term base
/// @param sister       a word of the same spelling in a sister language
/// @param alike        a word of the same spelling in a language that is no sister
/// @param synonym      another word of the term base in the same language
/// @param term         the term base's word in another language
/// @param word         the word list's word in another language
/// @param learnt       what stood in the same place of our own texts in another language, times how often it did
/// @param cognate      a word with the same cognate key
/// @param machine      factor for what stands in a machine translation of a text
/// @param oneSlip      a word one letter away from one that is nowhere
/// @param twoSlips     a word two letters away
/// @param frame        words that frame a question, as *examples* and *experience*
/// @param tie          how far a second way of answering the same word adds to the best
/// @param related      the strongest word lent by texts that answer, against the strongest word of the question
/// @param lenders      how many texts lend words
/// @param lent         how many words they lend
/// @param support      the share of the rarest word's weight below which a word only supports, and finds nothing alone
record Weights(
        double k1,
        double b,
        int title,
        double part,
        double partOfKnown,
        double sister,
        double alike,
        double synonym,
        double term,
        double word,
        double learnt,
        double cognate,
        double machine,
        double oneSlip,
        double twoSlips,
        double frame,
        double tie,
        double related,
        int lenders,
        int lent,
        double support) {

    static final Weights CHOSEN = new Weights(
            1.2, 0.4, 2, 0.5, 0.4, 0.85, 0.6, 0.7, 1.0, 0.7, 0.6, 0.45, 0.5, 0.8, 0.5, 0.25, 0.1, 0.2, 6, 12, 0.2);
}
