/// What somebody owes somebody, by when, and how it ended: an answer to a contribution, a discussion before
/// a decision, what an agreement says, an action from a meeting, a follow-up.
///
/// It owns `Commitment` with its history: who owes, who is owed, the kind, the day it is due, and its end:
/// kept, partly kept, not kept with a coded reason, or lapsed. Nothing closes silently, and nothing lapses
/// by itself: a house ends it, the one who owes reports it, or the one who is owed lets it go, with a reason.
/// It does not know the thing itself: the house that does raises the commitment and ends it.
///
/// The front door is `Commitments`: raise, end, report, waive, hand over; "what I owe" and "what I am owed".
/// `Letters` writes reminders and digests, `CalendarFeed` everybody's calendar; neither ever holds what
/// somebody has contributed. It may call `organisation` besides the ground floors.
/// Sockets: `InitiativeTitles`, `CalendarEvents`, `Discretion` (what is known to few). News: `CommitmentRaised`,
/// `CommitmentEnded`.
@NullMarked
package org.samrad.commitment;

import org.jspecify.annotations.NullMarked;
