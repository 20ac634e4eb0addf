/// What the two sides of a forum have agreed shall hold: guidelines with their notice, and procedural guidelines that
/// say when, at which level and with which material a forum is involved.
///
/// It owns `Guideline`, its states, versions and the steps that a procedural guideline prescribes for an initiative. It
/// does not know meetings: whether a step was taken is seen by `dialogue`.
///
/// The front door is `Guidelines`. It may call `initiative`, `organisation` and `commitment`.
/// News: `GuidelineAgreed`, `GuidelineExpired`.
@NullMarked
package org.samrad.guideline;

import org.jspecify.annotations.NullMarked;
