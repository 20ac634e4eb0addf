package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionsTest {
    @Test
    void theBetaFunctionMatchesItsClosedForms() {
        for (double x = 0.05; x < 1; x += 0.1) {
            assertThat(Distributions.beta(x, 1, 7)).isCloseTo(1 - Math.pow(1 - x, 7), within(1e-13));
            assertThat(Distributions.beta(x, 4.5, 1)).isCloseTo(Math.pow(x, 4.5), within(1e-13));
            assertThat(Distributions.beta(x, 0.5, 0.5)).isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(x)), within(1e-13));
            assertThat(Distributions.beta(x, 3, 5) + Distributions.beta(1 - x, 5, 3))
                    .isCloseTo(1, within(1e-13));
        }
    }

    @Test
    void theBetaFunctionCountsBinomialTails() {
        double tail = 0;
        for (int hits = 12; hits <= 40; hits++) {
            tail += choose(40, hits) * Math.pow(0.2, hits) * Math.pow(0.8, 40 - hits);
        }

        assertThat(Distributions.beta(0.2, 12, 29)).isCloseTo(tail, within(1e-12));
    }

    @Test
    void quantilesUndoTheBetaFunction() {
        double[][] shapes = {{0.5, 0.5}, {6.5, 0.5}, {0.5, 6.5}, {30.5, 12.5}, {8000, 2000}, {200_000.5, 50.5}, {2, 1}};
        for (double[] shape : shapes) {
            for (double chance : new double[] {0.001, 0.05, 0.5, 0.95}) {
                double x = Distributions.betaQuantile(chance, shape[0], shape[1]);

                assertThat(Distributions.beta(x, shape[0], shape[1])).isCloseTo(chance, within(1e-6));
            }
        }
        assertThat(Distributions.betaQuantile(0.05, 0.5, 0.5))
                .isCloseTo(Math.pow(Math.sin(0.05 * Math.PI / 2), 2), within(1e-9));
    }

    @Test
    void normalQuantilesAreTheTabulatedOnes() {
        assertThat(Distributions.normalQuantile(0.975)).isCloseTo(1.959963985, within(1e-8));
        assertThat(Distributions.normalQuantile(0.5)).isZero();
        assertThat(Distributions.normalQuantile(0.01)).isCloseTo(-2.326347874, within(1e-8));
        assertThat(Distributions.normalQuantile(1 - 1e-7)).isCloseTo(5.199337582, within(1e-7));
    }

    @Test
    void drawingWithoutReplacementIsCountedExactly() {
        for (int hits = 0; hits <= 8; hits++) {
            double sum = 0;
            for (int x = hits; x <= 6; x++) {
                sum += choose(6, x) * choose(14, 8 - x) / choose(20, 8);
            }

            assertThat(Distributions.drawsAtLeast(hits, 8, 6, 20)).isCloseTo(sum, within(1e-12));
        }
    }

    @Test
    void farTailsOfLargeGroupsStaySmallAndFinite() {
        assertThat(Distributions.drawsAtLeast(900, 1000, 5000, 10_000)).isBetween(0.0, 1e-100);
        assertThat(Distributions.drawsAtLeast(520, 1000, 5000, 10_000)).isBetween(0.05, 0.15);
    }

    private static double choose(int of, int take) {
        double ways = 1;
        for (int i = 0; i < take; i++) {
            ways = ways * (of - i) / (i + 1);
        }
        return ways;
    }
}
