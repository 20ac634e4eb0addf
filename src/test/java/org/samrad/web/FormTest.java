package org.samrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "21.11.2026", "21/11 2026", "21-11-2026"})
    void daysAreReadAsPeopleTypeThem(String typed) {
        assertThat(Form.empty().with("on", typed).date("on")).contains(java.time.LocalDate.of(2026, 11, 21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "0000-01-01", "99999-01-01", "9999-12-31", "2026-02-30", "i morgen", "1-2"})
    void daysThatCannotBeMeantAreRefusedInWords(String typed) {
        var form = Form.empty().with("on", typed);

        assertThat(form.date("on")).isEmpty();
        assertThat(form.problem("on")).get().extracting(Form.Problem::textKey).isEqualTo("web.form.date");
    }

    @Test
    void characterThatNoDatabaseHoldsIsRefusedAndNeverPassedOn() {
        var form = Form.empty().with("text", "a\u0000b");

        assertThat(form.text("text", 10)).isEqualTo("ab");
        assertThat(form.ok()).isFalse();
        assertThat(form.value("text")).isEqualTo("ab");
    }
}
