package org.samrad.dialogue;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What calendars need to know of meetings.
@Component
class InvitationStore {
    private final Database database;

    InvitationStore(Database database) {
        this.database = database;
    }

    /// A meeting, and when it was last changed.
    record Changed(Meeting meeting, Instant at) {}

    /// The last thing that was written down about it.
    Instant changed(UUID meeting) {
        return database.sql("select max(at) from dialogue.meeting_state where meeting = ?")
                .param(meeting)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /// The meetings of these forums that lie ahead, the next one first.
    List<Changed> ahead(Collection<UUID> forums, LocalDate today) {
        return database.sql("""
                        select m.*, (select max(at) from dialogue.meeting_state s where s.meeting = m.id) as changed
                        from dialogue.meeting m
                        where m.forum = any (?::uuid[]) and m.day >= ?
                            and m.state in ('PLANNED', 'AGENDA_OPEN', 'AGENDA_SENT')
                        order by m.day, m.starts limit 200
                        """)
                .params(forums.toArray(UUID[]::new), Date.valueOf(today))
                .query((row, n) -> new Changed(
                        MeetingStore.meeting(row), row.getTimestamp("changed").toInstant()))
                .list();
    }
}
