package org.samrad.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.example.Asking;
import org.springframework.stereotype.Component;

/// Exchanges: help that goes one way.
@Component
class ExchangeStore {
    private final Database database;

    ExchangeStore(Database database) {
        this.database = database;
    }

    void add(Exchange e) {
        database.sql("""
                        insert into programme.exchange
                            (id, learner, giver, area, suggested_as, round, advice, suggested_by, suggested_on, format,
                             state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        e.id(),
                        e.between().learner(),
                        e.between().giver(),
                        e.between().area(),
                        e.origin().as().name(),
                        e.origin().round().orElse(null),
                        e.origin().advice().orElse(null),
                        e.origin().by(),
                        Date.valueOf(e.origin().on()),
                        e.length().map(Asking.Format::minutes).orElse(null),
                        e.state().name()))
                .update();
    }

    void save(Exchange e) {
        var end = e.end();
        var day = e.day();
        var declined = end == null ? null : end.declined();
        var outcome = end == null ? null : end.outcome();
        database.sql("""
                        update programme.exchange set state = ?, on_day = ?, declined = ?, outcome = ?, minutes = ?,
                            content = ?, words = ? where id = ?
                        """)
                .params(Arrays.asList(
                        e.state().name(),
                        day == null ? null : Date.valueOf(day),
                        declined == null ? null : declined.name(),
                        outcome == null ? null : outcome.name(),
                        end == null ? 0 : end.minutes(),
                        end == null ? 0 : end.content(),
                        end == null ? "" : end.words(),
                        e.id()))
                .update();
    }

    /// As it stands, nobody else changing it meanwhile.
    Exchange held(UUID id) {
        return database.sql("select * from programme.exchange where id = ? for update")
                .param(id)
                .query((row, n) -> exchange(row))
                .optional()
                .orElseThrow(() -> new NotFound("exchange"));
    }

    Optional<Exchange> find(UUID id) {
        return database.sql("select * from programme.exchange where id = ?")
                .param(id)
                .query((row, n) -> exchange(row))
                .optional();
    }

    /// Those of an organisation, open ones first, then the newest; one row more than a page.
    List<Exchange> ofOrganisation(UUID organisation, int offset, int count) {
        return database.sql("""
                        select * from programme.exchange where learner = ? or giver = ?
                        order by state in ('RECORDED', 'DECLINED', 'LAPSED'), suggested_on desc, id offset ? limit ?
                        """)
                .params(organisation, organisation, offset, count)
                .query((row, n) -> exchange(row))
                .list();
    }

    /// What came of each of these pieces of advice, in the order in which it was suggested.
    List<Exchange> ofAdvice(Collection<UUID> advice) {
        return database.sql("""
                        select * from programme.exchange where advice = any (:advice)
                        order by suggested_on, id
                        """)
                .param("advice", advice.toArray(UUID[]::new))
                .query((row, n) -> exchange(row))
                .list();
    }

    /// How many exchanges each organisation gives in at present.
    Map<UUID, Integer> load() {
        record Load(UUID giver, int open) {}
        return database
                .sql("""
                        select giver, count(*) open from programme.exchange
                        where state in ('SUGGESTED', 'ACCEPTED', 'SCHEDULED', 'HELD') group by giver
                        """)
                .query((row, n) -> new Load(row.getObject("giver", UUID.class), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::giver, Load::open));
    }

    /// Who helps whom at present.
    Set<Pairing.Two> open() {
        return Set.copyOf(database.sql("""
                        select distinct learner, giver from programme.exchange
                        where state in ('SUGGESTED', 'ACCEPTED', 'SCHEDULED', 'HELD')
                        """)
                .query((row, n) ->
                        new Pairing.Two(row.getObject("learner", UUID.class), row.getObject("giver", UUID.class)))
                .list());
    }

    /// Suggested before this day, and not answered yet.
    List<Exchange> unansweredSince(LocalDate day) {
        return database.sql("""
                        select * from programme.exchange where state = 'SUGGESTED' and suggested_on < ?
                        order by suggested_on limit 500
                        """)
                .param(Date.valueOf(day))
                .query((row, n) -> exchange(row))
                .list();
    }

    private static Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                row.getObject("id", UUID.class),
                new Exchange.Between(
                        row.getObject("learner", UUID.class),
                        row.getObject("giver", UUID.class),
                        row.getString("area")),
                new Exchange.Origin(
                        Exchange.Suggester.valueOf(row.getString("suggested_as")),
                        origin(row),
                        row.getObject("suggested_by", UUID.class),
                        row.getObject("suggested_on", LocalDate.class)),
                format(row),
                Exchange.State.valueOf(row.getString("state")),
                row.getObject("on_day", LocalDate.class),
                end(row));
    }

    private static @Nullable UUID origin(ResultSet row) throws SQLException {
        var advice = row.getObject("advice", UUID.class);
        return advice == null ? row.getObject("round", UUID.class) : advice;
    }

    private static Asking.@Nullable Format format(ResultSet row) throws SQLException {
        int minutes = row.getInt("format");
        return row.wasNull() ? null : Asking.Format.of(minutes);
    }

    private static Exchange.@Nullable End end(ResultSet row) throws SQLException {
        var declined = row.getString("declined");
        var outcome = row.getString("outcome");
        return declined == null && outcome == null
                ? null
                : new Exchange.End(
                        declined == null ? null : LearningPair.Reason.valueOf(declined),
                        outcome == null ? null : Exchange.Outcome.valueOf(outcome),
                        row.getInt("minutes"),
                        row.getInt("content"),
                        row.getString("words"));
    }

    /// For a person's own eyes: what one has suggested.
    List<String> of(UUID person) {
        return database.sql("select area || ' ' || suggested_on from programme.exchange where suggested_by = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
