/// The ground floor: what every house needs and no house of the trade owns. Here are the transaction
/// (`Database`), telling after commit (`News`), the time (`Clock`), letters (`Mail`), timed work (`Jobs`),
/// working days of the Nordic countries (`WorkingDays`) and the two refusals every house may give
/// (`NotFound`, `RuleBroken`).
///
/// It knows no person, no organisation and no word of the trade, and it keeps no table that a house could
/// own. It has no front door: each type is small and stands alone. It calls nothing of ours and tells no
/// news of its own. The list of files is closed, at most twelve: whatever two houses share is a noun of the
/// lower one, not a tool down here.
@NullMarked
package org.samrad.base;

import org.jspecify.annotations.NullMarked;
