/// Who is involved in an initiative before, during and after, by which method, what they contributed, and what became
/// of it.
///
/// It owns `InvolvementPlan` with its activities, the library of methods, `Contribution`, the response that each gets
/// within its time, and the influence log: what changed because of whom. It does not own consultations with statements
/// and votes (`consultation`) nor the formal talk in forums (`dialogue`).
///
/// The front doors are `Involvements` (what people say), `Responses` (answers), `InvolvementPlans`, `Influence` and
/// `ContributionImport`; `InvolvementFigures` counts of organisations and years.
/// They may call `initiative`, `organisation` and `commitment`.
/// News: `ContributionMade`, `ContributionAnswered`.
@NullMarked
package org.samrad.involvement;

import org.jspecify.annotations.NullMarked;
