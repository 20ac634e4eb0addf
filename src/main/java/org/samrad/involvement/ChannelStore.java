package org.samrad.involvement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// How contributions come in to an initiative.
@Component
class ChannelStore {
    private final Database database;

    ChannelStore(Database database) {
        this.database = database;
    }

    Channel of(UUID initiative) {
        return database.once(
                "involvement.channel",
                initiative,
                () -> database.sql("select * from involvement.channel where initiative = ?")
                        .param(initiative)
                        .query((row, n) -> channel(row))
                        .optional()
                        .orElse(Channel.usual(initiative)));
    }

    Optional<Channel> find(String code) {
        return database.sql("select * from involvement.channel where code = ?")
                .param(code)
                .query((row, n) -> channel(row))
                .optional();
    }

    private static Channel channel(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Channel(
                row.getObject("initiative", UUID.class),
                row.getInt("days"),
                row.getString("code"),
                day(row.getDate("opened_on")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    void save(Channel channel) {
        var openedOn = channel.openedOn();
        database.sql("""
                        insert into involvement.channel (initiative, days, code, opened_on) values (?, ?, ?, ?)
                        on conflict (initiative) do update
                        set days = excluded.days, code = excluded.code, opened_on = excluded.opened_on
                        """)
                .params(java.util.Arrays.asList(
                        channel.initiative(),
                        channel.days(),
                        channel.code(),
                        openedOn == null ? null : Date.valueOf(openedOn)))
                .update();
    }
}
