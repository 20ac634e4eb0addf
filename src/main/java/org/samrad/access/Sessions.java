package org.samrad.access;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Sessions lie in the database: whichever way somebody signed in, they begin here, and their owner sees them and ends
/// them wherever they run. What is deleted is over with the next request, on every instance.
@Component
class Sessions {
    /// However busy, a session ends after a week.
    private static final Duration LONGEST = Duration.ofDays(7);

    private final SecurityContextRepository contexts;
    private final SessionStore store;
    private final Database database;
    private final Clock clock;
    private final Audit audit;

    Sessions(
            SecurityContextRepository contexts, SessionStore store, Database database, Clock clock, Audit audit) {
        this.contexts = contexts;
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /// A new session for this person. One that ran before in the same browser ends, so that nobody can have planted it.
    void begin(
            Person person, Arrivals.Shown shown, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.token(person, shown == Arrivals.Shown.TWO));
        SecurityContextHolder.setContext(context);
        request.getSession(true).setAttribute(PRINCIPAL_NAME_INDEX_NAME, person.id().toString());
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    List<Session> of(Person by, HttpServletRequest request) {
        return store.of(by.id(), here(request), clock.now());
    }

    /// Ends all but the one in which this is asked.
    void endOthers(HttpServletRequest request, Person by) {
        database.write(() -> {
            if (store.endOthers(by.id(), here(request)) > 0) {
                audit.tell(by, "sessions.ended", "person", by.id());
            }
        });
    }

    /// Ends every session of the person, this one too.
    void endAll(HttpServletRequest request, Person by) {
        database.write(() -> {
            store.endAll(by.id());
            audit.tell(by, "sessions.ended", "person", by.id());
        });
        end(request);
    }

    void endOld() {
        store.endBegunBefore(clock.now().minus(LONGEST));
    }

    private static String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
