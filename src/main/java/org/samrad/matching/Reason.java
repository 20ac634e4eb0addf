package org.samrad.matching;

/// One area of a gain.
///
/// @param area   the caller's identifier of the area
/// @param from   who gives; in a pair the other one, in a group the one with the highest level
/// @param need   how much of the stated need of the taker this area is, in ten-thousandths
/// @param given  the strength of the giver as it was stated, with what it rests on
/// @param own    where the taker stands, 0 to 4
/// @param points what this area adds to the gain, in ten-thousandths, rounded down
public record Reason(String area, String from, int need, Strength given, int own, int points) {}
