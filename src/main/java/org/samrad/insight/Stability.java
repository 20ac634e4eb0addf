package org.samrad.insight;

/// What one update hands to the next so that the map does not jump: the axes, the group centres and three counters.
///
/// It says nothing about any row. Kept beside the result, it makes a restart invisible.
public final class Stability {
    private final byte[] bytes;

    Stability(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    public static Stability fromBytes(byte[] bytes) {
        return new Stability(bytes);
    }
}
