package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Every picture, narrow and broad, with much and with little in it.
class PicturesTest {
    private static final Picture.Said SAID = new Picture.Said("Andel <e-faktura> & mer", "Vi: 84 %");
    private static final int[] WIDTHS = {312, 720};

    private static String share(double value) {
        return String.format(Locale.GERMANY, "%.1f %%", value);
    }

    private static Stream<Picture> all(int width, int others, long seed) {
        var random = new Random(seed);
        return Stream.of(
                trend(width, Math.min(others, 6), random),
                ranking(width, others, random),
                distribution(width, others, random),
                many(width, others, random),
                twin(width, random));
    }

    private static Picture trend(int width, int others, Random random) {
        var lines = IntStream.range(0, others)
                .mapToObj(i -> new TrendPicture.Line("En myndighet med ett långt namn " + i, figures(random)))
                .toList();
        return TrendPicture.of(
                new TrendPicture.Trend(
                        IntStream.range(2016, 2026).mapToObj(String::valueOf).toList(),
                        new TrendPicture.Line("Vi", figures(random)),
                        lines,
                        new TrendPicture.Aim("Mål", 90),
                        List.of(new TrendPicture.Event(3, "Sändningen till alla"))),
                width,
                PicturesTest::share,
                SAID);
    }

    private static Map<Integer, Double> figures(Random random) {
        var figures = new HashMap<Integer, Double>();
        for (int i = 0; i < 10; i++) {
            if (random.nextInt(5) > 0) {
                figures.put(i, random.nextDouble() * 100);
            }
        }
        return figures;
    }

    private static Picture ranking(int width, int others, Random random) {
        var figures = new HashMap<UUID, BigDecimal>();
        var names = new HashMap<UUID, String>();
        for (int i = 0; i <= others; i++) {
            figures.put(new UUID(0, i), BigDecimal.valueOf(random.nextInt(1000), 1));
            names.put(new UUID(0, i), "Myndigheten för allt som är långt och krångligt " + i);
        }
        var ranking = Ranking.of(figures, Standing.among(figures, Better.HIGHER), names, new UUID(0, 0));
        return RankingPicture.of(ranking.around(15), width, PicturesTest::share, SAID);
    }

    private static Picture distribution(int width, int others, Random random) {
        var dots = IntStream.range(0, others)
                .mapToObj(i -> new DistributionPicture.Dot(
                        random.nextInt(100), others < 8 ? null : Quartile.of(1 + i, others)))
                .toList();
        return DistributionPicture.of(
                new DistributionPicture.Spreading(
                        dots,
                        new DistributionPicture.Dot(84, Quartile.MIDDLE),
                        new DistributionPicture.Words("Vi: 84,0 %", "mitten", "högre är bättre →")),
                width,
                PicturesTest::share,
                SAID);
    }

    private static Picture many(int width, int others, Random random) {
        var smalls = IntStream.rangeClosed(0, others)
                .mapToObj(i -> new ManyPicture.Small("Myndigheten för sådant " + i, figures(random), i == 0))
                .toList();
        return ManyPicture.of(
                new ManyPicture.Many(smalls, 10, ManyPicture.Scales.OWN), width, PicturesTest::share, SAID);
    }

    private static Picture twin(int width, Random random) {
        var rows = Stream.of(Twins.Pull.values())
                .map(pull -> new TwinPicture.Row(
                        "Andel elektroniska fakturor av alla",
                        new Twins.Part("share", 1, random.nextDouble() * 6 - 3, pull),
                        "mycket lika"))
                .toList();
        return TwinPicture.of(rows, new TwinPicture.Ends("lägre", "vi", "högre"), width, SAID);
    }

    @Test
    void nothingStandsOutsideOfThePicture() {
        for (int width : WIDTHS) {
            for (int others : new int[] {0, 1, 7, 40, 300}) {
                all(width, others, others).forEach(PicturesTest::mustBeInside);
            }
        }
    }

    private static void mustBeInside(Picture picture) {
        for (var shape : picture.shapes()) {
            switch (shape) {
                case Picture.Outline outline ->
                    assertThat(outline.points()).allSatisfy(point -> {
                        assertThat(point.x()).isBetween(-1.0, picture.width() + 1.0);
                        assertThat(point.y()).isBetween(-1.0, picture.height() + 1.0);
                    });
                case Picture.Lettering letters -> {
                    double long_ = Canvas.length(letters.text());
                    double left = letters.x()
                            - switch (letters.anchor()) {
                                case START -> 0;
                                case MIDDLE -> long_ / 2;
                                case END -> long_;
                            };
                    assertThat(left).as(letters.text()).isGreaterThanOrEqualTo(-6);
                    assertThat(left + long_).as(letters.text()).isLessThanOrEqualTo(picture.width() + 12);
                    assertThat(letters.y()).isBetween(8.0, picture.height() + 1.0);
                }
            }
        }
    }

    @Test
    void aFileHoldsTheSameWordsAndIsWellFormed() throws Exception {
        for (var picture : all(720, 12, 5).toList()) {
            var svg = new PictureFile(picture, "Samråd · öppna").svg();
            var read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));

            assertThat(read.getDocumentElement().getNodeName()).isEqualTo("svg");
            assertThat(read.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(SAID.title());
            var texts = new java.util.ArrayList<String>();
            for (int i = 0; i < read.getElementsByTagName("text").getLength(); i++) {
                texts.add(read.getElementsByTagName("text").item(i).getTextContent());
            }
            assertThat(texts).contains("Samråd · öppna");
            assertThat(texts)
                    .containsAll(picture.shapes().stream()
                            .flatMap(shape -> shape instanceof Picture.Lettering letters
                                    ? Stream.of(letters.text())
                                    : Stream.empty())
                            .toList());
            assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<script", "style=", "NaN", "Infinity");
        }
    }

    @Test
    void aPictureForPresentationsIsDrawn() throws Exception {
        for (var picture : all(720, 12, 6).toList()) {
            var image = ImageIO.read(new ByteArrayInputStream(new PictureFile(picture, "Samråd").png()));

            assertThat(image.getWidth()).isEqualTo((720 + 32) * 2);
            assertThat(colours(image)).isGreaterThan(3);
        }
    }

    private static long colours(java.awt.image.BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
    }

    @Test
    void aColourIsNeverAlone() {
        assertThat(Stream.of(Quartile.values()).map(Quartile::sign)).doesNotHaveDuplicates();
        assertThat(Stream.of(Ink.FIRST_LINE, Ink.SECOND_LINE, Ink.THIRD_LINE, Ink.FOURTH_LINE)
                        .map(Ink::dashes))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPeriodWithoutAFigureIsAGap() {
        var gap = TrendPicture.of(
                new TrendPicture.Trend(
                        List.of("2019", "2020", "2021", "2022", "2023"),
                        new TrendPicture.Line("Vi", Map.of(0, 1.0, 1, 2.0, 3, 3.0, 4, 4.0)),
                        List.of(),
                        null,
                        List.of()),
                720,
                PicturesTest::share,
                SAID);

        assertThat(gap.shapes().stream()
                        .filter(shape -> shape instanceof Picture.Outline line
                                && line.ink() == Ink.MINE_LINE
                                && line.points().size() == 2
                                && line.points().getFirst().x() > 40))
                .hasSize(2);
    }
}
