package org.samrad.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.base.RuleBroken;

/// Attacks on small cells, by name, from outside: pages, files, headers, filters, time.
class SmallCellsTest extends Pulsing {
    private static void tells(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("pulse.rule.cut-tells"));
    }

    @Test
    void differenceOfTwoFilters() {
        var agency = agency();
        var id = closed(agency, worked(), "");

        results.together(id, "A1 og B", List.of(agency.unit("A1"), agency.unit("B")), agency.liv());
        tells(() -> results.together(id, "Uden B2", List.of(agency.unit("A1"), agency.unit("B1")), agency.liv()));
        tells(() -> results.together(id, "Uden A2", List.of(agency.unit("A1"), agency.unit("A3")), agency.liv()));

        assertThat(results.results(id, agency.liv()).cuts()).hasSize(1);
    }

    @Test
    void aFilterThatRemovesOneNamedTeam() {
        var agency = agency();
        var id = closed(agency, worked(), "");
        var allButB2 = List.of(agency.unit("A"), agency.unit("B1"));

        tells(() -> results.together(id, "Alle uden B2", allButB2, agency.liv()));
        assertThatThrownBy(() -> results.together(id, "B2", List.of(agency.unit("B2")), agency.liv()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo("pulse.rule.cut-few"));
    }

    @Test
    void sumOfSiblings() {
        var agency = agency();
        var id = closed(agency, Map.of("A1", 20, "A2", 20, "A3", 4, "B1", 30), "");

        assertThat(shown(id, agency)).containsExactly("*", "A", "A1", "B", "B1");
    }

    @Test
    void beforeAndAfterOneAnswer() {
        var agency = agency();
        var open = open(agency, Map.of("A1", 60));
        answer(open, Map.of("A1", 11));
        var liv = browserOf(agency.liv());
        var pages = List.of(
                "/pulses",
                "/pulses/" + open.id(),
                "/pulses/" + open.id() + "/results",
                "/pulses/" + open.id() + "/results.csv",
                "/pulses/trend");
        var before = pages.stream().map(page -> seen(liv.visit(page))).toList();

        answers.answer(open.of("A1").get(11), Map.of(1, -1), Guest.GUEST);

        assertThat(pages.stream().map(page -> seen(liv.visit(page))).toList()).isEqualTo(before);
        assertThat(liv.visit("/pulses/" + open.id() + "/results").status()).isEqualTo(404);
        assertThat(liv.visit("/pulses/" + open.id() + "/results.csv").status()).isEqualTo(404);
    }

    private static String seen(org.samrad.Browser.Page page) {
        return page.status() + page.html().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void beforeAndAfterOverTime() {
        var agency = agency();
        closed(agency, Map.of("B1", 9, "B2", 3), "");
        goTo(clock.today().plusDays(100));

        var second = closed(agency, Map.of("B1", 9, "B2", 6), "Igen");

        assertThat(shown(second, agency)).containsExactly("*", "B");
    }

    @Test
    void aReorganisedTree() {
        var agency = agency();
        closed(agency, Map.of("A1", 12, "B1", 9, "B2", 3), "");
        organisations.moveUnit(agency.unit("B2"), agency.unit("A"), agency.administrator());
        goTo(clock.today().plusDays(100));

        var second = closed(agency, Map.of("A1", 12, "B1", 9, "B2", 3), "Igen");

        assertThat(shown(second, agency)).containsExactly("*");
    }

    @Test
    void sorting() {
        var agency = agency();
        var id = closed(agency, worked(), "");
        var liv = browserOf(agency.liv());

        var plain = seen(liv.visit("/pulses/" + id + "/results"));
        var sorted = seen(liv.visit("/pulses/" + id + "/results?sort=yes&order=desc&filter=B2"));

        assertThat(sorted.replaceAll("href=\"[^\"]*lang=[^\"]*\"", ""))
                .isEqualTo(plain.replaceAll("href=\"[^\"]*lang=[^\"]*\"", ""));
    }

    @Test
    void export() {
        var agency = agency();
        var id = closed(agency, worked(), "");

        var file =
                browserOf(agency.liv()).visit("/pulses/" + id + "/results.csv").html();

        assertThat(file.lines().skip(1).map(line -> line.split(";")[1]).toList())
                .containsExactly("Everyone", "A", "A1", "B");
        assertThat(file.lines().skip(1).filter(line -> line.contains(";A;") || line.contains(";B;")))
                .allSatisfy(line -> assertThat(line.split(";")[5]).isEmpty());
    }

    @Test
    void exactNumbersUnderTwentyStandNowhere() {
        var agency = agency();
        var open = open(agency, worked());
        answer(open, Map.of("A1", 6, "A2", 4, "A3", 3, "B1", 5));
        goTo(clock.today().plusDays(11));

        var page = browserOf(agency.liv())
                .visit("/pulses/" + open.id() + "/results")
                .html();

        assertThat(page).doesNotContain("of 18 answers", "of 13 answers", "of 6 answers");
        assertThat(Pattern.compile("of (\\d+) answers").matcher(page).results()).isEmpty();
    }

    @Test
    void pageTitlesAndCacheHeaders() {
        var agency = agency();
        var id = closed(agency, worked(), "");
        var liv = browserOf(agency.liv());

        for (var path : List.of("/pulses/" + id + "/results", "/pulses/" + id + "/results.csv", "/pulses/trend")) {
            var page = liv.visit(path);
            assertThat(page.headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(page.headers().firstValue("ETag")).as(path).isEmpty();
            var title = page.html().replaceFirst("(?s).*?<title>(.*?)</title>.*", "$1");
            assertThat(title.length() > 200 ? "" : title).as(path).doesNotContainPattern("\\d");
        }
    }

    @Test
    void nothingKeptTiesAnAnswerToASlipATimeOrAnother() {
        var agency = agency();
        var open = open(agency, worked());
        answer(open, worked());

        assertThat(database.sql("""
                                select column_name || ' ' || data_type from information_schema.columns
                                where table_schema = 'pulse' and table_name = 'answer' order by 1
                                """).query((row, n) -> row.getString(1)).list())
                .containsExactly("id uuid", "pulse uuid", "question integer", "unit uuid", "value smallint");
        goTo(clock.today().plusDays(11));
        var came = ids(open.id());
        results.release(open.id());

        assertThat(count("select count(*)::int from pulse.slip where pulse = ?", open.id()))
                .isZero();
        assertThat(ids(open.id())).hasSameSizeAs(came).doesNotContainAnyElementsOf(came);
        assertThat(count("select count(distinct xmin::text)::int from pulse.answer where pulse = ?", open.id()))
                .isEqualTo(1);
    }

    private List<UUID> ids(UUID pulse) {
        return new ArrayList<>(database.sql("select id from pulse.answer where pulse = ?")
                .param(pulse)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    @Test
    void aUsedSlipAndAnInventedOneLookTheSame() {
        var agency = agency();
        var open = open(agency, worked());
        var slip = open.of("A1").getFirst();
        var browser = browser();
        browser.visit("/p/" + slip);
        assertThat(browser.post("/p/" + slip, "q1", "1").path()).isEqualTo("/p/thanks");

        var used = browser.visit("/p/" + slip);
        var invented = browser.visit("/p/2222222222");

        assertThat(used.status()).isEqualTo(404);
        assertThat(seen(used).replace(slip, "x")).isEqualTo(seen(invented).replace("2222222222", "x"));
    }
}
