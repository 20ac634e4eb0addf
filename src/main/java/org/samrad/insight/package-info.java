/// An engine: what a crowd thinks, computed from a matrix of answers. Groups of opinion, what all groups
/// share, what divides them, needs that are local to some, and figures that are safe to show.
///
/// It owns methods and their proofs, nothing that lasts. Its input is a `VoteMatrix` of row and column
/// numbers: there is no type in which a person could be expressed. Shares come out as `Shown` or `TooFew`,
/// so that a small group cannot be published by forgetting a check. It does not decide what is published.
///
/// It has no front door but pure functions, stores nothing, asks for no time and tells no news. It calls
/// nothing of ours and uses the JDK only.
@NullMarked
package org.samrad.insight;

import org.jspecify.annotations.NullMarked;
