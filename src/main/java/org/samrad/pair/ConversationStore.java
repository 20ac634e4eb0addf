package org.samrad.pair;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Answers to the questions for the theme, and the register of gaps.
@Component
class ConversationStore {
    private final Database database;

    ConversationStore(Database database) {
        this.database = database;
    }

    void save(UUID pair, Conversations.Answer a) {
        database.sql("""
                        insert into pair.answer (pair, question, organisation, text, language, version, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (pair, question, organisation) do update set text = excluded.text,
                            language = excluded.language, version = excluded.version, made_by = excluded.made_by,
                            made_at = excluded.made_at
                        """)
                .params(
                        pair,
                        a.question(),
                        a.organisation(),
                        a.text(),
                        a.language(),
                        a.version(),
                        a.by(),
                        Timestamp.from(a.at()))
                .update();
    }

    List<Conversations.Answer> answers(UUID pair) {
        return database.sql("select * from pair.answer where pair = ? order by question, made_at")
                .param(pair)
                .query((row, n) -> new Conversations.Answer(
                        row.getString("question"),
                        row.getObject("organisation", UUID.class),
                        row.getString("text"),
                        row.getString("language"),
                        row.getInt("version"),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    Optional<Conversations.Answer> answer(UUID pair, String question, UUID organisation) {
        return answers(pair).stream()
                .filter(one ->
                        one.question().equals(question) && one.organisation().equals(organisation))
                .findFirst();
    }

    void add(Gap g) {
        database.sql("""
                        insert into pair.gap (id, pair, one, other, risk, language, owner, status, version, saved_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        g.id(),
                        g.pair(),
                        g.words().one(),
                        g.words().other(),
                        g.words().risk(),
                        g.words().language(),
                        g.owner(),
                        g.status().name(),
                        g.saved().version(),
                        Date.valueOf(g.saved().on()))
                .update();
    }

    void save(Gap g) {
        database.sql("""
                        update pair.gap set one = ?, other = ?, risk = ?, language = ?, owner = ?, status = ?,
                            version = ?, saved_on = ? where id = ?
                        """)
                .params(
                        g.words().one(),
                        g.words().other(),
                        g.words().risk(),
                        g.words().language(),
                        g.owner(),
                        g.status().name(),
                        g.saved().version(),
                        Date.valueOf(g.saved().on()),
                        g.id())
                .update();
    }

    Gap held(UUID pair, UUID id) {
        return database.sql("select * from pair.gap where id = ? and pair = ? for update")
                .params(id, pair)
                .query((row, n) -> gap(row))
                .optional()
                .orElseThrow(() -> new NotFound("gap"));
    }

    List<Gap> gaps(UUID pair) {
        return database.sql("select * from pair.gap where pair = ? order by status desc, saved_on, id")
                .param(pair)
                .query((row, n) -> gap(row))
                .list();
    }

    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(
                row.getObject("id", UUID.class),
                row.getObject("pair", UUID.class),
                new Gap.Words(
                        row.getString("one"), row.getString("other"), row.getString("risk"), row.getString("language")),
                row.getObject("owner", UUID.class),
                Gap.Status.valueOf(row.getString("status")),
                new Gap.Saved(row.getInt("version"), row.getDate("saved_on").toLocalDate()));
    }
}
