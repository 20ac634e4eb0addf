package org.samrad.involvement;

import java.sql.Array;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The influence log.
@Component
class InfluenceStore {
    private final Database database;

    InfluenceStore(Database database) {
        this.database = database;
    }

    void add(InfluenceEntry entry, @Nullable UUID response, @Nullable UUID by) {
        database.sql("""
                        insert into involvement.influence
                            (id, initiative, noted_on, what, because, groups, proposals, response, language, noted_by)
                        values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        entry.id(),
                        entry.initiative(),
                        Date.valueOf(entry.on()),
                        entry.what(),
                        entry.because().words(),
                        entry.because().groups().stream().map(GroupKind::name).toArray(String[]::new),
                        entry.because().contributions(),
                        response,
                        entry.language(),
                        by))
                .update();
    }

    List<InfluenceEntry> list(UUID initiative, int offset, int count) {
        return database.sql("""
                        select * from involvement.influence where initiative = ?
                        order by noted_on desc, id offset ? limit ?
                        """)
                .params(initiative, offset, count)
                .query((row, n) -> new InfluenceEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("initiative", UUID.class),
                        row.getDate("noted_on").toLocalDate(),
                        row.getString("what"),
                        new InfluenceEntry.Because(
                                groups(row.getArray("groups")), row.getInt("proposals"), row.getString("because")),
                        row.getString("language")))
                .list();
    }

    private static List<GroupKind> groups(Array names) throws java.sql.SQLException {
        return Stream.of((String[]) names.getArray()).map(GroupKind::valueOf).toList();
    }

    int count(UUID initiative) {
        return database.sql("select count(*) from involvement.influence where initiative = ?")
                .param(initiative)
                .query(Integer.class)
                .single();
    }
}
