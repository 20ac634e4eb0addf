package org.samrad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.report.AnnualReport;
import org.samrad.report.Block;
import org.samrad.report.Chapters;
import org.samrad.report.Editions;
import org.samrad.report.Reports;

/// The report of a year with a chapter and a comment, one edition that everybody may read, and one that is only frozen.
final class RouteReport {
    private final RouteTable test;
    private final Person secretary;
    private int begun;

    RouteReport(RouteTable test, Person secretary) {
        this.test = test;
        this.secretary = secretary;
    }

    /// An organisation has one report for each year, so each is of a year before.
    Map<String, Object> things() {
        var reports = test.bean(Reports.class);
        var chapters = test.bean(Chapters.class);
        var editions = test.bean(Editions.class);
        var motto = new AnnualReport.Words("Jakten på fornying", "nb");
        var year = new AnnualReport.Year(test.today().getYear() - begun, AnnualReport.Extent.COUNTRY);
        begun++;
        var id = reports.begin(year, new AnnualReport.Head("nb", motto, List.of()), secretary);
        var chapter = chapters.add(id, new AnnualReport.Words("Brukarane først", "nn"), secretary);
        var said = Block.Content.text("Snakk med dei som skal bruke tenesta.", "nn");
        var block = chapters.add(id, chapter, said, secretary);
        editions.publish(id, editions.freeze(id, "", secretary), secretary);
        editions.freeze(id, "Et tall er rettet.", secretary);
        chapters.comment(id, new Chapters.Remark(chapter, new AnnualReport.Words("Bra!", "nb")), secretary);
        var comment = chapters.comments(id, 0, 1, secretary).getFirst().id();
        var things = new HashMap<String, Object>();
        things.put("/reports/{id}", id);
        things.put("/chapters/{chapter}", chapter);
        things.put("/blocks/{block}", block);
        things.put("/comments/{comment}/settle", comment + "/settle");
        things.put("/reports/{id}/editions/{number}", id + "/editions/1");
        things.put("/reports/{id}/editions/{number}/publish", id + "/editions/2/publish");
        things.put("/reports/{id}/editions/{number}/report.{ending}", id + "/editions/1/report.odt");
        things.put("/reports/{id}/editions/{number}/{table}.csv", id + "/editions/1/figures.csv");
        things.put("/reports/{id}/editions/{number}/figures/{code}", id + "/editions/1/figures/samrad-visits-made");
        things.put("/reports/{id}/figures/{code}", id + "/figures/samrad-visits-made");
        return things;
    }
}
