package org.samrad.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The facilitator's work with statements: those from the owner before the opening, those from meetings and sheets of
/// paper, and those that participants write. Nothing is taken out without a reason, and every act is logged.
@Component
public class Moderation {
    private final Database database;
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final Permission permission;
    private final Audit audit;
    private final Clock clock;

    Moderation(
            Database database,
            ConsultationStore consultations,
            StatementStore statements,
            Permission permission,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.statements = statements;
        this.permission = permission;
        this.audit = audit;
        this.clock = clock;
    }

    /// One line of the log. Whoever did it is kept, and is not in it.
    public record Line(int statement, String text, String act, String reason, String explanation, LocalDate on) {}

    public List<Statement> statements(UUID consultation, Person by) {
        permission.must(Act.MODERATE, consultation, by);
        return statements.all(consultation);
    }

    /// Adds a statement: a seed while the consultation is a draft, one from a meeting afterwards.
    public Statement add(UUID consultation, String text, Person by) {
        var of = permission.must(Act.MODERATE, consultation, by);
        if (of.closed()) {
            throw new RuleBroken("", "consultation.rule.closed");
        }
        Statement.mustNameNobody(text);
        return database.write(() -> {
            consultations.hold(consultation);
            if (statements.findSame(consultation, text).isPresent()) {
                throw new RuleBroken("text", "consultation.rule.said-already");
            }
            var origin = of.draft() ? Statement.Origin.SEED : Statement.Origin.MEETING;
            var added = statements.add(consultation, text, of.terms().language(), origin, Statement.State.SHOWN, null);
            if (!of.draft()) {
                statements.log(added, "ADDED", "", "", clock.today(), by.id());
            }
            audit.tell(by, "statement.added", "consultation", consultation);
            return added;
        });
    }

    /// Several at once, or none: a line each from a meeting or a sheet of paper.
    public void addAll(UUID consultation, List<String> texts, Person by) {
        database.write(() -> texts.forEach(text -> add(consultation, text, by)));
    }

    public Statement statement(UUID statement, Person by) {
        var found = statements.get(statement);
        permission.must(Act.MODERATE, found.consultation(), by);
        return found;
    }

    /// Removes a seed. After the opening people have answered to the words as they were.
    public void remove(UUID statement, Person by) {
        var found = statements.get(statement);
        var of = permission.must(Act.MODERATE, found.consultation(), by);
        of.mustBeDraft();
        database.write(() -> {
            statements.remove(statement);
            audit.tell(by, "statement.removed", "consultation", of.id());
        });
    }

    /// Lets a waiting statement through, or a withdrawn one back.
    public void show(UUID statement, Person by) {
        moderate(statement, Statement.State.SHOWN, null, "", by);
    }

    /// Takes a statement out. Its author sees the reason, and so does everybody who reads the log.
    public void withdraw(UUID statement, Statement.Reason reason, String explanation, Person by) {
        moderate(statement, Statement.State.WITHDRAWN, reason, explanation, by);
    }

    private void moderate(
            UUID statement, Statement.State state, Statement.@Nullable Reason reason, String explanation, Person by) {
        var found = statements.get(statement);
        var of = permission.must(Act.MODERATE, found.consultation(), by);
        if (of.closed()) {
            throw new RuleBroken("", "consultation.rule.closed");
        }
        if (found.state() == state) {
            return;
        }
        database.write(() -> {
            statements.setState(statement, state, reason, explanation);
            statements.log(
                    found, state.name(), reason == null ? "" : reason.name(), explanation, clock.today(), by.id());
            audit.tell(by, "statement." + state.name().toLowerCase(java.util.Locale.ROOT), "consultation", of.id());
        });
    }

    /// The log, oldest first, without names.
    public List<Line> log(UUID consultation, Person by) {
        permission.must(Act.MODERATE, consultation, by);
        return statements.moderation(consultation);
    }
}
