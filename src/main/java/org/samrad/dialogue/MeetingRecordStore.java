package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.organisation.Mandate.Side;
import org.springframework.stereotype.Component;

/// What was said and decided on each item, and who was there.
@Component
class MeetingRecordStore {
    private final Database database;

    MeetingRecordStore(Database database) {
        this.database = database;
    }

    List<Discussion> discussions(Collection<UUID> items) {
        return database.sql("select * from dialogue.discussion where item = any (?::uuid[])")
                .param(items.toArray(UUID[]::new))
                .query((row, n) -> discussion(row))
                .list();
    }

    /// Saves where nobody has saved since; answers whether it did.
    boolean save(Discussion d, UUID by, Instant at) {
        var decision = d.decision();
        var deadline = decision == null ? null : decision.deadline();
        return database.sql("""
                        insert into dialogue.discussion as old
                            (item, version, presentation, management, employees, decision_kind, decision, executor,
                             deadline, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (item) do update
                        set version = excluded.version, presentation = excluded.presentation,
                            management = excluded.management, employees = excluded.employees,
                            decision_kind = excluded.decision_kind, decision = excluded.decision,
                            executor = excluded.executor, deadline = excluded.deadline,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        where old.version = excluded.version - 1
                        """)
                        .params(Arrays.asList(
                                d.item(),
                                d.version(),
                                d.presentation(),
                                d.management(),
                                d.employees(),
                                decision == null ? null : decision.kind().name(),
                                decision == null ? "" : decision.text(),
                                decision == null ? null : decision.executor(),
                                deadline == null ? null : Date.valueOf(deadline),
                                by,
                                Timestamp.from(at)))
                        .update()
                == 1;
    }

    List<MeetingAttendance> attendance(UUID meeting) {
        return database.sql("""
                        select * from dialogue.attendance where meeting = ? order by side nulls last, name, id
                        """)
                .param(meeting)
                .query((row, n) -> attendance(row))
                .list();
    }

    void save(UUID meeting, MeetingAttendance a) {
        var side = a.side();
        database.sql("""
                        insert into dialogue.attendance (id, meeting, person, name, side, role, mode)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (meeting, person) do update set mode = excluded.mode, role = excluded.role
                        """)
                .params(Arrays.asList(
                        a.id(),
                        meeting,
                        a.person(),
                        a.isGuest() ? a.name() : "",
                        side == null ? null : side.name(),
                        a.role(),
                        a.mode().name()))
                .update();
    }

    void removeGuest(UUID meeting, UUID attendance) {
        database.sql("delete from dialogue.attendance where meeting = ? and id = ? and person is null")
                .params(meeting, attendance)
                .update();
    }

    private static MeetingAttendance attendance(ResultSet row) throws SQLException {
        var side = row.getString("side");
        return new MeetingAttendance(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                side == null ? null : Side.valueOf(side),
                row.getString("role"),
                MeetingAttendance.Mode.valueOf(row.getString("mode")));
    }

    private static Discussion discussion(ResultSet row) throws SQLException {
        return new Discussion(
                row.getObject("item", UUID.class),
                row.getInt("version"),
                row.getString("presentation"),
                row.getString("management"),
                row.getString("employees"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var kind = row.getString("decision_kind");
        var deadline = row.getDate("deadline");
        return kind == null
                ? null
                : new Decision(
                        Decision.Kind.valueOf(kind),
                        row.getString("decision"),
                        row.getObject("executor", UUID.class),
                        deadline == null ? null : deadline.toLocalDate());
    }
}
