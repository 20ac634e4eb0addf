package org.samrad.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A committee, group or panel in which sides meet. It covers a unit with all below it, or the whole organisation.
public record Forum(
        UUID id,
        UUID organisation,
        String name,
        Level level,
        @Nullable Regime regime,
        @Nullable UUID area) {
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

    /// Rules of participation are national: a Danish committee is not under Norwegian ones.
    public void mustBelongTo(Country country) {
        if (regime != null && regime.country() != country) {
            throw new RuleBroken("regime", "organisation.regime.country");
        }
    }
}
