/// Leadership groups that learn from each other in pairs: a round with a theme, a profile of strengths and
/// gaps, a pair with mutual need, a plan, a presentation, and status after six and twelve months.
///
/// It owns `Programme`, `Round`, `Profile`, `Pair` and `DevelopmentPlan`. A proposed pair and an approved
/// pair are different types: the machine proposes with reasons, people decide. It does not compute pairs
/// (`matching`) nor key figures (`indicator`).
///
/// The front door is `Programmes`. It may call `indicator`, `example`, `organisation`, `commitment` and
/// `matching`.
/// News: `RoundOpened`, `PairsProposed`, `PairApproved`, `PlanPresented`, `PairEnded`.
@NullMarked
package org.samrad.programme;

import org.jspecify.annotations.NullMarked;
