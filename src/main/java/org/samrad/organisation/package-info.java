/// Who takes part: agencies, municipalities, regions and unions, their units, their committees and the seats
/// in them, under the rules of participation that apply: SU or MED in Denmark, medbestemmelse and
/// Hovedavtalen in Norway, MBL and samverkan in Sweden.
///
/// It owns `Organisation` with its history of names and successors, `Unit`, `Forum`, `Mandate` and `Regime`. It does
/// not own accounts (`access`) or what a committee discusses (`dialogue`).
///
/// Start reading at `Organisations`, the front door; `Forums` is the door to committees and seats. Lists from a
/// spreadsheet come in by `OrganisationImport`. It may call `access`, `web` and `base` only.
/// News: `OrganisationRenamed`.
@NullMarked
package org.samrad.organisation;

import org.jspecify.annotations.NullMarked;
