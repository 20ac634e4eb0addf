/// Key figures that can be compared: what is measured, by which formula, what it was, what it should be.
///
/// It owns `Indicator` with its definition in each language, `Measurement` with its revisions, `Target`, and
/// `Comparison` with peers that the organisation chose itself. Figures are computed from raw counts and
/// never typed; a correction adds a revision and shows both numbers; a rank is shown only where the
/// indicator allows it. It does not own benefits (`initiative`) and draws no conclusion on who should learn
/// from whom (`programme`).
///
/// The front door is `Indicators`. It may call `organisation` and `commitment`.
/// News: `MeasurementPublished`, `MeasurementCorrected`, `TargetSet`, `TargetReached`.
@NullMarked
package org.samrad.indicator;

import org.jspecify.annotations.NullMarked;
