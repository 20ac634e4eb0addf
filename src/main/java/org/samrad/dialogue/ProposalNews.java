package org.samrad.dialogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.initiative.DecisionDated;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeStarted;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PhaseEntered;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears what happens to initiatives and in meetings, and lets the proposals follow. Should the news be lost, the
/// warning about the dated decision stands all the same: it is read from what is stored.
@Component
class ProposalNews {
    private final Database database;
    private final Proposals proposals;
    private final ExpectedTalks expected;
    private final ForumFinder finder;
    private final Initiatives initiatives;
    private final PlannedDecisions decisions;
    private final AgendaStore agenda;
    private final MeetingStore meetings;

    ProposalNews(
            Database database,
            Proposals proposals,
            ExpectedTalks expected,
            ForumFinder finder,
            Initiatives initiatives,
            PlannedDecisions decisions,
            AgendaStore agenda,
            MeetingStore meetings) {
        this.database = database;
        this.proposals = proposals;
        this.expected = expected;
        this.finder = finder;
        this.initiatives = initiatives;
        this.decisions = decisions;
        this.agenda = agenda;
        this.meetings = meetings;
    }

    @TransactionalEventListener
    void started(InitiativeStarted news) {
        database.writeAnew(() -> {
            var initiative = known(news.initiative());
            follow(initiative, Proposal.Cause.started(initiative.id(), initiative.phase()), null);
        });
    }

    @TransactionalEventListener
    void entered(PhaseEntered news) {
        if (news.phase() == Phase.CLOSED) {
            return;
        }
        database.writeAnew(() -> {
            var initiative = known(news.initiative());
            follow(initiative, Proposal.Cause.entered(initiative.id(), news.phase()), null);
        });
    }

    @TransactionalEventListener
    void dated(DecisionDated news) {
        database.writeAnew(() -> {
            var initiative = known(news.initiative());
            decisions.list(initiative.id(), ForumFinder.itself(initiative.organisation())).stream()
                    .filter(one -> one.id().equals(news.decision()))
                    .findFirst()
                    .ifPresent(decision -> follow(
                            initiative,
                            Proposal.Cause.dated(initiative.id(), initiative.phase(), decision.id()),
                            decision));
        });
    }

    @TransactionalEventListener
    void talked(DecisionMade news) {
        if (news.kind() == Decision.Kind.POSTPONED) {
            return;
        }
        database.writeAnew(() -> proposals.treated(
                news, agenda.get(news.item()), meetings.get(news.meeting()).day()));
    }

    private Initiative known(UUID initiative) {
        return initiatives.get(initiative, ForumFinder.itself(null));
    }

    private void follow(Initiative initiative, Proposal.Cause cause, @Nullable PlannedDecision decision) {
        if (initiative.ending() != null) {
            return;
        }
        var named = decision == null ? List.<RightForum.Named>of() : expected.named(initiative);
        var right = finder.rightFor(initiative, decision, named);
        var words = initiative.words();
        var title = decision == null ? words.title() : words.title() + ": " + decision.what();
        proposals.follow(
                new Proposals.Event(
                        cause, new Proposal.Matter(title, words.language()), decision == null ? null : decision.on()),
                initiative,
                right);
    }
}
