package org.samrad.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
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

/// What an organiser asks of a finished proposal: each answer is a whole proposal, proven anew over all pairs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseCompactObjectHeaders")
public class WhatIfBenchmark {
    @Param({"500-sparse", "500-dense", "2000-sparse", "2000-dense", "10000-sparse", "10000-dense"})
    public String programme = "";

    @Param({"pin", "forbid", "change"})
    public String edit = "";

    private Matching first;
    private List<UnaryOperator<Matching>> edits;
    private int next;

    @Setup
    public void prepare() {
        var given = InventedProgramme.of(programme);
        first = Matching.of(given.participants(), given.rules());
        edits = Edits.of(edit, first, given.participants());
    }

    @Benchmark
    public Proposal whatIf() {
        return edits.get(next++ % edits.size()).apply(first).proposal();
    }
}
