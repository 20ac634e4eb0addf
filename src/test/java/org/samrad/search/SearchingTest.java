package org.samrad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found for which words, and what is said about why.
class SearchingTest {
    private static final Terms TERMS = Terms.of(List.of(
            new Terms.Term("involvement", "da", "medarbejderinddragelse", List.of("inddragelse af medarbejdere")),
            new Terms.Term("involvement", "sv", "delaktighet", List.of("medarbetarnas delaktighet")),
            new Terms.Term("involvement", "nb", "involvering av ansatte", List.of("medvirkning")),
            new Terms.Term("benefit", "da", "gevinstrealisering", List.of("høste gevinster")),
            new Terms.Term("benefit", "sv", "nyttorealisering", List.of("effekthemtagning"))));

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder, TERMS);
        index.put(List.of(
                entry("sv-1", "sv", "Den nya arbetsplatsen", "Delaktigheten gjorde att flytten gick bra för alla."),
                entry("nb-1", "nb", "Nytt fagsystem", "Involvering av de ansatte fra første dag ga et godt system."),
                entry(
                        "nb-2",
                        "nb",
                        "Rask saksbehandling",
                        "Saksbehandlingstiden ble halvert etter at kommunen ryddet."),
                entry("da-1", "da", "Kortere sager", "Sagsbehandlingen blev hurtigere. Kontoret lyttede til borgerne."),
                entry("nn-1", "nn", "Avfall", "Renovasjonen i kommunen hentar avfallet kvar veke."),
                entry("en-1", "en", "Forms", "The digitalisation of application forms reduced the number of errors.")));
        index.commit(Map.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aCompoundFindsTheTermBasesWordsInOtherLanguages() {
        var found = index.search(Question.of("medarbejderinddragelse").in("da"));

        assertThat(ids(found)).startsWith("sv-1", "nb-1").doesNotContain("nn-1");
        assertThat(found.widened()).extracting(Found.Widened::searched).contains("delaktighet");
        assertThat(found.hits().getFirst().why())
                .contains(new Found.Why("medarbejderinddragelse", "Delaktigheten", Origin.OTHER_LANGUAGE));
    }

    @Test
    void aPhraseAndACompoundAreTheSame() {
        assertThat(ids(index.search(Question.of("inddragelse af medarbejderne").in("da"))))
                .containsExactlyInAnyOrder("sv-1", "nb-1");
    }

    @Test
    void asTypedLooksForNoOtherWords() {
        var found = index.search(Question.of("medarbejderinddragelse").in("da").asTyped());

        assertThat(found.hits()).isEmpty();
        assertThat(found.widened()).isEmpty();
    }

    @Test
    void aPartOfACompoundIsFoundAndNamedAsSuch() {
        var found = index.search(Question.of("behandling").in("nb"));

        assertThat(ids(found)).contains("nb-2");
        assertThat(found.hits().stream().filter(hit -> hit.id().equals("nb-2")).findFirst())
                .hasValueSatisfying(hit ->
                        assertThat(hit.why()).extracting(Found.Why::origin).contains(Origin.COMPOUND_PART));
    }

    @Test
    void aCognateIsFoundWithoutAnyDictionary() {
        index.put(List.of(entry("sv-2", "sv", "", "Renhållningen lade om rutterna för kompostering.")));
        index.commit(Map.of());

        var found = index.search(Question.of("komposteringen").in("nb"));
        assertThat(ids(found)).first().isEqualTo("sv-2");
    }

    @Test
    void oneOrTwoSlipsAreForgiven() {
        for (var typed : List.of("renovasjoen", "renovasjnen", "rennovasjonnen")) {
            var found = index.search(Question.of(typed).in("nn"));
            assertThat(ids(found)).as(typed).first().isEqualTo("nn-1");
            assertThat(found.hits().getFirst().why())
                    .as(typed)
                    .extracting(Found.Why::origin)
                    .containsAnyOf(Origin.MISSPELLING, Origin.COGNATE);
        }
    }

    @Test
    void aWordTypedWithoutItsMarksIsFound() {
        index.put(List.of(entry("sv-3", "sv", "Tillgänglighet", "Skärmläsare och tillgänglighet.")));
        index.commit(Map.of());

        assertThat(ids(index.search(Question.of("tillganglighet").in("sv"))))
                .first()
                .isEqualTo("sv-3");
    }

    @Test
    void anInternationalWordIsFoundInEnglish() {
        assertThat(ids(index.search(Question.of("digitalisering").in("da"))))
                .first()
                .isEqualTo("en-1");
    }

    @Test
    void smallWordsOnlyAreLookedForWordForWord() {
        assertThat(ids(index.search(Question.of("til").in("da")))).containsExactly("da-1");
        assertThat(index.search(Question.of("hvad er det").in("da")).hits()).isEmpty();
    }

    @Test
    void nothingButSignsFindsNothing() {
        for (var typed : List.of("?!…", "\u202e\u200b", "<script>", "*", "\"", "a", "::/\\[]{}")) {
            assertThat(index.search(Question.of(typed).in("da")).total())
                    .as(typed)
                    .isLessThan(6);
        }
    }

    @Test
    void whereNothingIsFoundSomethingNearIsOffered() {
        var narrowed = index.search(Question.of("sagsbehandling")
                .in("da")
                .where("lang", Set.of("en"))
                .asTyped());
        assertThat(narrowed.hits()).isEmpty();
        assertThat(narrowed.offers()).extracting(Found.Offer::change).contains(Found.Change.WITHOUT_FILTERS);

        var unknown = index.search(Question.of("renovasjonsetatsting").in("nn").asTyped());
        assertThat(unknown.hits()).isEmpty();
        assertThat(unknown.offers())
                .allSatisfy(offer -> assertThat(offer.entries()).isPositive());
        assertThat(unknown.offers()).extracting(Found.Offer::text).contains("renovasjonen");
    }

    @Test
    void theTermBaseMayChangeWithoutIndexingAgain() {
        assertThat(ids(index.search(Question.of("klunsning").in("da")))).doesNotContain("nn-1");

        index.use(Terms.of(List.of(
                new Terms.Term("waste", "da", "klunsning", List.of()),
                new Terms.Term("waste", "nn", "renovasjon", List.of()))));
        assertThat(ids(index.search(Question.of("klunsning").in("da")))).first().isEqualTo("nn-1");
    }

    @Test
    void aMachineTranslationIsFoundThroughAndNotShown() {
        index.put(List.of(entry("sv-4", "sv", "Vargar", "Länsstyrelsen räknar vargar varje vinter.")
                .translated("da", "Amtet tæller ulve hver vinter.")));
        index.commit(Map.of());

        var hit = index.search(Question.of("ulve").in("da")).hits().getFirst();
        assertThat(hit.id()).isEqualTo("sv-4");
        assertThat(hit.excerpt().text()).contains("vargar").doesNotContain("ulve");
        assertThat(hit.why()).contains(new Found.Why("ulve", "ulve", Origin.MACHINE_TRANSLATION));
    }

    @Test
    void textsLikeAnotherAndTextsForAProblemAreFound() {
        assertThat(ids(index.moreLike("nb-2", Question.of(""))))
                .doesNotContain("nb-2")
                .contains("da-1");
        assertThat(index.moreLike("gone", Question.of("")).hits()).isEmpty();

        var problem = "Hos os går der alt for lang tid, før borgerne får svar. Sagsbehandlingstiden er for lang, og "
                + "vi vil gerne behandle sagerne hurtigere.";
        assertThat(ids(index.byProblem(Question.of(problem)))).contains("da-1", "nb-2");
        assertThat(index.byProblem(Question.of("")).hits()).isEmpty();
    }

    @Test
    void theExcerptShowsTheWordsInTheTextsOwnLanguage() {
        var hit = index.search(Question.of("delaktighet").in("sv")).hits().getFirst();

        assertThat(hit.lang()).isEqualTo("sv");
        assertThat(hit.excerpt().text()).isEqualTo("Delaktigheten gjorde att flytten gick bra för alla.");
        assertThat(hit.excerpt().spans().stream().filter(Found.Span::matched).map(Found.Span::text))
                .contains("Delaktigheten");
    }

    @Test
    void hostileTextIsHarmlessAndBounded() {
        var huge = "æ<script>alert(1)</script>\u202egnitir\u200b ".repeat(150_000);
        var long1 = "x".repeat(5_000_000);
        index.put(List.of(
                Entry.of("evil", "example", "\u202e\u0000Titel\u200b\ud800", huge),
                Entry.of("long", "example", long1, long1)));
        index.commit(Map.of());

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (var typed : List.of(huge, long1, "e\u0301".repeat(100_000), "(((((" + "a* OR ".repeat(9_000))) {
                index.search(Question.of(typed));
                index.suggest(Typed.of(typed));
                index.byProblem(Question.of(typed));
            }
        });
        var hit = index.search(Question.of("titel").in("da")).hits().getFirst();
        assertThat(hit.id()).isEqualTo("evil");
        assertThat(hit.title().text()).isEqualTo(" Titel");
        assertThat(hit.excerpt().text()).doesNotContain("\u202e", "\u200b").contains("<script>");
        assertThat(hit.excerpt().text().length()).isLessThan(300);
    }

    @Test
    void typingAheadOffersWordsNamesAndTitles() {
        assertThat(texts(index.suggest(Typed.of("saksb")))).contains("saksbehandlingstiden", "Rask saksbehandling");
        assertThat(texts(index.suggest(new Typed("gevinst", "da", Set.of(), Set.of(), 8))))
                .isEmpty();
        assertThat(texts(index.suggest(new Typed("medarb", "da", Set.of(), Set.of(), 8))))
                .contains("medarbejderinddragelse");
        assertThat(texts(index.suggest(new Typed("nytt fag", "nb", Set.of(), Set.of(), 8))))
                .contains("nytt fagsystem", "Nytt fagsystem");
        assertThat(texts(index.suggest(new Typed("nytt", "nb", Set.of(), Set.of("method"), 8))))
                .doesNotContain("Nytt fagsystem");
        assertThat(index.suggest(Typed.of(""))).isEmpty();
        assertThat(index.suggest(Typed.of("zzzz"))).isEmpty();
    }

    private static Entry entry(String id, String lang, String title, String text) {
        return Entry.of(id, "example", title, text).in(lang);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(Found.Hit::id).toList();
    }

    private static Set<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).collect(Collectors.toSet());
    }
}
