package org.samrad.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Who compares with whom, and each step of their consent.
@Component
class PeerStore {
    private final Database database;

    PeerStore(Database database) {
        this.database = database;
    }

    void add(PeerGroup group, UUID by) {
        database.sql("""
            insert into comparison.peer_group (id, name, why, language, founder, founded_at)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(
                        group.id(),
                        group.words().name(),
                        group.words().why(),
                        group.words().language(),
                        group.founder(),
                        Timestamp.from(group.founded()))
                .update();
        database.sql("""
            insert into comparison.peer_member (peer_group, organisation, place, state, since)
            select :group, one.organisation, one.place, one.state, :at
            from unnest(:organisations, :states) with ordinality as one (organisation, state, place)
            """)
                .param("group", group.id())
                .param(
                        "organisations",
                        group.members().stream()
                                .map(PeerGroup.Member::organisation)
                                .toArray(UUID[]::new))
                .param(
                        "states",
                        group.members().stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("at", Timestamp.from(group.founded()))
                .update();
        step(group, group.founder(), by);
    }

    /// Writes the step that this organisation has made.
    void save(PeerGroup group, UUID of, UUID by) {
        var member = group.member(of).orElseThrow();
        database.sql("update comparison.peer_member set state = ?, since = ? where peer_group = ? and organisation = ?")
                .params(member.state().name(), Timestamp.from(member.since()), group.id(), of)
                .update();
        step(group, of, by);
    }

    private void step(PeerGroup group, UUID of, UUID by) {
        var member = group.member(of).orElseThrow();
        database.sql("""
            insert into comparison.peer_step (peer_group, organisation, state, made_by, made_at)
            values (?, ?, ?, ?, ?)
            """)
                .params(group.id(), of, member.state().name(), by, Timestamp.from(member.since()))
                .update();
    }

    Optional<PeerGroup> find(UUID id) {
        return whole("where id = ?", id).stream().findFirst();
    }

    /// Held until the transaction ends, so that two who answer do so one after the other.
    Optional<PeerGroup> held(UUID id) {
        return whole("where id = ? for update", id).stream().findFirst();
    }

    /// Those in which an organisation is or was asked to be, the newest first.
    List<PeerGroup> of(UUID organisation) {
        return whole("""
            where id in (select m.peer_group from comparison.peer_member m where m.organisation = ?)
            order by founded_at desc, id
            """, organisation);
    }

    private record Held(UUID group, PeerGroup.Member member) {}

    private List<PeerGroup> whole(String which, Object... params) {
        var bare = database.sql("select * from comparison.peer_group " + which)
                .params(params)
                .query((row, n) -> bare(row))
                .list();
        var members = database
                .sql("select * from comparison.peer_member where peer_group = any (?) order by place")
                .param(bare.stream().map(PeerGroup::id).toArray(UUID[]::new))
                .query((row, n) -> new Held(
                        row.getObject("peer_group", UUID.class),
                        new PeerGroup.Member(
                                row.getObject("organisation", UUID.class),
                                PeerGroup.State.valueOf(row.getString("state")),
                                instant(row, "since"))))
                .list()
                .stream()
                .collect(groupingBy(Held::group, mapping(Held::member, toList())));
        return bare.stream()
                .map(one -> new PeerGroup(
                        one.id(), one.words(), one.founder(), one.founded(), members.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static PeerGroup bare(ResultSet row) throws SQLException {
        return new PeerGroup(
                row.getObject("id", UUID.class),
                new PeerGroup.Words(row.getString("name"), row.getString("why"), row.getString("language")),
                row.getObject("founder", UUID.class),
                instant(row, "founded_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /// Those who are in a group in which this one is, too.
    Set<UUID> peers(UUID organisation) {
        return new HashSet<>(database.sql("""
            select distinct other.organisation from comparison.peer_member mine
            join comparison.peer_member other on other.peer_group = mine.peer_group
            where mine.organisation = ? and mine.state = 'IN'
                and other.state = 'IN' and other.organisation <> mine.organisation
            """)
                .param(organisation)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    List<Peers.Step> steps(UUID group) {
        return database.sql("select * from comparison.peer_step where peer_group = ? order by made_at, organisation")
                .param(group)
                .query((row, n) -> new Peers.Step(
                        row.getObject("organisation", UUID.class),
                        PeerGroup.State.valueOf(row.getString("state")),
                        row.getObject("made_by", UUID.class),
                        instant(row, "made_at")))
                .list();
    }

    record Stepped(UUID group, String state, Instant at) {}

    /// For a person's own eyes.
    List<Stepped> stepsOf(UUID person) {
        return database.sql("select * from comparison.peer_step where made_by = ? order by made_at")
                .param(person)
                .query((row, n) -> new Stepped(
                        row.getObject("peer_group", UUID.class), row.getString("state"), instant(row, "made_at")))
                .list();
    }
}
