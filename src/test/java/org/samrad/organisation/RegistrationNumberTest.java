package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.base.RuleBroken;

class RegistrationNumberTest {
    @ParameterizedTest
    @CsvSource({
        "DK, 35408002, 35408002",
        "DK, 30715063, 30715063",
        "DK, 24256790, 24256790",
        "DK, 77806113, 77806113",
        "DK, DK35408002, 35408002",
        "DK, dk 35 40 80 02, 35408002",
        "DK, 35-40-80-02, 35408002",
        "DK, 10213231, 10213231",
        "DK, 34051178, 34051178",
        "NO, 991825827, 991 825 827",
        "NO, 991 825 827, 991 825 827",
        "NO, NO 991 825 827 MVA, 991 825 827",
        "NO, 971032146, 971 032 146",
        "NO, 889640782, 889 640 782",
        "NO, 974761076, 974 761 076",
        "NO, 974760673, 974 760 673",
        "SE, 202100-5448, 202100-5448",
        "SE, 2021005026, 202100-5026",
        "SE, 16202100-6883, 202100-6883",
        "SE, 162021006883, 202100-6883",
        "SE, SE202100544801, 202100-5448",
        "SE, 202100–3476, 202100-3476",
    })
    void rightNumbersAreTakenInEveryWayOfWriting(Country country, String typed, String shown) {
        assertThat(RegistrationNumber.of(country, typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "DK, 24256791",
        "DK, 27355020",
        "DK, 00000000",
        "DK, 3540800",
        "DK, 354080020",
        "DK, NO35408002",
        "DK, abc",
        "NO, 991825828",
        "NO, 000000000",
        "NO, 99182582",
        "SE, 202100-5449",
        "SE, 202100544",
        "SE, 17202100-5448",
    })
    void wrongNumbersAreNamedInTheRefusal(Country country, String typed) {
        assertThatThrownBy(() -> RegistrationNumber.of(country, typed))
                .isInstanceOfSatisfying(RuleBroken.class, rule -> {
                    assertThat(rule.textKey()).isEqualTo("organisation.number.wrong." + country);
                    assertThat(rule.field()).isEqualTo("number");
                    assertThat(rule.values()).containsExactly(typed);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SE, 811218-9876",
        "SE, 19811218-9876",
        "SE, 2001121-89876",
        "SE, 1600000000",
        "DK, 010190-1234",
        "NO, 010190 12345",
    })
    void numbersThatMayBePersonsAreRefusedAndNotRepeated(Country country, String typed) {
        assertThatThrownBy(() -> RegistrationNumber.of(country, typed))
                .isInstanceOfSatisfying(RuleBroken.class, rule -> {
                    assertThat(rule.textKey()).isEqualTo("organisation.number.personal." + country);
                    assertThat(rule.values()).isEmpty();
                });
    }

    @Test
    void thirdDigitTwoIsAnOrganisation() {
        assertThat(RegistrationNumber.of(Country.SE, "202100-5448").digits()).isEqualTo("2021005448");
    }

    @Test
    void noWrongNumberCanBeMade() {
        assertThatThrownBy(() -> new RegistrationNumber(Country.DK, "24256791")).isInstanceOf(RuleBroken.class);
    }
}
