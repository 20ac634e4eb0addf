/// The opinion engine: from votes on statements to positions, opinion groups and figures about statements.
///
/// It knows rows and columns, never people: who a row is stays with the caller. It needs the JDK only.
/// Start reading at `VoteMatrix` (what goes in), `Opinions` (what is done) and `Opinion` (what comes out).
@NullMarked
package org.samrad.insight;

import org.jspecify.annotations.NullMarked;
