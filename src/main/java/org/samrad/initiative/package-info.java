/// The change that people are involved in: a new system, a shared solution, a strategy, and its way from idea
/// through development and rollout to use and benefits.
///
/// It owns `Initiative`, `Phase`, `Gate` (what must exist and have been asked before the next phase), the
/// `InvolvementPlan` with its parts before, during and after, `Expectation` and `Benefit`. It does not own
/// the talks, consultations or advice about the change: those hang their parts on the initiative's page
/// through the socket `InitiativeSection`, and hand evidence to a gate without being known.
///
/// The front door is `Initiatives`. It may call `organisation` and `commitment`.
/// News: `InitiativeQualified`, `PhaseEntered`, `GateWaived`, `PlanApproved`, `InitiativeStopped`,
/// `InitiativeClosed`.
@NullMarked
package org.samrad.initiative;

import org.jspecify.annotations.NullMarked;
