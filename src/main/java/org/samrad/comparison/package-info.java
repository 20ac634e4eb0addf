/// Daring to compare: with peers that the organisation chose itself, with a fair group, with the nearest twins.
///
/// It owns `Peering` (two organisations that have both said yes), `PeerGroup`, and `Disclosure` (who may see an
/// organisation's figures of an indicator, and who opened or closed them when). How a figure stands among others is a
/// sealed `Standing`: for an indicator that is only to be held against its own past, rank and colour cannot be said.
/// What the reader may not see takes no part in what is counted, ranked or drawn.
///
/// The front door is `Comparisons`; `Peers` and `Disclosures` are beside it. It may call `indicator`, `organisation`
/// and `commitment`.
@NullMarked
package org.samrad.comparison;

import org.jspecify.annotations.NullMarked;
