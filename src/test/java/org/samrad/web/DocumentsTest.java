package org.samrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.dom.element.style.StyleTextPropertiesElement;
import org.w3c.dom.Element;

/// What is written is what was put in: read back by other programs than those that wrote it.
class DocumentsTest {
    private static final Document MINUTES = new Document.Draft()
            .text(Document.Words.of("Mødet handlede om ét system – æøå ÆØÅ äö."), Document.Look.LEAD)
            .fact("Sted", "Mødelokale 3")
            .fact("Link", "")
            .heading(2, "1. Godkendelse af dagsorden")
            .text("Første linje\nanden linje <b>ikke fed</b> & co.")
            .heading(3, "Spørgsmål")
            .items(
                    List.of(Document.Words.of("Hvad bliver lettere?"), new Document.Words("Vilka försvinner?", "sv")),
                    Document.Mark.NUMBER)
            .table(
                    List.of("Hvem", "Hvad"),
                    List.of(List.of(Document.Words.of("Bjarne"), Document.Words.of("undersøger behovet"))))
            .newPage()
            .heading(2, "2. Eventuelt")
            .lines(3)
            .done(new Document.Head("Referat: HovedMED, 12. maj 2026", Language.DA, "Referat · godkendt"));

    private final Documents documents = new Documents();

    @Test
    void pdfHoldsTheWordsInTheirOrder() throws IOException {
        try (var pdf = pdf(MINUTES)) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains("æøå ÆØÅ äö", "<b>ikke fed</b> & co.", "Vilka försvinner?", "2 / 2")
                    .doesNotContain("Link");
            assertThat(text.indexOf("1. Godkendelse")).isLessThan(text.indexOf("2. Eventuelt"));
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void pdfTellsItsTitleLanguageTagsAndBookmarks() throws IOException {
        try (var pdf = pdf(MINUTES)) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Referat: HovedMED, 12. maj 2026");
            assertThat(catalog.getLanguage()).isEqualTo("da");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting("title")
                    .contains("1. Godkendelse af dagsorden", "2. Eventuelt");
        }
    }

    @Test
    void pdfCarriesItsOwnTypeface() throws IOException {
        try (var pdf = pdf(MINUTES)) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void openDocumentHoldsRealHeadingsListsAndTables() throws Exception {
        try (var odt = odt(MINUTES)) {
            var content = odt.getContentDom();

            assertThat(texts(content.getElementsByTagName("text:h")))
                    .containsExactly(
                            "Referat: HovedMED, 12. maj 2026",
                            "1. Godkendelse af dagsorden",
                            "Spørgsmål",
                            "2. Eventuelt");
            assertThat(((Element) content.getElementsByTagName("text:h").item(2)).getAttribute("text:outline-level"))
                    .isEqualTo("3");
            assertThat(texts(
                            ((Element) content.getElementsByTagName("text:list").item(0))
                                    .getElementsByTagName("text:p")))
                    .containsExactly("Hvad bliver lettere?", "Vilka försvinner?");
            assertThat(content.getElementsByTagName("table:table").getLength()).isEqualTo(1);
            assertThat(content.getElementsByTagName("text:line-break").getLength())
                    .isEqualTo(1);
            assertThat(odt.getOfficeMetadata().getTitle()).isEqualTo("Referat: HovedMED, 12. maj 2026");
            assertThat(odt.getOfficeMetadata().getLanguage()).isEqualTo("da");
        }
    }

    @Test
    void openDocumentKnowsTheLanguageOfEachPiece() throws Exception {
        try (var odt = odt(MINUTES)) {
            var usual = odt.getStylesDom()
                    .getOfficeStyles()
                    .getDefaultStyle(org.odftoolkit.odfdom.dom.style.OdfStyleFamily.Paragraph)
                    .getElementsByTagName("style:text-properties")
                    .item(0);
            var swedish = odt.getContentDom()
                    .getAutomaticStyles()
                    .getStyle("in-sv", org.odftoolkit.odfdom.dom.style.OdfStyleFamily.Text)
                    .getElementsByTagName("style:text-properties")
                    .item(0);

            assertThat(((StyleTextPropertiesElement) usual).getFoLanguageAttribute())
                    .isEqualTo("da");
            assertThat(((StyleTextPropertiesElement) usual).getFoCountryAttribute())
                    .isEqualTo("DK");
            assertThat(((StyleTextPropertiesElement) swedish).getFoLanguageAttribute())
                    .isEqualTo("sv");
        }
    }

    @Test
    void openDocumentIsKnownByItsFirstBytes() {
        var bytes = documents.write(MINUTES, Document.Format.ODT);

        var begin = new String(bytes, 0, 80, StandardCharsets.ISO_8859_1);

        assertThat(begin.substring(30)).startsWith("mimetypeapplication/vnd.oasis.opendocument.text");
    }

    @Test
    void theSameDocumentIsTheSameFile() {
        assertThat(documents.write(MINUTES, Document.Format.ODT))
                .isEqualTo(documents.write(MINUTES, Document.Format.ODT));
    }

    @Test
    void signsThatXmlCannotHoldAreLeftOut() throws Exception {
        var odd = new Document.Draft()
                .text("klip\u000Bklap\uFFFE")
                .done(new Document.Head("Nød\u0001", Language.NN, "fot & <fot>"));

        try (var odt = odt(odd);
                var pdf = pdf(odd)) {
            assertThat(odt.getContentDom()
                            .getElementsByTagName("text:p")
                            .item(0)
                            .getTextContent())
                    .isEqualTo("klipklap");
            assertThat(new PDFTextStripper().getText(pdf)).contains("klipklap", "fot & <fot>");
        }
    }

    @Test
    void aFileIsSavedUnderTheTitleWithoutWhatAFileSystemTripsOver() {
        var nasty = new Document.Draft().done(new Document.Head("Brev: \"æøå\"/..\\ 3\r\nX", Language.DA, ""));
        var bare = new Document.Draft().done(new Document.Head("///", Language.EN, ""));

        assertThat(nasty.fileName(Document.Format.PDF)).isEqualTo("brev-æøå-3-x.pdf");
        assertThat(bare.fileName(Document.Format.ODT)).isEqualTo("samrad.odt");
        assertThat(documents.send(nasty, Document.Format.ODT).getHeaders().getFirst("Content-Disposition"))
                .contains("filename*=UTF-8''brev-%C3%A6%C3%B8%C3%A5-3-x.odt");
    }

    private PDDocument pdf(Document document) throws IOException {
        return Loader.loadPDF(documents.write(document, Document.Format.PDF));
    }

    private OdfTextDocument odt(Document document) throws Exception {
        return OdfTextDocument.loadDocument(new ByteArrayInputStream(documents.write(document, Document.Format.ODT)));
    }

    private static List<String> texts(org.w3c.dom.NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new java.util.ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
