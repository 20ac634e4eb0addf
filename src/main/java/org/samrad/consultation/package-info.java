/// Asking many people, openly or anonymously: statements to agree or disagree with or to pass, new statements
/// from those who answer, and an answer to everybody on what will be done.
///
/// It owns `Consultation` and its states, `Statement`, `Vote`, `Contribution`, audience groups, moderation,
/// rounds of results, and how a local need is treated: common, configurable, local or declined with a
/// reason. Votes never leave it with a name: a `VoteMatrix` of row numbers goes to `insight`, and only
/// shares that are safe to show come back. It does not group opinions itself.
///
/// The front door is `Consultations`; beside it, `Answering` lets participants in, `Moderation` is for moderators,
/// `Decisions` for the owner's answer, `Results` for the rounds. It may call `initiative`, `organisation`, `commitment`
/// and `insight`. News: `ConsultationOpened`, `ConsultationClosed`, `ConsultationDecided`.
@NullMarked
package org.samrad.consultation;

import org.jspecify.annotations.NullMarked;
