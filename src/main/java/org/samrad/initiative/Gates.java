package org.samrad.initiative;

import java.time.LocalDate;
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

/// The gates of initiatives: how they stand, evidence for them, and waivers.
@Component
public class Gates {
    private final Database database;
    private final GateStore store;
    private final GateBook book;
    private final Initiatives initiatives;
    private final Changes changes;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Gates(
            Database database,
            GateStore store,
            GateBook book,
            Initiatives initiatives,
            Changes changes,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.book = book;
        this.initiatives = initiatives;
        this.changes = changes;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What somebody brings forward for a criterion: words, an address where it can be read, and the day it is from.
    public record Evidence(
            Gate.Criterion criterion, GateCheck.Result result, String words, String link, LocalDate on) {}

    public List<GateCheck> check(UUID initiative, Person by) {
        return book.all(initiatives.get(initiative, by));
    }

    /// The gates on the way to a phase; what is missing there stands between.
    public List<GateCheck> towards(Phase phase, UUID initiative, Person by) {
        return book.towards(phase, initiatives.get(initiative, by));
    }

    /// All that was ever said of the criteria, the oldest first.
    public List<GateCheck.Proof> proofs(UUID initiative, Person by) {
        return store.of(initiatives.get(initiative, by).id());
    }

    /// The owner says what proves a criterion, or that it no longer holds.
    public void prove(UUID initiative, Evidence evidence, Person by) {
        var about = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, about.scope());
        if (evidence.result() == GateCheck.Result.WAIVED) {
            throw new RuleBroken("result", "initiative.rule.waive-apart");
        }
        if (evidence.on().isAfter(clock.today())) {
            throw new RuleBroken("on", "initiative.rule.not-yet");
        }
        if (evidence.result() != GateCheck.Result.NOT_MET
                && !line(evidence.criterion(), about).takesEvidence()) {
            throw new RuleBroken("", "initiative.rule.found-by-house");
        }
        var proof = new GateCheck.Proof(
                evidence.criterion(),
                evidence.result(),
                evidence.words(),
                evidence.link(),
                evidence.on(),
                by.id(),
                clock.now());
        database.write(() -> {
            store.add(initiative, proof);
            changes.note(about, "proof." + evidence.result(), evidence.words(), by);
            audit.tell(by, "gate.proven." + evidence.criterion(), "initiative", initiative);
        });
    }

    /// Lets a criterion be passed without a proof, for a reason that everybody can read.
    public void waive(UUID initiative, Gate.Criterion criterion, String why, Person by) {
        var about = initiatives.get(initiative, by);
        by.must(Act.WAIVE_GATE, about.scope());
        var line = line(criterion, about);
        if (line.isDenied() && !criterion.isWaivable()) {
            throw new RuleBroken("", "initiative.rule.unwaivable");
        }
        if (criterion.isObligatoryFor(about.facts().kind())) {
            throw new RuleBroken("", "initiative.rule.unwaivable-kind");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "initiative.rule.waive-reason");
        }
        var proof =
                new GateCheck.Proof(criterion, GateCheck.Result.WAIVED, why, "", clock.today(), by.id(), clock.now());
        database.write(() -> {
            store.add(initiative, proof);
            changes.note(about, "proof." + GateCheck.Result.WAIVED, why, by);
            audit.tell(by, "gate.waived." + criterion, "initiative", initiative);
            news.tell(new GateWaived(initiative, criterion));
        });
    }

    private GateCheck.Line line(Gate.Criterion criterion, Initiative initiative) {
        return book.all(initiative).stream()
                .filter(check -> check.gate() == criterion.gate())
                .findFirst()
                .orElseThrow()
                .line(criterion);
    }
}
