package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Person;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Visibility;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/// What an organisation keeps to itself is in no page, file, picture, title, order or header of anybody else: whatever
/// it is, all of that stays the same, byte by byte.
class NothingPrivateShowsTest extends ComparingScene {
    @Autowired
    private Texts texts;

    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        addresses.add("/comparison?q=" + mark);
        addresses.add("/comparison?year=2023&q=" + mark);
        addresses.add("/comparison?with=FAIR&like=COUNTRY&q=" + mark);
        addresses.add("/comparison/twins?trait=" + share.code() + "&trait=size");
        for (var indicator : List.of(share, cost)) {
            var page = "/comparison/indicators/" + indicator.code();
            addresses.add(page);
            addresses.add(page + "?with=FAIR&like=SIZE");
            addresses.add(page + "?with=CHOSEN&who=" + home(10) + "&who=" + home(3));
            for (var chart : Chart.values()) {
                for (var format : List.of("csv", "svg", "png", "xlsx")) {
                    addresses.add(page + "/" + chart.code() + "." + format + "?period=2024");
                }
            }
        }
        return addresses;
    }

    private Map<String, String> everything(Person reader) {
        var browser = browserOf(reader);
        var seen = new LinkedHashMap<String, String>();
        for (var address : addresses()) {
            seen.put(address, seen(browser, address));
        }
        return seen;
    }

    /// Status, headers but for the clock and the session, and content but for the form's token.
    private static String seen(Browser browser, String address) {
        var page = browser.visit(address);
        var headers = new java.util.TreeMap<>(page.headers().map());
        headers.keySet().removeAll(List.of("date", "set-cookie", "keep-alive", "connection"));
        if (address.contains(".xlsx")) {
            headers.remove("content-length");
        }
        return page.status() + headers.toString() + content(browser, address, page);
    }

    /// A workbook says when it was made, so that of it the sheet is read, and its length goes with that.
    private static String content(Browser browser, String address, Browser.Page page) {
        if (address.contains(".png") && page.status() == 200) {
            return String.valueOf(Arrays.hashCode(browser.take(address)));
        }
        return address.contains(".xlsx") && page.status() == 200
                ? sheet(browser.take(address))
                : page.html().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String sheet(byte[] workbook) {
        try {
            var path = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(path, workbook);
                try (var zip = new ZipFile(path.toFile());
                        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                    return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherPrivateFigureChangesNothingThatAnybodyElseSees() {
        var before = everything(heads.get(0));

        enter(share, 10, 2024, 999);
        enter(share, 11, 2023, 1);
        enter(cost, 10, 2024, 888);
        enter(cost, 11, 2022, 777);

        everything(heads.get(0))
                .forEach((address, seen) -> assertThat(seen).as(address).isEqualTo(before.get(address)));
        assertThat(before.get("/comparison/indicators/" + share.code()))
                .contains(name(3))
                .doesNotContain(name(9), name(10), name(11));
    }

    @Test
    void theOwnerOfTheDefinitionSeesNoMoreThanOthers() {
        var analyst = person("Arne", home(0), org.samrad.access.Role.ANALYST, ada);

        everything(analyst).values().forEach(seen -> assertThat(seen).doesNotContain(name(9), name(10), name(11)));
    }

    @Test
    void aGuestSeesWhatIsOpenAndNothingOfAGroup() {
        disclose(share, 10, Visibility.CIRCLE);
        paired(10, 0);
        var page = browser().visit("/comparison/indicators/" + share.code());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains(name(3)).doesNotContain(name(10));
        assertThat(browser()
                        .visit("/comparison/indicators/" + share.code() + "/ranking.csv")
                        .html())
                .contains(name(3))
                .doesNotContain(name(10));
    }

    @Test
    void aFileSaysWhoMaySeeEachFigure() {
        disclose(share, 10, Visibility.CIRCLE);
        paired(10, 0);
        var browser = browserOf(heads.get(0));

        var csv = browser.visit("/comparison/indicators/" + share.code() + "/ranking.csv")
                .html();
        var line = csv.lines().filter(one -> one.contains(name(10))).findFirst().orElseThrow();

        assertThat(line).doesNotContain("Everybody").endsWith(columnOf(browser, Visibility.CIRCLE));
        assertThat(svg(browser, share, "ranking")).contains("do not pass it on");
        disclose(share, 10, Visibility.PRIVATE);
        assertThat(svg(browser, share, "ranking"))
                .contains("all figures are open")
                .doesNotContain(name(10));
        assertThat(browser.visit("/comparison/indicators/" + share.code() + "/ranking.csv")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    private String columnOf(Browser browser, Visibility visibility) {
        assertThat(browser.visit("/comparison/disclosure").status()).isEqualTo(200);
        return texts.of(Language.EN, visibility.textKey());
    }

    private static String svg(Browser browser, Indicator indicator, String chart) {
        return new String(
                browser.take("/comparison/indicators/" + indicator.code() + "/" + chart + ".svg?lang=en"),
                StandardCharsets.UTF_8);
    }

    /// Rank, colour and order are in no page and no file of a figure for its own past, and what would show them is not
    /// there.
    @Test
    void aFigureForItsOwnPastIsOrderedNowhere() {
        var browser = browserOf(heads.get(0));
        var page = browser.visit("/comparison/indicators/" + cost.code()).html();

        assertThat(page)
                .contains("no rank, no colour and no order")
                .doesNotContain("Place ", "quarter", "quartile", "ink-best", "ink-worst", "comparison.");
        mustGoByName(page);
        var csv = browser.visit("/comparison/indicators/" + cost.code() + "/many.csv")
                .html();
        assertThat(csv).doesNotContain("Place", "quarter");
        mustGoByName(csv);
        for (var chart : List.of("ranking", "distribution")) {
            for (var format : List.of("csv", "svg", "png", "xlsx")) {
                assertThat(browser.visit("/comparison/indicators/" + cost.code() + "/" + chart + "." + format)
                                .status())
                        .isEqualTo(404);
            }
        }
        var overview = browser.visit("/comparison?q=" + cost.code()).html();
        assertThat(overview)
                .contains("Only to be compared with its own past")
                .doesNotContain("Place ", "The middle of");
    }

    private void mustGoByName(String text) {
        var table = text.contains("</figure>") ? text.substring(text.lastIndexOf("</figure>")) : text;
        var places = new ArrayList<Integer>();
        java.util.stream.IntStream.range(0, OPEN).mapToObj(this::name).sorted().forEach(name -> {
            assertThat(table).contains(name);
            places.add(table.indexOf(name));
        });
        assertThat(places).isSorted();
    }
}
