/// The formal talk between management and employees: the right questions, at the right phase, in the right
/// committee, with an answer from both sides that is kept.
///
/// It owns `QuestionSet` (the template, versioned) and the round of questions asked from it, `Meeting`,
/// `AgendaItem`, `Answer`, `Decision` and `Guideline`. Disagreement is a valid end and carries a next step
/// and a date. It does not own the committee and its seats (`organisation`) nor the phases (`initiative`).
///
/// The front door is `Dialogues`. It may call `initiative`, `organisation` and `commitment`.
/// News: `AgendaSent`, `MinutesApproved`, `DecisionMade`, `QuestionAnswered`, `BreachRaised`,
/// `GuidelineAgreed`, `GuidelineExpired`.
@NullMarked
package org.samrad.dialogue;

import org.jspecify.annotations.NullMarked;
