package org.samrad.matching;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

/// Processor time of the whole process, all threads, the JIT's and the collector's too: it says more than wall time on
/// a machine that others use as well. Arguments: `run`, `weakest`, `check` or `edits`, then programmes as in
/// `PairsBenchmark`. Prints the first run, which is cold, and the median of the warm ones, in milliseconds.
final class PairTimes {
    private static final long ENOUGH = 4_000_000_000L;

    private PairTimes() {}

    public static void main(String[] what) {
        for (int i = 1; i < what.length; i++) {
            var given = InventedProgramme.of(what[i]);
            switch (what[0]) {
                case "run" -> tell(what[i] + " run", 9, any -> run(given, Goal.TOTAL));
                case "weakest" -> tell(what[i] + " weakest", 5, any -> run(given, Goal.WEAKEST));
                case "check" -> {
                    var proposal = run(given, Goal.TOTAL).proposal();
                    tell(what[i] + " check", 5, any -> Checker.check(given.participants(), given.rules(), proposal));
                }
                case "edits" -> {
                    var first = run(given, Goal.TOTAL);
                    for (var kind : new String[] {"pin", "forbid", "change"}) {
                        var edits = Edits.of(kind, first, given.participants());
                        tell(
                                what[i] + " " + kind,
                                Edits.COUNT,
                                at -> edits.get(at % Edits.COUNT).apply(first).proposal());
                    }
                }
                default -> throw new IllegalArgumentException(what[0]);
            }
        }
    }

    private static Matching run(InventedProgramme given, Goal goal) {
        return Matching.of(given.participants(), given.rules().goal(goal));
    }

    private static void tell(String name, int count, IntFunction<Object> work) {
        double cold = time(work, 0);
        long until = System.nanoTime() + ENOUGH;
        for (int i = 0; i < 3 || System.nanoTime() < until; i++) {
            work.apply(i);
        }
        double[] times = new double[count];
        Arrays.setAll(times, i -> time(work, i));
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: cold %.0f, median %.1f, least %.1f, nine in ten %.1f%n",
                name,
                cold,
                times[count / 2],
                times[0],
                times[count * 9 / 10]);
    }

    private static double time(IntFunction<Object> work, int i) {
        long before = processorTime();
        work.apply(i);
        return (processorTime() - before) / 1e6;
    }

    private static long processorTime() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
