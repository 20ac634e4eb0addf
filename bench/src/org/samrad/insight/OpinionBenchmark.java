package org.samrad.insight;

import java.nio.file.Path;
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

/// From unsorted votes to groups and figures, one thread: see bench/README.md.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 30)
@Measurement(iterations = 9)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:+UseCompactObjectHeaders", "-Xmx6g"})
public class OpinionBenchmark {
    @Param({"10000x500", "100000x1000"})
    public String conversation = "";

    private Events events;
    private VoteMatrix all;
    private Stability before;
    private Opinion opinion;
    private int[] ownColumns;
    private byte[] ownVotes;

    @Setup
    public void prepare() {
        events = switch (conversation) {
            case "10000x500" -> Generated.of(10_000, 500, 138, 1);
            case "100000x1000" -> Generated.of(100_000, 1_000, 55, 2);
            case "33422x783" -> Generated.of(33_422, 783, 66, 3);
            case "18082x9030" -> Generated.of(18_082, 9_030, 68, 4);
            default ->
                Events.table(Path.of(System.getProperty("samrad.data", "../../shared/data"))
                        .resolve("polis")
                        .resolve(conversation)
                        .resolve("participants-votes.csv"));
        };
        all = events.matrix(events.count());
        System.out.println(events.participants() + " participants, " + events.statements() + " statements, "
                + all.votes() + " votes");
        before = analyse(events.matrix((int) (events.count() * 0.999)), Options.observed(), null)
                .stability();
        opinion = analyse(all, Options.observed(), before);
        ownColumns = new int[Math.min(100, events.statements())];
        ownVotes = new byte[ownColumns.length];
        for (int i = 0; i < ownColumns.length; i++) {
            ownColumns[i] = i;
            ownVotes[i] = (byte) (i % 3 - 1);
        }
    }

    private Opinion analyse(VoteMatrix votes, Options options, Stability previous) {
        return Opinions.analyse(votes, events.withdrawn(), options, previous);
    }

    @Benchmark
    public VoteMatrix build() {
        return events.matrix(events.count());
    }

    @Benchmark
    public Opinion coldObserved() {
        return analyse(events.matrix(events.count()), Options.observed(), null);
    }

    @Benchmark
    public Opinion coldPolis() {
        return analyse(events.matrix(events.count()), Options.polis(), null);
    }

    /// A tenth of a per cent more votes than at the previous update; the matrix is at hand.
    @Benchmark
    public Opinion warmUpdate() {
        return analyse(all, Options.observed(), before);
    }

    /// The place of somebody with a hundred votes, a thousand times: milliseconds here are microseconds each.
    @Benchmark
    public double thousandOwnPlaces() {
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            ownVotes[i % ownVotes.length] = (byte) (i % 3 - 1);
            sum += opinion.place(ownColumns, ownVotes).x();
        }
        return sum;
    }

    /// The plain dense implementation, from the same events.
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Tallies densePeer() {
        return DensePeer.analyse(events.matrix(events.count()));
    }
}
