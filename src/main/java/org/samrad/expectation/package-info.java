/// One shared solution and many institutions: what each of them needs, how that is treated, what provider and
/// institution
/// have agreed, and the waves in which they come on.
///
/// It owns `LocalNeed` with its treatment (common, configurable, local, declined with a reason), `ExpectationAgreement`
/// with items that are later met, partly met or not, `Wave` and `TaskPackage`.
///
/// The front door is `Expectations`. It may call `initiative`, `organisation` and `commitment`.
/// News: `ExpectationsSigned`.
@NullMarked
package org.samrad.expectation;

import org.jspecify.annotations.NullMarked;
