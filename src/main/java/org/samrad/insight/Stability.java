package org.samrad.insight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// What one update hands to the next so that the map does not jump: the axes, the centres for each number of groups,
/// and counters of how long something better has been waiting.
///
/// It says nothing about any row. Kept beside the result it makes a restart invisible: an update from stored bytes
/// gives the same bytes as one from memory. 24 bytes per statement plus about 600.
public final class Stability {
    private static final int FORM = 0x53_41_4D_31; // "SAM1": change it when the layout changes

    private final byte[] bytes;

    private Stability(byte[] bytes) {
        this.bytes = bytes;
    }

    static Stability of(AxesState axes, GroupsState groups) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeInt(FORM);
            data.writeInt(axes.m().length);
            for (double[] each : new double[][] {axes.m(), axes.a(), axes.b()}) {
                write(data, each);
            }
            data.writeDouble(axes.noise());
            data.writeDouble(axes.spreadOfAxes());
            data.writeDouble(axes.commonMiddle());
            data.writeDouble(axes.spreadOfMiddles());
            data.writeInt(groups.shown());
            data.writeInt(groups.contender());
            data.writeInt(groups.waited());
            data.writeInt(groups.updates());
            for (int k = 0; k <= GroupsState.MOST; k++) {
                data.writeInt(groups.held()[k]);
                data.writeInt(groups.x()[k].length);
                write(data, groups.x()[k]);
                write(data, groups.y()[k]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stability(out.toByteArray());
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /// @throws IllegalArgumentException when the bytes did not come from `toBytes`
    public static Stability fromBytes(byte[] bytes) {
        var stability = new Stability(bytes.clone());
        stability.read();
        return stability;
    }

    AxesState axes() {
        return read().axes;
    }

    GroupsState groups() {
        return read().groups;
    }

    private Content read() {
        try (var data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (data.readInt() != FORM) {
                throw new IllegalArgumentException("these bytes are not a stability state of this version");
            }
            int statements = data.readInt();
            if (statements < 0 || statements > bytes.length / 24) {
                throw new IllegalArgumentException("these bytes cannot hold " + statements + " statements");
            }
            var axes = new AxesState(
                    doubles(data, statements),
                    doubles(data, statements),
                    doubles(data, statements),
                    data.readDouble(),
                    data.readDouble(),
                    data.readDouble(),
                    data.readDouble());
            var groups = groups(data);
            if (data.read() >= 0) {
                throw new IllegalArgumentException("there are bytes left over after the stability state");
            }
            return new Content(axes, groups);
        } catch (IOException e) {
            throw new IllegalArgumentException("the stability state is cut short at " + bytes.length + " bytes", e);
        }
    }

    private static GroupsState groups(DataInputStream data) throws IOException {
        int shown = data.readInt();
        int contender = data.readInt();
        int waited = data.readInt();
        int updates = data.readInt();
        double[][] x = new double[GroupsState.MOST + 1][];
        double[][] y = new double[GroupsState.MOST + 1][];
        int[] held = new int[GroupsState.MOST + 1];
        for (int k = 0; k <= GroupsState.MOST; k++) {
            held[k] = data.readInt();
            int centres = data.readInt();
            if (centres != 0 && centres != k) {
                throw new IllegalArgumentException(centres + " centres are kept for " + k + " groups");
            }
            x[k] = doubles(data, centres);
            y[k] = doubles(data, centres);
        }
        if (shown < 0 || shown > GroupsState.MOST) {
            throw new IllegalArgumentException("the stability state shows " + shown + " groups");
        }
        return new GroupsState(shown, x, y, held, contender, waited, updates);
    }

    private static void write(DataOutputStream data, double[] values) throws IOException {
        for (double value : values) {
            data.writeDouble(value);
        }
    }

    private static double[] doubles(DataInputStream data, int count) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = data.readDouble();
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("the stability state holds a number that is not finite");
            }
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stability that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private record Content(AxesState axes, GroupsState groups) {}
}
