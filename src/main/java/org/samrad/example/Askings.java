package org.samrad.example;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// “Ask them”: a talk with the host of an example, through the platform. It is seen by the two and nobody else.
@Component
public class Askings {
    private static final int DAYS = 30;

    private final Database database;
    private final AskingStore store;
    private final ExampleCatalogueStore catalogue;
    private final ExampleOwing owing;
    private final Audit audit;
    private final Clock clock;

    Askings(
            Database database,
            AskingStore store,
            ExampleCatalogueStore catalogue,
            ExampleOwing owing,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.catalogue = catalogue;
        this.owing = owing;
        this.audit = audit;
        this.clock = clock;
    }

    public record Question(Asking.Format format, String words, String language) {}

    /// The own organisation, for which the reader may ask.
    public UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "example.rule.no-organisation");
        }
        by.must(Act.WRITE_EXAMPLE, Scope.organisation(home));
        return home;
    }

    public UUID ask(UUID example, Question question, Person by) {
        var shown = catalogue.find(example).orElseThrow(() -> new NotFound("example"));
        var between = new Asking.Between(home(by), shown.host());
        var host = owing.spokesperson(shown.host(), by).orElseThrow(() -> new RuleBroken("", "example.rule.no-host"));
        var fresh = new Asking(
                UUID.randomUUID(),
                example,
                between,
                question.format(),
                new Asking.About(question.words(), question.language(), by.id(), clock.today()),
                Course.BEGUN);
        return database.write(() -> {
            if (store.isOpen(example, between)) {
                throw new RuleBroken("", "example.rule.asked-already");
            }
            store.add(fresh);
            owe(fresh, "example.owed.answer", new ExampleOwing.Debtor(host.id(), shown.host()), DAYS, by);
            audit.tell(by, "example.asked", "example", example);
            return fresh.id();
        });
    }

    private void owe(Asking asking, String textKey, ExampleOwing.Debtor debtor, int days, Person by) {
        var headline =
                catalogue.find(asking.example()).map(ShownExample::headline).orElse("");
        owing.raise(
                ExampleOwing.Matter.of(asking.id(), textKey, headline, "/askings/" + asking.id()),
                debtor,
                clock.today().plusDays(days),
                by);
    }

    public Asking get(UUID id, Person by) {
        return store.find(id).filter(one -> mayAct(one, by)).orElseThrow(() -> new NotFound("asking"));
    }

    private static boolean mayAct(Asking asking, Person by) {
        var home = by.organisation();
        return home != null
                && asking.between().has(home)
                && by.may(gives(asking, by) ? Act.APPROVE_EXAMPLE : Act.WRITE_EXAMPLE, Scope.organisation(home));
    }

    public static boolean gives(Asking asking, Person by) {
        return asking.between().giver().equals(by.organisation());
    }

    /// Those of the own organisation, one row more than a page.
    public List<Asking> list(int offset, int count, Person by) {
        var home = by.organisation();
        if (home == null) {
            return List.of();
        }
        var scope = Scope.organisation(home);
        var side = new AskingStore.Side(home, by.may(Act.WRITE_EXAMPLE, scope), by.may(Act.APPROVE_EXAMPLE, scope));
        return store.ofOrganisation(side, offset, count);
    }

    /// Only the host says yes.
    public void accept(UUID id, Person by) {
        mustGive(id, by);
        change(id, Course::accepted, by);
    }

    public void schedule(UUID id, LocalDate on, Person by) {
        change(id, course -> course.scheduled(on, clock.today()), by);
    }

    public void hold(UUID id, Person by) {
        change(id, course -> course.held(clock.today()), by);
    }

    /// What came of it, as those who asked tell it.
    public void record(UUID id, ReuseOutcome outcome, String said, Person by) {
        if (gives(get(id, by), by)) {
            throw new RuleBroken("", "example.rule.other-side");
        }
        change(id, course -> course.recorded(outcome, said), by);
    }

    public void decline(UUID id, Course.Reason reason, String said, Person by) {
        change(id, course -> course.declined(reason, said), by);
    }

    private void mustGive(UUID id, Person by) {
        if (!gives(get(id, by), by)) {
            throw new RuleBroken("", "example.rule.other-side");
        }
    }

    private void change(UUID id, UnaryOperator<Course> how, Person by) {
        get(id, by);
        database.write(() -> {
            var held = store.held(id);
            var moved = held.with(how.apply(held.course()));
            store.save(moved);
            audit.tell(by, "asking." + moved.course().state(), "asking", id);
            owing(moved, by);
        });
    }

    private void owing(Asking moved, Person by) {
        owing.kept(moved.id(), by);
        var learner =
                new ExampleOwing.Debtor(moved.about().by(), moved.between().learner());
        switch (moved.course().state()) {
            case ACCEPTED -> owe(moved, "example.owed.day", learner, DAYS, by);
            case SCHEDULED -> owe(moved, "example.owed.talk", learner, daysUntil(moved.course()), by);
            case HELD -> owe(moved, "example.owed.outcome", learner, DAYS, by);
            case SUGGESTED, RECORDED, DECLINED, LAPSED -> {}
        }
    }

    private int daysUntil(Course course) {
        return course.on()
                .map(day -> (int) java.time.temporal.ChronoUnit.DAYS.between(clock.today(), day))
                .orElse(DAYS);
    }

    /// What nobody has answered in sixty days is over; both sides see that.
    void lapse() {
        Visitor nobody = Guest.GUEST;
        var today = clock.today();
        for (var id : store.unansweredSince(today.minusDays(Course.LAPSES_AFTER_DAYS))) {
            database.write(() -> {
                var held = store.held(id);
                if (held.isStale(today)) {
                    store.save(held.with(held.course().lapsed()));
                    audit.tellOwn("asking.LAPSED", "asking", id);
                    owing.lapsed(id, "", nobody);
                }
            });
        }
    }
}
