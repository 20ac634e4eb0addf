package org.samrad.counsel;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Meetings of cases, who was there, and what the parties have said to each other.
@Component
class CaseMeetingStore {
    private final Database database;

    CaseMeetingStore(Database database) {
        this.database = database;
    }

    Optional<CaseMeeting> find(UUID advised) {
        var there = database.sql("select * from counsel.attendee where advised = ? order by place")
                .param(advised)
                .query((row, n) -> new CaseMeeting.Attendee(
                        CaseMeeting.Party.valueOf(row.getString("side")),
                        row.getString("role"),
                        row.getBoolean("remote"),
                        row.getString("takeaway")))
                .list();
        return database.sql("select * from counsel.meeting where advised = ?")
                .param(advised)
                .query((row, n) -> new CaseMeeting(
                        advised,
                        new CaseMeeting.Plan(
                                new CaseMeeting.When(
                                        row.getObject("on_day", LocalDate.class),
                                        row.getObject("starts", LocalTime.class),
                                        row.getObject("ends", LocalTime.class)),
                                new CaseMeeting.Place(
                                        CaseMeeting.Mode.valueOf(row.getString("mode")),
                                        row.getString("place"),
                                        row.getString("link")),
                                List.of((String[]) row.getArray("agenda").getArray())),
                        there,
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("version")))
                .optional();
    }

    /// Saves it as one version more; false where somebody else has saved meanwhile.
    boolean save(CaseMeeting meeting) {
        var plan = meeting.plan();
        boolean saved = database.sql("""
                        insert into counsel.meeting as m
                            (advised, on_day, starts, ends, mode, place, link, agenda, held_on, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)
                        on conflict (advised) do update set on_day = excluded.on_day, starts = excluded.starts,
                            ends = excluded.ends, mode = excluded.mode, place = excluded.place, link = excluded.link,
                            agenda = excluded.agenda, held_on = excluded.held_on, version = excluded.version
                        where m.version = excluded.version - 1
                        """)
                        .params(Arrays.asList(
                                meeting.advised(),
                                plan.when().day(),
                                plan.when().from(),
                                plan.when().to(),
                                plan.place().mode().name(),
                                plan.place().where(),
                                plan.place().link(),
                                plan.agenda().toArray(String[]::new),
                                meeting.held(),
                                meeting.version()))
                        .update()
                == 1;
        if (saved) {
            attend(meeting);
        }
        return saved;
    }

    private void attend(CaseMeeting meeting) {
        database.sql("delete from counsel.attendee where advised = ?")
                .param(meeting.advised())
                .update();
        for (int place = 0; place < meeting.attendees().size(); place++) {
            var one = meeting.attendees().get(place);
            database.sql("""
                            insert into counsel.attendee (advised, place, side, role, remote, takeaway)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(meeting.advised(), place, one.party().name(), one.role(), one.remote(), one.takeaway())
                    .update();
        }
    }

    void add(UUID advised, CaseMeeting.Entry entry) {
        database.sql("""
                        insert into counsel.entry (advised, side, text, language, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        advised,
                        entry.side().name(),
                        entry.text(),
                        entry.language(),
                        entry.by(),
                        Timestamp.from(entry.at()))
                .update();
    }

    /// The newest first, one row more than a page.
    List<CaseMeeting.Entry> entries(UUID advised, int offset, int count) {
        return database.sql("select * from counsel.entry where advised = ? order by number desc offset ? limit ?")
                .params(advised, offset, count)
                .query((row, n) -> new CaseMeeting.Entry(
                        Counsel.Side.valueOf(row.getString("side")),
                        row.getString("text"),
                        row.getString("language"),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
