package org.samrad.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Token;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// Brings a conversation that was held elsewhere in as a finished consultation: its statements, its votes, its results.
/// Nobody's number over there is kept: participants get new random ones.
@Component
public class PolisImport {
    private final Database database;
    private final ConsultationStore store;
    private final StatementStore statements;
    private final AnswerStore answers;
    private final Results results;
    private final Audit audit;
    private final Clock clock;

    PolisImport(
            Database database,
            ConsultationStore store,
            StatementStore statements,
            AnswerStore answers,
            Results results,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.statements = statements;
        this.answers = answers;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of it, or nothing.
    public Consultation bring(PolisExport.Conversation conversation, String question, Initiative of, Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        var fresh = finished(conversation, question, of);
        database.write(() -> {
            store.add(fresh);
            store.addGroup(fresh.id(), group());
            store.save(fresh.opened(
                    clock.now(),
                    clock.today(),
                    1,
                    Math.max(3, conversation.statements().size())));
            var ids = new ArrayList<UUID>();
            for (var statement : conversation.statements()) {
                var state = statement.withdrawn() ? Statement.State.WITHDRAWN : Statement.State.SHOWN;
                ids.add(statements
                        .add(fresh.id(), text(statement), "en", Statement.Origin.IMPORTED, state, null)
                        .id());
            }
            answers.addAll(fresh.id(), people(conversation), ballots(conversation, ids));
            var closed = store.get(fresh.id()).closed(clock.now());
            store.save(closed);
            results.publishFinal(closed);
            audit.tell(by, "consultation.imported", "consultation", fresh.id());
        });
        return store.get(fresh.id());
    }

    private Consultation finished(PolisExport.Conversation conversation, String question, Initiative of) {
        var today = clock.today();
        var description = conversation.description().isBlank() ? question : conversation.description();
        return new Consultation(
                UUID.randomUUID(),
                of.id(),
                of.owners(),
                new Consultation.Terms(
                        question,
                        description,
                        "This conversation was held elsewhere, and has ended.",
                        conversation.topic().isBlank()
                                ? "It is kept here to be read."
                                : "Source: " + conversation.topic(),
                        today.plusDays(28),
                        "en"),
                new Consultation.Rules(
                        Consultation.Moderation.LIGHT,
                        Consultation.ResultsWhen.AFTER_CLOSING,
                        Consultation.Privacy.ANONYMOUS,
                        Consultation.Rules.LEAST_THRESHOLD),
                new Consultation.Period(today, clock.now().plusSeconds(60)),
                new Consultation.State.Draft(),
                conversation.topic());
    }

    private static AudienceGroup group() {
        return new AudienceGroup(
                UUID.randomUUID(),
                0,
                null,
                AudienceGroup.Kind.OPEN,
                null,
                null,
                "Polis",
                AudienceGroup.Admission.LINK,
                Token.of(AudienceGroup.CODE_LETTERS),
                Instant.EPOCH,
                null,
                null);
    }

    private static String text(PolisExport.Statement statement) {
        return statement.text().isBlank() ? "#" + statement.id() : statement.text();
    }

    private static List<UUID> people(PolisExport.Conversation conversation) {
        return conversation.participants().stream().map(id -> UUID.randomUUID()).toList();
    }

    /// The last vote of each participant on each statement.
    private static List<AnswerStore.Brought> ballots(PolisExport.Conversation conversation, List<UUID> statements) {
        var last = new HashMap<Long, AnswerStore.Brought>();
        conversation.votes().stream()
                .sorted(Comparator.comparingLong(PolisExport.Cast::time))
                .forEach(cast -> last.put(
                        ((long) cast.participant() << 32) | cast.statement(),
                        new AnswerStore.Brought(cast.participant(), statements.get(cast.statement()), cast.vote())));
        return List.copyOf(last.values());
    }
}
