package org.samrad.insight;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a consultation found, in a form that may be published as it stands.
///
/// Every number in it is computed from figures that are shown, or is a rounded size, or is the middle of a bubble of
/// people at or above the threshold; nothing in it depends on a figure that is held back. All percents are whole. The
/// records are plain, so that they can be kept as JSON and read back.
///
/// @param threshold     the limits that were used
/// @param participants  how many voted on at least one statement
/// @param votes         how many votes they cast, rounded down to a multiple of ten
/// @param statements    one per statement that is not withdrawn, in column order
/// @param commonCore    what every group agrees on, most certain first
/// @param divisions     where opinion groups differ most, greatest certain difference first
/// @param opinionGroups groups of people who vote alike, as numbered by the analysis; those too small are left out
/// @param localNeeds    where one audience group differs from all others, most certain first
/// @param map           the opinion map: bubbles of people, never a single one
/// @param suppressed    how much is held back, and why
public record Findings(
        Threshold threshold,
        Headcount participants,
        int votes,
        List<StatementFinding> statements,
        List<CommonGround> commonCore,
        List<Division> divisions,
        List<OpinionGroup> opinionGroups,
        List<LocalNeed> localNeeds,
        List<MapBubble> map,
        Suppressed suppressed) {

    /// From votes to what may be published, once. Results that are published again go through [Round].
    ///
    /// @param withdrawn          columns that are moderated out
    /// @param audienceGroupOfRow for each row its innermost audience group, or -1 for none
    public static Findings of(
            VoteMatrix votes,
            BitSet withdrawn,
            Opinion opinion,
            int[] audienceGroupOfRow,
            AudienceTree audience,
            Threshold threshold) {
        return Round.first(votes, withdrawn, opinion, audienceGroupOfRow, audience, threshold)
                .findings();
    }

    public Findings {
        statements = List.copyOf(statements);
        commonCore = List.copyOf(commonCore);
        divisions = List.copyOf(divisions);
        opinionGroups = List.copyOf(opinionGroups);
        localNeeds = List.copyOf(localNeeds);
        map = List.copyOf(map);
    }

    /// What is known about one statement.
    ///
    /// @param column          the statement
    /// @param everyone        all who voted on it
    /// @param byOpinionGroup  one per opinion group, by number
    /// @param byAudienceGroup one per audience group, by number
    /// @param coreBound       percent: agreement is at least this high in the typical group, with the groups weighing
    /// the
    ///                        same and small numbers counted against it; null when too little is known to say
    /// @param certainty       how sure that makes us that the statement is common ground
    public record StatementFinding(
            int column,
            Share everyone,
            List<Share> byOpinionGroup,
            List<Share> byAudienceGroup,
            @Nullable Integer coreBound,
            Certainty certainty) {
        public StatementFinding {
            byOpinionGroup = List.copyOf(byOpinionGroup);
            byAudienceGroup = List.copyOf(byAudienceGroup);
        }
    }

    /// A statement that every group agrees on.
    ///
    /// @param column      the statement
    /// @param agree       percent of everyone who voted on it
    /// @param coreBound   percent, as in [StatementFinding#coreBound]
    /// @param lowestAgree percent in the group that agrees least, of those shown
    /// @param groups      how many groups, of both kinds, are behind it
    /// @param certainty   in words
    public record CommonGround(
            int column, int agree, int coreBound, int lowestAgree, int groups, Certainty certainty) {}

    /// A statement on which opinion groups differ: the two that are furthest apart.
    ///
    /// @param column     the statement
    /// @param forGroup   the opinion group that agrees most
    /// @param forAgree   percent in that group who agree
    /// @param otherGroup the opinion group that agrees least
    /// @param otherAgree percent in that group who agree
    /// @param difference percentage points between them
    /// @param from       the difference is hardly smaller than this, in percentage points, all comparisons considered
    /// @param to         and hardly greater than this
    /// @param certainty  in words
    public record Division(
            int column,
            int forGroup,
            int forAgree,
            int otherGroup,
            int otherAgree,
            int difference,
            int from,
            int to,
            Certainty certainty) {}

    /// People who vote alike.
    ///
    /// @param number from 0, as in the analysis
    /// @param size   how many
    /// @param voices what sets them apart, most telling first
    public record OpinionGroup(int number, Headcount size, List<Voice> voices) {
        public OpinionGroup {
            voices = List.copyOf(voices);
        }
    }

    /// "Seven of ten in this group agree, three of ten elsewhere."
    ///
    /// @param column    the statement
    /// @param side      whether agreeing or disagreeing is what sets them apart
    /// @param inTenths  of ten in the group, so many take that side
    /// @param outTenths of ten among all others
    public record Voice(int column, Side side, int inTenths, int outTenths) {}

    /// The side of a statement.
    public enum Side {
        AGREE,
        DISAGREE
    }

    /// A statement on which one audience group differs from all others, more than chance explains.
    ///
    /// @param group     the audience group
    /// @param column    the statement
    /// @param side      the side the group leans to, compared with all others
    /// @param inTenths  of ten in the group, so many take that side
    /// @param outTenths of ten among all others
    /// @param effect    percentage points towards that side, after pulling uncertain differences towards none
    /// @param falseRate if all local needs down to this one are believed, about this share of them is wrong (the
    ///                  q-value, rounded up to two decimals)
    public record LocalNeed(
            int group, int column, Side side, int inTenths, int outTenths, int effect, double falseRate) {}

    /// People close to each other on the opinion map, drawn as one bubble.
    ///
    /// @param x      from -1 to 1, two decimals
    /// @param y      from -1 to 1, two decimals; the same scale as x
    /// @param people how many, rounded down to a multiple of five; at least the threshold behind it
    /// @param group  their opinion group
    public record MapBubble(double x, double y, int people, int group) {}

    /// How much is held back: cells of the tables statement × group.
    ///
    /// @param shown         cells with figures
    /// @param tooFew        cells held back because too few answered
    /// @param protectOthers cells held back because they would give others away
    /// @param groupsUnshown audience groups about which no statement could be shown
    public record Suppressed(int shown, int tooFew, int protectOthers, int groupsUnshown) {}

    /// How sure a finding is, for sentences.
    public enum Certainty {
        /// The cautious bound itself is clear.
        CERTAIN,
        /// Probably so; more answers could change it.
        LIKELY,
        /// Points that way, or neither; do not build on it.
        UNSURE,
        /// Too few votes in some group to say anything.
        TOO_LITTLE_KNOWN
    }
}
