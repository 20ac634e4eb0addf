/// An engine: find a text in five languages, whichever of them it was asked in, and say why it was found.
///
/// It owns one index over Danish, Swedish, Bokmål, Nynorsk and English, which can always be thrown away and
/// built again from what the houses hold. It does not own the texts, nor who may read them: the house that
/// asks hands in only what the asker may see.
///
/// It has no front door of the trade; a house gives it entries and asks it questions. It tells no news. It
/// calls nothing of ours and uses the JDK and Lucene only.
@NullMarked
package org.samrad.search;

import org.jspecify.annotations.NullMarked;
