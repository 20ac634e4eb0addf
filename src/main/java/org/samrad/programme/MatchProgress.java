package org.samrad.programme;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/// Says what the command `match` is doing, and every few seconds for how long already, so that a large table does not
/// look like one that hangs.
final class MatchProgress implements AutoCloseable {
    private static final long EVERY = 5000;

    private final PrintStream to;
    private final Timer timer = new Timer(true);
    private String step = "";
    private long begun;

    MatchProgress(PrintStream to) {
        this.to = to;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        still();
                    }
                },
                EVERY,
                EVERY);
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
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (milliseconds >= EVERY) {
            says("still " + step + ", " + milliseconds / 1000 + " s");
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
