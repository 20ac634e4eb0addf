package org.samrad.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The rows cut into at most sixteen consecutive chunks of about equally many votes.
///
/// **Why.** Floating-point sums depend on the order of adding. The cuts depend on the votes alone, never on the number
/// of threads; each chunk sums for itself, and the chunks' sums are added in their order. So one thread and eight give
/// the same bits. With many statements and few votes there are fewer chunks, since each carries a table of its own.
final class Chunks implements AutoCloseable {
    private static final int MOST = 16;

    private final int[] cut; // chunk c is rows cut[c] .. cut[c + 1] - 1
    private final int threads;
    private final @Nullable ExecutorService workers; // none when one thread is enough

    Chunks(VoteMatrix votes, int threads) {
        long tableEntries = 24L * Math.max(1, votes.statements());
        int count = Math.clamp(votes.votes() / tableEntries, 1, MOST);
        cut = new int[count + 1];
        int row = 0;
        for (int chunk = 1; chunk < count; chunk++) {
            long goal = (long) votes.votes() * chunk / count;
            while (votes.start()[row] < goal) {
                row++;
            }
            cut[chunk] = row;
        }
        cut[count] = votes.participants();
        this.threads = Math.min(threads, count);
        workers = this.threads == 1
                ? null
                : Executors.newFixedThreadPool(
                        this.threads, Thread.ofPlatform().daemon().factory());
    }

    int count() {
        return cut.length - 1;
    }

    int from(int chunk) {
        return cut[chunk];
    }

    int to(int chunk) {
        return cut[chunk + 1];
    }

    /// Does the work for every chunk, on as many threads as were asked for, and returns when all are done.
    void each(IntConsumer work) {
        if (workers == null) {
            for (int chunk = 0; chunk < count(); chunk++) {
                work.accept(chunk);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            shares.add(() -> {
                for (int chunk = next.getAndIncrement(); chunk < count(); chunk = next.getAndIncrement()) {
                    work.accept(chunk);
                }
                return null;
            });
        }
        try {
            for (var share : workers.invokeAll(shares)) {
                share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the analysis was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the analysis failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdown();
        }
    }
}
