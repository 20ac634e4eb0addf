package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Who takes part in a round, and the seats of each leadership group.
@Component
class ParticipantStore {
    private final Database database;

    ParticipantStore(Database database) {
        this.database = database;
    }

    /// Adds or replaces; seats are written anew.
    void save(Participant p) {
        var withdrawn = p.withdrawn();
        database.sql("""
                        insert into programme.participant (round, organisation, signed_at, withdrawn_at)
                        values (?, ?, ?, ?)
                        on conflict (round, organisation) do update set signed_at = excluded.signed_at,
                            withdrawn_at = excluded.withdrawn_at
                        """)
                .params(Arrays.asList(
                        p.round(),
                        p.organisation(),
                        Timestamp.from(p.signedUp()),
                        withdrawn == null ? null : Timestamp.from(withdrawn)))
                .update();
        database.sql("delete from programme.seat where round = ? and organisation = ?")
                .params(p.round(), p.organisation())
                .update();
        for (var seat : p.seats()) {
            database.sql("insert into programme.seat (round, organisation, person, level) values (?, ?, ?, ?)")
                    .params(
                            p.round(),
                            p.organisation(),
                            seat.person(),
                            seat.level().name())
                    .update();
        }
    }

    /// Everybody who has signed up, also those who have left, in the order in which they came.
    List<Participant> ofRound(UUID round) {
        var seats = database
                .sql("select * from programme.seat where round = ? order by organisation, level, person")
                .param(round)
                .query((row, n) -> new Held(row.getObject("organisation", UUID.class), seat(row)))
                .list()
                .stream()
                .collect(groupingBy(Held::organisation));
        return database.sql("select * from programme.participant where round = ? order by signed_at, organisation")
                .param(round)
                .query((row, n) -> {
                    var organisation = row.getObject("organisation", UUID.class);
                    return new Participant(
                            round,
                            organisation,
                            row.getTimestamp("signed_at").toInstant(),
                            instant(row.getTimestamp("withdrawn_at")),
                            seats.getOrDefault(organisation, List.of()).stream()
                                    .map(Held::seat)
                                    .toList());
                })
                .list();
    }

    Map<UUID, List<UUID>> organisations(Collection<UUID> rounds) {
        record Row(UUID round, UUID organisation) {}
        return database
                .sql(
                        "select round, organisation from programme.participant where round = any (?) and withdrawn_at is null order by signed_at, organisation")
                .param(rounds.toArray(UUID[]::new))
                .query((row, n) ->
                        new Row(row.getObject("round", UUID.class), row.getObject("organisation", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Row::round, mapping(Row::organisation, toList())));
    }

    Optional<Participant> find(UUID round, UUID organisation) {
        return ofRound(round).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    /// Whether somebody sits for the organisation in any round.
    boolean sits(UUID organisation, UUID person) {
        return !database.sql("select round from programme.seat where organisation = ? and person = ? limit 1")
                .params(organisation, person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .isEmpty();
    }

    /// The rounds in which an organisation takes or took part.
    List<UUID> rounds(UUID organisation) {
        return database.sql("select round from programme.participant where organisation = ? and withdrawn_at is null")
                .param(organisation)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private record Held(UUID organisation, Participant.Seat seat) {}

    private static Participant.Seat seat(ResultSet row) throws SQLException {
        return new Participant.Seat(
                row.getObject("person", UUID.class), Participant.Level.valueOf(row.getString("level")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /// For a person's own eyes: the rounds in which one has a seat.
    List<String> of(UUID person) {
        return database.sql("select round::text || ' ' || level from programme.seat where person = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void forget(UUID person) {
        database.sql("delete from programme.seat where person = ?")
                .param(person)
                .update();
    }
}
