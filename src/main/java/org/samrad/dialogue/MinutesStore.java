package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.organisation.Mandate.Side;
import org.springframework.stereotype.Component;

/// Minutes with their sections and statements, and the version for everybody.
@Component
class MinutesStore {
    private final Database database;

    MinutesStore(Database database) {
        this.database = database;
    }

    /// A section of the version without names.
    record Public(int number, String title, String words) {}

    void add(Minutes m, UUID by, Instant at) {
        database.sql("insert into dialogue.minutes (id, meeting, version, language) values (?, ?, ?, ?)")
                .params(m.id(), m.meeting(), m.version(), m.language())
                .update();
        m.sections().forEach(section -> add(m.id(), section, by, at));
    }

    private void add(UUID minutes, Minutes.Section s, UUID by, Instant at) {
        var words = s.words();
        database.sql("""
                        insert into dialogue.minutes_section
                            (minutes, number, item, version, title, recommendation, presentation, answers, management,
                             employees, decision, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(java.util.Arrays.asList(
                        minutes,
                        s.number(),
                        s.item(),
                        s.version(),
                        s.title(),
                        words.recommendation(),
                        words.presentation(),
                        words.answers(),
                        words.management(),
                        words.employees(),
                        words.decision(),
                        by,
                        Timestamp.from(at)))
                .update();
    }

    /// Saves a section where nobody has saved it since; answers whether it did.
    boolean save(UUID minutes, Minutes.Section s, UUID by, Instant at) {
        var words = s.words();
        return database.sql("""
                        update dialogue.minutes_section
                        set version = ?, recommendation = ?, presentation = ?, answers = ?, management = ?,
                            employees = ?, decision = ?, saved_by = ?, saved_at = ?
                        where minutes = ? and number = ? and version = ?
                        """)
                        .params(
                                s.version(),
                                words.recommendation(),
                                words.presentation(),
                                words.answers(),
                                words.management(),
                                words.employees(),
                                words.decision(),
                                by,
                                Timestamp.from(at),
                                minutes,
                                s.number(),
                                s.version() - 1)
                        .update()
                == 1;
    }

    void state(UUID minutes, Minutes.Statement s) {
        database.sql("""
                        insert into dialogue.minutes_statement (minutes, side, words, person, at) values (?, ?, ?, ?, ?)
                        on conflict (minutes, side) do update
                        set words = excluded.words, person = excluded.person, at = excluded.at
                        """)
                .params(minutes, s.side().name(), s.words(), s.person(), Timestamp.from(s.at()))
                .update();
    }

    /// A word has changed: nobody has said yes to this version, and silence begins anew.
    void changed(UUID minutes, @Nullable LocalDate silentOn) {
        database.sql("""
                        update dialogue.minutes
                        set version = version + 1, silent_on = case when silent_on is null then null else ?::date end
                        where id = ?
                        """)
                .params(java.util.Arrays.asList(silentOn == null ? null : Date.valueOf(silentOn), minutes))
                .update();
    }

    void sent(UUID minutes, LocalDate on, @Nullable LocalDate silentOn) {
        database.sql("update dialogue.minutes set sent_on = ?, silent_on = ?::date where id = ?")
                .params(java.util.Arrays.asList(
                        Date.valueOf(on), silentOn == null ? null : Date.valueOf(silentOn), minutes))
                .update();
    }

    void approved(Minutes m, Minutes.Standing.Approved approved) {
        database.sql("update dialogue.minutes set approved_how = ?, approved_at = ?, hash = ? where id = ?")
                .params(approved.how().name(), Timestamp.from(approved.at()), approved.hash(), m.id())
                .update();
    }

    void publish(UUID minutes, List<Public> sections, Instant at) {
        database.sql("update dialogue.minutes set published_at = ? where id = ?")
                .params(Timestamp.from(at), minutes)
                .update();
        for (var section : sections) {
            database.sql("insert into dialogue.minutes_public (minutes, number, title, words) values (?, ?, ?, ?)")
                    .params(minutes, section.number(), section.title(), section.words())
                    .update();
        }
    }

    List<Public> published(UUID minutes) {
        return database.sql("select * from dialogue.minutes_public where minutes = ? order by number")
                .param(minutes)
                .query((row, n) -> new Public(row.getInt("number"), row.getString("title"), row.getString("words")))
                .list();
    }

    /// What has been published about an initiative's items.
    Map<UUID, String> publishedAbout(UUID initiative) {
        var words = new HashMap<UUID, String>();
        database.sql("""
                        select s.item, p.words
                        from dialogue.minutes_public p
                        join dialogue.minutes_section s on s.minutes = p.minutes and s.number = p.number
                        join dialogue.item i on i.id = s.item
                        where i.initiative = ?
                        """).param(initiative).query(row -> {
            words.put(row.getObject("item", UUID.class), row.getString("words"));
        });
        return words;
    }

    /// The meetings whose minutes nobody has objected to in time.
    List<UUID> silent(LocalDate today) {
        return database.sql("""
                        select meeting from dialogue.minutes where approved_at is null and silent_on < ? limit 100
                        """)
                .param(Date.valueOf(today))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Minutes> find(UUID meeting) {
        return find("select * from dialogue.minutes where meeting = ?", meeting);
    }

    /// The same, kept for this transaction.
    Optional<Minutes> hold(UUID meeting) {
        return find("select * from dialogue.minutes where meeting = ? for update", meeting);
    }

    private Optional<Minutes> find(String sql, UUID meeting) {
        return database.sql(sql)
                .param(meeting)
                .query((row, n) -> minutes(row))
                .optional()
                .map(this::whole);
    }

    private Minutes whole(Minutes bare) {
        var sections = database.sql("select * from dialogue.minutes_section where minutes = ? order by number")
                .param(bare.id())
                .query((row, n) -> section(row))
                .list();
        var statements = database.sql("select * from dialogue.minutes_statement where minutes = ? order by side desc")
                .param(bare.id())
                .query((row, n) -> new Minutes.Statement(
                        Side.valueOf(row.getString("side")),
                        row.getString("words"),
                        row.getObject("person", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
        return new Minutes(
                bare.id(), bare.meeting(), bare.version(), bare.language(), sections, statements, bare.standing());
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        return new Minutes(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getInt("version"),
                row.getString("language"),
                List.of(),
                List.of(),
                standing(row));
    }

    private static Minutes.Standing standing(ResultSet row) throws SQLException {
        var how = row.getString("approved_how");
        var published = row.getTimestamp("published_at");
        if (how != null) {
            return new Minutes.Standing.Approved(
                    Minutes.How.valueOf(how),
                    row.getTimestamp("approved_at").toInstant(),
                    row.getString("hash"),
                    published == null ? null : published.toInstant());
        }
        var sent = row.getDate("sent_on");
        var silent = row.getDate("silent_on");
        return sent == null
                ? new Minutes.Standing.Draft()
                : new Minutes.Standing.Sent(sent.toLocalDate(), silent == null ? null : silent.toLocalDate());
    }

    private static Minutes.Section section(ResultSet row) throws SQLException {
        return new Minutes.Section(
                row.getInt("number"),
                row.getObject("item", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                new Minutes.Words(
                        row.getString("recommendation"),
                        row.getString("presentation"),
                        row.getString("answers"),
                        row.getString("management"),
                        row.getString("employees"),
                        row.getString("decision")));
    }
}
