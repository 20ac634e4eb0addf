package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {
    @ParameterizedTest
    @CsvSource({
        "BEFORE_PRESENTATION, NOTHING,          NOTHING,          NOTHING, false, false, WRITE_STATEMENT",
        "BEFORE_PRESENTATION, TO_SIGN,          NOTHING,          NOTHING, false, false, SIGN_STATEMENT",
        "BEFORE_PRESENTATION, WAITS_FOR_OTHERS, NOTHING,          NOTHING, false, false, WAIT_STATEMENT",
        "BEFORE_PRESENTATION, AGREED,           NOTHING,          NOTHING, false, false, PROMISE",
        "BEFORE_PRESENTATION, AGREED,           NOTHING,          NOTHING, true,  false, MEET",
        "BEFORE_PRESENTATION, AGREED,           NOTHING,          NOTHING, true,  true,  WRITE_PLAN",
        "BEFORE_PRESENTATION, AGREED,           TO_SIGN,          NOTHING, true,  true,  SUBMIT_PLAN",
        "BEFORE_PRESENTATION, AGREED,           WAITS_FOR_OTHERS, NOTHING, true,  true,  WAIT_PLAN",
        "BEFORE_PRESENTATION, AGREED,           AGREED,           NOTHING, true,  true,  WAIT_PRESENTATION",
        "PRESENTED,           AGREED,           AGREED,           NOTHING, true,  true,  WRITE_CONTINUATION",
        "PRESENTED,           AGREED,           AGREED,           TO_SIGN, true,  true,  SIGN_CONTINUATION",
        "OVER,                AGREED,           AGREED,           AGREED,  true,  true,  OVER"
    })
    void oneThingIsNext(
            NextStep.Way way,
            NextStep.Signing statement,
            NextStep.Signing plan,
            NextStep.Signing continuation,
            boolean promised,
            boolean met,
            NextStep expected) {
        var log = new NextStep.Log(promised, met, false, false);

        assertThat(NextStep.of(new NextStep.Course(way, statement, plan, continuation, true, log)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, false, FOLLOW_UP", "false, true, EVALUATE", "false, false, GO_ON"})
    void afterThePresentationTheStatusIsAskedFor(boolean due, boolean given, NextStep expected) {
        var agreed = NextStep.Signing.AGREED;
        var course = new NextStep.Course(
                NextStep.Way.CONTINUING, agreed, agreed, agreed, true, new NextStep.Log(true, true, due, given));

        assertThat(NextStep.of(course)).isEqualTo(expected);
    }
}
