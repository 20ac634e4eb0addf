package org.samrad.involvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.News;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.involvement.Contribution.Sender;
import org.samrad.involvement.ContributionStore.Fresh;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Takes contributions in, however they come: each is kept, and each is owed an answer by the initiative's owner. The
/// sender is named as the one who is owed it only where she wants to be seen.
@Component
class Incoming {
    private final ContributionStore store;
    private final ChannelStore channels;
    private final Commitments commitments;
    private final Organisations organisations;
    private final News news;
    private final Clock clock;
    private final Texts texts;

    Incoming(
            ContributionStore store,
            ChannelStore channels,
            Commitments commitments,
            Organisations organisations,
            News news,
            Clock clock,
            Texts texts) {
        this.store = store;
        this.channels = channels;
        this.commitments = commitments;
        this.organisations = organisations;
        this.news = news;
        this.clock = clock;
        this.texts = texts;
    }

    /// A contribution that is about to come in, with the day on which it was said.
    record Draft(Involvements.Said said, Sender sender, byte @Nullable [] receipt, LocalDate on) {
        Draft withReceipt(byte[] hash) {
            return new Draft(said, sender, hash, on);
        }

        Draft saidOn(LocalDate day) {
            return new Draft(said, sender, receipt, day);
        }
    }

    Draft fresh(Initiative of, Involvements.Said said, Sender sender) {
        return new Draft(said, sender, null, clock.today());
    }

    /// In the caller's transaction. An answer is due so many working days from today, whenever it was said.
    List<Contribution> take(Initiative of, List<Draft> drafts, Visitor by) {
        var today = clock.today();
        var due = organisations
                .workingDays(of.organisation(), by)
                .after(today, channels.of(of.id()).days());
        var all = drafts.stream()
                .map(draft -> {
                    var said = draft.said();
                    var days = new Contribution.Days(draft.on(), due);
                    var contribution = new Contribution(
                                    UUID.randomUUID(),
                                    of.id(),
                                    said.kind(),
                                    said.words(),
                                    said.voice(),
                                    draft.sender(),
                                    days,
                                    null)
                            .checked(today);
                    return new Fresh(contribution, draft.receipt(), null);
                })
                .toList();
        store.add(all);
        var contributions = all.stream().map(Fresh::contribution).toList();
        commitments.raiseAll(contributions.stream().map(one -> debt(of, one)).toList(), by);
        news.tell(new ContributionMade(of.id(), contributions.size()));
        return contributions;
    }

    private Commitments.Debt debt(Initiative of, Contribution one) {
        var language = one.words().language();
        var creditor = one.sender() instanceof Sender.OfPerson own && own.named() ? own.person() : null;
        return new Commitments.Debt(
                new Commitment.Subject(
                        "involvement",
                        Commitment.Kind.ANSWER,
                        one.id(),
                        of.id(),
                        one.text(),
                        language,
                        "/contributions/" + one.id()),
                new Commitment.Parties(of.owner(), creditor, group(one, language)),
                one.days().due());
    }

    private String group(Contribution one, String language) {
        var name = one.voice().groupName();
        return name.isEmpty()
                ? texts.of(
                        Language.find(language).orElse(Language.EN),
                        one.voice().group().textKey())
                : name;
    }
}
