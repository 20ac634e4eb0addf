package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// A committee, group or panel in which sides meet. It covers a unit with all below it, or the whole organisation, and
/// keeps its history when it is merged or dissolved.
public record Forum(
        UUID id,
        UUID organisation,
        String name,
        Level level,
        @Nullable Regime regime,
        @Nullable UUID area,
        @Nullable UUID parent,
        Working working,
        State state,
        int version) {
    public static final int LONGEST = 150;

    public enum Level {
        LOCAL,
        AREA,
        MAIN,
        SUB_COMMITTEE,
        LEADERSHIP,
        STEERING,
        USER_PANEL,
        COUNCIL;

        public String textKey() {
            return "organisation.level." + name();
        }

        /// The word that the country's rules have for it; empty for groups that are under no such rules.
        public Optional<Term> term() {
            return switch (this) {
                case LOCAL -> Optional.of(Term.LOCAL_COMMITTEE);
                case AREA -> Optional.of(Term.AREA_COMMITTEE);
                case MAIN -> Optional.of(Term.MAIN_COMMITTEE);
                case SUB_COMMITTEE -> Optional.of(Term.SUB_COMMITTEE);
                default -> Optional.empty();
            };
        }
    }

    /// Who may follow its work besides its members.
    public enum Openness {
        PUBLIC,
        EMPLOYEES,
        MEMBERS;

        public String textKey() {
            return "organisation.openness." + name();
        }
    }

    /// How it works: who may follow it, its seats, how often it meets, what it is asked to do, whom to turn to, the
    /// groups of staff in its area, and its rules of procedure.
    public record Working(
            Openness openness,
            Seats seats,
            String rhythm,
            String mandate,
            String contact,
            List<String> groups,
            Rules rules) {
        public static final Working USUAL =
                new Working(Openness.EMPLOYEES, Seats.OPEN, "", "", "", List.of(), Rules.NONE);

        public Working {
            groups = List.copyOf(groups);
        }
    }

    /// How many seats each side has; empty where that is not laid down.
    public record Seats(
            @Nullable Integer management, @Nullable Integer employees) {
        public static final Seats OPEN = new Seats(null, null);

        public Optional<Integer> of(Mandate.Side side) {
            return Optional.ofNullable(side == Mandate.Side.MANAGEMENT ? management : employees);
        }
    }

    /// Where its rules of procedure say another deadline than the country's profile.
    public record Rules(
            @Nullable Integer proposalDays,
            @Nullable Integer sendDays,
            @Nullable Integer silentApprovalDays,
            @Nullable Integer firstTalkDays) {
        public static final Rules NONE = new Rules(null, null, null, null);

        public Rules {
            if (proposalDays != null && sendDays != null && proposalDays < sendDays) {
                throw new RuleBroken("proposal-days", "organisation.rules.order");
            }
        }

        public Deadlines over(Deadlines usual) {
            return new Deadlines(
                    proposalDays == null ? usual.proposalDays() : proposalDays,
                    sendDays == null ? usual.sendDays() : sendDays,
                    silentApprovalDays == null ? usual.silentApprovalDays() : Optional.of(silentApprovalDays),
                    usual.breachMonths(),
                    usual.noticeMonths(),
                    firstTalkDays == null ? usual.firstTalkDays() : firstTalkDays);
        }
    }

    public sealed interface State {
        LocalDate on();

        /// Somebody wants it; it has no seats yet.
        record Proposed(LocalDate on) implements State {}

        record Established(LocalDate on) implements State {}

        /// It went up in another, by an agreement: its text, or where it lies.
        record Merged(LocalDate on, UUID into, String agreement) implements State {}

        record Dissolved(LocalDate on, String why) implements State {}

        default String textKey() {
            return "organisation.forum.state." + getClass().getSimpleName();
        }
    }

    /// Groups of staff for which nobody sits, among those who sit on the employees' side.
    public List<String> unrepresented(List<Mandate> sitting) {
        return working.groups().stream()
                .filter(group -> sitting.stream()
                        .noneMatch(one -> one.side() == Mandate.Side.EMPLOYEES
                                && one.represents().toLowerCase(Locale.ROOT).contains(group.toLowerCase(Locale.ROOT))))
                .toList();
    }

    public Forum {
        name = name.strip();
        if (name.isEmpty()) {
            throw new RuleBroken("name", "organisation.forum.name.missing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new RuleBroken("name", "organisation.unit.name.long", String.valueOf(LONGEST));
        }
    }

    /// One as it usually begins: established, with nothing laid down besides what it is.
    public Forum(UUID id, UUID organisation, String name, Level level, @Nullable Regime regime, @Nullable UUID area) {
        this(
                id,
                organisation,
                name,
                level,
                regime,
                area,
                null,
                Working.USUAL,
                new State.Established(LocalDate.EPOCH),
                1);
    }

    public Scope scope() {
        return Scope.of("forum", id, List.of(organisation));
    }

    public boolean isActive() {
        return state instanceof State.Established;
    }

    /// Rules of participation are national: a Danish committee is not under Norwegian ones.
    public void mustBelongTo(Country country) {
        if (regime != null && regime.country() != country) {
            throw new RuleBroken("regime", "organisation.regime.country");
        }
    }

    /// A subcommittee has a committee above it and a text that says what it may do; no committee is above itself.
    public void mustStandUnder(List<Forum> others) {
        if (level == Level.SUB_COMMITTEE && parent == null) {
            throw new RuleBroken("parent", "organisation.forum.parent.missing");
        }
        if (level == Level.SUB_COMMITTEE && working.mandate().isBlank()) {
            throw new RuleBroken("mandate", "organisation.forum.mandate.missing");
        }
        var above = parent;
        for (int i = 0; above != null && i <= others.size(); i++) {
            if (above.equals(id)) {
                throw new RuleBroken("parent", "organisation.forum.parent.circle");
            }
            above = parentOf(above, others);
        }
    }

    private static @Nullable UUID parentOf(UUID id, List<Forum> others) {
        var found = others.stream().filter(one -> one.id.equals(id)).findFirst();
        if (found.isEmpty()) {
            throw new RuleBroken("parent", "organisation.forum.parent.elsewhere");
        }
        return found.get().parent;
    }

    public Forum established(LocalDate on) {
        if (!(state instanceof State.Proposed)) {
            throw new RuleBroken("", "organisation.forum.not-proposed");
        }
        return with(new State.Established(on));
    }

    public Forum merged(Forum into, LocalDate on, String agreement) {
        mustBeActive();
        if (into.id.equals(id) || !into.organisation.equals(organisation)) {
            throw new RuleBroken("into", "organisation.forum.merge.other");
        }
        into.mustBeActive();
        if (agreement.isBlank()) {
            throw new RuleBroken("words", "organisation.forum.merge.agreement");
        }
        return with(new State.Merged(on, into.id, agreement));
    }

    public Forum dissolved(LocalDate on, String why) {
        if (!(state instanceof State.Proposed)) {
            mustBeActive();
        }
        if (why.isBlank()) {
            throw new RuleBroken("words", "organisation.reason.missing");
        }
        return with(new State.Dissolved(on, why));
    }

    /// What is no longer, or not yet, a committee has no seats and decides nothing.
    public void mustBeActive() {
        if (!isActive()) {
            throw new RuleBroken("", "organisation.forum.not-active", name);
        }
    }

    private Forum with(State next) {
        return new Forum(id, organisation, name, level, regime, area, parent, working, next, version);
    }
}
