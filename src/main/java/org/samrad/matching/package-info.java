/// An engine: who fits with whom. Exact pairs and groups of mutual need, with the reason for each and a proof
/// that no better division exists under the given weights.
///
/// It owns methods and their proofs, nothing that lasts. Its input is numbers and rows, and its output a
/// proposal; the decision, and the words for it, belong to the house that asked.
///
/// It has no front door but pure functions, stores nothing, asks for no time and tells no news. It calls
/// nothing of ours and uses the JDK only.
@NullMarked
package org.samrad.matching;

import org.jspecify.annotations.NullMarked;
