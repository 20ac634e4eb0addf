package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.base.NotFound;
import org.samrad.search.Found;
import org.springframework.beans.factory.annotation.Autowired;

class FindingTest extends FindingScene {
    @Autowired
    private IndexKeeper keeper;

    @Test
    void publishedIsFoundAndRetiredIsNot() {
        var id = published("Arbetsplatsen som personalen ritade");
        soon(() -> finds(word, id, Guest.GUEST));

        examples.retire(id, "Den gäller inte längre", nadia);

        assertThat(finds(word, id, Guest.GUEST)).isFalse();
        soon(() -> finding.search(Asked.of(word, "da"), Guest.GUEST).found().total() == 0);
    }

    @Test
    void draftIsFoundByNobodyNotEvenByItsWriter() {
        var draft = found("Utkast om " + word);
        var open = published("Färdigt om " + word);
        soon(() -> finds(word, open, Guest.GUEST));

        assertThat(finds(word, draft, Guest.GUEST)).isFalse();
        assertThat(finds(word, draft, nadia)).isFalse();
        assertThat(finding.search(Asked.of(word, "da"), nadia).found().total()).isEqualTo(1);
    }

    @Test
    void danishWordFindsWhatSwedesHaveWritten() {
        var id = published("Delaktighet för medarbetare " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        var found = finding.search(Asked.of("medarbejderinddragelse " + word, "da"), Guest.GUEST);

        assertThat(found.shown().getFirst().line().address()).isEqualTo("/examples/" + id);
        assertThat(found.shown().getFirst().line().facts()).contains("organisation.country.SE");
    }

    @Test
    void facetsNarrowAndCountWithinWhatTheReaderSees() {
        var id = published("Om " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        var asked = Asked.of(word, "da");
        assertThat(finding.search(asked, Guest.GUEST).found().facets().get("country"))
                .containsExactly(new Found.Count("SE", 1));

        assertThat(finding.search(asked.where(Asked.Facet.COUNTRY, List.of("NO")), Guest.GUEST)
                        .shown())
                .isEmpty();
        assertThat(finding.search(asked.where(Asked.Facet.COUNTRY, List.of("SE", "NO")), Guest.GUEST)
                        .shown())
                .hasSize(1);
    }

    @Test
    void questionIsFoundOnceInTheReadersLanguage() {
        soon(() -> !finding.search(Asked.of("hverdagsproblem", "da"), Guest.GUEST)
                .shown()
                .isEmpty());

        var danish = finding.search(
                Asked.of("hverdagsproblem", "da").where(Asked.Facet.KIND, List.of("question")), Guest.GUEST);
        var nynorsk = finding.search(
                Asked.of("kvardagsproblem", "nn").where(Asked.Facet.KIND, List.of("question")), Guest.GUEST);

        assertThat(danish.shown()).extracting(one -> one.line().address()).doesNotHaveDuplicates();
        assertThat(danish.shown())
                .allSatisfy(one -> assertThat(one.hit().lang()).isEqualTo("da"));
        assertThat(nynorsk.shown())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.hit().lang()).isEqualTo("nn"));
    }

    @Test
    void problemThatIsToldFindsItsExample() {
        var id = published("Kortare väntetid " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        var nearest = finding.nearest(
                "Vore medarbejdere fik det for sent at vide, og den nye arbejdsplads " + word + " passede ikke.",
                "da",
                Guest.GUEST);

        assertThat(nearest.shown()).extracting(one -> one.line().address()).contains("/examples/" + id);
    }

    @Test
    void likenessIsAskedOfWhatTheReaderMaySee() {
        var one = published("Första om " + word);
        var other = published("Andra om " + word);
        soon(() -> finds(word, one, Guest.GUEST) && finds(word, other, Guest.GUEST));

        assertThat(finding.like("example", one.toString(), "da", Guest.GUEST).shown())
                .extracting(shown -> shown.line().address())
                .contains("/examples/" + other)
                .doesNotContain("/examples/" + one);
        var draft = found("Utkast").toString();
        assertThatThrownBy(() -> finding.like("example", draft, "da", Guest.GUEST))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> finding.like("nothing", "x", "da", Guest.GUEST))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void typingAheadOffersOnlyWhatIsPublic() {
        found("Utkast" + word + " hemligt");
        var id = published("Titel" + word + " öppen");
        soon(() -> finds(word, id, Guest.GUEST));

        assertThat(finding.suggest("Titel" + word.substring(0, 5), "da", Guest.GUEST))
                .anyMatch(one -> one.text().contains(word));
        assertThat(finding.suggest("Utkast" + word.substring(0, 5), "da", nadia))
                .noneMatch(one -> one.text().contains("hemligt"));
    }

    @Test
    void indexBuiltAnewHoldsTheSame() {
        var id = published("Byggd om " + word);
        soon(() -> finds(word, id, Guest.GUEST));

        finding.rebuild(ada);

        soon(() -> finding.state(ada).rebuilding() == null && finds(word, id, Guest.GUEST));
        assertThatThrownBy(() -> finding.rebuild(nadia)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> finding.state(nadia)).isInstanceOf(NotAllowed.class);
    }

    /// As after a crash between the commit of the database and that of the index: the position stands where the index
    /// does.
    @Test
    void whatWasPublishedWhileTheIndexSleptIsCaughtUpWith() {
        var before = published("Före " + word);
        soon(() -> finds(word, before, Guest.GUEST));
        keeper.stop();
        var meanwhile = published("Under tiden " + word);
        examples.retire(before, "Den gäller inte längre", nadia);

        keeper.start();

        soon(() -> finds(word, meanwhile, Guest.GUEST));
        soon(() -> finding.search(Asked.of(word, "da"), Guest.GUEST).found().total() == 1);
    }
}
