/// What somebody owes somebody, by when, and how it ended: an answer to a contribution, a discussion before
/// a decision, a follow-up on advice, an experience talk after a year, a report from a pair.
///
/// It owns `Commitment`: the one who owes, the one who is owed, the kind, the day it is due, reminders, and
/// its end, which is kept, partly kept, not kept with a coded reason, or lapsed. Nothing closes silently.
/// It does not know the thing itself: the house that does raises the commitment and closes it.
///
/// The front door is `Commitments`: raise, keep, break with a reason, let lapse; "what I owe" and "what I am
/// owed". It may call `organisation` besides the ground floors.
/// News: `CommitmentRaised`, `CommitmentDue`, `CommitmentKept`, `CommitmentBroken`, `CommitmentLapsed`.
@NullMarked
package org.samrad.commitment;

import org.jspecify.annotations.NullMarked;
