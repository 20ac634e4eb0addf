/// Short anonymous surveys inside an organisation: a few questions, asked of units, answered in two minutes.
///
/// It owns `Pulse` with its questions and the parts of the organisation that it asks, slips that let in once, single
/// answers for ninety days, and what was released. No answer is tied to a slip, a person, a time or another answer.
/// Results come once, after the closing, as shares that `insight` lets through, and everything ever released is held
/// against what comes later. It does not hold opinions in full sentences (`consultation`) nor key figures
/// (`indicator`).
///
/// The front door is `Pulses`; beside it, `PulseAnswers` lets those in who answer, `PulseResults` releases and shows,
/// `PulseCalendar` says who is asked when. It may call `organisation`, `commitment`, `initiative` and `insight`.
/// News: `PulseReleased`.
@NullMarked
package org.samrad.pulse;

import org.jspecify.annotations.NullMarked;
