package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A service that one body offers to those who live through something. It may belong to several life events.
public record Service(
        UUID id, UUID organisation, Set<LifeEvent> events, Words words, Way way, LocalDate since, State state) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_WAY = 500;

    public record Words(String name, String description, String language) {}

    /// How one comes to it: the page on the web, and the function's address or number. Never a person's.
    public record Way(String page, String contact) {
        public Way {
            if (!page.isEmpty() && !page.matches("https?://[^\\s<>\"{}|\\\\^`]{3,490}")) {
                throw new RuleBroken("page", "lifeevent.rule.page");
            }
        }

        public boolean isMail() {
            return contact.contains("@");
        }
    }

    /// `version` counts the changes, so that two who change at once do not overwrite each other.
    public record State(@Nullable LocalDate endedOn, int version) {}

    public Service {
        if (events.isEmpty()) {
            throw new RuleBroken("events", "lifeevent.rule.no-event");
        }
        events = Set.copyOf(EnumSet.copyOf(events));
    }

    public boolean isOfferedOn(LocalDate day) {
        return state.endedOn() == null || state.endedOn().isAfter(day);
    }

    /// Described anew. `builtOn` is the version that the writer had before the eyes.
    Service described(Set<LifeEvent> in, Words fresh, Way how, int builtOn) {
        mustBeOffered();
        if (builtOn != state.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Service(id, organisation, in, fresh, how, since, new State(null, builtOn + 1));
    }

    /// It is offered no longer; that it was, stays.
    Service ended(LocalDate on) {
        mustBeOffered();
        return new Service(id, organisation, events, words, way, since, new State(on, state.version() + 1));
    }

    private void mustBeOffered() {
        if (state.endedOn() != null) {
            throw new RuleBroken("", "lifeevent.rule.service-ended");
        }
    }
}
