package org.samrad.matching;

import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The engine beside JGraphT in the same run. The peer gets the finished graph of all possible pairs, with the scores
/// as weights and no tie-breaking digits, and only solves; the engine scores, solves, proves and gives its reasons.
/// Both must find the same total.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 9)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "-Xmx4g"})
public class PeerBenchmark {
    @Param({"500-sparse", "500-dense", "1000-sparse", "1000-dense", "2000-sparse"})
    public String programme = "";

    private InventedProgramme given;
    private Graph<Integer, DefaultWeightedEdge> graph;
    private long total;

    @Setup
    public void prepare() {
        given = InventedProgramme.of(programme);
        var pool = new Pool(given.participants(), given.rules().trust());
        var weighing = Weighing.of(pool, given.rules());
        graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(pool.n), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int a = 0; a < pool.n; a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                int mutual = weighing.mutual(a, b);
                if (mutual > 0) {
                    graph.setEdgeWeight(graph.addEdge(a, b), mutual);
                }
            }
        }
        total = engine().total();
        System.out.println(graph.edgeSet().size() + " possible pairs, total " + total);
    }

    @Benchmark
    public Proposal engine() {
        return Matching.of(given.participants(), given.rules()).proposal();
    }

    @Benchmark
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> jgrapht() {
        var matching = new KolmogorovWeightedMatching<>(graph).getMatching();
        if (Math.round(matching.getWeight()) != total) {
            throw new IllegalStateException("JGraphT finds " + matching.getWeight() + ", the engine " + total);
        }
        return matching;
    }
}
