package org.samrad.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The door to what is written in a report: chapters, their blocks, and what is said of the draft.
@Component
public class Chapters {
    private final Database database;
    private final Reports reports;
    private final AnnualReportStore store;
    private final ChapterStore chapters;
    private final ReviewStore reviews;
    private final Audit audit;
    private final Clock clock;

    Chapters(
            Database database,
            Reports reports,
            AnnualReportStore store,
            ChapterStore chapters,
            ReviewStore reviews,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.reports = reports;
        this.store = store;
        this.chapters = chapters;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Direction {
        UP,
        DOWN
    }

    /// What somebody says, of a chapter or of the whole.
    public record Remark(@Nullable UUID chapter, AnnualReport.Words words) {
        public Remark(@Nullable UUID chapter, AnnualReport.Words words) {
            this.chapter = chapter;
            this.words = words;
        }
    }

    public List<Chapter> of(UUID report, Person by) {
        return chapters.of(reports.get(report, by).id());
    }

    public Chapter get(UUID report, UUID chapter, Person by) {
        return chapters.get(reports.get(report, by).id(), chapter);
    }

    public Block block(UUID report, UUID block, Person by) {
        return chapters.block(reports.get(report, by).id(), block);
    }

    public UUID add(UUID report, AnnualReport.Words title, Person by) {
        reports.mustWrite(report, by);
        return database.write(() -> {
            store.held(report);
            var fresh = Chapter.fresh(report, chapters.of(report).size() + 1, title);
            chapters.add(fresh);
            audit.tell(by, "report.chapter-added", "report", report);
            return fresh.id();
        });
    }

    public void title(UUID report, UUID chapter, AnnualReport.Words title, int seen, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            chapters.save(chapters.get(report, chapter).titled(title, seen));
            audit.tell(by, "report.chapter-written", "report", report);
        });
    }

    public void move(UUID report, UUID chapter, Direction direction, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            var ids = chapters.of(report).stream().map(Chapter::id).toList();
            chapters.orderChapters(
                    moved(ids, chapters.get(report, chapter).id(), direction));
        });
    }

    private static List<UUID> moved(List<UUID> ids, UUID id, Direction direction) {
        var ordered = new ArrayList<>(ids);
        int from = ids.indexOf(id);
        int to = Math.clamp(direction == Direction.UP ? from - 1L : from + 1L, 0, ids.size() - 1);
        Collections.swap(ordered, from, to);
        return ordered;
    }

    public void remove(UUID report, UUID chapter, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            chapters.removeChapter(chapters.get(report, chapter).id());
            audit.tell(by, "report.chapter-removed", "report", report);
        });
    }

    public UUID add(UUID report, UUID chapter, Block.Content content, Person by) {
        reports.mustWrite(report, by);
        return database.write(() -> {
            store.held(report);
            var at = chapters.get(report, chapter);
            mustBeOurs(report, content);
            var fresh = Block.fresh(chapter, at.blocks().size() + 1, content);
            chapters.add(fresh);
            audit.tell(by, "report.block-added", "report", report);
            return fresh.id();
        });
    }

    /// A translation is of something that stands in the same report.
    private void mustBeOurs(UUID report, Block.Content content) {
        var original = content.translates();
        if (original != null
                && chapters.of(report).stream()
                        .flatMap(one -> one.blocks().stream())
                        .noneMatch(one -> one.id().equals(original))) {
            throw new RuleBroken("translates", "report.rule.translates");
        }
    }

    public void write(UUID report, UUID block, Block.Content content, int seen, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            mustBeOurs(report, content);
            chapters.save(chapters.block(report, block).written(content, seen));
            audit.tell(by, "report.block-written", "report", report);
        });
    }

    public void moveBlock(UUID report, UUID block, Direction direction, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            var chapter = chapters.get(report, chapters.block(report, block).chapter());
            var ids = chapter.blocks().stream().map(Block::id).toList();
            chapters.orderBlocks(moved(ids, block, direction));
        });
    }

    public void removeBlock(UUID report, UUID block, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            store.held(report);
            chapters.removeBlock(chapters.block(report, block).id());
            audit.tell(by, "report.block-removed", "report", report);
        });
    }

    public void comment(UUID report, Remark remark, Person by) {
        reports.get(report, by);
        var chapter = remark.chapter();
        database.write(() -> {
            if (chapter != null) {
                chapters.get(report, chapter);
            }
            reviews.add(new ReviewComment(
                    UUID.randomUUID(),
                    report,
                    chapter,
                    remark.words(),
                    new ReviewComment.Written(by.id(), clock.now()),
                    null));
            audit.tell(by, "report.commented", "report", report);
        });
    }

    /// Open ones first, one row more than a page.
    public List<ReviewComment> comments(UUID report, int offset, int count, Person by) {
        return reviews.of(reports.get(report, by).id(), offset, count);
    }

    public void settle(UUID report, UUID comment, Person by) {
        reports.mustWrite(report, by);
        database.write(() -> {
            reviews.settle(report, comment, by.id(), clock.today());
            audit.tell(by, "report.comment-settled", "report", report);
        });
    }
}
