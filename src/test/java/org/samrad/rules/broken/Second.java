package org.samrad.rules.broken;

/// Wrong: a second class in the root.
public final class Second {}
