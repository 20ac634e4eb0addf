package org.samrad.matching;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a method has found, in rows.
///
/// @param bundles who is together, without those who are pinned
/// @param bound   no choice is worth more, pinned ones not counted
/// @param proven  whether that is reached
/// @param prices  the pairing whose prices speak for all, for scarcity and for what a pin would cost; none for
///                groups
record Solution(
        List<int[]> bundles,
        BigInteger bound,
        boolean proven,
        List<Certificate> proof,
        @Nullable Pairing prices) {}
