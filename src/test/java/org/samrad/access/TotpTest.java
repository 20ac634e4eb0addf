package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The codes of RFC 6238 (appendix B, the last six digits of its eight) and the letters of RFC 4648.
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1111111111);

    @Test
    void codesAreThoseOfTheStandard() {
        Map.of(
                        59L, "287082",
                        1111111109L, "081804",
                        1111111111L, "050471",
                        1234567890L, "005924",
                        2000000000L, "279037",
                        20000000000L, "353130")
                .forEach((second, code) -> assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))))
                        .isEqualTo(code));
    }

    @Test
    void oneStepBeforeAndAfterIsTakenAndNoOther() {
        long step = Totp.step(NOW);

        for (long away = -3; away <= 3; away++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step + away), NOW, 0).isPresent())
                    .as("%d steps away", away)
                    .isEqualTo(Math.abs(away) <= 1);
        }
    }

    @Test
    void stepThatWasUsedIsOver() {
        long step = Totp.step(NOW);

        assertThat(Totp.match(SECRET, "050471", NOW, step - 1)).hasValue(step);
        assertThat(Totp.match(SECRET, "050471", NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, "050 471", NOW, 0)).hasValue(step);
        assertThat(Totp.match(SECRET, "", NOW, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "50471", NOW, 0)).isEmpty();
    }

    @Test
    void secretIsWrittenInBase32() {
        Map.of("", "", "f", "MY", "fo", "MZXQ", "foo", "MZXW6", "foob", "MZXW6YQ", "foobar", "MZXW6YTBOI")
                .forEach((plain, written) -> assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII)))
                        .isEqualTo(written));
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
