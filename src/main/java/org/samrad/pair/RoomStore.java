package org.samrad.pair;

import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The row that stands for a room.
@Component
class RoomStore {
    private final Database database;

    RoomStore(Database database) {
        this.database = database;
    }

    /// Makes the room where there is none yet, and lets nobody else change anything in it until the transaction ends.
    void hold(UUID pair) {
        database.sql("insert into pair.room (pair) values (?) on conflict (pair) do update set pair = excluded.pair")
                .param(pair)
                .update();
    }

    ThemeQuestion.Theme theme(UUID pair) {
        return database.sql("select theme from pair.room where pair = ? and theme <> ''")
                .param(pair)
                .query(String.class)
                .optional()
                .map(ThemeQuestion.Theme::valueOf)
                .orElse(ThemeQuestion.Theme.COMMON);
    }

    void save(UUID pair, ThemeQuestion.Theme theme) {
        hold(pair);
        database.sql("update pair.room set theme = ? where pair = ?")
                .params(theme.name(), pair)
                .update();
    }
}
