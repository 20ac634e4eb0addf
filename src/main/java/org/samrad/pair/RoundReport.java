package org.samrad.pair;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Participant;

/// What came of a round: in figures, pair by pair, and in the words that pairs have let go of for it. Nothing else of a
/// room is in it.
public record RoundReport(int number, Figures figures, List<PairLine> pairs, List<Voice> voices) {
    public RoundReport {
        pairs = List.copyOf(pairs);
        voices = List.copyOf(voices);
    }

    /// A round in figures, so that rounds can be laid side by side.
    public record Figures(Taking taking, Meetings meetings, Plans plans, Exchange exchange, Afterwards afterwards) {}

    public record Taking(int organisations, int pairs, int ended) {}

    /// `acrossLeaderships` counts the meetings in which leadership groups of two agencies met; `before` and `after` are
    /// what the pairs say of a year without and with the programme.
    public record Meetings(
            int held, int acrossLeaderships, Map<Participant.Level, Integer> met, int before, int after) {
        public Meetings {
            met = Map.copyOf(met);
        }

        public int of(Participant.Level level) {
            return met.getOrDefault(level, 0);
        }
    }

    public record Plans(
            int submitted, int late, int presented, Map<Plan.Kind, Integer> kinds, Work running, Work development) {
        public Plans {
            kinds = Map.copyOf(kinds);
        }
    }

    public record Work(int measures, int hours) {}

    public record Exchange(int promised, int given) {}

    public record Afterwards(
            int continuing,
            int areas,
            Map<FollowUp.Result, Integer> halfAYear,
            Map<FollowUp.Result, Integer> aYear,
            Map<Evaluation.Cause, Integer> causes) {
        public Afterwards {
            halfAYear = Map.copyOf(halfAYear);
            aYear = Map.copyOf(aYear);
            causes = Map.copyOf(causes);
        }
    }

    /// A pair with its theme, as it has named it, and how far it has come.
    public record PairLine(
            UUID pair,
            List<UUID> members,
            LearningPair.About about,
            LearningPair.State state,
            PlanLine plan,
            int areas) {
        public PairLine {
            members = List.copyOf(members);
        }
    }

    /// `flagged` measures have no goal.
    public record PlanLine(Handed handed, int measures, int indicators, int running, int development) {}

    public enum Handed {
        NOT_YET,
        IN_TIME,
        LATE,
        PRESENTED;

        public String textKey() {
            return "pair.handed." + name();
        }
    }

    /// Words that an organisation has let go of: what came of it, or why it worked.
    public record Voice(UUID pair, UUID organisation, Occasion occasion, String text, String language) {}

    public enum Occasion {
        HALF_A_YEAR,
        A_YEAR,
        CHANGED,
        WHY;

        public String textKey() {
            return "pair.occasion." + name();
        }
    }
}
