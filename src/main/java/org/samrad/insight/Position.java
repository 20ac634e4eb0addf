package org.samrad.insight;

/// Where one set of votes lies on the map, without changing the map.
///
/// @param uncertainty standard error of the place along its most uncertain direction, in the units of the axes
/// @param group       the group whose centre is nearest, or -1 when there are no groups or no usable votes
public record Position(double x, double y, double uncertainty, int group) {}
