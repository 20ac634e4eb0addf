/// What the facts of the platform itself say of an organisation and a year: how far people were involved before it was
/// decided, whether they got their answers, with whom the leadership group has exchanged experience. Nobody types these
/// numbers; each opens to what it was counted from.
///
/// It owns no tables: which figures there are (`Derived`), how they are put together from what the houses below count,
/// and the sheet that shows them. They are ordinary indicators with ordinary figures of `indicator`, so that targets,
/// comparison, disclosure and export are those of every other one. What the houses below may show of a number's basis
/// they say themselves.
///
/// The front door is `Derivations`. It may call `organisation`, `commitment`, `initiative`, `involvement`, `question`,
/// `dialogue`, `example`, `programme`, `pair` and `indicator`. It tells no news.
@NullMarked
package org.samrad.derived;

import org.jspecify.annotations.NullMarked;
