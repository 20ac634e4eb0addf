package org.samrad.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Measurement.Content;

class TargetTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Period MARCH = Period.of(Period.Rule.MONTH, 2026, 3);

    private static Indicator orders(Indicator.Direction direction, Indicator.Formula formula) {
        return new Indicator(
                ID,
                "e-order",
                ID,
                Map.of("sv", new Indicator.Words("E-order", "", "e-order", "anställda", "st", "", "")),
                formula,
                new Indicator.Rules(
                        direction,
                        Period.Rule.MONTH,
                        Indicator.Comparability.RANK,
                        "",
                        null,
                        null,
                        LocalDate.of(2020, 1, 1),
                        null),
                1);
    }

    private static final Indicator.Formula COUNT =
            new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS);
    private static final Indicator.Formula PER_100 =
            new Indicator.Formula(Indicator.Kind.RATIO, BigDecimal.valueOf(100), 1, Indicator.Basis.PUBLISHED_TOO);

    private static Target target(int value, @Nullable Integer from) {
        return new Target(
                ID,
                ID,
                ID,
                new Target.Aim(
                        BigDecimal.valueOf(value),
                        MARCH.plus(10),
                        MARCH,
                        from == null ? null : BigDecimal.valueOf(from)),
                new Target.Said("Direktören", "Alla beställer i systemet.", "sv", LocalDate.of(2026, 3, 2)),
                null);
    }

    private static Measurement of(Period period, Content content) {
        return new Measurement(new Measurement.Key(ID, ID, null, period), content, 1);
    }

    @Nested
    class Needs {
        @Test
        void theWayIsStraightAndSaysWhatThisMonthNeeds() {
            var target = target(400, 100);
            var series = List.of(of(MARCH, Content.counted(100)), of(MARCH.plus(5), Content.counted(209)));

            var need = target.need(orders(Indicator.Direction.HIGHER, COUNT), MARCH.plus(5), series);

            assertThat(need.milestone()).isEqualByComparingTo("250");
            assertThat(need.more()).hasValueSatisfying(more -> assertThat(more).isEqualByComparingTo("41"));
            assertThat(need.isReached()).isFalse();
        }

        @Test
        void aRatioNeedsSoManyMoreOfWhatIsCounted() {
            var content = Content.counted(30, 200);

            var need = target(20, null)
                    .need(orders(Indicator.Direction.HIGHER, PER_100), MARCH, List.of(of(MARCH, content)));

            assertThat(need.value())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("15"));
            assertThat(need.more()).hasValueSatisfying(more -> assertThat(more).isEqualByComparingTo("10"));
        }

        @Test
        void wherePublishedFiguresAreAllThatIsKnownNothingIsCounted() {
            var content = Content.published(Measurement.Status.REPORTED, new BigDecimal("15"));

            var need = target(20, null)
                    .need(orders(Indicator.Direction.HIGHER, PER_100), MARCH, List.of(of(MARCH, content)));

            assertThat(need.more()).isEmpty();
            assertThat(need.isReached()).isFalse();
        }

        @Test
        void lessThanALimitIsOnTheWay() {
            var of = orders(Indicator.Direction.LOWER, COUNT);

            assertThat(target(20, null)
                            .need(of, MARCH, List.of(of(MARCH, Content.counted(15))))
                            .isReached())
                    .isTrue();
            assertThat(target(20, null)
                            .need(of, MARCH, List.of(of(MARCH, Content.counted(21))))
                            .isReached())
                    .isFalse();
        }
    }

    @Test
    void aTargetEndsOnceAndSaysWhy() {
        var ended = target(400, 100).ended(LocalDate.of(2026, 12, 1), "Nått");

        assertThatThrownBy(() -> ended.ended(LocalDate.of(2026, 12, 2), "Igen")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> target(1, null).ended(LocalDate.of(2026, 12, 1), " "))
                .isInstanceOf(RuleBroken.class);
    }

    @Nested
    class UseByUnit {
        private final UUID first = new UUID(0, 1);
        private final UUID second = new UUID(0, 2);
        private final UUID third = new UUID(0, 3);

        private Adoption adoption(int one, int two, int three) {
            return Adoption.of(
                    List.of(expected(first, one), expected(second, two), expected(third, three)),
                    Map.of(first, BigDecimal.TEN, second, BigDecimal.ONE, third, BigDecimal.TWO));
        }

        private static Adoption.Expected expected(UUID unit, int people) {
            return new Adoption.Expected(unit, BigDecimal.TEN, people);
        }

        @Test
        void largeUnitsStandAlone() {
            assertThat(adoption(5, 6, 7).lines()).hasSize(3);
            assertThat(adoption(5, 6, 7).lines().getFirst().percent()).hasValue(100);
        }

        @Test
        void oneSmallUnitIsNeverToldAloneNorTheRestOfASum() {
            var adoption = adoption(20, 2, 9);

            assertThat(adoption.lines()).hasSize(2);
            assertThat(adoption.shows(second)).isFalse();
            assertThat(adoption.shows(third)).isFalse();
            assertThat(adoption.lines().getLast().units()).containsExactlyInAnyOrder(second, third);
        }

        @Test
        void threeTooSmallOnesAreToldNotAtAll() {
            assertThat(adoption(1, 1, 1).lines()).isEmpty();
        }
    }

    @Nested
    class Periods {
        @Test
        void areReadAsPeopleAndStatisticsWriteThem() {
            assertThat(Period.parse(Period.Rule.QUARTER, "2026K3"))
                    .isEqualTo(Period.parse(Period.Rule.QUARTER, "2026-Q3"));
            assertThat(Period.parse(Period.Rule.MONTH, "2026M07").map(Period::code))
                    .hasValue("2026-07");
            assertThat(Period.parse(Period.Rule.HALF, "2026-H2").map(Period::last))
                    .hasValue(LocalDate.of(2026, 12, 31));
            assertThat(Period.parse(Period.Rule.YEAR, "2026-07")).isEmpty();
            assertThat(Period.parse(Period.Rule.MONTH, "2026-13")).isEmpty();
            assertThat(Period.parse(Period.Rule.MONTH, "juli")).isEmpty();
        }
    }

    @Nested
    class Curves {
        private final Indicator of = orders(Indicator.Direction.HIGHER, PER_100);

        private Optional<Curve> curve(List<Measurement> series, Map<Period, List<Measurement.Revision>> revisions) {
            return Curve.of(new Curve.Source(of, series, revisions, null, List.of()));
        }

        @Test
        void aMissingPeriodBreaksTheLine() {
            var series = List.of(
                    of(MARCH, Content.counted(1, 10)),
                    of(MARCH.plus(1), Content.missing(Measurement.Reason.NEW_SYSTEM)),
                    of(MARCH.plus(2), Content.counted(2, 10)));

            assertThat(curve(series, Map.of()))
                    .hasValueSatisfying(drawn -> assertThat(drawn.lines()).hasSize(2));
        }

        @Test
        void whatIsOnlyPublishedIsHollowAndWhatWasPutRightIsCrossed() {
            var known = Content.published(Measurement.Status.REPORTED, new BigDecimal("533"));
            var before = Content.published(Measurement.Status.REPORTED, new BigDecimal("635"));
            var revisions = Map.of(
                    MARCH,
                    List.of(
                            new Measurement.Revision(1, before, LocalDate.of(2026, 4, 1), "", ""),
                            new Measurement.Revision(2, known, LocalDate.of(2026, 5, 1), "", "")));

            assertThat(curve(List.of(of(MARCH, known)), revisions))
                    .hasValueSatisfying(drawn -> assertThat(drawn.dots())
                            .extracting(Curve.Dot::shape)
                            .containsExactly(Curve.Shape.CROSS, Curve.Shape.HOLLOW));
        }

        @Test
        void nothingKnownIsNoPicture() {
            assertThat(curve(List.of(), Map.of())).isEmpty();
        }
    }
}
