/// Key figures that can be compared: what is measured, by which formula, what it was, what it should be.
///
/// It owns `Indicator` with its definition in each language, `Measurement` with its revisions, `Target`, and how far
/// each organisation's series is open (`Visibility`): private until it says otherwise, then to its circle, then to all.
/// Every reading door holds to it; who stands in a circle a house above says through the socket `Circle`. Figures are
/// computed from raw counts and never typed; a correction adds a revision and shows both numbers. It does not compare
/// (`comparison`), own benefits (`initiative`), or say who should learn from whom (`programme`).
///
/// The front doors are `Indicators` (definitions), `Measurements` (figures in and out), `Targets`.
/// It may call `organisation` and `commitment`. News: `FiguresChanged`, `TargetSet`.
@NullMarked
package org.samrad.indicator;

import org.jspecify.annotations.NullMarked;
