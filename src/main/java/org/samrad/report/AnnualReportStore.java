package org.samrad.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Reports and their messages.
@Component
class AnnualReportStore {
    private final Database database;

    AnnualReportStore(Database database) {
        this.database = database;
    }

    void add(AnnualReport report, UUID by) {
        var head = report.head();
        database.sql("""
                        insert into report.report (id, publisher, year, extent, language, motto, motto_language,
                            begun_on, begun_by, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.id(),
                        report.publisher(),
                        report.year().number(),
                        report.year().extent().name(),
                        head.language(),
                        head.motto().text(),
                        head.motto().language(),
                        Date.valueOf(report.begunOn()),
                        by,
                        report.revision())
                .update();
        addMessages(report);
    }

    private void addMessages(AnnualReport report) {
        var messages = report.head().messages();
        for (int place = 0; place < messages.size(); place++) {
            var one = messages.get(place);
            database.sql("insert into report.message (report, place, text, language, figure) values (?, ?, ?, ?, ?)")
                    .params(
                            report.id(),
                            place,
                            one.words().text(),
                            one.words().language(),
                            one.figure())
                    .update();
        }
    }

    void save(AnnualReport report) {
        var head = report.head();
        database.sql("""
                        update report.report set language = ?, motto = ?, motto_language = ?, revision = ? where id = ?
                        """)
                .params(
                        head.language(),
                        head.motto().text(),
                        head.motto().language(),
                        report.revision(),
                        report.id())
                .update();
        database.sql("delete from report.message where report = ?")
                .param(report.id())
                .update();
        addMessages(report);
    }

    AnnualReport get(UUID id) {
        return find("select * from report.report where id = ?", id).orElseThrow(() -> new NotFound("report"));
    }

    /// Held until the end of the transaction, so that two changes come one after the other.
    AnnualReport held(UUID id) {
        return find("select * from report.report where id = ? for update", id)
                .orElseThrow(() -> new NotFound("report"));
    }

    private Optional<AnnualReport> find(String sql, UUID id) {
        var messages = messages(id);
        return database.sql(sql)
                .param(id)
                .query((row, n) -> report(row, messages))
                .optional();
    }

    private static AnnualReport report(ResultSet row, List<AnnualReport.Message> messages) throws SQLException {
        return new AnnualReport(
                row.getObject("id", UUID.class),
                row.getObject("publisher", UUID.class),
                new AnnualReport.Year(
                        row.getInt("year"), AnnualReport.Extent.valueOf(row.getString("extent"))),
                new AnnualReport.Head(
                        row.getString("language"),
                        new AnnualReport.Words(row.getString("motto"), row.getString("motto_language")),
                        messages),
                row.getObject("begun_on", LocalDate.class),
                row.getInt("revision"));
    }

    private List<AnnualReport.Message> messages(UUID report) {
        return database.sql("select * from report.message where report = ? order by place")
                .param(report)
                .query((row, n) -> new AnnualReport.Message(
                        new AnnualReport.Words(row.getString("text"), row.getString("language")),
                        row.getString("figure")))
                .list();
    }

    boolean exists(UUID publisher, int year) {
        return database.sql("select count(*) from report.report where publisher = ? and year = ?")
                        .params(publisher, year)
                        .query((row, n) -> row.getInt(1))
                        .single()
                > 0;
    }

    /// Those of a publisher without their messages, the newest year first; one row more than a page.
    List<AnnualReport> of(UUID publisher, int offset, int count) {
        return database.sql("""
                        select * from report.report where publisher = ? order by year desc limit ? offset ?
                        """)
                .params(publisher, count, offset)
                .query((row, n) -> report(row, List.of()))
                .list();
    }

    List<String> begunBy(UUID person) {
        return database.sql("select year, motto from report.report where begun_by = ? order by year")
                .param(person)
                .query((row, n) -> row.getInt("year") + " " + row.getString("motto"))
                .list();
    }
}
