package org.samrad.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Profile;

/// What the two sides of a forum agree shall hold. `holding` is the version in force on the day it was asked for, if
/// any.
public record Guideline(
        UUID id,
        UUID organisation,
        UUID forum,
        Subject subject,
        Asked asked,
        State state,
        @Nullable GuidelineVersion holding) {
    public static final int LONGEST = 160;
    public static final int LONGEST_WHY = 2000;

    public enum Kind {
        GUIDELINE,
        /// Says when, at which level and with what the forum is involved.
        PROCEDURAL,
        /// A procedural guideline's plan for one initiative.
        SUPPLEMENT;

        public String textKey() {
            return "guideline.kind." + name();
        }
    }

    /// What it is about. A supplement belongs to an initiative and may follow a general procedural guideline.
    public record Subject(
            Kind kind,
            String title,
            String language,
            @Nullable UUID initiative,
            @Nullable UUID general) {
        public Subject {
            if (title.isBlank()) {
                throw new RuleBroken("title", "guideline.rule.no-title");
            }
            if (kind == Kind.SUPPLEMENT && initiative == null) {
                throw new RuleBroken("initiative", "guideline.rule.no-initiative");
            }
            if (kind != Kind.SUPPLEMENT && (initiative != null || general != null)) {
                throw new RuleBroken("initiative", "guideline.rule.only-supplement");
            }
        }
    }

    /// Who wanted it, on which day and why.
    public record Asked(UUID by, Mandate.Side side, LocalDate on, String why) {}

    public sealed interface State {
        LocalDate on();

        /// One side has asked; the other meets it for a first talk by a day.
        record Requested(LocalDate on, LocalDate talkBy) implements State {}

        record Negotiating(LocalDate on) implements State {}

        /// Both sides have agreed; it is in force from a day.
        record Agreed(LocalDate on, LocalDate from) implements State {}

        /// It binds until it ends, whoever gave the notice.
        record NoticeGiven(LocalDate on, LocalDate ends, Mandate.Side side, String why) implements State {}

        record Expired(LocalDate on) implements State {}

        /// Management has said no, after a discussion that is on record.
        record Refused(LocalDate on, LocalDate discussedOn, String discussion) implements State {}
    }

    /// How it stands on a day, in a word.
    public enum Stage {
        REQUESTED,
        NEGOTIATING,
        AGREED,
        IN_FORCE,
        NOTICE_GIVEN,
        EXPIRED,
        REFUSED;

        public String textKey() {
            return "guideline.stage." + name();
        }
    }

    public Stage stage(LocalDate today) {
        return switch (state) {
            case State.Requested requested -> Stage.REQUESTED;
            case State.Negotiating negotiating -> Stage.NEGOTIATING;
            case State.Agreed agreed -> today.isBefore(agreed.from()) ? Stage.AGREED : Stage.IN_FORCE;
            case State.NoticeGiven notice -> today.isBefore(notice.ends()) ? Stage.NOTICE_GIVEN : Stage.EXPIRED;
            case State.Expired expired -> Stage.EXPIRED;
            case State.Refused refused -> Stage.REFUSED;
        };
    }

    /// Whether it has bound, or binds, on a day on which one of its versions holds.
    public boolean binds(LocalDate day) {
        return holding != null
                && switch (state) {
                    case State.Agreed agreed -> true;
                    case State.NoticeGiven notice -> day.isBefore(notice.ends());
                    case State.Expired expired -> day.isBefore(expired.on());
                    default -> false;
                };
    }

    public Kind kind() {
        return subject.kind();
    }

    /// The steps of the version in force; none where it prescribes none.
    public List<Step> steps() {
        return holding == null ? List.of() : holding.wording().steps();
    }

    /// What counts as larger under the version in force.
    public Reach reach() {
        return holding == null ? Reach.NONE : holding.wording().reach();
    }

    /// The first talk has taken place.
    public Guideline talked(LocalDate on, LocalDate today) {
        if (!(state instanceof State.Requested)) {
            throw new RuleBroken("", "guideline.rule.talked-already");
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("on", "guideline.rule.future");
        }
        if (on.isBefore(asked.on())) {
            throw new RuleBroken("on", "guideline.rule.before-asked", asked.on());
        }
        return in(new State.Negotiating(on));
    }

    /// A wording may be written: in the talks, and of a new version while the present one holds.
    public void mustBeOpenToWording() {
        if (!(state instanceof State.Negotiating || state instanceof State.Agreed)) {
            throw new RuleBroken("", "guideline.rule.not-open");
        }
    }

    /// Those who must have approved a version. A new one of an agreed version keeps this state.
    public Guideline agreed(LocalDate on, LocalDate from) {
        mustBeOpenToWording();
        return state instanceof State.Agreed ? this : in(new State.Agreed(on, from));
    }

    /// Whether a change needs everybody's yes: a procedural guideline that has been agreed, where the rules say so.
    public boolean needsUnanimity(Profile.Procedural rule) {
        return kind() == Kind.PROCEDURAL && state instanceof State.Agreed && rule == Profile.Procedural.UNANIMITY;
    }

    /// Management may say no in the end, but only after a thorough discussion, which is put on record.
    public Guideline refused(LocalDate discussedOn, String discussion, LocalDate today) {
        if (!(state instanceof State.Requested || state instanceof State.Negotiating)) {
            throw new RuleBroken("", "guideline.rule.not-refusable");
        }
        if (discussion.isBlank()) {
            throw new RuleBroken("discussion", "guideline.rule.no-discussion");
        }
        if (discussedOn.isAfter(today)) {
            throw new RuleBroken("discussed-on", "guideline.rule.future");
        }
        if (discussedOn.isBefore(asked.on())) {
            throw new RuleBroken("discussed-on", "guideline.rule.before-asked", asked.on());
        }
        return in(new State.Refused(today, discussedOn, discussion));
    }

    /// Notice in calendar months; it binds until then. A procedural guideline knows no notice where the rules say so.
    public Guideline noticeGiven(Mandate.Side side, String why, LocalDate today, Terms terms) {
        if (kind() == Kind.PROCEDURAL && terms.procedural() == Profile.Procedural.UNANIMITY) {
            throw new RuleBroken("", "guideline.rule.no-notice");
        }
        if (!(state instanceof State.Agreed)) {
            throw new RuleBroken("", "guideline.rule.not-agreed");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "guideline.rule.no-why");
        }
        return in(new State.NoticeGiven(today, WorkingDays.monthsAfter(today, terms.noticeMonths()), side, why));
    }

    /// What the country's rules say of notice.
    public record Terms(int noticeMonths, Profile.Procedural procedural) {}

    public Guideline expired(LocalDate today) {
        if (!(state instanceof State.NoticeGiven notice) || today.isBefore(notice.ends())) {
            throw new RuleBroken("", "guideline.rule.not-expired");
        }
        return in(new State.Expired(notice.ends()));
    }

    private Guideline in(State next) {
        return new Guideline(id, organisation, forum, subject, asked, next, holding);
    }
}
