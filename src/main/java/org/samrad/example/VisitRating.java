package org.samrad.example;

import java.util.List;
import org.samrad.base.RuleBroken;

/// How a visit was done, from 1 to 5: by those who went of themselves, and by the host of them.
public record VisitRating(int curious, int listened, int involved) {
    public static final int LEAST = 1;
    public static final int MOST = 5;

    public VisitRating {
        for (int one : List.of(curious, listened, involved)) {
            if (one < LEAST || one > MOST) {
                throw new RuleBroken("curious", "web.form.choose");
            }
        }
    }

    public enum Behaviour {
        CURIOUS,
        LISTENED,
        INVOLVED;

        public String textKey() {
            return "example.visit.behaviour." + name();
        }

        /// The name of its field.
        public String field() {
            return switch (this) {
                case CURIOUS -> "curious";
                case LISTENED -> "listened";
                case INVOLVED -> "involved";
            };
        }
    }

    public enum Side {
        OWN,
        HOST;

        public String textKey() {
            return "example.visit.side." + name();
        }
    }

    /// What the ratings of a round say together. Figures come in steps of five, so that neither one number nor the
    /// difference between two tells what somebody has said.
    public sealed interface Together {
        int STEP = 5;

        /// The means, in tenths, of the first `answers` ratings.
        record Shown(int answers, int curious, int listened, int involved) implements Together {
            public int of(Behaviour behaviour) {
                return switch (behaviour) {
                    case CURIOUS -> curious;
                    case LISTENED -> listened;
                    case INVOLVED -> involved;
                };
            }
        }

        /// So few that nothing is shown.
        record TooFew() implements Together {}

        static Together of(List<VisitRating> first) {
            if (first.isEmpty()) {
                return new TooFew();
            }
            return new Shown(
                    first.size(),
                    tenths(first.stream().mapToInt(VisitRating::curious).sum(), first.size()),
                    tenths(first.stream().mapToInt(VisitRating::listened).sum(), first.size()),
                    tenths(first.stream().mapToInt(VisitRating::involved).sum(), first.size()));
        }

        private static int tenths(int sum, int count) {
            return (sum * 20 + count) / (2 * count);
        }
    }
}
