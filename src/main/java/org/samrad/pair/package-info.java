/// The room of a learning pair: what the leadership groups of two, exceptionally three, organisations write, promise,
/// learn and agree on together, and which nobody outside may reach; then the day on which the pairs of a round present
/// their plans to each other, and the report of the round.
///
/// It owns `Paper` in versions with hands under it (`Statement`, `Plan`, `Continuation`), `Promise` with its `Balance`,
/// `PairMeeting`, `SharedDocument`, answers to `ThemeQuestion`, `Gap`, `Presentation` with feedback and live questions,
/// `FollowUp`, `Evaluation` and `RoundReport`. Who makes up a pair, and its state, belong to `programme`.
///
/// The front doors are `Rooms`, `Statements`, `Plans`, `Continuations`, `Promises`, `PairMeetings`, `SharedDocuments`,
/// `Conversations` (questions and gaps), `Presentations` and `RoundReports`. It may call `programme`, `question`,
/// `commitment` and `organisation`. It tells no news: nobody is told what happens in a room.
@NullMarked
package org.samrad.pair;

import org.jspecify.annotations.NullMarked;
