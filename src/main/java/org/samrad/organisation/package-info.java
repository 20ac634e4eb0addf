/// Who takes part: agencies, municipalities, regions and unions, their units, their committees and the seats
/// in them, under the rules of participation that apply: SU or MED in Denmark, medbestemmelse and
/// Hovedavtalen in Norway, MBL and samverkan in Sweden.
///
/// It owns `Organisation` with its history of names and mergers, `Unit`, `Forum`, `Mandate` and `Regime`
/// with its deadlines and thresholds. It does not own accounts (`access`) or what a committee discusses
/// (`dialogue`).
///
/// The front door is `Organisations`. It may call `access`, `web` and `base` only.
/// News: `OrganisationRenamed`, `OrganisationsMerged`, `ForumEstablished`, `ForumDissolved`, `MandateEnded`.
@NullMarked
package org.samrad.organisation;

import org.jspecify.annotations.NullMarked;
