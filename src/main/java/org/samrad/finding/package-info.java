/// One box in which everything published is found, in whichever of five languages it is asked and written: examples,
/// methods, questions, and organisations that others may learn from. And the words themselves: the term base.
///
/// It owns the life of the search index of this node, which follows the houses it reads (`Source`) and can always be
/// thrown away; what an administrator has changed in the term base (`Concept`); and a machine's translation beside a
/// text, where the installation has one. It does not own what is found: who may read it is asked of the house that
/// holds it, each time anew.
///
/// The front doors are `Finding`, `TermBase` and `Readings`. It may call `example`, `question`, `involvement`,
/// `programme`, `organisation` and the engine `search`. It tells no news.
@NullMarked
package org.samrad.finding;

import org.jspecify.annotations.NullMarked;
