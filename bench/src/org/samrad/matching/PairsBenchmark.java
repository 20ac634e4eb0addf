package org.samrad.matching;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/// From profiles to a proposal that is proven over all pairs: see bench/README.md.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class PairsBenchmark {
    @Param({
        "500-sparse",
        "500-dense",
        "1000-sparse",
        "1000-dense",
        "2000-sparse",
        "2000-dense",
        "5000-sparse",
        "5000-dense",
        "10000-sparse",
        "10000-dense"
    })
    public String programme = "";

    private InventedProgramme given;
    private Proposal proposal;

    @Setup
    public void prepare() {
        given = InventedProgramme.of(programme);
        proposal = wholeRun();
        var fault = check();
        if (fault.isPresent()) {
            throw new IllegalStateException(fault.get());
        }
        System.out.println(proposal.totals());
    }

    /// Scores, pairing, proof and reasons.
    @Benchmark
    public Proposal wholeRun() {
        return Matching.of(given.participants(), given.rules()).proposal();
    }

    /// As many pairs as possible, then the weakest as strong as possible.
    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public Proposal weakestFirst() {
        return Matching.of(given.participants(), given.rules().goal(Goal.WEAKEST))
                .proposal();
    }

    /// What the independent checker takes for the proof of `wholeRun`.
    @Benchmark
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public Optional<String> check() {
        return Checker.check(given.participants(), given.rules(), proposal);
    }
}
