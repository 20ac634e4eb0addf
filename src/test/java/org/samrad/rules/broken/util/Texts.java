package org.samrad.rules.broken.util;

/// Wrong: a house that is none.
public final class Texts {}
