package org.samrad.pulse;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Token;

/// A question of a pulse: a ready one, or words of one's own. It is answered with yes, partly or no, or left out.
public record PulseQuestion(int number, @Nullable ReadyQuestion ready, String text) {
    public static final int LONGEST = 200;
    public static final int MOST = 8;

    /// The same in all pulses that ask the same, so that one is found again.
    public String identity() {
        if (ready != null) {
            return ready.name();
        }
        var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ");
        return HexFormat.of().formatHex(Token.hash(plain.strip())).substring(0, 16);
    }
}
