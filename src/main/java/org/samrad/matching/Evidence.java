package org.samrad.matching;

/// What a stated strength rests on. How much each kind counts is a setting of the rules, `Rules.trust`.
public enum Evidence {
    MEASURED,
    PUBLISHED,
    OWN_WORD
}
