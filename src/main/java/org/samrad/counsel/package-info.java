/// Advice from an independent council, and what became of it: a case, a meeting, numbered recommendations,
/// and an experience talk about a year later.
///
/// It owns `Case`, `Recommendation` with exactly one current status and its whole history, `ExperienceTalk`,
/// and `Exchange`, the contact in which one learns from another. The council has no authority: no act here
/// changes anybody else's plan. It does not own the initiative advised on, nor the examples pointed to.
///
/// The front door is `Counsel`. It may call `initiative`, `example`, `organisation`, `commitment` and `matching`. News:
/// `CaseAgreed`, `RecommendationGiven`, `AdviceAnswered`, `ExperienceTalkHeld`, `ExchangeSuggested`, `ExchangeHeld`.
@NullMarked
package org.samrad.counsel;

import org.jspecify.annotations.NullMarked;
