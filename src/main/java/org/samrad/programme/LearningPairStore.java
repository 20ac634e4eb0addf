package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Learning pairs, their answers, and the states they have been in.
@Component
class LearningPairStore {
    private final Database database;

    LearningPairStore(Database database) {
        this.database = database;
    }

    void add(LearningPair p, UUID by, Instant at) {
        database.sql(
                        "insert into programme.pair (id, round, theme, motto, language, state, proposed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        p.id(),
                        p.round(),
                        p.about().theme(),
                        p.about().motto(),
                        p.about().language(),
                        p.state().name(),
                        Timestamp.from(at))
                .update();
        int place = 0;
        for (var member : p.members()) {
            database.sql("insert into programme.pair_member (pair, place, organisation) values (?, ?, ?)")
                    .params(p.id(), place++, member)
                    .update();
        }
        entered(p, by, at);
    }

    void save(LearningPair p) {
        database.sql("update programme.pair set theme = ?, motto = ?, language = ?, state = ? where id = ?")
                .params(
                        p.about().theme(),
                        p.about().motto(),
                        p.about().language(),
                        p.state().name(),
                        p.id())
                .update();
    }

    /// Writes the present state into the history.
    void entered(LearningPair p, UUID by, Instant at) {
        database.sql("insert into programme.pair_state (pair, state, made_by, made_at) values (?, ?, ?, ?)")
                .params(p.id(), p.state().name(), by, Timestamp.from(at))
                .update();
    }

    void add(UUID pair, LearningPair.Answer answer) {
        var declined = answer.declined();
        database.sql("""
                        insert into programme.answer (pair, organisation, declined, words, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        pair,
                        answer.organisation(),
                        declined == null ? null : declined.name(),
                        answer.words(),
                        answer.by(),
                        Timestamp.from(answer.at())))
                .update();
    }

    /// As it stands, nobody else changing it meanwhile.
    LearningPair held(UUID id) {
        database.sql("select id from programme.pair where id = ? for update")
                .param(id)
                .query((row, n) -> id)
                .optional();
        return find(id).orElseThrow(() -> new NotFound("pair"));
    }

    Optional<LearningPair> find(UUID id) {
        return whole(database.sql("select * from programme.pair where id = ?")
                        .param(id)
                        .query((row, n) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// In the order in which they are asked for.
    List<LearningPair> ofIds(List<UUID> ids) {
        return whole(database.sql("select * from programme.pair where id = any (?) order by array_position(?, id)")
                .params(ids.toArray(UUID[]::new), ids.toArray(UUID[]::new))
                .query((row, n) -> bare(row))
                .list());
    }

    List<LearningPair> ofRound(UUID round) {
        return whole(database.sql("select * from programme.pair where round = ? order by proposed_at, id")
                .param(round)
                .query((row, n) -> bare(row))
                .list());
    }

    /// Every pair of these rounds, in one look-up.
    List<LearningPair> ofRounds(Collection<UUID> rounds) {
        return whole(database.sql("select * from programme.pair where round = any (?) order by proposed_at, id")
                .param(rounds.toArray(UUID[]::new))
                .query((row, n) -> bare(row))
                .list());
    }

    List<LearningPair> ofOrganisation(UUID organisation) {
        return whole(database.sql("""
                        select p.* from programme.pair p join programme.pair_member m on m.pair = p.id
                        where m.organisation = ? order by p.proposed_at desc, p.id
                        """)
                .param(organisation)
                .query((row, n) -> bare(row))
                .list());
    }

    /// Whether somebody has a seat in a pair that all have accepted.
    boolean hasAny(UUID person) {
        return database.sql("""
                        select exists (
                            select from programme.seat s
                            join programme.participant t on t.round = s.round and t.organisation = s.organisation
                            join programme.pair p on p.round = s.round
                            join programme.pair_member m on m.pair = p.id and m.organisation = s.organisation
                            where s.person = ? and t.withdrawn_at is null and p.state not in ('PROPOSED', 'DECLINED'))
                        """).param(person).query(Boolean.class).single();
    }

    List<LearningPair> ofOrganisations(Collection<UUID> organisations) {
        return whole(database.sql("""
                        select p.* from programme.pair p
                        where p.id in (select pair from programme.pair_member where organisation = any (?))
                        order by p.proposed_at, p.id
                        """)
                .param(organisations.toArray(UUID[]::new))
                .query((row, n) -> bare(row))
                .list());
    }

    private record Bare(UUID id, UUID round, LearningPair.About about, LearningPair.State state) {}

    private record Member(UUID pair, UUID organisation) {}

    private record Said(UUID pair, LearningPair.Answer answer) {}

    private List<LearningPair> whole(List<Bare> bare) {
        var ids = bare.stream().map(Bare::id).toList();
        var members = members(ids);
        var answers = answers(ids);
        return bare.stream()
                .map(one -> new LearningPair(
                        one.id(),
                        one.round(),
                        members.getOrDefault(one.id(), List.of()).stream()
                                .map(Member::organisation)
                                .toList(),
                        one.about(),
                        one.state(),
                        answers.getOrDefault(one.id(), List.of()).stream()
                                .map(Said::answer)
                                .toList()))
                .toList();
    }

    private Map<UUID, List<Member>> members(Collection<UUID> pairs) {
        return database
                .sql("select * from programme.pair_member where pair = any (?) order by pair, place")
                .param(pairs.toArray(UUID[]::new))
                .query((row, n) ->
                        new Member(row.getObject("pair", UUID.class), row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Member::pair));
    }

    private Map<UUID, List<Said>> answers(Collection<UUID> pairs) {
        return database
                .sql("select * from programme.answer where pair = any (?) order by pair, answered_at")
                .param(pairs.toArray(UUID[]::new))
                .query((row, n) -> new Said(row.getObject("pair", UUID.class), answer(row)))
                .list()
                .stream()
                .collect(groupingBy(Said::pair));
    }

    private static LearningPair.Answer answer(ResultSet row) throws SQLException {
        var declined = row.getString("declined");
        return new LearningPair.Answer(
                row.getObject("organisation", UUID.class),
                declined == null ? null : LearningPair.Reason.valueOf(declined),
                row.getString("words"),
                row.getObject("answered_by", UUID.class),
                row.getTimestamp("answered_at").toInstant());
    }

    private static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                new LearningPair.About(row.getString("theme"), row.getString("motto"), row.getString("language")),
                LearningPair.State.valueOf(row.getString("state")));
    }

    List<Pairings.Step> steps(UUID pair) {
        return database.sql("select * from programme.pair_state where pair = ? order by number")
                .param(pair)
                .query((row, n) -> new Pairings.Step(
                        LearningPair.State.valueOf(row.getString("state")),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /// For a person's own eyes: what one has answered.
    List<String> of(UUID person) {
        return database.sql(
                        "select pair::text || ' ' || coalesce(declined, 'yes') || ' ' || words from programme.answer where answered_by = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
