package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.web.Form;
import org.samrad.web.Language;

class ResultScreensTest {
    private static final Rendering RENDERING = new Rendering();
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d|choice,|consultation\\.(results|decision)\\.");

    @AfterAll
    static void close() {
        RENDERING.close();
    }

    @ParameterizedTest
    @EnumSource
    void resultsReadInEveryLanguage(Language language) throws Exception {
        var html = results(MadeUp.full().decided(), language);

        assertThat(UNFILLED.matcher(withoutWatch(html)).find()).isFalse();
        assertThat(html)
                .contains("lang=\"" + language.tag() + "\"", "<svg", "id=\"needs\"", "id=\"decided\"")
                .contains(RENDERING.text(language, "consultation.results.method"));
    }

    @ParameterizedTest
    @EnumSource
    void decisionsReadInEveryLanguage(Language language) throws Exception {
        var view = DecisionView.of(MadeUp.full().view(), List.of(MadeUp.treatment(0, null)));
        var of = MadeUp.full().published().consultation();
        var item = view.items().getFirst();
        var html = RENDERING.html("decision", new DecisionPages.DecisionPage(of, view, true), language)
                + RENDERING.html(
                        "treatment", DecisionPages.page(of, view, item, DecisionPages.filled(item), true), language)
                + RENDERING.html("decision-publish", new DecisionPages.PublishPage(of, view, Form.empty()), language);

        assertThat(UNFILLED.matcher(html).find()).isFalse();
        assertThat(html).contains("name=\"kind\"", "name=\"byWhen\"", "/publish\"");
    }

    @ParameterizedTest
    @EnumSource
    void whyThereIsNothingYetReadsInEveryLanguage(Language language) throws Exception {
        for (var waiting : ResultPages.Waiting.values()) {
            var of = MadeUp.full().open().published().consultation();
            var html = RENDERING.html("no-results", new ResultPages.NoResultsPage(of, waiting, 20), language);

            assertThat(UNFILLED.matcher(html).find()).isFalse();
            assertThat(html).contains(RENDERING.text(language, "consultation.results.waiting." + waiting + ".title"));
        }
    }

    @Test
    void sentencesSayHowManyOfTen() throws Exception {
        var english = results(MadeUp.full(), Language.EN);
        var danish = results(MadeUp.full(), Language.DA);

        assertThat(english)
                .contains("7 of 10 in group A agree, 3 of 10 in group B.")
                .contains("7 of 10 here agree, 3 of 10 elsewhere.")
                .contains("7 of 10 here disagree, almost none elsewhere.")
                .contains("Almost all agree, 3 of 10 elsewhere.");
        assertThat(danish).contains("7 ud af 10 i gruppe A er enige, 3 ud af 10 i gruppe B.");
    }

    @Test
    void whatPeopleWroteCannotBecomeMarkup() throws Exception {
        var view = MadeUp.full().view();
        var item = DecisionView.of(view, List.of()).items().getFirst();
        var form = Form.empty().with("reason", "<script>alert(1)</script>\"'");
        form.refuse("reason", "web.form.missing");
        var of = view.consultation();
        var html = RENDERING.html(
                "treatment", DecisionPages.page(of, DecisionView.of(view, List.of()), item, form, false), Language.EN);

        assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void emptyStatesAreSaidInWords() throws Exception {
        assertThat(results(MadeUp.full().silent(), Language.EN))
                .contains("Too few have answered so far", "Fewer than five people")
                .doesNotContain("id=\"statements\"");
        assertThat(results(new MadeUp(12, 0, 8), Language.EN)).contains("No groups of people who answer alike");
        assertThat(results(new MadeUp(12, 1, 0), Language.EN))
                .contains("there is only one group to show", "None of the groups that were asked differs");
        assertThat(results(new MadeUp(0, 3, 8), Language.EN)).contains("No statement is clearly shared");
    }

    @Test
    void whatIsUnansweredIsSaidBeforeAnythingIsDecided() throws Exception {
        assertThat(results(MadeUp.full(), Language.EN))
                .contains("No statement has an answer yet; 40 are still unanswered.", "The answer is promised by");
        assertThat(results(MadeUp.full().decided(), Language.EN))
                .contains("14 statements have an answer; 26 are still unanswered.", "Decided: Common");
    }

    @Test
    void anOpenConsultationIsWatchedAndAClosedOneIsNot() throws Exception {
        assertThat(results(MadeUp.full().open(), Language.EN)).contains("data-watch=", "results.js");
        assertThat(results(MadeUp.full(), Language.EN)).doesNotContain("data-watch", "results.js");
    }

    @Test
    void nineHundredStatementsStayQuick() throws Exception {
        var view = new MadeUp(900, 5, 8).view();
        RENDERING.html("results", ResultPages.page(view, "number", 1, null, false), Language.DA);

        long begun = System.nanoTime();
        var html = RENDERING.html("results", ResultPages.page(view, "number", 2, null, false), Language.DA);
        long took = System.nanoTime() - begun;

        assertThat(took).isLessThan(1_000_000_000L);
        assertThat(html.length()).isLessThan(1_500_000);
    }

    @Test
    void oneIsToldWhyOneMustWait() {
        var open = new Consultation.State.Open(Instant.parse("2026-11-02T08:00:00Z"));

        assertThat(ResultPages.waiting(MadeUp.consultation(open), false)).isEqualTo(ResultPages.Waiting.FIRST_ROUND);
        assertThat(ResultPages.waiting(shownWhen(Consultation.ResultsWhen.AFTER_ANSWERING), false))
                .isEqualTo(ResultPages.Waiting.OWN_ANSWERS);
        assertThat(ResultPages.waiting(shownWhen(Consultation.ResultsWhen.AFTER_CLOSING), true))
                .isEqualTo(ResultPages.Waiting.CLOSING);
    }

    private static Consultation shownWhen(Consultation.ResultsWhen when) {
        var of = MadeUp.full().open().published().consultation();
        var rules = of.rules();
        return new Consultation(
                of.id(),
                of.initiative(),
                of.owners(),
                of.terms(),
                new Consultation.Rules(rules.moderation(), when, rules.privacy(), rules.threshold()),
                of.period(),
                of.state(),
                of.source());
    }

    private static String results(MadeUp of, Language language) throws Exception {
        return RENDERING.html("results", ResultPages.page(of.view(), "agreement", 1, "1", true), language);
    }

    private static String withoutWatch(String html) {
        return html.replaceAll("data-updated=\"[^\"]*\"", "");
    }
}
