package org.samrad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.samrad.Browser;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A secretary writes a report in the browser, in Bokmål and Nynorsk, and everybody reads it.
class ReportPagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Chapters chapters;

    @Autowired
    private Reports reports;

    @Autowired
    private Clock clock;

    private Browser ingrid;
    private Browser henrik;
    private String here;
    private Person secretary;

    @BeforeEach
    void aReport() {
        var ada = administrator();
        var home = organisations.add(
                new Organisation.Naming(Name.of("nb", "Rådet " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.NO, Organisation.Type.DIRECTORATE, null, "Prøve", "", null),
                ada);
        secretary = person("Ingrid", home, Role.COUNCIL_SECRETARY, ada);
        ingrid = browserOf(secretary);
        henrik = browserOf(person("Henrik", home, Role.COUNCIL_MEMBER, ada));
        ingrid.visit("/reports/new");
        var begun = ingrid.post(
                "/reports",
                "year",
                String.valueOf(clock.today().getYear()),
                "extent",
                "COUNTRY",
                "language",
                "NB",
                "motto",
                "Jakten på fornyelse");
        here = begun.path().replaceFirst("/draft.*", "");
        ingrid.post(here + "/chapters", "title", "Brukarane først", "language", "NN");
        block("kind", "TEXT", "text", "Snakk med dei som skal bruke tenesta.", "language", "NN");
        block("kind", "TEXT", "text", "Snakk med dem som skal bruke tjenesten.", "language", "NB");
    }

    private Browser.Page block(String... fields) {
        var chapter = chapters.of(id(), secretary).getFirst().id();
        return ingrid.post(here + "/chapters/" + chapter + "/blocks", fields);
    }

    private UUID id() {
        return UUID.fromString(here.substring("/reports/".length()));
    }

    private void publish() {
        ingrid.post(here + "/freeze");
        ingrid.post(here + "/editions/1/publish");
    }

    @Test
    void everyBlockSaysItsLanguage() {
        publish();

        var read = browser().visit(here + "?lang=en");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.html())
                .contains("<h2 class=\"ds-heading\" data-size=\"md\" lang=\"nn\">Brukarane først</h2>")
                .contains("<p class=\"prose\" lang=\"nn\">Snakk med dei som skal bruke tenesta.</p>")
                .contains("<p class=\"prose\" lang=\"nb\">Snakk med dem som skal bruke tjenesten.</p>");
    }

    @Test
    void everyNumberOpens() {
        publish();
        for (var figure : YearFigure.values()) {
            var path = here + "/editions/1/figures/" + figure.code();

            assertThat(browser().visit(path).status()).isEqualTo(200);
            assertThat(ingrid.visit(here + "/figures/" + figure.code()).status()).isEqualTo(200);
        }
        assertThat(browser().visit(here).html()).contains("/editions/1/figures/samrad-visits-made");
        assertThat(browser().visit(here + "/editions/1/figures/nothing").status()).isEqualTo(404);
    }

    @Test
    void theFingerprintIsThatOfTheFileThatAnybodyCanTake() throws NoSuchAlgorithmException {
        publish();

        var file = browser().take(here + "/editions/1/report.json");

        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(browser().visit(here).html()).contains(hash);
    }

    @Test
    void theAnnexSaysWhatItsColumnsMean() {
        publish();

        var figures = new String(browser().take(here + "/editions/1/figures.csv"), StandardCharsets.UTF_8);
        var columns = new String(browser().take(here + "/editions/1/columns.csv"), StandardCharsets.UTF_8);

        assertThat(figures.lines().findFirst()).hasValueSatisfying(one -> assertThat(one)
                .endsWith("year;group;code;kind;name;standing;part;whole;per_cent;organisations"));
        for (var figure : YearFigure.values()) {
            assertThat(figures.lines().filter(one -> one.contains(";" + figure.code() + ";;")))
                    .hasSize(2);
        }
        FiguresFile.COLUMNS.forEach(one -> assertThat(columns).contains("\n" + one + ";"));
        assertThat(browser().visit(here + "/editions/1/other.csv").status()).isEqualTo(404);
    }

    @Test
    void pdfIsTaggedAndOpenDocumentHoldsTheSameWords() throws Exception {
        publish();

        try (var pdf = Loader.loadPDF(browser().take(here + "/editions/1/report.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Jakten på fornyelse", "Brukarane først");
        }
        try (var odt = OdfTextDocument.loadDocument(
                new ByteArrayInputStream(browser().take(here + "/editions/1/report.odt")))) {
            assertThat(odt.getContentRoot().getTextContent())
                    .contains("Snakk med dei som skal bruke tenesta.", "Snakk med dem som skal bruke tjenesten.");
        }
    }

    @Test
    void theDraftIsNotThereForOthersAndTheMemberOnlyComments() {
        assertThat(browser().visit(here).status()).isEqualTo(404);
        assertThat(henrik.visit(here + "/draft").status()).isEqualTo(200);
        assertThat(henrik.visit(here + "/head").status()).isEqualTo(403);

        henrik.post(here + "/comments", "comment", "Hva skal en leder gjøre på mandag?", "comment-language", "NB");

        assertThat(ingrid.visit(here + "/draft").html()).contains("Hva skal en leder gjøre på mandag?");
        assertThat(ingrid.post(here + "/freeze").status()).isEqualTo(422);
    }

    @Test
    void aRefusedQuoteKeepsWhatWasTyped() {
        var refused = block("kind", "QUOTE", "text", "Det var verdt tiden.", "language", "NB", "who", "En direktør");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Det var verdt tiden.", "En direktør", "id=\"consent-problem\"");
        assertThat(reports.words(id(), secretary).chapters().getFirst().pieces()).hasSize(2);
    }
}
