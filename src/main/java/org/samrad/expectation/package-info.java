/// One shared solution and many institutions: what each of them needs, how that is treated, what provider and
/// institution expect of each other, the waves in which they come on, and what they ask to have changed afterwards.
///
/// It owns `Need` with its treatment (common, configurable, local, declined with a reason), `Agreement` with versions,
/// hands and items that are later met, partly met or not, `Wave`, `Rollout` with readiness and `TaskPackage`, and
/// `Adaptation`.
///
/// The front doors are `Expectations` (needs), `Agreements`, `Rollouts` and `Adaptations`. It may call `initiative`,
/// `organisation` and `commitment`. News: `ExpectationsSigned`.
@NullMarked
package org.samrad.expectation;

import org.jspecify.annotations.NullMarked;
