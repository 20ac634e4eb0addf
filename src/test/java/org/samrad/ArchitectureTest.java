package org.samrad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.rules.Arrows;
import org.samrad.rules.Houses;

/// Holds the borders between the houses. Every rule is asked twice: of our own code, where it must find nothing, and of
/// `org.samrad.rules.broken`, where it must find what was broken on purpose.
class ArchitectureTest {

    /// Who may call whom, besides itself; `ground` is access, web and base. A new arrow is one line here, in the commit
    /// that gives its reason. What wants to point up has three other ways: news, a socket, or moving the noun down.
    static final Arrows ARROWS = new Arrows("""
            base         →
            web          → base
            access       → web base
            insight      →
            matching     →
            search       →
            organisation → ground
            commitment   → ground organisation
            initiative   → ground organisation commitment
            involvement  → ground organisation commitment initiative
            expectation  → ground organisation commitment initiative
            question     → ground organisation commitment initiative
            guideline    → ground organisation commitment initiative
            dialogue     → ground organisation commitment initiative involvement question guideline
            consultation → ground organisation commitment initiative insight
            pulse        → ground organisation commitment initiative insight
            example      → ground organisation commitment initiative question search
            indicator    → ground organisation commitment
            statistics   → ground organisation commitment indicator
            comparison   → ground organisation commitment indicator
            programme    → ground organisation commitment indicator example matching
            pair         → ground organisation commitment question programme
            derived      → ground organisation commitment initiative involvement question dialogue example programme pair indicator
            counsel      → ground organisation commitment initiative example matching
            finding      → ground organisation initiative involvement question example programme search
            report       → above
            demo         → anything
            """);

    /// Acts of the front doors that nobody in particular does, each with its reason.
    static final Map<String, String> ACTS_OF_NOBODY = Map.of(
            "Access.signIn", "who it is shows only when the password is right",
            "Access.addAdministrator", "the first person is added from the command line",
            "Access.administrator", "a command finds the administrator in whose name it acts",
            "Access.empty", "says only whether anybody has an account yet");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.samrad", "samrad.templates");
    private static final Houses OURS = new Houses("org.samrad", ARROWS, CODE);
    private static final Houses BROKEN = new Houses(
            "org.samrad.rules.broken",
            ARROWS,
            new ClassFileImporter()
                    .importPackages("org.samrad.rules.broken", "samrad.templates.org.samrad.rules.broken"));

    @Test
    void theImportIsNotEmpty() {
        assertThat(CODE.size()).isGreaterThan(ARROWS.houses().size());
        assertThat(CODE.contain(Samrad.class)).isTrue();
        assertThat(ARROWS.houses())
                .hasSize(27)
                .allSatisfy(house -> assertThat(CODE.contain("org.samrad." + house + ".package-info"))
                        .as("door plate of %s", house)
                        .isTrue());
    }

    @Test
    void theTableOnlyPointsOneWay() {
        assertThat(ARROWS.bothWays()).isEmpty();
        assertThat(new Arrows("a → b\n b → a").bothWays()).containsExactly("a ⇄ b");
        assertThatThrownBy(() -> new Arrows("a → c")).hasMessageContaining("'c'");
    }

    @Nested
    class TheHouses {
        @Test
        void callOnlyAlongTheArrows() {
            assertThat(OURS.againstTheArrows()).isEmpty();
            assertFound(BROKEN.againstTheArrows(), "base.Greeting", "insight.Groups", "web.JtehelloGenerated");
        }

        @Test
        void formNoCycle() {
            assertThat(OURS.cycles()).isEmpty();
            assertFound(BROKEN.cycles(), "Slice access");
        }

        @Test
        void neverLookBackAtTheRoot() {
            assertThat(OURS.callsToTheRoot()).isEmpty();
            assertFound(BROKEN.callsToTheRoot(), "consultation.Consultations");
        }

        @Test
        void areFlatAndStandInTheTable() {
            assertThat(OURS.strayPackages()).isEmpty();
            assertThat(BROKEN.strayPackages()).containsExactly("org.samrad.rules.broken.util");
        }

        @Test
        void leaveOneClassInTheRoot() {
            assertThat(OURS.classesInTheRoot()).containsExactly("Samrad");
            assertThat(BROKEN.classesInTheRoot()).containsExactly("Samrad", "Second");
        }

        @Test
        void shareASmallGroundFloor() {
            assertThat(OURS.filesIn("base")).hasSizeLessThanOrEqualTo(12);
            assertThat(BROKEN.filesIn("base")).containsExactly("Clock", "Greeting");
        }
    }

    @Nested
    class TheEngines {
        @Test
        void knowTheJdkAndSearchKnowsLucene() {
            assertThat(OURS.borrowedBy("insight")).isEmpty();
            assertThat(OURS.borrowedBy("matching")).isEmpty();
            assertThat(OURS.borrowedBy("search", "org.apache.lucene.")).isEmpty();
            assertFound(BROKEN.borrowedBy("insight"), "access.Person", "StringUtils");
            assertThat(BROKEN.borrowedBy("insight")).noneMatch(found -> found.contains("Groups.sizes"));
        }
    }

    @Nested
    class InsideAHouse {
        @Test
        void storesAreSeenByTheirHouseOnly() {
            assertThat(OURS.openStores()).isEmpty();
            assertThat(BROKEN.openStores()).containsExactly("org.samrad.rules.broken.consultation.VoteStore");
        }

        @Test
        void sqlIsInStores() {
            assertThat(OURS.sqlOutsideStores()).isEmpty();
            assertFound(BROKEN.sqlOutsideStores(), "consultation.Vote.from");
            assertThat(BROKEN.sqlOutsideStores()).noneMatch(found -> found.contains("VoteStore"));
        }

        @Test
        void pagesAreImportedByNobody() {
            assertThat(OURS.importedPages()).isEmpty();
            assertFound(BROKEN.importedPages(), "consultation.OverviewHelper");
        }

        @Test
        void nounsKnowNoSqlNoWebAndNoClock() {
            assertThat(OURS.knowingNouns()).isEmpty();
            assertFound(BROKEN.knowingNouns(), "consultation.Vote.from", "access.Person.isLate");
        }

        @Test
        void theTimeComesFromTheClock() {
            assertThat(OURS.askingForTheTime()).isEmpty();
            assertFound(BROKEN.askingForTheTime(), "Consultations.open", "Consultations.close", "Consultations.signIn");
            assertThat(BROKEN.askingForTheTime()).noneMatch(found -> found.contains("base.Clock"));
        }

        @Test
        void actsOfAFrontDoorSayWhoActs() {
            assertThat(OURS.actsOfNobody(ACTS_OF_NOBODY)).isEmpty();
            var wrong = BROKEN.actsOfNobody(Map.of("Consultations.signIn", "nobody is known yet"));
            assertThat(wrong).hasSize(3);
            assertFound(wrong, "Answering.join", "Consultations.open", "Consultations.close");
        }

        @Test
        void namesSayWhatAThingIs() {
            assertThat(OURS.forbiddenNames()).isEmpty();
            assertThat(BROKEN.forbiddenNames()).containsExactly("org.samrad.rules.broken.consultation.OverviewHelper");
        }
    }

    private static void assertFound(List<String> found, String... expected) {
        for (var part : expected) {
            assertThat(found).anyMatch(line -> line.contains(part));
        }
    }
}
