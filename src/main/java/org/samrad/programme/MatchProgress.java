package org.samrad.programme;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Says what the command `match` is doing, and every few seconds for how long already, so that a large table does not
/// look like one that hangs.
final class MatchProgress implements AutoCloseable {
    private static final int EVERY = 5;

    private final PrintStream to;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private String step = "";
    private long begun;

    MatchProgress(PrintStream to) {
        this.to = to;
        timer.scheduleAtFixedRate(this::still, EVERY, EVERY, TimeUnit.SECONDS);
    }

    synchronized void begins(String what) {
        step = what.substring(what.lastIndexOf(':') + 1).strip();
        begun = System.nanoTime();
        says(what);
    }

    void says(String what) {
        to.println("match: " + what);
    }

    private synchronized void still() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (seconds >= EVERY) {
            says("still " + step + ", " + seconds + " s");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
