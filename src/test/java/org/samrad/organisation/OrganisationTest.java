package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisation.Facts;
import org.samrad.organisation.Organisation.How;
import org.samrad.organisation.Organisation.Naming;
import org.samrad.organisation.Organisation.State;
import org.samrad.organisation.Organisation.Succession;

class OrganisationTest {
    private static final LocalDate IN_2019 = LocalDate.of(2019, 8, 23);
    private static final LocalDate SPLIT = LocalDate.of(2020, 6, 1);
    private static final Facts FACTS = new Facts(
            Country.DK,
            Organisation.Type.STATE_AGENCY,
            RegistrationNumber.of(Country.DK, "10213231"),
            "",
            "Finansministeriet",
            new Organisation.Size(500, 2019));
    private static final Organisation AGENCY = new Organisation(
            UUID.randomUUID(),
            FACTS,
            List.of(new Naming(Name.of("da", "Moderniseringsstyrelsen"), null, "")),
            new State.Active());

    @Nested
    class Names {
        private final Organisation renamed =
                AGENCY.renamed(new Naming(Name.of("da", "Økonomistyrelsen"), SPLIT, "Ny opgavedeling"));

        @Test
        void factOf2019StaysWithTheNameOf2019() {
            assertThat(renamed.nameOn(IN_2019).in("da")).isEqualTo("Moderniseringsstyrelsen");
            assertThat(renamed.nameOn(SPLIT.minusDays(1)).in("da")).isEqualTo("Moderniseringsstyrelsen");
            assertThat(renamed.nameOn(SPLIT).in("da")).isEqualTo("Økonomistyrelsen");
            assertThat(renamed.name().in("da")).isEqualTo("Økonomistyrelsen");
        }

        @Test
        void beforeTheFirstKnownNameThatOneIsUsed() {
            var young = new Organisation(
                    UUID.randomUUID(), FACTS, List.of(new Naming(Name.of("da", "Ny"), SPLIT, "")), new State.Active());

            assertThat(young.nameOn(IN_2019).in("da")).isEqualTo("Ny");
        }

        @Test
        void newNameNeedsALaterDayAReasonAndToBeNew() {
            assertRefused("since", () -> renamed.renamed(naming("Tredje", SPLIT, "Igen")));
            assertRefused("since", () -> renamed.renamed(naming("Tredje", null, "Igen")));
            assertRefused("reason", () -> renamed.renamed(naming("Tredje", SPLIT.plusDays(1), " ")));
            assertRefused("name-da", () -> renamed.renamed(naming("Økonomistyrelsen", SPLIT.plusDays(1), "Igen")));
        }

        @Test
        void correctionIsNoNewName() {
            var corrected = renamed.corrected(new Name(Map.of("da", "Økonomistyrelsen", "en", "Finance")), FACTS);

            assertThat(corrected.names()).hasSize(2);
            assertThat(corrected.name().in("en")).isEqualTo("Finance");
            assertThat(corrected.nameOn(IN_2019).in("da")).isEqualTo("Moderniseringsstyrelsen");
        }

        @Test
        void readersSeeTheNearestLanguage() {
            var name = new Name(Map.of("nb", "Direktoratet", "sv", "Myndigheten", "en", " "));

            assertThat(name.in("nn")).isEqualTo("Direktoratet");
            assertThat(name.in("da")).isEqualTo("Myndigheten");
            assertThat(name.in("en")).isEqualTo("Myndigheten");
            assertThat(name.is("DIREKTORATET ")).isTrue();
            assertRefused("name-da", () -> new Name(Map.of("da", "  ")));
            assertRefused("name-en", () -> Name.of("en", "x".repeat(201)));
        }

        private static Naming naming(String name, @Nullable LocalDate since, String reason) {
            return new Naming(Name.of("da", name), since, reason);
        }
    }

    @Nested
    class Life {
        @Test
        void endedOrganisationIsKeptAsItWas() {
            var ended = AGENCY.ended(new State.Ended(How.MERGED, SPLIT, "Lagt sammen"));

            assertThat(ended.isActiveOn(SPLIT.minusDays(1))).isTrue();
            assertThat(ended.isActiveOn(SPLIT)).isFalse();
            assertRefused("", () -> ended.renamed(new Naming(Name.of("da", "Ny"), SPLIT, "Hvorfor")));
            assertRefused("", () -> ended.ended(new State.Ended(How.CLOSED, SPLIT, "Igen")));
            assertRefused("reason", () -> AGENCY.ended(new State.Ended(How.CLOSED, SPLIT, "")));
        }

        @Test
        void renamedAndMergedEndWithTheirSuccessorButSplitMayLiveOn() {
            for (var kind : Succession.Kind.values()) {
                var link = new Succession(UUID.randomUUID(), UUID.randomUUID(), kind, SPLIT, "Lov");
                assertThat(link.end().isPresent()).isEqualTo(kind != Succession.Kind.SPLIT);
            }
        }

        @Test
        void nobodySucceedsItself() {
            assertRefused(
                    "successor",
                    () -> new Succession(AGENCY.id(), AGENCY.id(), Succession.Kind.MERGED, SPLIT, "Hvorfor"));
        }

        @Test
        void numberOrAReasonButNotBothAndOfTheSameCountry() {
            var number = RegistrationNumber.of(Country.DK, "10213231");

            assertThat(facts(Country.NO, null, "Under Digdir").number()).isNull();
            assertRefused("number", () -> facts(Country.DK, null, " "));
            assertRefused("numberless", () -> facts(Country.DK, number, "Fordi"));
            assertRefused("number", () -> facts(Country.NO, number, ""));
        }

        private static Facts facts(Country country, @Nullable RegistrationNumber number, String numberless) {
            return new Facts(country, Organisation.Type.COUNCIL, number, numberless, "", null);
        }
    }

    @Nested
    class Units {
        private final UUID home = UUID.randomUUID();
        private final Unit top = new Unit(UUID.randomUUID(), home, null, "Drift");
        private final Unit below = new Unit(UUID.randomUUID(), home, top.id(), "Support");

        @Test
        void unitNeverLiesInsideItself() {
            assertRefused("inside", () -> top.moved(List.of(top, below)));
            assertRefused("inside", () -> top.moved(List.of(top)));
            assertThat(below.moved(List.of()).inside()).isNull();
        }

        @Test
        void unitStaysInItsOrganisation() {
            var foreign = new Unit(UUID.randomUUID(), UUID.randomUUID(), null, "Andre");

            assertRefused("inside", () -> below.moved(List.of(foreign)));
        }

        @Test
        void treeCountsSubunitsToo() {
            var tree = Unit.tree(List.of(top, below), Map.of(top.id(), 2, below.id(), 3));

            assertThat(tree).singleElement().satisfies(branch -> {
                assertThat(branch.members()).isEqualTo(2);
                assertThat(branch.everybody()).isEqualTo(5);
                assertThat(branch.all().map(one -> one.depth() + one.unit().name()))
                        .containsExactly("0Drift", "1Support");
            });
        }

        @Test
        void unitNeedsAName() {
            assertRefused("name", () -> top.renamed(" "));
            assertRefused("name", () -> top.renamed("x".repeat(151)));
        }
    }

    @Nested
    class Mandates {
        private final UUID forum = UUID.randomUUID();
        private final UUID sanne = UUID.randomUUID();
        private final LocalDate first = LocalDate.of(2026, 1, 1);
        private final LocalDate last = LocalDate.of(2026, 12, 31);
        private final Mandate held = mandate(Mandate.Side.EMPLOYEES, first, last);

        @Test
        void nobodySitsOnBothSidesAtOnce() {
            assertRefused(
                    "side", () -> mandate(Mandate.Side.MANAGEMENT, last, null).mustFit(List.of(held)));
            mandate(Mandate.Side.MANAGEMENT, last.plusDays(1), null).mustFit(List.of(held));
        }

        @Test
        void nobodySitsTwiceOnOneSide() {
            assertRefused(
                    "from", () -> mandate(Mandate.Side.EMPLOYEES, first, null).mustFit(List.of(held)));
        }

        @Test
        void endsByItselfWhenItsLastDayIsPast() {
            assertThat(held.isOn(first.minusDays(1))).isFalse();
            assertThat(held.isOn(last)).isTrue();
            assertThat(held.isOn(last.plusDays(1))).isFalse();
        }

        @Test
        void whatHasBeenIsNotRewritten() {
            assertRefused("to", () -> held.ended(last, last.plusDays(1)));
            assertRefused("to", () -> held.ended(first.minusDays(1), first));
            assertThat(held.ended(first, first).term().to()).isEqualTo(first);
        }

        @Test
        void rulesOfParticipationAreNational() {
            var danish = new Forum(forum, UUID.randomUUID(), "HSU", Forum.Level.MAIN, Regime.DK_SU, null);

            danish.mustBelongTo(Country.DK);
            assertRefused("regime", () -> danish.mustBelongTo(Country.NO));
        }

        private Mandate mandate(Mandate.Side side, LocalDate from, @Nullable LocalDate to) {
            return new Mandate(
                    UUID.randomUUID(), forum, sanne, side, Mandate.Seat.MEMBER, "HK", new Mandate.Term(from, to));
        }
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo(field));
    }
}
