package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// Somebody has shown who they are. Whoever has a second factor shows that too, before a session begins.
@Component
class Arrivals {
    private static final String WAITING = "access.waiting";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final SecondFactors factors;
    private final AccessStore accounts;
    private final Clock clock;

    Arrivals(Sessions sessions, SecondFactors factors, AccessStore accounts, Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// How much has been shown: one factor, or two at a provider that asks for both.
    enum Shown {
        ONE,
        TWO
    }

    /// Has shown one factor and owes the other.
    private record Waiting(UUID person, String goal, Instant since) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /// Who has come, how much was shown, and the page they were on their way to.
    record Arrival(Person person, Shown shown, String goal) {}

    /// Begins the session, or asks for the code; the answer is where to go next.
    String arrive(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        var person = arrival.person();
        var goal = Local.of(arrival.goal());
        if (arrival.shown() == Shown.TWO || !factors.has(person)) {
            sessions.begin(person, arrival.shown(), request, response);
            return "redirect:" + goal;
        }
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(WAITING, new Waiting(person.id(), goal, clock.now()));
        return "redirect:/sign-in/code";
    }

    /// Whoever stands at the door of this browser, one factor shown.
    Optional<Arrival> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(WAITING) instanceof Waiting waiting
                        && waiting.since().plus(PATIENCE).isAfter(clock.now())
                ? accounts.find(waiting.person(), clock.today())
                        .map(person -> new Arrival(person, Shown.ONE, waiting.goal()))
                : Optional.empty();
    }
}
