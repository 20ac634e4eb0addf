package org.samrad.example;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the talks, visits and examples of many organisations. A number and its basis are asked with the same
/// words. `seen` says whether whoever asks may see the thing.
@Component
class ExampleFigureStore {
    private static final String TALKS = """
            select a.id as thing, a.%s as organisation, a.%s as other, a.on_day as day,
                s.content -> 'words' ->> 'headline' as title, s.language,
                (a.learner = :reader and :asks or a.giver = :reader and :answers) as seen
            from example.asking a left join example.shown s on s.example = a.example
            where a.state in ('HELD', 'RECORDED') and a.on_day between :from and :to
            """;
    private static final String VISITS = """
            select v.id as thing, %s as organisation, %s as other, v.on_day as day, r.theme as title, r.language,
                :reader in (r.organisation, v.host) as seen
            from example.visit v join example.visit_round r on r.id = v.round
            where v.state in ('HELD', 'DOCUMENTED', 'CLOSED') and v.on_day between :from and :to
                and v.host <> r.organisation
            """;
    /// An example is shared once, on the day on which it was published first. What is told no longer was shared all the
    /// same, and cannot be read.
    private static final String SHARED = """
            select e.id as thing, e.host as organisation, null::uuid as other, p.day,
                s.content -> 'words' ->> 'headline' as title, s.language, s.example is not null as seen
            from example.example e
                join (select example, (min(made_at) at time zone :zone)::date as day from example.step
                    where state = 'PUBLISHED' group by example) p on p.example = e.id
                left join example.shown s on s.example = e.id
            where p.day between :from and :to
            """;
    /// Whoever did it before is no user of the example. A user shows by name only where it wants to.
    private static final String REUSED = """
            select r.example as thing, e.host as organisation,
                case when r.named then r.organisation end as other, r.begun_on as day,
                s.content -> 'words' ->> 'headline' as title, s.language, s.example is not null as seen
            from example.reuse r
                join example.example e on e.id = r.example
                left join example.shown s on s.example = e.id
            where r.begun_on between :from and :to and r.organisation <> e.host and r.way <> 'FIRST'
            """;

    private final Database database;

    ExampleFigureStore(Database database) {
        this.database = database;
    }

    /// Who asks: the own organisation, and whether for those who ask others there, and for those who answer them.
    record Reader(UUID own, boolean asks, boolean answers, ZoneId zone) {}

    private static String of(ExampleFigures.Figure figure) {
        return switch (figure) {
            case TALKS_GIVEN -> TALKS.formatted("giver", "learner");
            case TALKS_TAKEN -> TALKS.formatted("learner", "giver");
            case VISITS_MADE -> VISITS.formatted("r.organisation", "v.host");
            case VISITS_RECEIVED -> VISITS.formatted("v.host", "r.organisation");
            case SHARED -> SHARED;
            case REUSED -> REUSED;
        };
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> organisations, Span span, Reader reader) {
        return database.sql(sql)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("from", Date.valueOf(span.from()))
                .param("to", Date.valueOf(span.to()))
                .param("reader", reader.own())
                .param("asks", reader.asks())
                .param("answers", reader.answers())
                .param("zone", reader.zone().getId());
    }

    List<Tally> tally(ExampleFigures.Figure figure, Collection<UUID> organisations, Span span, Reader reader) {
        return asked("select c.organisation, count(*) as things from (" + of(figure) + """
                        ) c where c.organisation = any (:organisations) group by c.organisation
                        """, organisations, span, reader)
                .query((row, n) -> new Tally(
                        row.getObject("organisation", UUID.class), row.getLong("things"), row.getLong("things")))
                .list();
    }

    Basis basis(ExampleFigures.Figure figure, Basis.Slice of, Reader reader) {
        var among = List.of(of.organisation());
        var from = " from (" + of(figure) + ") c where c.organisation = any (:organisations) and";
        var things = asked(
                        "select *" + from + " c.seen order by c.day desc, c.thing, c.other offset :offset limit :count",
                        among,
                        of.span(),
                        reader)
                .param("offset", of.offset())
                .param("count", of.count())
                .query((row, n) -> new Basis.Thing(
                        row.getString("title") == null
                                ? new Basis.Naming("", "")
                                : new Basis.Naming(row.getString("title"), row.getString("language")),
                        figure.path() + row.getObject("thing", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getObject("day", LocalDate.class),
                        1,
                        1))
                .list();
        int hidden = asked("select count(*)" + from + " not c.seen", among, of.span(), reader)
                .query((row, n) -> row.getInt(1))
                .single();
        return new Basis(things, hidden);
    }
}
