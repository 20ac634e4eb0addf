package org.samrad.rules.broken.access;

/// Somebody without an account.
public record Visitor(String language) {}
