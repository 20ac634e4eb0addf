package org.samrad.involvement;

import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// The influence log: what changed because of whom. It grows with every answer that takes something in, and by hand for
/// what was said elsewhere. Everybody the initiative concerns may read it; it names no person.
@Component
public class Influence {
    private final Database database;
    private final InfluenceStore store;
    private final Initiatives initiatives;
    private final Audit audit;
    private final Clock clock;

    Influence(Database database, InfluenceStore store, Initiatives initiatives, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    /// One row more than a page, the newest first.
    public List<InfluenceEntry> log(UUID initiative, int offset, int count, Person by) {
        return store.list(initiatives.get(initiative, by).id(), offset, count);
    }

    public int size(UUID initiative, Person by) {
        return store.count(initiatives.get(initiative, by).id());
    }

    public void note(InfluenceEntry entry, Person by) {
        by.must(
                Act.ANSWER_CONTRIBUTIONS,
                initiatives.get(entry.initiative(), by).scope());
        if (entry.on().isAfter(clock.today())) {
            throw new RuleBroken("on", "involvement.rule.noted-ahead");
        }
        if (entry.because().groups().isEmpty() && entry.because().words().isBlank()) {
            throw new RuleBroken("because", "involvement.rule.because");
        }
        database.write(() -> {
            store.add(entry, null, by.id());
            audit.tell(by, "influence.noted", "initiative", entry.initiative());
        });
    }
}
