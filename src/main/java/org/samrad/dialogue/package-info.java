/// The formal talk between management and employees: the right matter, in the right committee, before the
/// decision, with an answer from both sides that is kept.
///
/// It owns `Meeting` with its year plan, `AgendaItem` with annexes, `ItemQuestion` with the answer and both remarks,
/// `Decision` and `Minutes`; and what leads a change to a forum: the right forum, proposals, breach cases. Disagreement
/// is a valid end and carries a next step and a date. It owns neither the forum and its seats (`organisation`) nor the
/// questions (`question`).
///
/// The front door is `Dialogues`; `MeetingPlanning`, `Agendas`, `MeetingRecording`, `MinutesKeeping` and
/// `MinutesPublishing` are the doors beside it, in the order of a meeting; `DialogueFigures` counts of organisations.
/// News: `AgendaSent`, `DecisionMade`, `QuestionAnswered`, `MinutesPublished`.
@NullMarked
package org.samrad.dialogue;

import org.jspecify.annotations.NullMarked;
