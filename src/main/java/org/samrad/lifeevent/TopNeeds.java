package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// What one actor takes to be the users' most important needs, the most important first. It is said once, before the
/// actor has seen what the others say.
public record TopNeeds(UUID initiative, UUID actor, String language, List<Need> needs, UUID by, LocalDate on) {
    public static final int FEWEST = 3;
    public static final int MOST = 5;

    /// `basis` tells how the actor knows; `theme` is the short name that needs share which mean the same.
    public record Need(UUID id, String text, String basis, String theme) {
        public static final int LONGEST = 300;
        public static final int LONGEST_THEME = 80;

        /// What it is counted as: needs with the same words mean the same.
        String key() {
            return (theme.isBlank() ? text : theme).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }

        /// What it is called when it stands together with others.
        public String name() {
            return theme.isBlank() ? text : theme;
        }

        Need named(String fresh) {
            return new Need(id, text, basis, fresh);
        }
    }

    public TopNeeds {
        needs = List.copyOf(needs);
        if (needs.size() < FEWEST) {
            throw new RuleBroken("need-" + (needs.size() + 1), "lifeevent.rule.few-needs", FEWEST);
        }
        if (needs.size() > MOST) {
            throw new RuleBroken("", "lifeevent.rule.many-needs", MOST);
        }
        var seen = new HashSet<String>();
        for (var need : needs) {
            if (!seen.add(need.key())) {
                throw new RuleBroken("", "lifeevent.rule.same-need", need.name());
            }
        }
    }

    /// The needs as they are counted, in their order.
    List<String> order() {
        return needs.stream().map(Need::key).toList();
    }
}
