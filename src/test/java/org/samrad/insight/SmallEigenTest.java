package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmallEigenTest {
    @Test
    void vectorsTimesValuesGiveTheMatrixBack() {
        var random = new SplittableRandom(1);
        for (int n : new int[] {1, 2, 3, 8, 48}) {
            double[][] matrix = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextDouble() - 0.5;
                    matrix[j][i] = matrix[i][j];
                }
            }

            var eigen = new SmallEigen(matrix, n);

            for (int k = 0; k < n; k++) {
                assertThat(Sums.length(eigen.vectors[k])).isCloseTo(1, within(1e-12));
                for (int i = 0; i < n; i++) {
                    assertThat(Sums.dot(matrix[i], eigen.vectors[k]))
                            .isCloseTo(eigen.values[k] * eigen.vectors[k][i], within(1e-12));
                }
            }
        }
    }

    @Test
    void zerosAndRepeatedValuesAreFine() {
        assertThat(new SmallEigen(new double[5][5], 5).values).containsOnly(0);
        double[][] same = {{2, 0, 0}, {0, 2, 0}, {0, 0, 1}};
        assertThat(new SmallEigen(same, 3).values).containsExactly(2, 2, 1);
    }
}
