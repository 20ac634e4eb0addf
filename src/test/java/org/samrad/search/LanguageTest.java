package org.samrad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the engine knows of the languages: words, compounds, cognates, slips, and which language a text is in.
class LanguageTest {
    private static final Knowledge KNOWN = new Learning().knowledge(Terms.NONE, Weights.CHOSEN);

    @Test
    void compoundsFallIntoTheirParts() {
        assertThat(parts("medarbejderinddragelse", Speech.DA)).containsExactly("medarbejder", "inddragelse");
        assertThat(parts("samarbejdsudvalget", Speech.DA)).containsExactly("samarbejd", "udvalget");
        assertThat(parts("handläggningstider", Speech.SV)).containsExactly("handläggning", "tider");
        assertThat(parts("skolgård", Speech.SV)).isEmpty();
        assertThat(parts("brukarundersøking", Speech.NN)).containsExactly("brukar", "undersøking");
        assertThat(parts("telefonkø", Speech.NB)).containsExactly("telefon", "kø");
    }

    @Test
    void wordsThatAreNoCompoundsStayWhole() {
        for (var whole : List.of("indflydelse", "udvikling", "tilfredshed", "besøg", "afgørelse", "kommune")) {
            assertThat(parts(whole, Speech.DA)).as(whole).isEmpty();
        }
        assertThat(parts("understand", Speech.EN)).isEmpty();
        assertThat(parts("x".repeat(60), Speech.DA)).isEmpty();
    }

    @Test
    void longPartsFallIntoPartsToo() {
        assertThat(KNOWN.analysis().forms("saksbehandlingstid", Speech.NB).parts())
                .filteredOn(part -> !part.outer())
                .extracting(Forms.Part::word)
                .contains("behandling");
    }

    @Test
    void hyphensDivideAndJoin() {
        var forms = KNOWN.analysis().forms(Word.of("MED-udvalget").getFirst(), Speech.DA);

        assertThat(forms.stem()).isEqualTo("medudvalg");
        assertThat(forms.parts()).extracting(Forms.Part::stem).contains("udvalg");
    }

    @Test
    void cognatesShareAKey() {
        assertThat(keys("medarbejd", Speech.DA, "medarbet", Speech.SV, "medarbeid", Speech.NB))
                .hasSize(1);
        assertThat(keys("inddrag", Speech.DA, "indrag", Speech.SV, "inndrag", Speech.NB))
                .hasSize(1);
        assertThat(keys("udvikl", Speech.DA, "utveckl", Speech.SV, "utvikl", Speech.NN))
                .hasSize(1);
        assertThat(keys("kommunikation", Speech.DA, "kommunikasjon", Speech.NB, "communication", Speech.EN))
                .hasSize(1);
        assertThat(keys("kvalitet", Speech.SV, "quality", Speech.EN, "kvalitet", Speech.NN))
                .hasSize(1);
        assertThat(Cognate.key("bil", Speech.DA)).isNull();
        assertThat(Cognate.key("house", Speech.EN)).isNull();
    }

    @Test
    void theFiveLanguagesAreToldApart() {
        assertThat(detect("Vi vil gerne høre, hvordan andre har gjort det, og hvad det kostede."))
                .isEqualTo(Speech.DA);
        assertThat(detect("Vi vill gärna höra hur andra har gjort och vad det kostade."))
                .isEqualTo(Speech.SV);
        assertThat(detect("Vi vil gjerne høre hvordan andre har gjort det, og hva det kostet."))
                .isEqualTo(Speech.NB);
        assertThat(detect("Vi vil gjerne høyre korleis andre har gjort det, og kva det kosta."))
                .isEqualTo(Speech.NN);
        assertThat(detect("We would like to hear how others have done it and what it cost."))
                .isEqualTo(Speech.EN);
        assertThat(detect("Мы хотели бы узнать, как это сделали другие.")).isEqualTo(Speech.OTHER);
        assertThat(detect("12 345 …")).isEqualTo(Speech.OTHER);
        assertThat(detect("")).isEqualTo(Speech.OTHER);
    }

    @Test
    void aTagNamesItsLanguage() {
        assertThat(List.of(Speech.of("no"), Speech.of("nb-NO"), Speech.of("NN"), Speech.of("sv_FI"), Speech.of("fi")))
                .containsExactly(Speech.NB, Speech.NB, Speech.NN, Speech.SV, Speech.OTHER);
    }

    @Test
    void distanceCountsNeighboursChangedAsOne() {
        assertThat(Distance.between("klage", "klage", 2)).isZero();
        assertThat(Distance.between("kalge", "klage", 2)).isEqualTo(1);
        assertThat(Distance.between("klagger", "klage", 2)).isEqualTo(2);
        assertThat(Distance.between("klage", "x", 2)).isEqualTo(3);
    }

    @Test
    void wordsStandWhereTheyStand() {
        var words = Word.of("L’été – SU-formandens 12 e-mails…");

        assertThat(words).extracting(Word::text).containsExactly("lete", "suformandens", "12", "emails");
        assertThat(words.get(1).pieces()).containsExactly("su", "formandens");
        assertThat(words.get(2).start()).isEqualTo("L’été – SU-formandens ".length());
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertThat(Clean.text("a\u200bb\u202e\u00ad\ufeffc\u0000d\ud800\ue000", 100))
                .isEqualTo("abc d");
        assertThat(Clean.text("e\u0301", 100)).isEqualTo("é");
        assertThat(Clean.text("a" + "\u0301".repeat(1000), 2000).length()).isLessThan(6);
        assertThat(Clean.text("x".repeat(1000), 10)).hasSize(10);
        assertThat(Clean.text("😀".repeat(100), 11)).doesNotContain("\ufffd").hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void wordCountsAreKept() {
        var words = new Vocabulary();
        for (int i = 0; i < 20_000; i++) {
            words.add("ord" + i, i + 1);
        }

        assertThat(words.size()).isEqualTo(20_000);
        assertThat(words.count("ord19999")).isEqualTo(20_000);
        assertThat(words.count("never")).isZero();
        assertThat(words.copy().count("ord7")).isEqualTo(8);
    }

    private static List<String> parts(String word, Speech speech) {
        return KNOWN.analysis().forms(word, speech).parts().stream()
                .filter(Forms.Part::outer)
                .map(Forms.Part::word)
                .toList();
    }

    private static Set<String> keys(String a, Speech of, String b, Speech as, String c, Speech and) {
        var keys = new java.util.HashSet<String>();
        keys.add("" + Cognate.key(a, of));
        keys.add("" + Cognate.key(b, as));
        keys.add("" + Cognate.key(c, and));
        return keys;
    }

    private static Speech detect(String text) {
        return KNOWN.detector().detect(text);
    }
}
