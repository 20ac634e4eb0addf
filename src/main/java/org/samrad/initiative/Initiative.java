package org.samrad.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// Something that will change people's work or service: a system, a shared solution, a strategy. Owned by one
/// organisation, maybe together with partners, and felt by those it affects.
public record Initiative(
        UUID id,
        Words words,
        UUID organisation,
        UUID owner,
        Phase phase,
        LocalDate startedOn,
        Facts facts,
        List<UUID> partners,
        List<Affected> affected,
        @Nullable Ending ending,
        int version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 2000;
    public static final int LONGEST_REASON = 1000;

    /// Title and summary, in the language they are written in.
    public record Words(String title, String summary, String language) {}

    /// An organisation whose work changes, or one of its units.
    public record Affected(UUID organisation, @Nullable UUID unit) {}

    /// A phase the initiative has been in, and from when.
    public record PhaseRun(Phase phase, LocalDate since) {}

    /// What it brings. Some kinds reach citizens and businesses, whose side must then be heard.
    public enum Kind {
        IT_SYSTEM,
        CITIZEN_CONTACT,
        SELF_SERVICE,
        WORK_TOOL,
        AUTOMATION,
        SHARED_SOLUTION,
        STRATEGY,
        OTHER;

        public boolean needsUserSide() {
            return this == CITIZEN_CONTACT || this == SELF_SERVICE;
        }

        public String textKey() {
            return "initiative.kind." + name();
        }
    }

    /// What it is and who answers for it. `goal` says what will be better and how that will be seen; `sponsor` is the
    /// function accountable for involving people, `decisionOwner` the line function that decides. `vocabulary` is the
    /// code of the phase words in use there. `deliveredOn` is when it was handed over, which is not yet in use.
    public record Facts(
            Kind kind,
            String goal,
            String sponsor,
            PlannedDecision.@Nullable Decider decisionOwner,
            String vocabulary,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate deliveredOn,
            List<String> areas) {
        public static final int LONGEST_GOAL = 1000;
        public static final int LONGEST_FUNCTION = 120;
        public static final int MOST_AREAS = 8;
        public static final int LONGEST_AREA = 40;
        public static final Facts NONE = new Facts(Kind.OTHER, "", "", null, Vocabulary.OWN, null, null, List.of());

        public Facts {
            areas = List.copyOf(areas);
            if (areas.size() > MOST_AREAS) {
                throw new RuleBroken("areas", "initiative.rule.many-areas", MOST_AREAS);
            }
        }

        Facts decidedBy(PlannedDecision.Decider owner) {
            return new Facts(kind, goal, sponsor, owner, vocabulary, plannedStart, deliveredOn, areas);
        }

        Facts delivered(LocalDate on) {
            return new Facts(kind, goal, sponsor, decisionOwner, vocabulary, plannedStart, on, areas);
        }

        /// The description's facts; who decides and what was delivered are said elsewhere, and stay.
        Facts keeping(Facts known) {
            return new Facts(
                    kind, goal, sponsor, known.decisionOwner, vocabulary, plannedStart, known.deliveredOn, areas);
        }
    }

    /// How it ended before its time.
    public record Ending(
            How how, LocalDate on, String why, @Nullable UUID into) {
        public enum How {
            STOPPED,
            MERGED;

            public String textKey() {
                return "initiative.ending." + name();
            }
        }
    }

    public Initiative {
        partners = List.copyOf(partners);
        affected = List.copyOf(affected);
    }

    /// The organisations that own it together.
    public List<UUID> owners() {
        var owners = new ArrayList<UUID>();
        owners.add(organisation);
        owners.addAll(partners);
        return owners;
    }

    public Scope scope() {
        return Scope.of("initiative", id, owners());
    }

    /// Whoever belongs to an owner or to an affected organisation may read it.
    public boolean concerns(Person person) {
        var own = person.organisation();
        return own != null
                && (owners().contains(own)
                        || affected.stream().anyMatch(one -> one.organisation().equals(own)));
    }

    public Initiative described(Words newWords, Facts newFacts, List<UUID> newPartners, List<Affected> newAffected) {
        if (newPartners.contains(organisation)) {
            throw new RuleBroken("partners", "initiative.rule.own-partner");
        }
        return with(newWords, phase, newFacts.keeping(facts), ending).around(newPartners, newAffected);
    }

    /// A line function decides; where IT alone would, those whose work changes have no say.
    public Initiative decidedBy(PlannedDecision.Decider owner) {
        owner.mustAnswerForTheWork();
        return with(words, phase, facts.decidedBy(owner), ending);
    }

    /// Handed over to those who will use it. Delivered is not in use.
    public Initiative delivered(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("delivered", "initiative.rule.not-yet");
        }
        return with(words, phase, facts.delivered(on), ending);
    }

    /// On to another phase. Going back is allowed, and stays visible.
    public Initiative in(Phase next) {
        if (ending != null) {
            throw new RuleBroken("phase", "initiative.rule.ended");
        }
        if (next == phase) {
            throw new RuleBroken("phase", "initiative.rule.same-phase");
        }
        return with(words, next, facts, null);
    }

    /// Ends before its time, for a reason that everybody can read.
    public Initiative ended(Ending how) {
        if (ending != null) {
            throw new RuleBroken("", "initiative.rule.ended");
        }
        if (how.why().isBlank()) {
            throw new RuleBroken("why", "initiative.rule.end-reason");
        }
        if (how.how() == Ending.How.MERGED && (how.into() == null || how.into().equals(id))) {
            throw new RuleBroken("into", "initiative.rule.merge-into");
        }
        return with(words, phase, facts, how);
    }

    /// Goes on after all, where it stood.
    public Initiative resumed() {
        if (ending == null) {
            throw new RuleBroken("", "initiative.rule.not-ended");
        }
        return with(words, phase, facts, null);
    }

    private Initiative with(Words newWords, Phase newPhase, Facts newFacts, @Nullable Ending newEnding) {
        return new Initiative(
                id,
                newWords,
                organisation,
                owner,
                newPhase,
                startedOn,
                newFacts,
                partners,
                affected,
                newEnding,
                version);
    }

    private Initiative around(List<UUID> newPartners, List<Affected> newAffected) {
        return new Initiative(
                id, words, organisation, owner, phase, startedOn, facts, newPartners, newAffected, ending, version);
    }
}
