package org.samrad.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The one way into initiatives.
@Component
public class Initiatives {
    private final Database database;
    private final InitiativeStore store;
    private final PlannedDecisionStore decisions;
    private final GateBook gates;
    private final Changes changes;
    private final Access access;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Initiatives(
            Database database,
            InitiativeStore store,
            PlannedDecisionStore decisions,
            GateBook gates,
            Changes changes,
            Access access,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.decisions = decisions;
        this.gates = gates;
        this.changes = changes;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What an initiative is described by.
    public record Description(
            Initiative.Words words, Initiative.Facts facts, List<UUID> partners, List<Initiative.Affected> affected) {
        public Description(Initiative.Words words, List<UUID> partners, List<Initiative.Affected> affected) {
            this(words, Initiative.Facts.NONE, partners, affected);
        }
    }

    /// What is sought in the list: nothing of it, or all of it at once. `startsFrom` shows the horizon: what is to
    /// start on that day or later.
    public record Sought(
            String title,
            @Nullable Phase phase,
            Initiative.@Nullable Kind kind,
            String area,
            @Nullable UUID owner,
            @Nullable UUID affected,
            @Nullable LocalDate startsFrom) {
        public static Sought titled(String title) {
            return new Sought(title, null, null, "", null, null, null);
        }
    }

    /// Begins an initiative in the person's own organisation, in the idea phase, with that person as owner.
    public Initiative start(Description description, Person by) {
        var organisation = by.organisation();
        if (organisation == null) {
            throw new RuleBroken("", "initiative.rule.no-organisation");
        }
        by.must(Act.START_INITIATIVE, Scope.organisation(organisation));
        var fresh = new Initiative(
                        UUID.randomUUID(),
                        description.words(),
                        organisation,
                        by.id(),
                        Phase.IDEA,
                        clock.today(),
                        Initiative.Facts.NONE,
                        List.of(),
                        List.of(),
                        null,
                        0)
                .described(description.words(), description.facts(), description.partners(), description.affected());
        return database.write(() -> {
            store.add(fresh);
            access.grantOwn(Role.INITIATIVE_OWNER, fresh.scope(), by);
            changes.note(fresh, "started", fresh.words().title(), by);
            audit.tell(by, "initiative.started", "initiative", fresh.id());
            news.tell(new InitiativeStarted(fresh.id()));
            return fresh;
        });
    }

    /// The initiative with this title, or a new one in use: for what is brought in from elsewhere by an administrator.
    public Initiative findOrRegister(String title, Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        var known = store.list(null, Sought.titled(title), 0, 50).stream()
                .filter(one -> one.words().title().equals(title))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var words = new Initiative.Words(title, title, "en");
        var none = new UUID(0, 0);
        var fresh = new Initiative(
                UUID.randomUUID(),
                words,
                by.organisation() == null ? none : by.organisation(),
                by.id(),
                Phase.USE,
                clock.today(),
                Initiative.Facts.NONE,
                List.of(),
                List.of(),
                null,
                0);
        database.write(() -> {
            store.add(fresh);
            access.grantOwn(Role.INITIATIVE_OWNER, fresh.scope(), by);
            audit.tell(by, "initiative.registered", "initiative", fresh.id());
        });
        return fresh;
    }

    /// Describes it anew, if it still is as it was when `version` was read.
    public void describe(UUID id, int version, Description description, Person by) {
        var initiative = managed(id, by);
        if (initiative.version() != version) {
            throw new RuleBroken("", "initiative.rule.changed-meanwhile");
        }
        if (store.vocabularies().stream()
                .noneMatch(one -> one.code().equals(description.facts().vocabulary()))) {
            throw new RuleBroken("vocabulary", "web.form.choose");
        }
        var described = initiative.described(
                description.words(), description.facts(), description.partners(), description.affected());
        database.write(() -> {
            store.save(described);
            told(described, "described", described.words().title(), by);
        });
    }

    public void decideBy(UUID id, PlannedDecision.Decider owner, Person by) {
        var decided = managed(id, by).decidedBy(owner);
        database.write(() -> {
            store.save(decided);
            told(decided, "decision-owner", owner.function(), by);
        });
    }

    /// Says when it was handed over to those who will use it.
    public void deliver(UUID id, LocalDate on, Person by) {
        var delivered = managed(id, by).delivered(on, clock.today());
        database.write(() -> {
            store.save(delivered);
            told(delivered, "delivered", on.toString(), by);
        });
    }

    /// Goes to another phase, if every gate on the way is closed; back is always open.
    public void enter(UUID id, Phase phase, Person by) {
        var initiative = managed(id, by);
        var moved = initiative.in(phase);
        int missing = gates.towards(phase, initiative).stream()
                .mapToInt(check -> check.missing().size())
                .sum();
        if (missing > 0) {
            throw new RuleBroken("phase", "initiative.rule.gate-open", missing);
        }
        database.write(() -> {
            store.save(moved);
            store.run(id, new Initiative.PhaseRun(phase, clock.today()));
            told(moved, "entered." + phase, "", by);
            news.tell(new PhaseEntered(id, phase));
        });
    }

    public void stop(UUID id, String why, Person by) {
        end(managed(id, by), new Initiative.Ending(Initiative.Ending.How.STOPPED, clock.today(), why, null), by);
    }

    /// Goes on as part of another initiative, which the person may see too.
    public void merge(UUID id, UUID into, String why, Person by) {
        var other = get(into, by);
        var how = new Initiative.Ending(Initiative.Ending.How.MERGED, clock.today(), why, other.id());
        end(managed(id, by), how, by);
    }

    private void end(Initiative initiative, Initiative.Ending how, Person by) {
        var ended = initiative.ended(how);
        database.write(() -> {
            store.save(ended);
            told(ended, "ended." + how.how(), how.why(), by);
            news.tell(new InitiativeEnded(ended.id(), how.how()));
        });
    }

    /// Goes on after all; that it had ended stays in its history.
    public void resume(UUID id, Person by) {
        var resumed = managed(id, by).resumed();
        database.write(() -> {
            store.save(resumed);
            told(resumed, "resumed", "", by);
        });
    }

    private Initiative managed(UUID id, Person by) {
        var initiative = get(id, by);
        by.must(Act.MANAGE_INITIATIVE, initiative.scope());
        return initiative;
    }

    private void told(Initiative about, String what, String words, Person by) {
        changes.note(about, what, words, by);
        audit.tell(by, "initiative." + what, "initiative", about.id());
    }

    /// An initiative that concerns the reader; any other is not found.
    public Initiative get(UUID id, Person by) {
        return store.find(id)
                .filter(one -> one.concerns(by)
                        || by.may(Act.MANAGE_INITIATIVE, one.scope())
                        || by.may(Act.MODERATE, one.scope())
                        || by.may(Act.MANAGE_INSTALLATION, Scope.everything()))
                .orElseThrow(() -> new NotFound("initiative"));
    }

    /// An initiative to which another house has let the visitor in, by a link that its owner has switched on.
    public Initiative admitted(UUID id, Visitor by) {
        return store.find(id).orElseThrow(() -> new NotFound("initiative"));
    }

    public List<Initiative.PhaseRun> phases(Initiative of, Person by) {
        return store.runs(of.id());
    }

    /// The decisions it will need, in order of their days.
    public List<PlannedDecision> decisions(UUID initiative, Person by) {
        return decisions.of(get(initiative, by).id());
    }

    /// The phase words of other models, ours first.
    public List<Vocabulary> vocabularies(Person by) {
        return store.vocabularies();
    }

    /// The initiatives that concern the reader's organisation, newest first, one row more than a page.
    public List<Initiative> list(String search, int offset, int count, Person by) {
        return list(Sought.titled(search), offset, count, by);
    }

    public List<Initiative> list(Sought sought, int offset, int count, Person by) {
        if (by.organisation() == null && !seesAll(by)) {
            return List.of();
        }
        return store.list(seesAll(by) ? null : by.organisation(), sought, offset, count);
    }

    /// The subject areas of the initiatives that concern the reader.
    public List<String> areas(Person by) {
        return by.organisation() == null && !seesAll(by)
                ? List.of()
                : store.areas(seesAll(by) ? null : by.organisation());
    }

    private static boolean seesAll(Person by) {
        return by.may(Act.MANAGE_INSTALLATION, Scope.everything());
    }
}
