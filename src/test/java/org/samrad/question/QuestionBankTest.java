package org.samrad.question;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.initiative.Phase;

/// The bank as it comes with the program: complete, in five languages that are really five.
class QuestionBankTest {
    private static final List<QuestionBank.Entry> BANK = QuestionBank.read();
    private static final List<QuestionBank.Entry> PROJECT = BANK.stream()
            .filter(entry -> entry.question().place().occasion() == Question.Occasion.PROJECT)
            .toList();

    @Test
    void hasEightyEightQuestionsAndThreeOccasionSets() {
        var occasions = BANK.stream()
                .collect(groupingBy(entry -> entry.question().place().occasion(), counting()));

        assertThat(occasions)
                .isEqualTo(Map.of(
                        Question.Occasion.PROJECT, 88L,
                        Question.Occasion.STRATEGY, 6L,
                        Question.Occasion.GUIDELINE, 6L,
                        Question.Occasion.EXPERIENCE_TALK, 5L));
        assertThat(BANK.stream().map(entry -> entry.question().code())).doesNotHaveDuplicates();
    }

    @Test
    void hasSevenOrEightForEachPhaseAndAudience() {
        var eight = Set.of("IDEA LOCAL", "IDEA LEADERSHIP", "DEVELOPMENT LOCAL", "IMPLEMENTATION LOCAL");
        var cells = PROJECT.stream().collect(groupingBy(QuestionBankTest::cell, counting()));

        assertThat(cells)
                .hasSize(12)
                .allSatisfy((cell, count) -> assertThat(count).as(cell).isEqualTo(eight.contains(cell) ? 8 : 7));
    }

    private static String cell(QuestionBank.Entry entry) {
        var place = entry.question().place();
        return place.phase() + " " + place.audience();
    }

    @Test
    void demandsTheFirstThreeOfEachSet() {
        for (var entry : BANK) {
            assertThat(entry.obligatory())
                    .as(entry.question().code())
                    .isEqualTo(entry.question().place().position() <= 3);
        }
    }

    @Test
    void namesEachQuestionByItsPlace() {
        var letters = Map.of("I", Phase.IDEA.name(), "D", Phase.DEVELOPMENT.name(), "M", Phase.IMPLEMENTATION.name());
        var audiences = Map.of("L", "LOCAL", "H", "MAIN", "G", "LEADERSHIP", "U", "USERS");
        for (var entry : PROJECT) {
            var parts = entry.question().code().split("-");
            assertThat(cell(entry))
                    .as(entry.question().code())
                    .isEqualTo(letters.get(parts[1]) + " " + audiences.get(parts[2]));
            assertThat(entry.question().place().position()).isEqualTo(Integer.parseInt(parts[3]));
        }
    }

    @Test
    void dividesImplementationSoThatEachHalfDemandsSomething() {
        for (var audience : Question.Audience.values()) {
            for (int half : List.of(1, 2)) {
                assertThat(PROJECT)
                        .as(audience + " " + half)
                        .anyMatch(entry -> entry.question().place().audience() == audience
                                && entry.question().place().half() == half
                                && entry.obligatory());
            }
        }
        assertThat(PROJECT)
                .allSatisfy(entry -> assertThat(entry.question().place().half() > 0)
                        .isEqualTo(entry.question().place().phase() == Phase.IMPLEMENTATION));
    }

    @Test
    void isThereInAllFiveLanguages() {
        for (var entry : BANK) {
            assertThat(entry.words().texts().keySet())
                    .as(entry.question().code())
                    .containsExactlyInAnyOrderElementsOf(Question.LANGUAGES);
            assertThat(entry.words().helps().size()).as(entry.question().code()).isIn(0, Question.LANGUAGES.size());
        }
    }

    @Test
    void isTranslatedAndNotCopied() {
        for (var entry : BANK) {
            var texts = entry.words().texts();
            assertThat(Set.copyOf(texts.values()))
                    .as(entry.question().code() + " " + texts)
                    .hasSize(Question.LANGUAGES.size());
        }
    }

    @Test
    void speaksEachLanguageAndNotItsNeighbours() {
        var foreign = Map.of(
                "nn",
                        Pattern.compile(
                                "(?iU)\\b(ikke|hva|hvem|hvordan|hvor|jeg|dere|noen|en|de som|fra|nå|er det blitt)\\b"),
                "nb",
                        Pattern.compile(
                                "(?iU)\\b(ikkje|kva|kven|korleis|kor|av jer|hvad|hvornår|af|og så|noget|nogen|jeres)\\b"),
                "da",
                        Pattern.compile(
                                "(?iU)\\b(ikke noe|hva|hvem som helst|av|etter|noen|dere|hvordan ble|och|ska)\\b"),
                "sv", Pattern.compile("(?iU)\\b(ikke|hvad|hva|og|af|hvordan|er det|jeres|dere)\\b|[æøÆØ]"));
        foreign.forEach((language, words) -> {
            for (var entry : BANK) {
                var text = entry.words().texts().getOrDefault(language, "");
                assertThat(words.matcher(text).results().map(hit -> hit.group()).toList())
                        .as(language + " " + entry.question().code() + ": " + text)
                        .isEmpty();
            }
        });
    }

    @Test
    void isWellTypeset() {
        for (var entry : BANK) {
            Stream.concat(entry.words().texts().values().stream(), entry.words().helps().values().stream())
                    .forEach(text -> assertThat(text)
                            .as(entry.question().code())
                            .doesNotContain("'", "\"", "  ", " - ", " ,")
                            .matches("(?s)[\\p{Lu}].*[?.]"));
        }
    }
}
