package org.samrad.pair;

/// The one thing that is to be done next in a room, and where.
public enum NextStep {
    WRITE_STATEMENT("/statement"),
    SIGN_STATEMENT("/statement"),
    WAIT_STATEMENT("/statement"),
    PROMISE("/promises"),
    MEET("/meetings"),
    WRITE_PLAN("/plan"),
    SUBMIT_PLAN("/plan"),
    WAIT_PLAN("/plan"),
    WAIT_PRESENTATION("/plan"),
    WRITE_CONTINUATION("/continuation"),
    SIGN_CONTINUATION("/continuation"),
    WAIT_CONTINUATION("/continuation"),
    FOLLOW_UP("/continuation"),
    EVALUATE("/continuation"),
    GO_ON("/continuation"),
    OVER("");

    private final String where;

    NextStep(String where) {
        this.where = where;
    }

    public String where() {
        return where;
    }

    public String textKey() {
        return "pair.next." + name();
    }

    /// How far the pair has come, seen from one of its organisations.
    public record Course(Way way, Signing statement, Signing plan, Signing continuation, boolean planWhole, Log log) {}

    public enum Way {
        BEFORE_PRESENTATION,
        PRESENTED,
        CONTINUING,
        OVER
    }

    /// How a paper stands.
    public enum Signing {
        NOTHING,
        TO_SIGN,
        WAITS_FOR_OTHERS,
        AGREED
    }

    public record Log(boolean promisedByUs, boolean hasMeeting, boolean followUpDue, boolean followedUp) {}

    public static NextStep of(Course course) {
        return switch (course.way()) {
            case BEFORE_PRESENTATION -> before(course);
            case PRESENTED -> after(course);
            case CONTINUING ->
                course.log().followUpDue() ? FOLLOW_UP : course.log().followedUp() ? EVALUATE : GO_ON;
            case OVER -> OVER;
        };
    }

    private static NextStep before(Course course) {
        return switch (course.statement()) {
            case NOTHING -> WRITE_STATEMENT;
            case TO_SIGN -> SIGN_STATEMENT;
            case WAITS_FOR_OTHERS -> WAIT_STATEMENT;
            case AGREED ->
                !course.log().promisedByUs() ? PROMISE : !course.log().hasMeeting() ? MEET : plan(course);
        };
    }

    private static NextStep plan(Course course) {
        return switch (course.plan()) {
            case NOTHING -> WRITE_PLAN;
            case TO_SIGN -> course.planWhole() ? SUBMIT_PLAN : WRITE_PLAN;
            case WAITS_FOR_OTHERS -> WAIT_PLAN;
            case AGREED -> WAIT_PRESENTATION;
        };
    }

    private static NextStep after(Course course) {
        return switch (course.continuation()) {
            case NOTHING -> WRITE_CONTINUATION;
            case TO_SIGN -> SIGN_CONTINUATION;
            case WAITS_FOR_OTHERS, AGREED -> WAIT_CONTINUATION;
        };
    }
}
