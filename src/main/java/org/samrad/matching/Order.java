package org.samrad.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The order of identifiers everywhere in the engine: by the bytes of their UTF-8, on every machine and in every
/// language.
final class Order {
    private Order() {}

    static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /// A number made of the letters alone: FNV-1a over the UTF-8, 64 bits, then mixed.
    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Which of several pairings of the same worth is proposed: the one with the largest sum of these numbers. They are
    /// the first bits of the mixed sum of the hashes of both identifiers.
    static long tie(long hash, long otherHash, int bits) {
        return mix(hash + otherHash) >>> (Long.SIZE - bits);
    }

    /// The finishing steps of SplitMix64: every bit of the input moves every bit of the output.
    static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
