package org.samrad.search;

/// How large the index is.
///
/// @param entries    that can be found
/// @param disk       bytes of the files
/// @param heap       bytes kept in memory by words, lists and what is waiting to be written; an estimate
public record Size(long entries, long disk, long heap) {}
