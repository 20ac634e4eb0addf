package org.samrad.report;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Chapters and their blocks.
@Component
class ChapterStore {
    private final Database database;

    ChapterStore(Database database) {
        this.database = database;
    }

    /// All of a report in their order, in two questions.
    List<Chapter> of(UUID report) {
        var blocks = database.sql("""
                        select b.* from report.block b join report.chapter c on c.id = b.chapter
                        where c.report = ? order by b.place, b.id
                        """)
                .param(report)
                .query((row, n) -> block(row))
                .list()
                .stream()
                .collect(groupingBy(Block::chapter));
        return database.sql("select * from report.chapter where report = ? order by place, id")
                .param(report)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return chapter(row, blocks.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Chapter chapter(ResultSet row, List<Block> blocks) throws SQLException {
        return new Chapter(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                row.getInt("place"),
                new AnnualReport.Words(row.getString("title"), row.getString("language")),
                row.getInt("revision"),
                blocks);
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getObject("id", UUID.class),
                row.getObject("chapter", UUID.class),
                row.getInt("place"),
                new Block.Content(
                        Block.Kind.valueOf(row.getString("kind")),
                        new AnnualReport.Words(row.getString("text"), row.getString("language")),
                        new Block.Source(row.getString("who"), row.getString("consent")),
                        row.getObject("example", UUID.class),
                        row.getString("figure"),
                        row.getObject("translates", UUID.class)),
                row.getInt("revision"));
    }

    Chapter get(UUID report, UUID id) {
        return of(report).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("chapter"));
    }

    Block block(UUID report, UUID id) {
        return of(report).stream()
                .flatMap(one -> one.blocks().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
    }

    void add(Chapter chapter) {
        database.sql("""
                        insert into report.chapter (id, report, place, title, language, revision)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        chapter.id(),
                        chapter.report(),
                        chapter.place(),
                        chapter.title().text(),
                        chapter.title().language(),
                        chapter.revision())
                .update();
    }

    void save(Chapter chapter) {
        database.sql("update report.chapter set title = ?, language = ?, revision = ? where id = ?")
                .params(
                        chapter.title().text(), chapter.title().language(), chapter.revision(), chapter.id())
                .update();
    }

    void add(Block block) {
        var content = block.content();
        database.sql("""
                        insert into report.block (id, chapter, place, kind, text, language, who, consent, example,
                            figure, translates, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        block.id(),
                        block.chapter(),
                        block.place(),
                        content.kind().name(),
                        content.words().text(),
                        content.words().language(),
                        content.source().who(),
                        content.source().consent(),
                        content.example(),
                        content.figure(),
                        content.translates(),
                        block.revision()))
                .update();
    }

    void save(Block block) {
        var content = block.content();
        database.sql("""
                        update report.block set kind = ?, text = ?, language = ?, who = ?, consent = ?, example = ?,
                            figure = ?, translates = ?, revision = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        content.kind().name(),
                        content.words().text(),
                        content.words().language(),
                        content.source().who(),
                        content.source().consent(),
                        content.example(),
                        content.figure(),
                        content.translates(),
                        block.revision(),
                        block.id()))
                .update();
    }

    /// Puts chapters in this order.
    void orderChapters(List<UUID> ids) {
        order("update report.chapter set place = array_position(?, id) where id = any(?)", ids);
    }

    void orderBlocks(List<UUID> ids) {
        order("update report.block set place = array_position(?, id) where id = any(?)", ids);
    }

    private void order(String sql, List<UUID> ids) {
        var all = ids.toArray(UUID[]::new);
        database.sql(sql).params(all, all).update();
    }

    void removeChapter(UUID id) {
        database.sql("delete from report.chapter where id = ?").param(id).update();
    }

    void removeBlock(UUID id) {
        database.sql("delete from report.block where id = ?").param(id).update();
    }
}
