package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class TermBaseTest extends SamradTest {
    @Autowired
    private TermBase base;

    @Autowired
    private Organisations organisations;

    private Person ada;
    private Person otto;
    private String word;

    @BeforeEach
    void people() {
        ada = administrator();
        var home = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        otto = person("Otto", home, Role.ORGANISATION_ADMINISTRATOR, ada);
        word = "ord" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private Map<String, Concept.Label> labels(String synonym) {
        var labels = new LinkedHashMap<String, Concept.Label>();
        for (var language : Concept.LANGUAGES) {
            labels.put(language, Concept.Label.of(language, word + language, synonym));
        }
        return labels;
    }

    @Test
    void whatComesWithTheProgramIsThereInAllLanguages() {
        var all = base.all(Guest.GUEST);

        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all)
                .filteredOn(concept -> concept.origin() == Concept.Origin.SHIPPED)
                .allSatisfy(concept ->
                        assertThat(concept.labels().keySet()).containsExactlyInAnyOrderElementsOf(Concept.LANGUAGES));
    }

    @Test
    void administratorAddsWordsAndSetsAside() {
        var code = base.add(labels("andet\n andet \n\n" + word + "da"), ada);

        assertThat(base.get(code, otto).origin()).isEqualTo(Concept.Origin.OWN);
        assertThat(base.get(code, otto).synonyms("da")).containsExactly("andet");
        assertThat(base.now().all()).anyMatch(term -> term.preferred().equals(word + "nn"));
        assertThat(base.list(word.toUpperCase(java.util.Locale.ROOT), "sv", 0, 10, Guest.GUEST))
                .hasSize(1);

        base.word(code, labels("tredje"), 1, ada);
        assertThat(base.get(code, otto).synonyms("sv")).containsExactly("tredje");

        base.setAside(code, 2, ada);
        assertThat(base.get(code, otto).origin()).isEqualTo(Concept.Origin.SET_ASIDE);
        assertThat(base.now().all()).noneMatch(term -> term.preferred().startsWith(word));
    }

    @Test
    void changeOfAShippedOneIsSeenAsSuch() {
        var shipped = base.all(Guest.GUEST).stream()
                .filter(concept -> concept.origin() == Concept.Origin.SHIPPED)
                .findFirst()
                .orElseThrow();

        base.word(shipped.code(), labels(""), 0, ada);

        assertThat(base.get(shipped.code(), otto).origin()).isEqualTo(Concept.Origin.CHANGED);
        assertThat(base.get(shipped.code(), otto).preferred("da")).isEqualTo(word + "da");
    }

    @Test
    void nobodyOverwritesAnother() {
        var code = base.add(labels(""), ada);
        base.word(code, labels("første"), 1, ada);

        assertThatThrownBy(() -> base.word(code, labels("anden"), 1, ada))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("web.form.clash");
        assertThat(base.get(code, ada).synonyms("da")).containsExactly("første");
    }

    @Test
    void onlyTheAdministratorChangesIt() {
        assertThatThrownBy(() -> base.add(labels(""), otto)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> base.word("leader", labels(""), 0, otto)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> base.setAside("leader", 0, otto)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void wordsAreChecked() {
        assertThatThrownBy(() -> Concept.Label.of("da", " ", "")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Concept.Label.of("da", "a|b", "")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Concept.Label.of("da", "x".repeat(81), "")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> base.add(Map.of("en", new Concept.Label(word, List.of())), ada))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> base.get("findes-ikke", ada)).isInstanceOf(NotFound.class);
    }

    @Test
    void otherProgramsGetItAsSkos() {
        var label = new Concept.Label("a \"quoted\" \\ word", List.of("other"));
        var concept = new Concept("a-word", Map.of("en", label), Concept.Origin.OWN, 1);
        var aside = new Concept("aside", Map.of("en", label), Concept.Origin.SET_ASIDE, 1);

        var turtle = TermFile.of(List.of(concept, aside), "https://samraad.example.org/terms");

        assertThat(turtle)
                .contains(
                        "<https://samraad.example.org/terms/a-word> a skos:Concept",
                        "skos:prefLabel \"a \\\"quoted\\\" \\\\ word\"@en",
                        "skos:altLabel \"other\"@en")
                .doesNotContain("aside");
    }
}
