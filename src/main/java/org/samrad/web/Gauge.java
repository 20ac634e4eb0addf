package org.samrad.web;

/// A number by which whoever runs the installation sees that a house is well, as how much waits. Houses plug it in; it
/// says nothing of people, and nothing of what they wrote.
public interface Gauge {
    /// In lower case with underscores, beginning with `samrad_` and the house.
    String name();

    /// What it counts, in a line of English.
    String help();

    double value();
}
