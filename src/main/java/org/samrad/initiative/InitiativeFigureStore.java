package org.samrad.initiative;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the initiatives of many organisations. A number and its basis are asked with the same words, so that the
/// one cannot say what the other does not.
@Component
class InitiativeFigureStore {
    /// Begun, and neither ended nor closed before the year.
    private static final String ACTIVE = """
             (i.started_on <= :to and coalesce(i.ended_on >= :from, true)
                and (coalesce((select run.phase <> 'CLOSED' from initiative.phase_run run
                        where run.initiative = i.id and run.since < :from order by run.number desc limit 1), true)
                    or exists (select from initiative.phase_run run
                        where run.initiative = i.id and run.since between :from and :to and run.phase <> 'CLOSED')))
            """;
    private static final String SEEN = """
             (i.organisation = :reader
                or exists (select from initiative.partner p where p.initiative = i.id and p.organisation = :reader)
                or exists (select from initiative.affected a where a.initiative = i.id and a.organisation = :reader))
            """;
    private static final String RENEWAL = """
            select i.id as thing, i.organisation, i.title, i.language, a.on_day as day,
                (a.class = 'TRANSFORMATION')::int as part, 1 as whole,""" + SEEN + """
             as seen
            from initiative.initiative i
            cross join lateral (select m.class, m.on_day from initiative.ambition m
                where m.initiative = i.id and m.on_day <= :to order by m.number desc limit 1) a
            where""" + ACTIVE;
    /// What was spent in the country's own money. Of several sums for one day the one entered last counts, and what was
    /// corrected does not. Whatever an initiative spends before it is in use is development.
    private static final String DEVELOPMENT = """
            select i.id as thing, i.organisation, i.title, i.language, s.on_day as day,
                case when coalesce((select run.phase from initiative.phase_run run
                        where run.initiative = i.id and run.since <= s.on_day order by run.number desc limit 1),
                    'IDEA') in ('USE', 'CLOSED') then 0 else s.amount end as part,
                s.amount as whole,""" + SEEN + """
             as seen
            from initiative.initiative i
            join unnest(:organisations::uuid[], :moneys::text[]) as own (id, money) on own.id = i.organisation
            cross join lateral (select distinct on (m.on_day) m.on_day, m.amount from initiative.amount m
                where m.initiative = i.id and m.kind = 'ACTUAL' and m.currency = own.money
                    and m.on_day between :from and :to
                    and not exists (select from initiative.amount later where later.corrects = m.id)
                order by m.on_day, m.number desc) s
            """;
    private static final String TAKEN = """
            select d.*, i.title, i.language, coalesce((select run.phase from initiative.phase_run run
                    where run.initiative = i.id and run.since <= d.taken_on order by run.number desc limit 1),
                i.phase) as phase_then,""" + SEEN + """
             as seen
            from initiative.decision d join initiative.initiative i on i.id = d.initiative
            where d.taken_on between :from and :to and d.organisation = any (:organisations)
            """;

    private final Database database;

    InitiativeFigureStore(Database database) {
        this.database = database;
    }

    /// Who asks, about which organisations; `moneys` is what each of them reckons in.
    record Asked(List<UUID> organisations, List<String> moneys, Span span, UUID reader) {}

    private static String of(InitiativeFigures.Figure figure) {
        return switch (figure) {
            case RENEWAL -> RENEWAL;
            case DEVELOPMENT -> DEVELOPMENT;
        };
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return database.sql(sql)
                .param("organisations", asked.organisations().toArray(UUID[]::new))
                .param("moneys", asked.moneys().toArray(String[]::new))
                .param("from", Date.valueOf(asked.span().from()))
                .param("to", Date.valueOf(asked.span().to()))
                .param("reader", asked.reader());
    }

    List<Tally> tally(InitiativeFigures.Figure figure, Asked asked) {
        return asked(
                        "select c.organisation, sum(c.part) as part, sum(c.whole) as whole from (" + of(figure) + """
                        ) c where c.organisation = any (:organisations) group by c.organisation
                        """,
                        asked)
                .query((row, n) ->
                        new Tally(row.getObject("organisation", UUID.class), row.getLong("part"), row.getLong("whole")))
                .list();
    }

    Basis basis(InitiativeFigures.Figure figure, Asked asked, Basis.Slice of) {
        var from = " from (" + of(figure) + ") c where c.organisation = any (:organisations) and";
        var things = asked(
                        "select *" + from + " c.seen order by c.day desc, c.thing offset :offset limit :count", asked)
                .param("offset", of.offset())
                .param("count", of.count())
                .query((row, n) -> new Basis.Thing(
                        new Basis.Naming(row.getString("title"), row.getString("language")),
                        "/initiatives/" + row.getObject("thing", UUID.class),
                        null,
                        row.getObject("day", LocalDate.class),
                        row.getLong("part"),
                        row.getLong("whole")))
                .list();
        var hidden = asked("select count(*)" + from + " not c.seen", asked)
                .query((row, n) -> row.getInt(1))
                .single();
        return new Basis(things, hidden);
    }

    List<InitiativeFigures.Owned> owned(Asked asked) {
        return asked(
                        "select i.id, i.organisation, i.title, i.language, " + ACTIVE + " as active, " + SEEN
                                + " as seen from initiative.initiative i where i.organisation = any (:organisations)",
                        asked)
                .query((row, n) -> new InitiativeFigures.Owned(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        new Basis.Naming(row.getString("title"), row.getString("language")),
                        row.getBoolean("active"),
                        row.getBoolean("seen")))
                .list();
    }

    List<InitiativeFigures.Taken> taken(Asked asked) {
        return asked(TAKEN, asked).query((row, n) -> taken(row)).list();
    }

    List<InitiativeFigures.Taken> taken(Asked asked, Basis.Slice of) {
        return asked("select * from (" + TAKEN + """
                        ) t where t.seen order by t.taken_on desc, t.id offset :offset limit :count
                        """, asked)
                .param("offset", of.offset())
                .param("count", of.count())
                .query((row, n) -> taken(row))
                .list();
    }

    int takenUnseen(Asked asked) {
        return asked("select count(*) from (" + TAKEN + ") t where not t.seen", asked)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static InitiativeFigures.Taken taken(ResultSet row) throws SQLException {
        return new InitiativeFigures.Taken(
                PlannedDecisionStore.decision(row),
                Phase.valueOf(row.getString("phase_then")),
                new Basis.Naming(row.getString("title"), row.getString("language")));
    }
}
