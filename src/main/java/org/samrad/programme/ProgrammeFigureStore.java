package org.samrad.programme;

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

/// Counts over the exchanges and pairs of many organisations. A number and its basis are asked with the same words.
/// `seen` says whether whoever asks may see the thing.
@Component
class ProgrammeFigureStore {
    private static final String EXCHANGES = """
            select x.id as thing, x.%s as organisation, x.%s as other, x.on_day as day, '' as title, '' as language,
                (:acts and :reader in (x.learner, x.giver)) as seen
            from programme.exchange x
            where x.state in ('HELD', 'RECORDED') and x.on_day between :from and :to
            """;
    /// All have said yes by the end of the year, and it had not ended before. From then on everybody may know of it.
    private static final String PAIRS = """
            select p.round as thing, m.organisation, (select o.organisation from programme.pair_member o
                    where o.pair = p.id and o.organisation <> m.organisation order by o.place limit 1) as other,
                s.accepted as day, p.theme as title, p.language, true as seen
            from programme.pair p
                join programme.pair_member m on m.pair = p.id
                join (select pair, min((made_at at time zone :zone)::date) filter (
                            where state not in ('PROPOSED', 'DECLINED', 'ENDED')) as accepted,
                        max((made_at at time zone :zone)::date) filter (where state = 'ENDED') as ended
                    from programme.pair_state group by pair) s on s.pair = p.id
            where s.accepted <= :to and (s.ended is null or s.ended >= :from)
            """;

    private final Database database;

    ProgrammeFigureStore(Database database) {
        this.database = database;
    }

    /// Who asks: the own organisation, and whether for its leadership group.
    record Reader(UUID own, boolean acts, ZoneId zone) {}

    private static String of(ProgrammeFigures.Figure figure) {
        return switch (figure) {
            case EXCHANGES_GIVEN -> EXCHANGES.formatted("giver", "learner");
            case EXCHANGES_TAKEN -> EXCHANGES.formatted("learner", "giver");
            case PAIRS -> PAIRS;
        };
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> organisations, Span span, Reader reader) {
        return database.sql(sql)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("from", Date.valueOf(span.from()))
                .param("to", Date.valueOf(span.to()))
                .param("reader", reader.own())
                .param("acts", reader.acts())
                .param("zone", reader.zone().getId());
    }

    List<Tally> tally(ProgrammeFigures.Figure figure, Collection<UUID> organisations, Span span, Reader reader) {
        return asked("select c.organisation, count(*) as things from (" + of(figure) + """
                        ) c where c.organisation = any (:organisations) group by c.organisation
                        """, organisations, span, reader)
                .query((row, n) -> new Tally(
                        row.getObject("organisation", UUID.class), row.getLong("things"), row.getLong("things")))
                .list();
    }

    Basis basis(ProgrammeFigures.Figure figure, Basis.Slice of, Reader reader) {
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
                        new Basis.Naming(row.getString("title"), row.getString("language")),
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
