package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Mandate.Side;
import org.springframework.stereotype.Component;

/// The items of agendas and of the waiting list, with their annexes and questions.
@Component
class AgendaStore {
    private final Database database;

    AgendaStore(Database database) {
        this.database = database;
    }

    void add(AgendaItem i) {
        var origin = i.origin();
        var side = origin.side();
        database.sql("""
                        insert into dialogue.item
                            (id, forum, meeting, number, title, type, reason, recommendation, changeable, minutes,
                             language, initiative, phase, decision, person, side, submitted_on, duty, source, sources,
                             standing, declined, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        i.id(),
                        i.forum(),
                        i.meeting(),
                        i.number(),
                        i.words().title(),
                        i.words().type().name(),
                        i.words().reason(),
                        i.words().recommendation(),
                        i.words().changeable(),
                        i.words().minutes(),
                        i.words().language(),
                        i.about().initiative(),
                        name(i.about().phase()),
                        i.about().decision(),
                        origin.person(),
                        side == null ? null : side.name(),
                        Date.valueOf(origin.on()),
                        origin.duty().name(),
                        origin.source().name(),
                        origin.sources().toArray(UUID[]::new),
                        standing(i.place()),
                        reason(i.place()),
                        i.version()))
                .update();
    }

    void save(AgendaItem i) {
        database.sql("""
                        update dialogue.item
                        set meeting = ?, number = ?, title = ?, type = ?, reason = ?, recommendation = ?, changeable = ?,
                            minutes = ?, language = ?, initiative = ?, phase = ?, decision = ?, standing = ?,
                            declined = ?, version = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        i.meeting(),
                        i.number(),
                        i.words().title(),
                        i.words().type().name(),
                        i.words().reason(),
                        i.words().recommendation(),
                        i.words().changeable(),
                        i.words().minutes(),
                        i.words().language(),
                        i.about().initiative(),
                        name(i.about().phase()),
                        i.about().decision(),
                        standing(i.place()),
                        reason(i.place()),
                        i.version(),
                        i.id()))
                .update();
    }

    private static @Nullable String name(@Nullable Phase phase) {
        return phase == null ? null : phase.name();
    }

    private static String standing(AgendaItem.Place place) {
        return switch (place) {
            case AgendaItem.Place.Waiting waiting -> "WAITING";
            case AgendaItem.Place.OnAgenda on -> "PLACED";
            case AgendaItem.Place.Declined declined -> "DECLINED";
        };
    }

    private static String reason(AgendaItem.Place place) {
        return place instanceof AgendaItem.Place.Declined declined ? declined.reason() : "";
    }

    /// From where to where an item was moved, and why.
    record Move(UUID item, @Nullable UUID from, @Nullable UUID to, Instant at, UUID by, String reason) {}

    void moved(Move move) {
        database.sql("""
                        insert into dialogue.item_move (item, from_meeting, to_meeting, at, person, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        move.item(), move.from(), move.to(), Timestamp.from(move.at()), move.by(), move.reason()))
                .update();
    }

    AgendaItem get(UUID id) {
        return one("select * from dialogue.item where id = ?", id);
    }

    /// The item, kept for this transaction.
    AgendaItem hold(UUID id) {
        return one("select * from dialogue.item where id = ? for update", id);
    }

    private AgendaItem one(String sql, UUID id) {
        return database.sql(sql)
                .param(id)
                .query((row, n) -> item(row))
                .optional()
                .orElseThrow(() -> new NotFound("item"));
    }

    /// Changes places with the one before.
    void raise(UUID meeting, UUID item) {
        database.sql("""
                        with placed as (
                            select id, row_number() over (order by number, id) as place
                            from dialogue.item where meeting = :meeting),
                        raised as (select place from placed where id = :item)
                        update dialogue.item i
                        set number = case when p.place = r.place and p.place > 1 then p.place - 1
                                          when p.place = r.place - 1 then p.place + 1
                                          else p.place end
                        from placed p, raised r where p.id = i.id
                        """).param("meeting", meeting).param("item", item).update();
    }

    List<AgendaItem> on(UUID meeting) {
        return database.sql("select * from dialogue.item where meeting = ? order by number, id")
                .param(meeting)
                .query((row, n) -> item(row))
                .list();
    }

    List<AgendaItem> waiting(UUID forum) {
        return database.sql("""
                        select * from dialogue.item where forum = ? and standing = 'WAITING'
                        order by duty = 'NONE', submitted_on, id limit 100
                        """).param(forum).query((row, n) -> item(row)).list();
    }

    /// The items of an initiative, wherever they are.
    List<AgendaItem> ofInitiative(UUID initiative) {
        return database.once(
                "dialogue.item",
                initiative,
                () -> database.sql("select * from dialogue.item where initiative = ? order by submitted_on, id")
                        .param(initiative)
                        .query((row, n) -> item(row))
                        .list());
    }

    int nextNumber(UUID meeting) {
        return database.sql("select coalesce(max(number), 0) + 1 from dialogue.item where meeting = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        var side = row.getString("side");
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("forum", UUID.class),
                place(row),
                new AgendaItem.Words(
                        row.getString("title"),
                        AgendaItem.Type.valueOf(row.getString("type")),
                        row.getString("reason"),
                        row.getString("recommendation"),
                        row.getString("changeable"),
                        row.getInt("minutes"),
                        row.getString("language")),
                new AgendaItem.About(
                        row.getObject("initiative", UUID.class),
                        phase == null ? null : Phase.valueOf(phase),
                        row.getObject("decision", UUID.class)),
                new AgendaItem.Origin(
                        row.getObject("person", UUID.class),
                        side == null ? null : Side.valueOf(side),
                        row.getDate("submitted_on").toLocalDate(),
                        AgendaItem.Duty.valueOf(row.getString("duty")),
                        AgendaItem.Source.valueOf(row.getString("source")),
                        Arrays.asList((UUID[]) row.getArray("sources").getArray())),
                row.getInt("version"));
    }

    private static AgendaItem.Place place(ResultSet row) throws SQLException {
        return switch (row.getString("standing")) {
            case "PLACED" -> new AgendaItem.Place.OnAgenda(row.getObject("meeting", UUID.class), row.getInt("number"));
            case "DECLINED" -> new AgendaItem.Place.Declined(row.getString("declined"));
            default -> new AgendaItem.Place.Waiting();
        };
    }
}
