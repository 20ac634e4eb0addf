/// The change that people are involved in: a new system, a shared solution, a strategy, and its way from idea
/// through development and rollout to use and benefits.
///
/// It owns `Initiative` with its dated facts (`AffectedGroup`, `Amount`, `ScopeMeasure`, `Ambition`, `Impact`),
/// `PlannedDecision`, `Phase` with the `Vocabulary` of other models, and `Gate` (what must exist and have been
/// asked before the next phase). It does not own the talks, plans, consultations or advice about the change: those
/// hang their parts on the initiative's page through the socket `InitiativeSection`, and hand evidence to a gate
/// through `GateEvidence` without being known.
///
/// The front doors are `Initiatives`, `InitiativeFacts`, `PlannedDecisions` and `Gates`; `InitiativeFigures` counts.
/// It may call `organisation` and `commitment`.
/// News: `InitiativeStarted`, `PhaseEntered`, `DecisionDated`, `GateWaived`, `InitiativeEnded`.
@NullMarked
package org.samrad.initiative;

import org.jspecify.annotations.NullMarked;
