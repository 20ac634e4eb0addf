package org.samrad.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Annexes of items; the contents of files stand apart, so that lists stay light.
@Component
class AgendaAnnexStore {
    private final Database database;

    AgendaAnnexStore(Database database) {
        this.database = database;
    }

    void add(AgendaAnnex a, byte[] bytes) {
        var file = a.content() instanceof AgendaAnnex.Content.File one ? one : null;
        var link = a.content() instanceof AgendaAnnex.Content.Link one ? one.address() : "";
        database.sql("""
                        insert into dialogue.annex
                            (id, item, title, link, file_name, file_type, file_size, openness, person, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.id(),
                        a.item(),
                        a.title(),
                        link,
                        file == null ? "" : file.name(),
                        file == null ? "" : file.type(),
                        file == null ? 0 : file.size(),
                        a.openness().name(),
                        a.by(),
                        Timestamp.from(a.at()))
                .update();
        if (file != null) {
            database.sql("insert into dialogue.annex_file (annex, content) values (?, ?)")
                    .params(a.id(), bytes)
                    .update();
        }
    }

    void remove(UUID annex) {
        database.sql("delete from dialogue.annex where id = ?").param(annex).update();
    }

    AgendaAnnex get(UUID id) {
        return database.sql("select * from dialogue.annex where id = ?")
                .param(id)
                .query((row, n) -> annex(row))
                .optional()
                .orElseThrow(() -> new NotFound("annex"));
    }

    byte[] bytes(UUID annex) {
        return database.sql("select content from dialogue.annex_file where annex = ?")
                .param(annex)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    List<AgendaAnnex> of(Collection<UUID> items) {
        return database.sql("select * from dialogue.annex where item = any (?::uuid[]) order by at, id")
                .param(items.toArray(UUID[]::new))
                .query((row, n) -> annex(row))
                .list();
    }

    private static AgendaAnnex annex(ResultSet row) throws SQLException {
        var link = row.getString("link");
        return new AgendaAnnex(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                row.getString("title"),
                link.isEmpty()
                        ? new AgendaAnnex.Content.File(
                                row.getString("file_name"), row.getString("file_type"), row.getInt("file_size"))
                        : new AgendaAnnex.Content.Link(link),
                AgendaAnnex.Openness.valueOf(row.getString("openness")),
                row.getObject("person", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
