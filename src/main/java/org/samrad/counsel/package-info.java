/// Advice from an independent council, and what became of it: a case, a meeting, numbered recommendations,
/// and an experience talk about a year later.
///
/// It owns `Council` with `Seat`, `Case`, `Recommendation` with exactly one current status and its whole history,
/// `ExperienceTalk`, `Contact` (whom an agency is advised to learn from) and the `Funnel` of what became of that. The
/// council has no authority: no act here changes anybody else's plan. It does not own the initiative advised on, nor
/// the examples pointed to, nor the exchange in which one learns from another (`programme`).
///
/// The front doors are `Counsel`, `Councils`, `Recommendations`, `ExperienceTalks` and `Contacts`.
/// It may call `initiative`, `example`, `programme`, `organisation` and `commitment`.
/// News: `CaseAgreed`, `RecommendationsGiven`, `AdviceAnswered`, `ExperienceTalkHeld`.
@NullMarked
package org.samrad.counsel;

import org.jspecify.annotations.NullMarked;
