/// What the year showed: involvement and answers, advice followed and not, what was learnt from whom, for the public
/// to read and for others to reuse as open data.
///
/// It owns `AnnualReport`, `Chapter` with its `Block`s, each in a language of its own, `ReviewComment`, and `Edition`:
/// what was frozen, byte by byte, with its fingerprint. It owns no fact of its own: every figure comes through another
/// house’s front door, or from a house that plugs `YearCounts` in; what nobody counts yet is said to be so, and few are
/// hidden here as there.
///
/// The front door is `Reports`; `Chapters` and `Editions` are beside it. It may call every house above it in the table
/// of arrows; nothing but `demo` calls it. News: `ReportPublished`.
@NullMarked
package org.samrad.report;

import org.jspecify.annotations.NullMarked;
