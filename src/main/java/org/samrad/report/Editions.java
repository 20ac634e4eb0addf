package org.samrad.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The door to what was frozen: an edition never changes; what was wrong in it is put right in the next one, which says
/// what that was. What is published everybody may read.
@Component
public class Editions {
    private static final int SERIES = 10;

    private final Database database;
    private final Reports reports;
    private final AnnualReportStore store;
    private final EditionStore editions;
    private final ReviewStore reviews;
    private final Beat beat;

    Editions(
            Database database,
            Reports reports,
            AnnualReportStore store,
            EditionStore editions,
            ReviewStore reviews,
            Beat beat) {
        this.database = database;
        this.reports = reports;
        this.store = store;
        this.editions = editions;
        this.reviews = reviews;
        this.beat = beat;
    }

    /// Time, log and news, which every change needs.
    @Component
    static final class Beat {
        private final Clock clock;
        private final Audit audit;
        private final News news;

        Beat(Clock clock, Audit audit, News news) {
            this.clock = clock;
            this.audit = audit;
            this.news = news;
        }
    }

    /// An edition, what it says, and the newest one that everybody may read.
    public record Read(AnnualReport report, Edition edition, ReportContent content, int newest) {
        public boolean isNewest() {
            return newest <= edition.number();
        }
    }

    public record Listed(Edition edition, ReportContent content) {}

    /// Freezes the report as it stands, words and numbers, after all comments have been dealt with.
    public int freeze(UUID id, String correction, Person by) {
        var report = reports.mustWrite(id, by);
        if (report.head().motto().text().isBlank()) {
            throw new RuleBroken("", "report.rule.no-motto");
        }
        return database.write(() -> {
            store.held(id);
            if (reviews.open(id) > 0) {
                throw new RuleBroken("", "report.rule.open-comments", reviews.open(id));
            }
            var content = reports.compose(id, by);
            if (content.chapters().stream().allMatch(one -> one.pieces().isEmpty())) {
                throw new RuleBroken("", "report.rule.empty");
            }
            var fresh = Edition.of(
                    id,
                    editions.of(id).size() + 1,
                    EditionFile.write(content),
                    new Edition.Freezing(beat.clock.today(), correction.strip()));
            editions.add(fresh, by.id());
            beat.audit.tell(by, "report.frozen", "report", id);
            return fresh.number();
        });
    }

    /// Lets everybody read an edition.
    public void publish(UUID id, int number, Person by) {
        reports.mustWrite(id, by);
        database.write(() -> {
            store.held(id);
            var published = editions.find(id, number)
                    .orElseThrow(() -> new NotFound("edition"))
                    .published(beat.clock.today());
            editions.publish(published, beat.clock.today());
            beat.audit.tell(by, "report.published", "report", id);
            beat.news.tell(new ReportPublished(id, number));
        });
    }

    /// Those of a draft, the newest first, for those who write it and those who are asked about it.
    public List<Edition> of(UUID id, Person by) {
        return editions.of(reports.get(id, by).id());
    }

    /// An edition that everybody may read, or that this reader works on.
    public Read get(UUID id, int number, Visitor by) {
        var edition = editions.find(id, number).orElseThrow(() -> new NotFound("edition"));
        var report = store.get(id);
        if (!edition.isPublished() && !by.may(Act.COMMENT_REPORT, report.scope())) {
            throw new NotFound("edition");
        }
        int newest = newest(id).map(Edition::number).orElse(0);
        return new Read(report, edition, EditionFile.read(edition.text()), newest);
    }

    /// The newest edition that everybody may read.
    public Read newest(UUID id, Visitor by) {
        var edition = newest(id).orElseThrow(() -> new NotFound("edition"));
        return get(id, edition.number(), by);
    }

    private Optional<Edition> newest(UUID id) {
        return editions.of(id).stream().filter(Edition::isPublished).findFirst();
    }

    /// Of each report what everybody may read, the newest year first; one row more than a page.
    public List<Listed> published(int offset, int count, Visitor by) {
        return editions.newest(offset, count).stream()
                .map(one -> new Listed(one, EditionFile.read(one.text())))
                .toList();
    }

    /// What the same publisher said in the years before, the newest first: how its advice has grown.
    public List<ReportContent> series(AnnualReport report, Visitor by) {
        return editions.earlier(report, SERIES).stream()
                .map(one -> EditionFile.read(one.text()))
                .toList();
    }

    /// A frozen number, and what of today's basis this reader may see.
    public Reports.Opened open(Read read, String code, Person by) {
        var line = read.content().figure(code).orElseThrow(() -> new NotFound("figure"));
        return reports.opened(read.report(), line, by);
    }
}
