package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Cases of a broken duty, and how each went on.
@Component
class BreachStore {
    private final Database database;

    BreachStore(Database database) {
        this.database = database;
    }

    void add(BreachCase b) {
        var charge = b.charge();
        database.sql("""
                        insert into dialogue.breach
                            (id, forum, type, decision, decided_on, grounds, language, initiative, planned, proposal,
                             raised_on, raised_by, answer_by, state, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Open', 0)
                        """)
                .params(Arrays.asList(
                        b.id(),
                        b.forum(),
                        charge.type().name(),
                        charge.decision(),
                        Date.valueOf(charge.decidedOn()),
                        charge.grounds(),
                        charge.language(),
                        charge.links().initiative(),
                        charge.links().decision(),
                        charge.links().proposal(),
                        Date.valueOf(b.raised().on()),
                        b.raised().by(),
                        Date.valueOf(b.raised().answerBy())))
                .update();
    }

    /// Goes to another state, unless somebody else was first.
    void save(BreachCase b) {
        var name = b.state().getClass().getSimpleName();
        int saved = database.sql("update dialogue.breach set state = ?, version = ? where id = ? and version = ?")
                .params(name, b.version(), b.id(), b.version() - 1)
                .update();
        if (saved == 0) {
            throw new RuleBroken("", "dialogue.breach.rule.ended");
        }
        var step = Step.of(b.state());
        database.sql("""
                        insert into dialogue.breach_step (breach, state, on_day, person, words, forum)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(b.id(), name, Date.valueOf(step.on()), step.by(), step.words(), step.forum()))
                .update();
    }

    private record Step(
            LocalDate on,
            @Nullable UUID by,
            String words,
            @Nullable UUID forum) {
        static Step of(BreachCase.State state) {
            return switch (state) {
                case BreachCase.State.Withdrawn s -> new Step(s.on(), s.by(), s.words(), null);
                case BreachCase.State.Sustained s -> new Step(s.on(), s.by(), s.words(), s.forum());
                case BreachCase.State.Settled s -> new Step(s.on(), s.by(), s.outcome(), null);
                case BreachCase.State.Open open ->
                    throw new IllegalArgumentException("A case is open from the beginning; save what follows");
            };
        }
    }

    BreachCase get(UUID id) {
        return list("select * from dialogue.breach where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("breach"));
    }

    /// Those that a forum has raised or must settle, the newest first.
    List<BreachCase> at(UUID forum, int offset, int count) {
        return list("""
                select * from dialogue.breach b
                where forum = ? or exists (select 1 from dialogue.breach_step s where s.breach = b.id and s.forum = ?)
                order by raised_on desc, id offset ? limit ?
                """, forum, forum, offset, count);
    }

    List<BreachCase> of(UUID initiative) {
        return database.once(
                "dialogue.breach",
                initiative,
                () -> list(
                        "select * from dialogue.breach where initiative = ? order by raised_on desc, id", initiative));
    }

    List<BreachCase> overdue(LocalDate today) {
        return list("""
                select * from dialogue.breach where state = 'Open' and answer_by < ? order by answer_by, id limit 200
                """, Date.valueOf(today));
    }

    List<BreachCase> raisedBy(UUID person) {
        return list("select * from dialogue.breach where raised_by = ? order by raised_on, id", person);
    }

    private List<BreachCase> list(String sql, Object... values) {
        var rows =
                database.sql(sql).params(values).query((row, n) -> breach(row)).list();
        var steps = steps(rows.stream().map(BreachCase::id).toList());
        return rows.stream()
                .map(b -> new BreachCase(
                        b.id(),
                        b.forum(),
                        b.charge(),
                        b.raised(),
                        state(steps.getOrDefault(b.id(), Map.of())),
                        b.version()))
                .toList();
    }

    private Map<UUID, Map<String, Step>> steps(List<UUID> ids) {
        var steps = new HashMap<UUID, Map<String, Step>>();
        if (!ids.isEmpty()) {
            database.sql("select * from dialogue.breach_step where breach = any (?::uuid[])")
                    .param(ids.toArray(UUID[]::new))
                    .query(row -> {
                        var step = new Step(
                                row.getDate("on_day").toLocalDate(),
                                row.getObject("person", UUID.class),
                                row.getString("words"),
                                row.getObject("forum", UUID.class));
                        steps.computeIfAbsent(row.getObject("breach", UUID.class), id -> new HashMap<>())
                                .put(row.getString("state"), step);
                    });
        }
        return steps;
    }

    private static BreachCase.State state(Map<String, Step> steps) {
        var withdrawn = steps.get("Withdrawn");
        if (withdrawn != null) {
            return new BreachCase.State.Withdrawn(withdrawn.on(), somebody(withdrawn), withdrawn.words());
        }
        var sustained = steps.get("Sustained");
        if (sustained == null) {
            return new BreachCase.State.Open();
        }
        var after =
                new BreachCase.State.Sustained(sustained.on(), sustained.by(), sustained.words(), sustained.forum());
        var settled = steps.get("Settled");
        return settled == null
                ? after
                : new BreachCase.State.Settled(settled.on(), somebody(settled), settled.words(), after);
    }

    private static UUID somebody(Step step) {
        var by = step.by();
        if (by == null) {
            throw new IllegalStateException("A step that only a person takes has none");
        }
        return by;
    }

    private static BreachCase breach(ResultSet row) throws SQLException {
        return new BreachCase(
                row.getObject("id", UUID.class),
                row.getObject("forum", UUID.class),
                new BreachCase.Charge(
                        BreachCase.Type.valueOf(row.getString("type")),
                        row.getString("decision"),
                        row.getDate("decided_on").toLocalDate(),
                        row.getString("grounds"),
                        row.getString("language"),
                        new BreachCase.Links(
                                row.getObject("initiative", UUID.class),
                                row.getObject("planned", UUID.class),
                                row.getObject("proposal", UUID.class))),
                new BreachCase.Raised(
                        row.getDate("raised_on").toLocalDate(),
                        row.getObject("raised_by", UUID.class),
                        row.getDate("answer_by").toLocalDate()),
                new BreachCase.State.Open(),
                row.getInt("version"));
    }
}
