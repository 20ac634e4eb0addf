package org.samrad.pair;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.programme.Participant;
import org.springframework.stereotype.Component;

/// Meetings of pairs, with who met.
@Component
class PairMeetingStore {
    private final Database database;

    PairMeetingStore(Database database) {
        this.database = database;
    }

    void add(PairMeeting m) {
        var event = m.event();
        database.sql("""
                        insert into pair.meeting
                            (id, pair, about, language, on_day, starts, ends, mode, place, link, state, sequence, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        m.id(),
                        m.pair(),
                        event.about(),
                        event.language(),
                        Date.valueOf(event.when().day()),
                        Time.valueOf(event.when().from()),
                        Time.valueOf(event.when().to()),
                        event.place().mode().name(),
                        event.place().where(),
                        event.place().link(),
                        m.state().name(),
                        m.saved().sequence(),
                        Timestamp.from(m.saved().at()))
                .update();
    }

    void save(PairMeeting m) {
        var event = m.event();
        database.sql("""
                        update pair.meeting set about = ?, language = ?, on_day = ?, starts = ?, ends = ?, mode = ?,
                            place = ?, link = ?, state = ?, changed = ?, sequence = ?, saved_at = ? where id = ?
                        """)
                .params(
                        event.about(),
                        event.language(),
                        Date.valueOf(event.when().day()),
                        Time.valueOf(event.when().from()),
                        Time.valueOf(event.when().to()),
                        event.place().mode().name(),
                        event.place().where(),
                        event.place().link(),
                        m.state().name(),
                        m.log().changed(),
                        m.saved().sequence(),
                        Timestamp.from(m.saved().at()),
                        m.id())
                .update();
        database.sql("delete from pair.met where meeting = ?").param(m.id()).update();
        m.log().met().stream()
                .filter(met -> met.count() > 0)
                .forEach(met -> database.sql(
                                "insert into pair.met (meeting, organisation, level, count) values (?, ?, ?, ?)")
                        .params(m.id(), met.organisation(), met.level().name(), met.count())
                        .update());
    }

    PairMeeting held(UUID id) {
        database.sql("select 1 from pair.meeting where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return get(id);
    }

    PairMeeting get(UUID id) {
        return rows("where id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("meeting"));
    }

    int count(UUID pair) {
        return database.sql("select count(*) from pair.meeting where pair = ? and state <> 'CANCELLED'")
                .param(pair)
                .query(Integer.class)
                .single();
    }

    /// The latest first.
    List<PairMeeting> of(Collection<UUID> pairs) {
        return rows("where pair = any(?)", pairs.toArray(UUID[]::new));
    }

    private List<PairMeeting> rows(String where, Object value) {
        var bare = database.sql("select * from pair.meeting " + where + " order by on_day desc, starts desc")
                .param(value)
                .query((row, n) -> meeting(row))
                .list();
        var met = met(bare.stream().map(PairMeeting::id).toArray(UUID[]::new));
        return bare.stream()
                .map(m -> new PairMeeting(
                        m.id(),
                        m.pair(),
                        m.event(),
                        m.state(),
                        new PairMeeting.Log(
                                met.getOrDefault(m.id(), List.of()), m.log().changed()),
                        m.saved()))
                .toList();
    }

    private Map<UUID, List<PairMeeting.Met>> met(UUID[] meetings) {
        return database
                .sql("select * from pair.met where meeting = any(?)")
                .param(meetings)
                .query((row, n) -> Map.entry(
                        row.getObject("meeting", UUID.class),
                        new PairMeeting.Met(
                                row.getObject("organisation", UUID.class),
                                Participant.Level.valueOf(row.getString("level")),
                                row.getInt("count"))))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static PairMeeting meeting(ResultSet row) throws SQLException {
        return new PairMeeting(
                row.getObject("id", UUID.class),
                row.getObject("pair", UUID.class),
                new PairMeeting.Event(
                        row.getString("about"),
                        row.getString("language"),
                        new PairMeeting.When(
                                row.getDate("on_day").toLocalDate(),
                                row.getTime("starts").toLocalTime(),
                                row.getTime("ends").toLocalTime()),
                        new PairMeeting.Place(
                                PairMeeting.Mode.valueOf(row.getString("mode")),
                                row.getString("place"),
                                row.getString("link"))),
                PairMeeting.State.valueOf(row.getString("state")),
                new PairMeeting.Log(List.of(), row.getString("changed")),
                new PairMeeting.Saved(
                        row.getInt("sequence"), row.getTimestamp("saved_at").toInstant()));
    }
}
