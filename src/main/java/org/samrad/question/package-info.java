/// The questions that a forum should have asked, phase by phase, and the sets made of them for an occasion.
///
/// It owns `Question` with its versions, texts in five languages and help, `QuestionSet` (an organisation's own copy of
/// a set), feedback on a question and the answer to it. An answered version is frozen. The standard bank comes with the
/// program, `resources/question/`, and is taken in at the start. It does not know meetings: a forum's answers belong to
/// `dialogue`.
///
/// The front doors are `Questions` (the bank, and what is due in a phase), `Wordings` (from draft to withdrawn),
/// `QuestionSets` and `Feedbacks`. It may call `initiative`, `organisation` and `commitment`.
@NullMarked
package org.samrad.question;

import org.jspecify.annotations.NullMarked;
