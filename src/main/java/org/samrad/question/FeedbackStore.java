package org.samrad.question;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Feedback on questions and the answers to it.
@Component
class FeedbackStore {
    private final Database database;

    FeedbackStore(Database database) {
        this.database = database;
    }

    void add(Feedback f) {
        database.sql("""
                        insert into question.feedback
                            (id, question, version, organisation, text, language, sender, sent_at, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        f.id(),
                        f.concern().question(),
                        f.concern().version(),
                        f.concern().organisation(),
                        f.said().text(),
                        f.said().language(),
                        f.sender(),
                        Timestamp.from(f.sentAt()),
                        Date.valueOf(f.due())))
                .update();
    }

    void saveReply(UUID id, Feedback.Reply reply) {
        database.sql("""
                        update question.feedback
                        set answer = ?, answer_language = ?, answered_by = ?, answered_at = ?, open_to_all = ? where id = ?
                        """)
                .params(Arrays.asList(
                        reply.said().text(),
                        reply.said().language(),
                        reply.by(),
                        Timestamp.from(reply.at()),
                        reply.open(),
                        id))
                .update();
    }

    Optional<Feedback> find(UUID id) {
        return database.sql("select * from question.feedback where id = ? for update")
                .param(id)
                .query((row, n) -> feedback(row))
                .optional();
    }

    /// The newest first, at most `count`.
    List<Feedback> about(UUID question, int count) {
        return database.sql("select * from question.feedback where question = ? order by sent_at desc, id limit ?")
                .params(question, count)
                .query((row, n) -> feedback(row))
                .list();
    }

    List<Feedback> sentBy(UUID person) {
        return database.sql("select * from question.feedback where sender = ? order by sent_at, id")
                .param(person)
                .query((row, n) -> feedback(row))
                .list();
    }

    /// What was said stays with its answer, without whose it was.
    void forget(UUID person) {
        database.sql("update question.feedback set sender = null where sender = ?")
                .param(person)
                .update();
        database.sql("update question.feedback set answered_by = null where answered_by = ?")
                .param(person)
                .update();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Feedback(
                row.getObject("id", UUID.class),
                new Feedback.Concern(
                        row.getObject("question", UUID.class),
                        row.getObject("version", UUID.class),
                        row.getObject("organisation", UUID.class)),
                new Feedback.Said(row.getString("text"), row.getString("language")),
                row.getObject("sender", UUID.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getDate("due").toLocalDate(),
                answeredAt == null
                        ? null
                        : new Feedback.Reply(
                                new Feedback.Said(row.getString("answer"), row.getString("answer_language")),
                                row.getObject("answered_by", UUID.class),
                                answeredAt.toInstant(),
                                row.getBoolean("open_to_all")));
    }
}
