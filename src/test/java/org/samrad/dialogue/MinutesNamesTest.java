package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MinutesNamesTest {
    private static final MinutesNames NAMES =
            new MinutesNames(Map.of("Sanne Lund", "næstformand", "Bjarne Holm", "formand", "Bo Ås", "en gæst"));

    @Test
    void wholeNamesAreReplacedByTheFunction() {
        var text = NAMES.without("Sanne Lund spurgte, og BJARNE HOLM svarede. Sanne Lunds forslag blev fulgt.");

        assertThat(text).isEqualTo("Næstformand spurgte, og formand svarede. Næstformands forslag blev fulgt.");
    }

    @Test
    void partsOfNamesThatAreLeftAreFound() {
        assertThat(NAMES.in("Sannes forslag, som Holm støttede, og Bo.")).containsExactly("Holm", "Sanne");
        assertThat(NAMES.in("Et udlån i lunden ved en holm.")).isEmpty();
        assertThat(NAMES.in("Holmen og Lundby er steder.")).isEmpty();
    }

    @Test
    void aTextWithoutNamesStaysAsItIs() {
        var text = "Udvalget drøftede sagen.";

        assertThat(NAMES.without(text)).isEqualTo(text);
        assertThat(NAMES.in(text)).isEmpty();
    }
}
