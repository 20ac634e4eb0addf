package org.samrad.involvement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.initiative.InitiativeFigures.Owned;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the plans and contributions of many initiatives. A number and its basis are asked with the same words.
@Component
class InvolvementFigureStore {
    private static final String INITIATIVES = """
             unnest(:ids::uuid[], :owners::uuid[], :titles::text[], :languages::text[], :seen::boolean[])
                as i (thing, organisation, title, language, seen)
            """;
    private static final String COVERAGE = """
            select i.*, a.approved_on as day, (a.approved_on is not null)::int as part, 1 as whole
            from""" + INITIATIVES + """
             left join lateral (select p.approved_on from involvement.approval p
                where p.initiative = i.thing and p.approved_on <= :to order by p.number limit 1) a on true
            """;
    /// One row for each initiative: who said what shows nowhere.
    private static final String ANSWERED = """
            select i.thing, i.organisation, i.title, i.language, i.seen, null::date as day,
                count(*) filter (where r.answered_on <= :to) as part, count(*) as whole
            from""" + INITIATIVES + """
             join involvement.contribution c on c.initiative = i.thing
             left join involvement.response r on r.id = c.response
            where c.due between :from and :to and (c.due < :today or r.answered_on <= :to)
            group by i.thing, i.organisation, i.title, i.language, i.seen
            """;
    private static final String GIVEN = """
            select i.thing, i.organisation, i.title, i.language, i.seen, null::date as day,
                count(*) as part, count(*) as whole
            from""" + INITIATIVES + """
             join involvement.contribution c on c.initiative = i.thing
             join involvement.response r on r.id = c.response
            where r.answered_on between :from and :to
            group by i.thing, i.organisation, i.title, i.language, i.seen
            """;
    private static final String SPANS = """
            select i.organisation, c.made_on, r.answered_on, count(*) as contributions
            from""" + INITIATIVES + """
             join involvement.contribution c on c.initiative = i.thing
             join involvement.response r on r.id = c.response
            where r.answered_on between :from and :to
            group by i.organisation, c.made_on, r.answered_on
            """;

    private final Database database;

    InvolvementFigureStore(Database database) {
        this.database = database;
    }

    private static String of(InvolvementFigures.Figure figure) {
        return switch (figure) {
            case COVERAGE -> COVERAGE;
            case ANSWERED -> ANSWERED;
            case GIVEN -> GIVEN;
        };
    }

    private JdbcClient.StatementSpec asked(String sql, List<Owned> among, Span span) {
        return database.sql(sql)
                .param("ids", among.stream().map(Owned::id).toArray(UUID[]::new))
                .param("owners", among.stream().map(Owned::organisation).toArray(UUID[]::new))
                .param("titles", among.stream().map(one -> one.named().words()).toArray(String[]::new))
                .param(
                        "languages",
                        among.stream().map(one -> one.named().language()).toArray(String[]::new))
                .param(
                        "seen",
                        among.stream().map(one -> String.valueOf(one.seen())).toArray(String[]::new))
                .param("from", Date.valueOf(span.from()))
                .param("to", Date.valueOf(span.to()))
                .param("today", Date.valueOf(span.today()));
    }

    List<Tally> tally(InvolvementFigures.Figure figure, List<Owned> among, Span span) {
        return asked(
                        "select c.organisation, sum(c.part) as part, sum(c.whole) as whole from (" + of(figure) + """
                        ) c group by c.organisation
                        """,
                        among,
                        span)
                .query((row, n) ->
                        new Tally(row.getObject("organisation", UUID.class), row.getLong("part"), row.getLong("whole")))
                .list();
    }

    Basis basis(InvolvementFigures.Figure figure, List<Owned> among, Basis.Slice of) {
        var from = " from (" + of(figure) + ") c where";
        var things = asked(
                        "select *" + from + " c.seen order by c.title, c.thing offset :offset limit :count",
                        among,
                        of.span())
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
        int hidden = asked("select count(*)" + from + " not c.seen", among, of.span())
                .query((row, n) -> row.getInt(1))
                .single();
        return new Basis(things, hidden);
    }

    /// So many contributions, said and answered on these days.
    record Answered(UUID organisation, LocalDate made, LocalDate answered, int contributions) {}

    List<Answered> spans(List<Owned> among, Span span) {
        return asked(SPANS, among, span)
                .query((row, n) -> new Answered(
                        row.getObject("organisation", UUID.class),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getInt("contributions")))
                .list();
    }
}
