package org.samrad.initiative;

import java.util.List;
import java.util.stream.Collectors;

/// The head that all pages of an initiative share: what it is called, how far it has come, in which words.
public record InitiativeHead(Initiative initiative, Vocabulary vocabulary, boolean mayChange) {

    static InitiativeHead of(Initiative initiative, List<Vocabulary> vocabularies, boolean mayChange) {
        var chosen = vocabularies.stream()
                .filter(one -> one.code().equals(initiative.facts().vocabulary()))
                .findFirst()
                .orElse(vocabularies.getFirst());
        return new InitiativeHead(initiative, chosen, mayChange);
    }

    public String here() {
        return "/initiatives/" + initiative.id();
    }

    /// The phase in the words in use there; empty where they are ours.
    public String ownWords(Phase phase, String languageTag) {
        return vocabulary.of(phase).stream()
                .map(step -> step.label(languageTag))
                .collect(Collectors.joining(" / "));
    }
}
