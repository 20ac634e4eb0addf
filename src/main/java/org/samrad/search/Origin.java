package org.samrad.search;

/// Why a word of a text answers a word of the question.
public enum Origin {
    /// the same word, perhaps in another form
    AS_TYPED,
    /// another word for the same in the language of the question
    SYNONYM,
    /// a part of a compound, of the question's or the text's
    COMPOUND_PART,
    /// a word of the same descent in a sister language
    COGNATE,
    /// the word that another language has for it
    OTHER_LANGUAGE,
    /// a word that the texts which answer best use as well
    RELATED,
    /// a word of the text's machine translation
    MACHINE_TRANSLATION,
    /// what was probably meant by a word that is nowhere
    MISSPELLING
}
