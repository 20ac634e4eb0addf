package org.samrad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.derived.Derivations;
import org.samrad.example.Visit;
import org.samrad.example.VisitPeople;
import org.samrad.example.VisitRound;
import org.samrad.example.VisitRounds;
import org.samrad.example.Visits;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.samrad.organisation.YearCounts;
import org.samrad.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// A council in Norway with its secretary, and five agencies of which each has visited a sixth.
class ReportsTest extends SamradTest {
    private static final AnnualReport.Words MOTTO = new AnnualReport.Words("Jakten på fornyelse", "nb");

    @Autowired
    private Organisations organisations;

    @Autowired
    private Reports reports;

    @Autowired
    private Chapters chapters;

    @Autowired
    private Editions editions;

    @Autowired
    private Derivations derivations;

    @Autowired
    private VisitRounds rounds;

    @Autowired
    private VisitPeople people;

    @Autowired
    private Visits visits;

    @Autowired
    private Database database;

    @Autowired
    private Clock clock;

    private Person ada;
    private UUID home;
    private UUID museum;
    private Person ingrid;
    private Person henrik;
    private Person stranger;

    @BeforeEach
    void theCouncil() {
        ada = administrator();
        home = organisation("Rådet");
        museum = organisation("Museet");
        ingrid = person("Ingrid", home, Role.COUNCIL_SECRETARY, ada);
        henrik = person("Henrik", home, Role.COUNCIL_MEMBER, ada);
        stranger = person("Tuva", organisation("Andre"), Role.COUNCIL_SECRETARY, ada);
    }

    private UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.NO, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    private void visit(UUID agency) {
        var liv = person("Liv", agency, Role.RELATIONSHIP_MANAGER, ada);
        var jonas = person("Jonas", agency, Role.EMPLOYEE, ada);
        var words = new VisitRound.Words("Hvordan blir brukerne hørt?", "", "nb");
        var period =
                new VisitRound.Period(clock.today().minusDays(3), clock.today().plusDays(3));
        var round = rounds.plan(new VisitRound.Plan(words, period, List.of()), liv);
        people.bringUpToDate(round, liv);
        rounds.choose(round, List.of(museum), liv);
        var event = new Visit.Event(
                new Visit.When(clock.today(), LocalTime.of(9, 0), LocalTime.of(11, 0)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Resepsjonen", ""),
                new Visit.Contact("", ""),
                3);
        var visit = visits.plan(round, museum, event, List.of(jonas.id()), liv);
        visits.hold(visit, List.of(jonas.id()), jonas);
    }

    private void fiveVisits() {
        for (int n = 0; n < Counted.FEWEST; n++) {
            visit(organisation("Etaten"));
        }
    }

    private UUID report() {
        return reports.begin(
                new AnnualReport.Year(clock.today().getYear(), AnnualReport.Extent.COUNTRY),
                new AnnualReport.Head("nb", MOTTO, List.of()),
                ingrid);
    }

    private UUID written() {
        var id = report();
        var chapter = chapters.add(id, new AnnualReport.Words("Brukarane først", "nn"), ingrid);
        chapters.add(id, chapter, Block.Content.text("Snakk med dei.", "nn"), ingrid);
        return id;
    }

    private Counted visits(ReportContent content) {
        return content.figure(YearFigure.VISITS.code()).orElseThrow().now();
    }

    @Test
    void theDraftFollowsTheFactsAndTheEditionDoesNot() {
        fiveVisits();
        var id = written();
        int number = editions.freeze(id, "", ingrid);
        editions.publish(id, number, ingrid);
        var frozen = editions.get(id, number, Guest.GUEST);
        assertThat(visits(frozen.content())).isEqualTo(visits(reports.compose(id, ingrid)));

        visit(organisation("Etaten"));

        var before = visits(frozen.content());
        assertThat(visits(reports.compose(id, ingrid)))
                .isEqualTo(new Counted(
                        Counted.Standing.SHOWN, before.part() + 1, before.whole() + 1, before.organisations() + 1));
        var after = editions.get(id, number, Guest.GUEST);
        assertThat(after.content()).isEqualTo(frozen.content());
        assertThat(after.edition().hash()).isEqualTo(Edition.fingerprint(frozen.edition().text()));
        assertThat(after.edition().isIntact()).isTrue();
    }

    @Test
    void anEditionIsChangedByNobodyAndCorrectedByTheNext() {
        var id = written();
        editions.publish(id, editions.freeze(id, "", ingrid), ingrid);

        assertThatThrownBy(() -> database.sql("update report.edition set content = '{}' where report = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("an edition stays as it was frozen");
        assertThatThrownBy(() -> database.sql("delete from report.edition where report = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("an edition is not deleted");
        assertThatThrownBy(() -> editions.freeze(id, " ", ingrid)).hasMessageContaining("report.rule.correction");
        int second = editions.freeze(id, "Et kapittel er rettet.", ingrid);
        assertThat(editions.newest(id, Guest.GUEST).edition().number()).isEqualTo(1);
        editions.publish(id, second, ingrid);

        assertThat(editions.newest(id, Guest.GUEST).edition().number()).isEqualTo(2);
        assertThat(editions.get(id, 1, Guest.GUEST).isNewest()).isFalse();
    }

    @Test
    void aNumberOpensToThoseWhoAreSeenAndNamesNoOthers() {
        var own = organisation("Etaten");
        visit(own);
        fiveVisits();
        var id = report();

        var opened = reports.open(id, YearFigure.VISITS.code(), ingrid);

        assertThat(opened.line().now().organisations()).isGreaterThanOrEqualTo(6);
        assertThat(opened.seen()).extracting(Tally::organisation).doesNotContain(own);
    }

    @Test
    void whatNoHouseCountsIsSaidToBeSoAndIsNoZero() {
        var report = reports.get(report(), ingrid);
        var span = new Span(report.year().number(), clock.today());

        var line = counting(Stream::empty).count(YearFigure.OBSTACLES, report, span, ingrid);

        assertThat(line.now()).isEqualTo(Counted.without(Counted.Standing.NOT_YET));
        assertThat(line.before()).isEqualTo(Counted.without(Counted.Standing.NOT_YET));
        assertThat(reports.figures(report.id(), ingrid))
                .extracting(FigureLine::code)
                .containsExactlyElementsOf(
                        Stream.of(YearFigure.values()).map(YearFigure::code).toList());
    }

    private YearCounting counting(Supplier<Stream<YearCounts>> plugged) {
        var provider = new ObjectProvider<YearCounts>() {
            @Override
            public Stream<YearCounts> stream() {
                return plugged.get();
            }
        };
        return new YearCounting(derivations, provider, organisations);
    }

    /// Counts two obstacles for each organisation, and kinds of them in three, five and six.
    private record Fake() implements YearCounts {
        @Override
        public Set<String> codes() {
            return Set.of(YearFigure.OBSTACLES.code());
        }

        @Override
        public List<YearCounts.Counted> tally(String code, Collection<UUID> of, Span span, Person by) {
            var all = new ArrayList<YearCounts.Counted>();
            of.forEach(one -> all.add(new YearCounts.Counted("", new Tally(one, 2, 2))));
            of.stream().limit(3).forEach(one -> all.add(new YearCounts.Counted("fake.few", new Tally(one, 1, 1))));
            of.stream().limit(5).forEach(one -> all.add(new YearCounts.Counted("fake.some", new Tally(one, 1, 1))));
            of.stream().limit(6).forEach(one -> all.add(new YearCounts.Counted("fake.more", new Tally(one, 1, 1))));
            return all;
        }

        @Override
        public Basis basis(String code, Basis.Slice of, Person by) {
            return Basis.NONE;
        }
    }

    @Test
    void aHouseThatPlugsInIsCountedAndItsKindsKeepTheThresholdToo() {
        fiveVisits();
        var report = reports.get(report(), ingrid);
        var span = new Span(report.year().number(), clock.today());

        var line = counting(() -> Stream.of(new Fake())).count(YearFigure.OBSTACLES, report, span, ingrid);

        assertThat(line.now().part()).isEqualTo(2L * line.now().organisations()).isPositive();
        assertThat(line.kinds())
                .extracting(FigureLine.Kind::textKey, kind -> kind.now().standing())
                .containsExactly(
                        tuple("fake.few", Counted.Standing.TOO_FEW),
                        tuple("fake.more", Counted.Standing.SHOWN),
                        tuple("fake.some", Counted.Standing.TOO_FEW));
    }

    @Test
    void moneyOfSeveralCountriesIsNotAddedUp() {
        var id = reports.begin(
                new AnnualReport.Year(clock.today().getYear(), AnnualReport.Extent.EVERYWHERE),
                new AnnualReport.Head("nb", MOTTO, List.of()),
                ingrid);

        assertThat(reports.figures(id, ingrid))
                .filteredOn(one -> one.now().standing() == Counted.Standing.CURRENCIES)
                .extracting(FigureLine::code)
                .containsExactly(YearFigure.DEVELOPMENT.code());
    }

    @Test
    void theSecretaryWritesTheMemberCommentsAndToOthersThereIsNoDraft() {
        var id = written();
        var remark = new Chapters.Remark(null, new AnnualReport.Words("Bra!", "nb"));
        chapters.comment(id, remark, henrik);

        assertThatThrownBy(() -> chapters.add(id, MOTTO, henrik)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> editions.freeze(id, "", henrik)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.get(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chapters.comment(id, remark, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editions.freeze(id, "", ingrid)).hasMessageContaining("report.rule.open-comments");
        chapters.settle(id, chapters.comments(id, 0, 2, ingrid).getFirst().id(), ingrid);
        int number = editions.freeze(id, "", ingrid);
        assertThatThrownBy(() -> editions.get(id, number, Guest.GUEST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editions.get(id, number, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoWhoWriteTheSameBlockClash() {
        var id = written();
        var block = chapters.of(id, ingrid).getFirst().blocks().getFirst();
        chapters.write(id, block.id(), Block.Content.text("Den første", "nb"), block.revision(), ingrid);

        assertThatThrownBy(() -> chapters.write(
                        id, block.id(), Block.Content.text("Den andre", "nb"), block.revision(), ingrid))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(Form.CLASH);
        assertThat(chapters.block(id, block.id(), ingrid).content().words().text())
                .isEqualTo("Den første");
    }

    @Test
    void blocksAndChaptersAreMovedAndATranslationStandsBesideWhatItTranslates() {
        var id = written();
        var chapter = chapters.of(id, ingrid).getFirst();
        var original = chapter.blocks().getFirst();
        var second = chapters.add(
                id,
                chapter.id(),
                new Block.Content(
                        Block.Kind.TEXT,
                        new AnnualReport.Words("Snakk med dem.", "nb"),
                        Block.Source.OURS,
                        null,
                        "",
                        original.id()),
                ingrid);
        chapters.moveBlock(id, second, Chapters.Direction.UP, ingrid);
        var later = chapters.add(id, new AnnualReport.Words("Etterord", "nn"), ingrid);
        chapters.move(id, later, Chapters.Direction.UP, ingrid);

        var content = reports.words(id, ingrid);

        assertThat(content.chapters())
                .extracting(one -> one.title().text())
                .containsExactly("Etterord", "Brukarane først");
        assertThat(content.chapters().getLast().pieces())
                .extracting(one -> one.words().language(), ReportContent.Piece::number, ReportContent.Piece::translates)
                .containsExactly(
                        tuple("nb", 1, 2),
                        tuple("nn", 2, 0));
        chapters.removeBlock(id, original.id(), ingrid);
        assertThat(reports.words(id, ingrid).chapters().getLast().pieces())
                .extracting(ReportContent.Piece::translates)
                .containsExactly(0);
    }

    @Test
    void nobodyIsQuotedWithoutAYes() {
        var id = written();
        var chapter = chapters.of(id, ingrid).getFirst().id();
        var quote = new Block.Content(
                Block.Kind.QUOTE,
                new AnnualReport.Words("Det var verdt tiden.", "nb"),
                new Block.Source("En direktør", " "),
                null,
                "",
                null);

        assertThatThrownBy(() -> chapters.add(id, chapter, quote, ingrid)).hasMessageContaining("report.rule.consent");
    }
}
