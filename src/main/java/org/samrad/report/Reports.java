package org.samrad.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.samrad.web.Paging;
import org.springframework.stereotype.Component;

/// The one way into reports of a year: begin one, say what it is about, see it with its numbers. [Chapters] is the door
/// to what is written in it, [Editions] to what was frozen and published.
@Component
public class Reports {
    private final Database database;
    private final AnnualReportStore store;
    private final ChapterStore chapters;
    private final YearCounting counting;
    private final Composing composing;
    private final Audit audit;
    private final Clock clock;

    Reports(
            Database database,
            AnnualReportStore store,
            ChapterStore chapters,
            YearCounting counting,
            Composing composing,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.chapters = chapters;
        this.counting = counting;
        this.composing = composing;
        this.audit = audit;
        this.clock = clock;
    }

    /// A number as it is counted now, and of whom the reader may see what they add to it.
    public record Opened(FigureLine line, List<Tally> seen, Basis own) {}

    /// The organisation whose reports this person writes, if any.
    public Optional<UUID> home(Person by) {
        return Optional.ofNullable(by.organisation())
                .filter(one -> by.may(Act.COMMENT_REPORT, Scope.organisation(one)));
    }

    public UUID begin(AnnualReport.Year year, AnnualReport.Head head, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new NotFound("organisation");
        }
        by.must(Act.WRITE_REPORT, Scope.organisation(home));
        return database.write(() -> {
            if (store.exists(home, year.number())) {
                throw new RuleBroken("year", "report.rule.exists");
            }
            var fresh = AnnualReport.begun(home, year, head, clock.today());
            store.add(fresh, by.id());
            audit.tell(by, "report.begun", "report", fresh.id());
            return fresh.id();
        });
    }

    /// A draft is there for those who write it and those who are asked about it.
    public AnnualReport get(UUID id, Person by) {
        var report = store.get(id);
        if (!by.may(Act.COMMENT_REPORT, report.scope())) {
            throw new NotFound("report");
        }
        return report;
    }

    public boolean mayBegin(Person by) {
        var home = by.organisation();
        return home != null && by.may(Act.WRITE_REPORT, Scope.organisation(home));
    }

    /// Whether this reader works on it.
    public boolean isInsider(AnnualReport report, Person by) {
        return by.may(Act.COMMENT_REPORT, report.scope());
    }

    public boolean mayWrite(AnnualReport report, Person by) {
        return by.may(Act.WRITE_REPORT, report.scope());
    }

    public AnnualReport mustWrite(UUID id, Person by) {
        var report = get(id, by);
        by.must(Act.WRITE_REPORT, report.scope());
        return report;
    }

    /// Those of the reader's own organisation, one row more than a page.
    public List<AnnualReport> own(int offset, int count, Person by) {
        return home(by).map(home -> store.of(home, offset, count)).orElse(List.of());
    }

    /// `seen` is the revision that the writer has read.
    public void write(UUID id, AnnualReport.Head head, int seen, Person by) {
        mustWrite(id, by);
        database.write(() -> {
            store.save(store.held(id).written(head, seen));
            audit.tell(by, "report.written", "report", id);
        });
    }

    /// The report as it would be frozen now: its words, and its numbers counted from the facts of this moment.
    public ReportContent compose(UUID id, Person by) {
        var report = get(id, by);
        return composing.of(report, chapters.of(id), counting.count(report, span(report), by), by);
    }

    /// The same without the numbers, for whoever only looks at the words.
    public ReportContent words(UUID id, Person by) {
        var report = get(id, by);
        return composing.of(report, chapters.of(id), List.of(), by);
    }

    public List<FigureLine> figures(UUID id, Person by) {
        var report = get(id, by);
        return counting.count(report, span(report), by);
    }

    private Span span(AnnualReport report) {
        return new Span(report.year().number(), clock.today());
    }

    /// What a number of a draft is counted from, now.
    public Opened open(UUID id, String code, Person by) {
        var report = get(id, by);
        var figure = YearFigure.find(code).orElseThrow(() -> new NotFound("figure"));
        var line = counting.count(figure, report, span(report), by);
        return new Opened(line, counting.seen(figure, report, span(report), by), own(figure, report, by));
    }

    private Basis own(YearFigure figure, AnnualReport report, Person by) {
        var home = by.organisation();
        return home == null
                ? Basis.NONE
                : counting.own(figure, new Basis.Slice(home, span(report), 0, Paging.SIZE + 1), by);
    }

    /// The same of a published number, for whoever reads it and belongs somewhere.
    Opened opened(AnnualReport report, FigureLine line, Person by) {
        var figure = line.figure();
        return new Opened(line, counting.seen(figure, report, span(report), by), own(figure, report, by));
    }
}
