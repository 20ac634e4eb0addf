package org.samrad.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The owner's answer: for each statement what will be done with it, why, and what happens next. Kept as a draft until
/// it is published; what is still unanswered is counted, and stays visible.
@Component
public class Decisions {
    private final Database database;
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final Permission permission;
    private final Promise promise;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Decisions(
            Database database,
            ConsultationStore consultations,
            StatementStore statements,
            Permission permission,
            Promise promise,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.statements = statements;
        this.permission = permission;
        this.promise = promise;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What is said of each statement, for those who decide: the draft where there is one, or else what is published.
    public List<Treatment> treatments(UUID consultation, Person by) {
        permission.must(Act.DECIDE, consultation, by);
        var said = new LinkedHashMap<UUID, Treatment>();
        statements.treatments(consultation).forEach(one -> said.put(one.statement(), one));
        return List.copyOf(said.values());
    }

    /// Says what will be done with a statement. What is published stays until the change is published.
    public void treat(Treatment treatment, Person by) {
        var statement = statements.get(treatment.statement());
        var of = permission.must(Act.DECIDE, statement.consultation(), by);
        if (!of.closed()) {
            throw new RuleBroken("", "consultation.rule.not-closed");
        }
        if (treatment.byWhen() != null && treatment.byWhen().isBefore(clock.today())) {
            throw new RuleBroken("byWhen", "consultation.rule.by-when-past");
        }
        database.write(() -> {
            statements.treat(of.id(), treatment, by.id());
            audit.tell(by, "statement.treated", "consultation", of.id());
        });
    }

    /// Publishes what has been said so far; every participant can see it from now on.
    public void publish(UUID consultation, Person by) {
        var of = permission.must(Act.DECIDE, consultation, by);
        var decided = of.decided(clock.now());
        database.write(() -> {
            if (statements.publish(consultation, clock.now()) == 0) {
                throw new RuleBroken("", "consultation.rule.nothing-to-publish");
            }
            consultations.save(decided);
            promise.keep(consultation, by);
            audit.tell(by, "consultation.decided", "consultation", consultation);
            news.tell(new ConsultationDecided(consultation));
        });
    }
}
