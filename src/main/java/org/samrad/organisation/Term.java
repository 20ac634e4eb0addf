package org.samrad.organisation;

/// An idea that is called differently under each country's rules of participation. A [Profile] knows the words.
public enum Term {
    COMMITTEE,
    LOCAL_COMMITTEE,
    AREA_COMMITTEE,
    MAIN_COMMITTEE,
    SUB_COMMITTEE,
    CHAIR,
    VICE_CHAIR,
    SECRETARY,
    REPRESENTATIVE,
    CONSTITUENCY,
    INFORMATION,
    DISCUSSION,
    NEGOTIATION,
    AGENDA,
    ANNEX,
    MINUTES,
    RECOMMENDATION,
    DECISION,
    GUIDELINE,
    PROCEDURAL_GUIDELINE,
    NOTICE,
    BREACH,
    RULES_OF_PROCEDURE,
    YEAR_PLAN,
    COMMITTEE_MANDATE
}
