package org.samrad.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.base.Clock;
import org.samrad.example.ExampleCatalogue;
import org.samrad.report.AnnualReport;
import org.samrad.report.AnnualReport.Words;
import org.samrad.report.Block;
import org.samrad.report.Chapters;
import org.samrad.report.Editions;
import org.samrad.report.Reports;
import org.samrad.report.YearFigure;
import org.springframework.stereotype.Component;

/// The council’s report of the year, in Bokmål and Nynorsk side by side: written by the secretary, commented on by a
/// member, frozen and published; and a remark that waits for the next edition.
@Component
class ReportStory {
    private static final String NB = "nb";
    private static final String NN = "nn";

    private final Reports reports;
    private final Chapters chapters;
    private final Editions editions;
    private final ExampleCatalogue examples;
    private final Scene scene;
    private final Clock clock;

    ReportStory(
            Reports reports,
            Chapters chapters,
            Editions editions,
            ExampleCatalogue examples,
            Scene scene,
            Clock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.editions = editions;
        this.examples = examples;
        this.scene = scene;
        this.clock = clock;
    }

    void tell() {
        var ingrid = scene.person(Cast.INGRID);
        var henrik = scene.person(Cast.HENRIK);
        var head = new AnnualReport.Head(
                NB,
                new Words("Lær av den som har gjort det", NB),
                List.of(
                        new AnnualReport.Message(
                                new Words("Drøft før dere bestemmer, også når det haster.", NB),
                                YearFigure.DISCUSSED.code()),
                        new AnnualReport.Message(
                                new Words("Svar alle som har gitt innspel. Eit nei med grunngjeving er eit svar.", NN),
                                YearFigure.ANSWERED.code()),
                        new AnnualReport.Message(
                                new Words("Besøk dem dere er til for.", NB), YearFigure.VISITS.code())));
        var year = new AnnualReport.Year(clock.today().getYear(), AnnualReport.Extent.EVERYWHERE);
        var id = reports.begin(year, head, ingrid);
        users(id);
        learning(id);
        var remark = new Words("Kan vi si tydeligere hva en leder skal gjøre på mandag?", NB);
        chapters.comment(id, new Chapters.Remark(null, remark), henrik);
        var said = chapters.comments(id, 0, 1, ingrid).getFirst();
        chapters.settle(id, said.id(), ingrid);
        editions.publish(id, editions.freeze(id, "", ingrid), ingrid);
        var next = new Words("I neste utgåve bør vi ta med kva finansiering har å seie for fornying.", NN);
        chapters.comment(id, new Chapters.Remark(null, next), henrik);
    }

    private void users(UUID id) {
        var chapter = chapters.add(id, new Words("Brukerne fra første dag", NB), scene.person(Cast.INGRID));
        var first = text(
                id,
                chapter,
                new Words(
                        """
                        Flere virksomheter har spurt dem det gjelder, før løsningen var valgt. Der det ble gjort, måtte \
                        færre beslutninger tas om igjen.

                        Vi ser også det motsatte: En plan for medvirkning som ble skrevet etter at valget var gjort.""",
                        NB),
                null);
        text(
                id,
                chapter,
                new Words(
                        """
                        Fleire verksemder har spurt dei det gjeld, før løysinga var vald. Der det vart gjort, måtte \
                        færre avgjerder takast om att.

                        Vi ser òg det motsette: Ein plan for medverknad som vart skriven etter at valet var gjort.""",
                        NN),
                first);
        quote(id, chapter);
        number(id, chapter, YearFigure.COVERAGE, "En plan er et løfte. Den viser hvem som blir hørt, og når.");
    }

    private UUID text(UUID id, UUID chapter, Words words, @Nullable UUID translates) {
        var content = new Block.Content(Block.Kind.TEXT, words, new Block.Source("", ""), null, "", translates);
        return chapters.add(id, chapter, content, scene.person(Cast.INGRID));
    }

    private void quote(UUID id, UUID chapter) {
        var words = new Words("Vi trudde vi visste kva dei trong. Så spurde vi, og då visste vi det.", NN);
        var source = new Block.Source(
                "Avdelingsleiar i eit direktorat", "Samtykke på e-post til sekretariatet, utan namn og verksemd");
        var content = new Block.Content(Block.Kind.QUOTE, words, source, null, "", null);
        chapters.add(id, chapter, content, scene.person(Cast.INGRID));
    }

    private void number(UUID id, UUID chapter, YearFigure figure, String words) {
        chapters.add(
                id,
                chapter,
                new Block.Content(
                        Block.Kind.NUMBER,
                        new Words(words, NB),
                        new Block.Source("", ""),
                        null,
                        figure.code(),
                        null),
                scene.person(Cast.INGRID));
    }

    private void learning(UUID id) {
        var ingrid = scene.person(Cast.INGRID);
        var chapter = chapters.add(id, new Words("Gode leiarar lærer av kvarandre", NN), ingrid);
        text(
                id,
                chapter,
                new Words(
                        """
                        Nesten alle toppleiarar spør oss kven dei kan lære av. Dei som tek kontakt, seier at det var \
                        verdt tida. Dei som ikkje gjer det, seier at tida ikkje strakk til.""",
                        NN),
                null);
        number(id, chapter, YearFigure.VISITS, "Et besøk på to timer koster mindre enn en feil i kravene.");
        examples.list(ExampleCatalogue.Sought.ALL, 0, 1, Guest.GUEST).forEach(one -> chapters.add(
                id,
                chapter,
                new Block.Content(
                        Block.Kind.CASE,
                        new Words("Et eksempel som andre alt kan ta i bruk.", NB),
                        new Block.Source("", ""),
                        one.id(),
                        "",
                        null),
                ingrid));
    }
}
