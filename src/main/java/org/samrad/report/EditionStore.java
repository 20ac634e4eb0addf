package org.samrad.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Frozen reports.
@Component
class EditionStore {
    private final Database database;

    EditionStore(Database database) {
        this.database = database;
    }

    void add(Edition edition, UUID by) {
        database.sql("""
                        insert into report.edition (report, number, content, hash, correction, frozen_on, frozen_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        edition.report(),
                        edition.number(),
                        edition.text(),
                        edition.hash(),
                        edition.freezing().correction(),
                        Date.valueOf(edition.freezing().on()),
                        by)
                .update();
    }

    void publish(Edition edition, LocalDate on) {
        database.sql("update report.edition set published_on = ? where report = ? and number = ?")
                .params(Date.valueOf(on), edition.report(), edition.number())
                .update();
    }

    Optional<Edition> find(UUID report, int number) {
        return database.sql("select * from report.edition where report = ? and number = ?")
                .params(report, number)
                .query((row, n) -> edition(row))
                .optional();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject("report", UUID.class),
                row.getInt("number"),
                row.getString("content"),
                row.getString("hash"),
                new Edition.Freezing(row.getObject("frozen_on", LocalDate.class), row.getString("correction")),
                row.getObject("published_on", LocalDate.class));
    }

    /// All editions of a report, the newest first.
    List<Edition> of(UUID report) {
        return database.sql("select * from report.edition where report = ? order by number desc")
                .param(report)
                .query((row, n) -> edition(row))
                .list();
    }

    /// Of each report the newest edition that everybody may read, the newest year first; one row more than a page.
    List<Edition> newest(int offset, int count) {
        return database.sql("""
                        select distinct on (r.year, r.id) e.*
                        from report.edition e join report.report r on r.id = e.report
                        where e.published_on is not null
                        order by r.year desc, r.id, e.number desc limit ? offset ?
                        """)
                .params(count, offset)
                .query((row, n) -> edition(row))
                .list();
    }

    /// The newest published editions of the same publisher for the years before, the newest first.
    List<Edition> earlier(AnnualReport report, int count) {
        return database.sql("""
                        select distinct on (r.year) e.* from report.edition e join report.report r on r.id = e.report
                        where e.published_on is not null and r.publisher = ? and r.year < ?
                        order by r.year desc, e.number desc limit ?
                        """)
                .params(report.publisher(), report.year().number(), count)
                .query((row, n) -> edition(row))
                .list();
    }
}
