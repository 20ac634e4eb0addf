package org.samrad.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// What is said of drafts.
@Component
class ReviewStore {
    private final Database database;

    ReviewStore(Database database) {
        this.database = database;
    }

    void add(ReviewComment comment) {
        database.sql("""
                        insert into report.comment (id, report, chapter, text, language, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        comment.id(),
                        comment.report(),
                        comment.chapter(),
                        comment.words().text(),
                        comment.words().language(),
                        comment.written().by(),
                        Timestamp.from(comment.written().at())))
                .update();
    }

    /// Open ones first, each in the order in which they were written; one row more than a page.
    List<ReviewComment> of(UUID report, int offset, int count) {
        return database.sql("""
                        select * from report.comment where report = ?
                        order by settled_on is not null, written_at, id limit ? offset ?
                        """)
                .params(report, count, offset)
                .query((row, n) -> comment(row))
                .list();
    }

    private static ReviewComment comment(ResultSet row) throws SQLException {
        return new ReviewComment(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                row.getObject("chapter", UUID.class),
                new AnnualReport.Words(row.getString("text"), row.getString("language")),
                new ReviewComment.Written(
                        row.getObject("written_by", UUID.class),
                        row.getTimestamp("written_at").toInstant()),
                row.getObject("settled_on", LocalDate.class));
    }

    int open(UUID report) {
        return database.sql("select count(*) from report.comment where report = ? and settled_on is null")
                .param(report)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// Done once, however often it is asked.
    void settle(UUID report, UUID comment, UUID by, LocalDate on) {
        int found = database.sql("""
                        update report.comment set settled_by = coalesce(settled_by, ?),
                            settled_on = coalesce(settled_on, ?)
                        where report = ? and id = ?
                        """)
                .params(by, Date.valueOf(on), report, comment)
                .update();
        if (found == 0) {
            throw new NotFound("comment");
        }
    }

    List<String> writtenBy(UUID person) {
        return database.sql("select text from report.comment where written_by = ? order by written_at, id")
                .param(person)
                .query((row, n) -> String.valueOf(row.getString("text")))
                .list();
    }

    void forget(UUID person) {
        database.sql("update report.comment set written_by = null where written_by = ?")
                .param(person)
                .update();
    }
}
