package org.samrad.insight;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The plain way: a dense matrix of doubles with the column mean where there is no vote, principal components by the
/// eigenvectors of its covariance (EJML), places scaled by √(statements / votes), and the same k-means, silhouette and
/// counts as the engine.
final class DensePeer {
    private DensePeer() {}

    static Tallies analyse(VoteMatrix votes) {
        int rows = votes.participants();
        int columns = votes.statements();
        var dense = new DMatrixRMaj(rows, columns);
        double[] mean = new double[columns];
        for (int j = 0; j < columns; j++) {
            mean[j] = votes.seen(j) == 0 ? 0 : (votes.agrees(j) - votes.disagrees(j)) / (double) votes.seen(j);
        }
        votes.forEach((row, column, vote) ->
                dense.unsafe_set(row, column, vote - mean[column])); // the mean minus itself is 0
        var covariance = new DMatrixRMaj(columns, columns);
        CommonOps_DDRM.multInner(dense, covariance);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(columns, true, true);
        eigen.decompose(covariance);
        int first = 0;
        int second = -1;
        for (int k = 1; k < columns; k++) {
            if (eigen.getEigenvalue(k).real > eigen.getEigenvalue(first).real) {
                second = first;
                first = k;
            } else if (second < 0 || eigen.getEigenvalue(k).real > eigen.getEigenvalue(second).real) {
                second = k;
            }
        }
        double[] x = project(votes, dense, eigen.getEigenVector(first));
        double[] y = project(votes, dense, eigen.getEigenVector(second));
        int[] everybody =
                IntStream.range(0, rows).filter(row -> votes.votesOf(row) > 0).toArray();
        var groups = new SteadyGroups(x, y, everybody, 5, GroupsState.none());
        try (var chunks = new Chunks(votes, 1)) {
            return new Tallies(votes, chunks, groups.group, groups.centreX.length);
        }
    }

    private static double[] project(VoteMatrix votes, DMatrixRMaj dense, DMatrixRMaj axis) {
        var projected = new DMatrixRMaj(dense.numRows, 1);
        CommonOps_DDRM.mult(dense, axis, projected);
        double[] result = new double[dense.numRows];
        for (int row = 0; row < result.length; row++) {
            result[row] = projected.get(row) * Math.sqrt(votes.statements() / (double) Math.max(1, votes.votesOf(row)));
        }
        return result;
    }
}
