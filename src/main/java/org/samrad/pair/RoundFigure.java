package org.samrad.pair;

import java.util.function.ToIntFunction;
import org.samrad.programme.Participant;

/// What is counted of a round, in the order in which it is told.
public enum RoundFigure {
    ORGANISATIONS(one -> one.figures().taking().organisations()),
    PAIRS(one -> one.figures().taking().pairs()),
    MEETINGS(one -> one.figures().meetings().held()),
    ACROSS(one -> one.figures().meetings().acrossLeaderships()),
    HEADS(one -> one.figures().meetings().of(Participant.Level.HEAD)),
    LEADERS(one -> one.figures().meetings().of(Participant.Level.LEADERSHIP)),
    OTHERS(one -> one.figures().meetings().of(Participant.Level.MIDDLE_MANAGER)
            + one.figures().meetings().of(Participant.Level.SPECIALIST)),
    BEFORE(one -> one.figures().meetings().before()),
    AFTER(one -> one.figures().meetings().after()),
    PROMISED(one -> one.figures().exchange().promised()),
    GIVEN(one -> one.figures().exchange().given()),
    SUBMITTED(one -> one.figures().plans().submitted()),
    LATE(one -> one.figures().plans().late()),
    PRESENTED(one -> one.figures().plans().presented()),
    RUNNING(one -> one.figures().plans().running().measures()),
    DEVELOPMENT(one -> one.figures().plans().development().measures()),
    CONTINUING(one -> one.figures().afterwards().continuing()),
    AREAS(one -> one.figures().afterwards().areas());

    private final ToIntFunction<RoundReport> count;

    RoundFigure(ToIntFunction<RoundReport> count) {
        this.count = count;
    }

    public int of(RoundReport report) {
        return count.applyAsInt(report);
    }

    public String textKey() {
        return "pair.figure." + name();
    }
}
