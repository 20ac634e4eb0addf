package org.samrad.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.initiative.Initiatives;
import org.samrad.insight.Participation;
import org.springframework.stereotype.Component;

/// The owner's way in: draft a consultation, choose whom it asks, open it, follow how many answer, close it.
@Component
public class Consultations {
    private final Database database;
    private final ConsultationStore store;
    private final StatementStore statements;
    private final AnswerStore answers;
    private final Audience audience;
    private final Results results;
    private final Initiatives initiatives;
    private final Permission permission;
    private final Promise promise;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Consultations(
            Database database,
            ConsultationStore store,
            StatementStore statements,
            AnswerStore answers,
            Audience audience,
            Results results,
            Initiatives initiatives,
            Permission permission,
            Promise promise,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.statements = statements;
        this.answers = answers;
        this.audience = audience;
        this.results = results;
        this.initiatives = initiatives;
        this.permission = permission;
        this.promise = promise;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What a draft is made of.
    public record Draft(Consultation.Terms terms, Consultation.Rules rules, Consultation.Period period) {}

    public Consultation draft(UUID initiative, Draft draft, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_CONSULTATION, of.scope());
        var fresh = new Consultation(
                        UUID.randomUUID(),
                        initiative,
                        of.owners(),
                        draft.terms(),
                        draft.rules(),
                        draft.period(),
                        new Consultation.State.Draft(),
                        "")
                .checked();
        return database.write(() -> {
            store.add(fresh);
            audit.tell(by, "consultation.drafted", "consultation", fresh.id());
            return fresh;
        });
    }

    public void redraft(UUID id, Draft draft, Person by) {
        var changed = managed(id, by).redrafted(draft.terms(), draft.rules(), draft.period());
        database.write(() -> {
            store.save(changed);
            audit.tell(by, "consultation.changed", "consultation", id);
        });
    }

    /// Whom to ask: a unit, an organisation, people in a role, or whoever has the link. `people` is how many they are,
    /// where the accounts don't tell.
    public record Asked(
            AudienceGroup.Kind kind,
            @Nullable UUID ref,
            @Nullable String role,
            String name,
            AudienceGroup.Admission admission,
            @Nullable Instant codeUntil,
            @Nullable Integer people) {}

    public AudienceGroup ask(UUID id, Asked asked, Person by) {
        var consultation = managed(id, by);
        if (consultation.closed()) {
            throw new RuleBroken("", "consultation.rule.closed");
        }
        var groups = store.groups(id);
        var group = audience.group(groups.size(), asked, by);
        if (groups.stream().anyMatch(other -> other.name().equalsIgnoreCase(group.name()))) {
            throw new RuleBroken("name", "consultation.rule.asked-already", group.name());
        }
        return database.write(() -> {
            store.addGroup(id, group);
            audit.tell(by, "consultation.asks", "consultation", id);
            return group;
        });
    }

    public void unask(UUID id, UUID group, Person by) {
        managed(id, by).mustBeDraft();
        database.write(() -> {
            store.removeGroup(id, group);
            audit.tell(by, "consultation.asks-no-more", "consultation", id);
        });
    }

    /// Opens it. From now on anonymity and threshold are fixed, and so are the statements' words.
    public void open(UUID id, Person by) {
        var consultation = managed(id, by);
        var groups = store.groups(id);
        var closesOn = LocalDate.ofInstant(consultation.period().closesAt(), clock.zone());
        var opened = consultation.opened(
                clock.now(), closesOn, groups.size(), statements.all(id).size());
        database.write(() -> {
            audience.parents(groups, by).forEach((group, parent) -> store.setParent(id, group, parent));
            store.save(opened);
            promise.give(opened, by);
            audit.tell(by, "consultation.opened", "consultation", id);
            news.tell(new ConsultationOpened(id));
        });
    }

    public void moveClosing(UUID id, Instant closesAt, Person by) {
        var moved = managed(id, by).closing(closesAt, clock.now());
        database.write(() -> {
            store.save(moved);
            audit.tell(by, "consultation.closing-moved", "consultation", id);
        });
    }

    public void close(UUID id, Person by) {
        var closed = managed(id, by).closed(clock.now());
        close(closed, () -> audit.tell(by, "consultation.closed", "consultation", id));
    }

    /// Closes it because its time is out.
    void closeInTime(UUID id) {
        close(store.get(id).closed(clock.now()), () -> audit.tellOwn("consultation.closed", "consultation", id));
    }

    private void close(Consultation closed, Runnable told) {
        database.write(() -> {
            store.save(closed);
            told.run();
        });
        finish(closed);
    }

    /// Makes the final figures once no more ballots are taken and those on their way are written: a ballot that was
    /// registered is counted.
    void finish(Consultation closed) {
        answers.awaitBallots();
        database.write(() -> {
            store.hold(closed.id());
            if (results.publishFinal(closed)) {
                answers.shuffleTickets(closed.id());
                news.tell(new ConsultationClosed(closed.id()));
            }
        });
    }

    /// A new code in place of one that has gone astray; the old one says that it is old.
    public void renewCode(UUID id, UUID group, @Nullable Instant until, Person by) {
        managed(id, by);
        var old = group(id, group);
        database.write(() -> {
            store.renewCode(id, old, Token.of(AudienceGroup.CODE_LETTERS), until);
            audit.tell(by, "consultation.code-renewed", "consultation", id);
        });
    }

    /// Sends a reminder to everybody in a group, at most one a day. Nobody knows who has answered, so all get it.
    public int remind(UUID id, UUID group, String address, Person by) {
        var consultation = managed(id, by);
        if (!consultation.open()) {
            throw new RuleBroken("", "consultation.rule.not-open");
        }
        var to = group(id, group);
        if (clock.today().equals(to.remindedOn())) {
            throw new RuleBroken("", "consultation.rule.reminded-today");
        }
        return database.write(() -> {
            int letters = audience.remind(consultation, to, address, by);
            store.reminded(group, clock.today());
            audit.tell(by, "consultation.reminded", "consultation", id);
            return letters;
        });
    }

    /// A consultation for those who look after it: owners, facilitators.
    public Consultation get(UUID id, Person by) {
        return permission.must(Act.SEE_PARTICIPATION, id, by);
    }

    /// A consultation for those who may change, open and close it.
    public Consultation managed(UUID id, Person by) {
        return permission.must(Act.MANAGE_CONSULTATION, id, by);
    }

    /// The same as [#get], empty for those who do not look after it.
    public Optional<Consultation> find(UUID id, Person by) {
        return store.find(id).filter(consultation -> by.may(Act.SEE_PARTICIPATION, consultation.scope()));
    }

    /// A consultation that is no longer a draft, as everybody may know of it.
    public Consultation published(UUID id, Visitor by) {
        return store.find(id)
                .filter(consultation -> !consultation.draft())
                .orElseThrow(() -> new NotFound("consultation"));
    }

    public List<AudienceGroup> groups(UUID id, Person by) {
        get(id, by);
        return store.groups(id);
    }

    public AudienceGroup group(UUID id, UUID group, Person by) {
        get(id, by);
        return group(id, group);
    }

    private AudienceGroup group(UUID id, UUID group) {
        return store.groups(id).stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotFound("group"));
    }

    /// How many of each group have taken part, by the group's number, said so roughly that nobody can tell who.
    public Map<Integer, Participation> participation(UUID id, Person by) {
        get(id, by);
        var turnout = new HashMap<Integer, Integer>();
        answers.turnout(id).forEach(group -> turnout.put(group.audience(), group.people()));
        var said = new HashMap<Integer, Participation>();
        for (var group : store.groups(id)) {
            int took = turnout.getOrDefault(group.number(), 0);
            var invited = group.invited();
            said.put(
                    group.number(),
                    invited != null && took <= invited
                            ? Participation.ofInvited(took, invited)
                            : Participation.ofOpen(took));
        }
        return said;
    }

    public List<Consultation> ofInitiative(UUID initiative, Person by) {
        boolean owner =
                by.may(Act.SEE_PARTICIPATION, initiatives.get(initiative, by).scope());
        return store.ofInitiative(initiative).stream()
                .filter(consultation -> owner || !consultation.draft())
                .toList();
    }
}
