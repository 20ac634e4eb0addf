package org.samrad.counsel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The meeting of a case, and the log of what the parties say to each other. The secretariat plans and records; both
/// parties read all of it and write in the log.
@Component
public class CaseMeetings {
    private final Database database;
    private final CaseMeetingStore store;
    private final CaseStore cases;
    private final Counsel counsel;
    private final Audit audit;
    private final Clock clock;

    CaseMeetings(
            Database database,
            CaseMeetingStore store,
            CaseStore cases,
            Counsel counsel,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.counsel = counsel;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<CaseMeeting> find(Case of, Person by) {
        return store.find(of.id());
    }

    /// Plans it, or moves it; `version` is 0 where there was none.
    public void plan(UUID advised, int version, CaseMeeting.Plan plan, Person by) {
        counsel.mustManage(advised, by);
        database.write(() -> {
            var moved = cases.held(advised).meetingOn(plan.when().day());
            var known = store.find(advised);
            mustBeNewest(version, known);
            var fresh = known.map(one -> one.moved(plan))
                    .orElseGet(() -> new CaseMeeting(advised, plan, List.of(), null, 0));
            save(fresh);
            saveCase(moved);
            audit.tell(by, "case.meeting-planned", "case", advised);
        });
    }

    private static void mustBeNewest(int version, Optional<CaseMeeting> known) {
        if (known.map(CaseMeeting::version).orElse(0) != version) {
            throw new RuleBroken("", Form.CLASH);
        }
    }

    private void save(CaseMeeting fresh) {
        if (!store.save(fresh)) {
            throw new RuleBroken("", Form.CLASH);
        }
    }

    private void saveCase(Case changed) {
        if (!cases.save(changed)) {
            throw new RuleBroken("", Form.CLASH);
        }
    }

    /// It was held: the case goes on, unless it has already, and who was there is only put right.
    public void hold(UUID advised, int version, List<CaseMeeting.Attendee> there, Person by) {
        counsel.mustManage(advised, by);
        database.write(() -> {
            var held = cases.held(advised);
            var known = store.find(advised).orElseThrow(() -> new NotFound("meeting"));
            mustBeNewest(version, Optional.of(known));
            var first = known.heldOn().isEmpty();
            save(known.heldWith(there, clock.today()));
            if (first) {
                counsel.step(held.met(known.plan().when().day()), "", by);
            }
            audit.tell(by, "case.meeting-held", "case", advised);
        });
    }

    /// One party says something to the other.
    public void say(UUID advised, String text, String language, Person by) {
        var seen = counsel.get(advised, by);
        var side = counsel.side(seen, by).orElseThrow(() -> new NotFound("case"));
        if (text.isBlank()) {
            throw new RuleBroken("text", "web.form.missing");
        }
        database.write(() -> {
            store.add(advised, new CaseMeeting.Entry(side, text, language, by.id(), clock.now()));
            audit.tell(by, "case.said", "case", advised);
        });
    }

    /// The newest first, one row more than a page.
    public List<CaseMeeting.Entry> log(Case of, int offset, int count, Person by) {
        return store.entries(of.id(), offset, count);
    }
}
