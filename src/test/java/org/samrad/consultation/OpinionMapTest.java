package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.samrad.insight.Findings;
import org.samrad.insight.Headcount;

class OpinionMapTest {
    @Test
    void everyBubbleLiesOnThePicture() {
        var map = many(120, 5);

        assertThat(map.bubbles()).hasSize(120).allSatisfy(bubble -> {
            assertThat(bubble.x()).isBetween(bubble.radius(), map.width() - bubble.radius());
            assertThat(bubble.y()).isBetween(bubble.radius(), map.height() - bubble.radius());
        });
    }

    @Test
    void bubblesHideEachOtherAtMostALittle() {
        var bubbles = many(120, 5).bubbles();

        for (int i = 0; i < bubbles.size(); i++) {
            var one = bubbles.get(i);
            for (var other : bubbles.subList(i + 1, bubbles.size())) {
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                        .isGreaterThan(0.7 * (one.radius() + other.radius()));
            }
        }
    }

    @Test
    void theSameMapIsDrawnTheSame() {
        assertThat(many(60, 3)).isEqualTo(many(60, 3));
    }

    @Test
    void bubblesInOneSpotAreMovedApart() {
        var map = OpinionMap.of(
                List.of(
                        new Findings.MapBubble(0, 0, 5, 0),
                        new Findings.MapBubble(0, 0, 5, 0),
                        new Findings.MapBubble(0, 0, 5, 0)),
                groups(1));

        assertThat(map.bubbles()).extracting(OpinionMap.Bubble::path).doesNotHaveDuplicates();
        assertThat(map.toString()).doesNotContain("NaN");
    }

    @Test
    void groupsOfDifferentShapesCoverAreasAsTheirNumbers() {
        var areas = new ArrayList<Double>();
        for (int rank = 1; rank < 8; rank++) {
            areas.add(area(OpinionMap.shape(rank, 100, 100, 50)));
        }

        assertThat(areas).allSatisfy(area -> assertThat(area).isBetween(0.99 * Math.PI * 2500, 1.01 * Math.PI * 2500));
    }

    @Test
    void bubblesOfGroupsThatAreHeldBackAreLeftOut() {
        var map = OpinionMap.of(
                List.of(new Findings.MapBubble(0, 0, 5, 0), new Findings.MapBubble(1, 0, 5, 4)), groups(1));

        assertThat(map.bubbles()).hasSize(1);
        assertThat(OpinionMap.of(List.of(), groups(2)).empty()).isTrue();
    }

    private static OpinionMap many(int count, int groups) {
        var random = new SplittableRandom(3);
        var bubbles = new ArrayList<Findings.MapBubble>();
        for (int i = 0; i < count; i++) {
            bubbles.add(new Findings.MapBubble(
                    random.nextDouble(-1, 1), random.nextDouble(-0.6, 0.6), 5 + 5 * random.nextInt(2), i % groups));
        }
        return OpinionMap.of(bubbles, groups(groups));
    }

    private static List<ResultView.Group> groups(int count) {
        var groups = new ArrayList<ResultView.Group>();
        for (int i = 0; i < count; i++) {
            groups.add(new ResultView.Group(i, ResultView.letter(i), new Headcount(30, true), List.of()));
        }
        return groups;
    }

    /// By the shoelace formula.
    private static double area(String path) {
        var points = path.replaceAll("[Mz]", "").split("L");
        double twice = 0;
        for (int i = 0; i < points.length; i++) {
            var a = points[i].split(" ");
            var b = points[(i + 1) % points.length].split(" ");
            twice += Double.parseDouble(a[0]) * Double.parseDouble(b[1])
                    - Double.parseDouble(b[0]) * Double.parseDouble(a[1]);
        }
        return Math.abs(twice) / 2;
    }
}
