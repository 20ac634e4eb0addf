package org.samrad.insight;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/// Processor time of one thread, which says more than wall time on a machine that others use too. Arguments:
/// conversations as in `OpinionBenchmark`. Prints medians in milliseconds, on a warm process.
final class CpuTimes {
    private CpuTimes() {}

    public static void main(String[] conversations) {
        for (String conversation : conversations) {
            var benchmark = new OpinionBenchmark();
            benchmark.conversation = conversation;
            benchmark.prepare();
            System.out.printf(
                    Locale.ROOT,
                    "%s: build %.2f, cold observed %.2f, cold polis %.2f, warm update %.2f, thousand own places %.2f%n",
                    conversation,
                    median(benchmark::build),
                    median(benchmark::coldObserved),
                    median(benchmark::coldPolis),
                    median(benchmark::warmUpdate),
                    median(benchmark::thousandOwnPlaces));
        }
    }

    private static double median(Supplier<Object> work) {
        long until = System.nanoTime() + 3_000_000_000L;
        for (int i = 0; i < 10 || System.nanoTime() < until; i++) {
            work.get();
        }
        double[] times = new double[9];
        for (int i = 0; i < times.length; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.get();
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
