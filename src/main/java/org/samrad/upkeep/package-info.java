/// What whoever runs an installation needs: a backup into one file while people work, the way back from it into an
/// empty installation, and whether the process is well, in words and in numbers.
///
/// It owns the state of a restore that is under way, and knows no word of the trade: tables are read from the
/// catalogue of the database, so that a house that is added is in the backup without being named here. Sessions stay
/// out, since a copy of them would let its holder in.
///
/// It has no front door: nobody calls it but the one at the terminal, by `samrad backup` and `samrad restore`, and what
/// watches over the process. Houses plug numbers in through `web.Gauge`. It may call the ground floors, and tells no
/// news.
@NullMarked
package org.samrad.upkeep;

import org.jspecify.annotations.NullMarked;
