/// What the year showed: cases and consultations, answers given and owed, advice followed and not, what was
/// learnt, for the public to read and for others to reuse as open data.
///
/// It owns `Year`, `Chapter` and the published versions of both. It owns no fact of its own: every figure
/// comes through another house's front door, or from a view which that house publishes on purpose, and small
/// groups stay hidden here as there.
///
/// The front door is `Reports`. It may call every house above it in the table of arrows; nothing but `demo` calls it.
/// News: `ReportPublished`.
@NullMarked
package org.samrad.report;

import org.jspecify.annotations.NullMarked;
