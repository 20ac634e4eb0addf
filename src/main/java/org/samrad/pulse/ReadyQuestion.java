package org.samrad.pulse;

import java.util.List;
import java.util.stream.Stream;

/// The questions that stand ready in five languages, in sets. All say something good, so that *yes* is always the same
/// side.
public enum ReadyQuestion {
    PURPOSE_KNOWN(Set.PRECONDITIONS),
    CHANGE_FOR_ME(Set.PRECONDITIONS),
    COMPETENCE(Set.PRECONDITIONS),
    INFLUENCE(Set.PRECONDITIONS),
    BELONGING(Set.COMMUNITY),
    VALUED(Set.COMMUNITY),
    LOAD(Set.CHANGE),
    TIME_TO_LEARN(Set.CHANGE),
    ORDER_OF_CHANGES(Set.CHANGE);

    /// What a handful of questions is about.
    public enum Set {
        /// What must be there before a change can become one's own.
        PRECONDITIONS,
        COMMUNITY,
        CHANGE;

        public String textKey() {
            return "pulse.set." + name();
        }

        public List<ReadyQuestion> questions() {
            return Stream.of(ReadyQuestion.values())
                    .filter(one -> one.set == this)
                    .toList();
        }
    }

    private final Set set;

    ReadyQuestion(Set set) {
        this.set = set;
    }

    public Set set() {
        return set;
    }

    public String textKey() {
        return "pulse.ready." + name();
    }
}
