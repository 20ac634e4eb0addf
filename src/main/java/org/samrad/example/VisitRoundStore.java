package org.samrad.example;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Rounds of visits with their questions and hosts.
@Component
class VisitRoundStore {
    private final Database database;

    VisitRoundStore(Database database) {
        this.database = database;
    }

    static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    void add(VisitRound round, UUID by, Instant at) {
        var plan = round.plan();
        database.sql("""
                        insert into example.visit_round
                            (id, organisation, theme, purpose, language, starts, ends, units, state, version, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round.id(),
                        round.organisation(),
                        plan.words().theme(),
                        plan.words().purpose(),
                        plan.words().language(),
                        Date.valueOf(plan.period().from()),
                        Date.valueOf(plan.period().to()),
                        ids(plan.units()),
                        round.state().name(),
                        round.version(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    void save(VisitRound round) {
        var plan = round.plan();
        database.sql("""
                        update example.visit_round set theme = ?, purpose = ?, language = ?, starts = ?, ends = ?,
                            units = ?, state = ?, version = ? where id = ?
                        """)
                .params(
                        plan.words().theme(),
                        plan.words().purpose(),
                        plan.words().language(),
                        Date.valueOf(plan.period().from()),
                        Date.valueOf(plan.period().to()),
                        ids(plan.units()),
                        round.state().name(),
                        round.version(),
                        round.id())
                .update();
    }

    VisitRound get(UUID id) {
        return database.once("example.visit_round", id, () -> read(id));
    }

    private VisitRound read(UUID id) {
        return database.sql("select * from example.visit_round where id = ?")
                .param(id)
                .query((row, n) -> round(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit round"));
    }

    /// Held until the end of the transaction: what belongs to a round changes one act at a time.
    VisitRound held(UUID id) {
        return database.sql("select * from example.visit_round where id = ? for update")
                .param(id)
                .query((row, n) -> round(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit round"));
    }

    /// The newest first.
    List<VisitRound> of(UUID organisation, int offset, int count) {
        return database.sql("""
                        select * from example.visit_round where organisation = ?
                        order by starts desc, id offset ? limit ?
                        """)
                .params(organisation, offset, count)
                .query((row, n) -> round(row))
                .list();
    }

    List<VisitRound> all(Collection<UUID> ids) {
        return database.sql("select * from example.visit_round where id = any (?)")
                .param(ids(ids))
                .query((row, n) -> round(row))
                .list();
    }

    private static VisitRound round(ResultSet row) throws SQLException {
        return new VisitRound(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new VisitRound.Plan(
                        new VisitRound.Words(
                                row.getString("theme"), row.getString("purpose"), row.getString("language")),
                        new VisitRound.Period(
                                row.getDate("starts").toLocalDate(),
                                row.getDate("ends").toLocalDate()),
                        units(row.getArray("units"))),
                VisitRound.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static List<UUID> units(Array units) throws SQLException {
        return Arrays.stream((Object[]) units.getArray()).map(UUID.class::cast).toList();
    }

    List<VisitRound.Question> questions(UUID round) {
        return database.sql("select * from example.visit_question where round = ? order by position")
                .param(round)
                .query((row, n) -> new VisitRound.Question(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("language"),
                        row.getString("code")))
                .list();
    }

    void addQuestion(UUID round, VisitRound.Question question) {
        database.sql("""
                        insert into example.visit_question (id, round, position, text, language, code)
                        select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ? from example.visit_question where round = ?
                        """)
                .params(question.id(), round, question.text(), question.language(), question.code(), round)
                .update();
    }

    void removeQuestion(UUID round, UUID question) {
        database.sql("delete from example.visit_question where round = ? and id = ?")
                .params(round, question)
                .update();
    }

    List<UUID> hosts(UUID round) {
        return database.sql(
                        "select organisation from example.visit_host where round = ? order by chosen_at, organisation")
                .param(round)
                .query((row, n) -> row.getObject("organisation", UUID.class))
                .list();
    }

    void addHosts(UUID round, Collection<UUID> hosts, Instant at) {
        database.sql("""
                        insert into example.visit_host (round, organisation, chosen_at)
                        select ?, unnest(?), ? on conflict do nothing
                        """).params(round, ids(hosts), Timestamp.from(at)).update();
    }

    void removeHost(UUID round, UUID host) {
        database.sql("delete from example.visit_host where round = ? and organisation = ?")
                .params(round, host)
                .update();
    }
}
