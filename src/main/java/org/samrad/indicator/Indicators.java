package org.samrad.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The one way into definitions, which are public. [Measurements] is the door to figures, [Targets] to what they should
/// be.
@Component
public class Indicators {
    private final Database database;
    private final IndicatorStore store;
    private final MeasurementStore measurements;
    private final Audit audit;
    private final Clock clock;

    Indicators(Database database, IndicatorStore store, MeasurementStore measurements, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.measurements = measurements;
        this.audit = audit;
        this.clock = clock;
    }

    /// What an indicator says: its words by language, its formula, and how it is read.
    public record Definition(Map<String, Indicator.Words> words, Indicator.Formula formula, Indicator.Rules rules) {}

    /// The organisation of whoever defines it answers for it.
    public UUID define(String code, Definition fresh, Person by) {
        return define(code, home(by), fresh, by);
    }

    /// For an organisation that answers for it.
    public UUID define(String code, UUID owner, Definition fresh, Person by) {
        by.must(Act.DEFINE_INDICATOR, Scope.organisation(owner));
        var known = Indicator.mustBeCode(code);
        return database.write(() -> {
            if (store.find(known).isPresent()) {
                throw new RuleBroken("code", "indicator.rule.code-taken");
            }
            var indicator =
                    new Indicator(UUID.randomUUID(), known, owner, fresh.words(), fresh.formula(), fresh.rules(), 1);
            store.add(indicator, by.id(), clock.now());
            audit.tell(by, "indicator.defined", "indicator", indicator.id());
            return indicator.id();
        });
    }

    /// The organisation of whoever acts; only those who have one enter, set or open anything.
    static UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "indicator.rule.no-organisation");
        }
        return home;
    }

    /// `builtOn` is the version that the writer had before the eyes.
    public void change(UUID id, Definition fresh, int builtOn, Person by) {
        by.must(Act.DEFINE_INDICATOR, store.get(id).scope());
        database.write(() -> {
            var held = store.held(id);
            if (held.version() != builtOn) {
                throw new RuleBroken("", Form.CLASH);
            }
            store.save(held.changed(fresh.words(), fresh.formula(), fresh.rules(), measurements.isMeasured(id)));
            audit.tell(by, "indicator.changed", "indicator", id);
        });
    }

    /// Retires a definition after a day; its figures stay.
    public void end(UUID id, LocalDate last, Person by) {
        by.must(Act.DEFINE_INDICATOR, store.get(id).scope());
        database.write(() -> {
            var held = store.held(id);
            var rules = held.rules();
            var ended = new Indicator.Rules(
                    rules.direction(),
                    rules.period(),
                    rules.comparability(),
                    rules.source(),
                    rules.goal(),
                    rules.threshold(),
                    rules.validFrom(),
                    last);
            store.save(held.changed(held.words(), held.formula(), ended, true));
            audit.tell(by, "indicator.ended", "indicator", id);
        });
    }

    /// One row more than a page, by code; sought in code, names and definitions.
    public List<Indicator> list(String sought, int offset, int count, Visitor by) {
        return store.list(sought, offset, count);
    }

    public Indicator get(UUID id, Visitor by) {
        return store.get(id);
    }

    public Indicator at(String code, Visitor by) {
        return store.find(code).orElseThrow(() -> new NotFound("indicator"));
    }

    public Optional<Indicator> find(String code, Visitor by) {
        return store.find(code);
    }

    /// Those of these codes that there are, in one look-up.
    public List<Indicator> findAll(Collection<String> codes, Visitor by) {
        return store.byCode(codes);
    }

    /// Those with these ids, in one look-up.
    public List<Indicator> all(Collection<UUID> ids, Visitor by) {
        return store.all(ids);
    }

    public boolean mayDefine(Indicator indicator, Visitor by) {
        return by.may(Act.DEFINE_INDICATOR, indicator.scope());
    }

    public Indicator mustDefine(String code, Person by) {
        var indicator = at(code, by);
        by.must(Act.DEFINE_INDICATOR, indicator.scope());
        return indicator;
    }
}
