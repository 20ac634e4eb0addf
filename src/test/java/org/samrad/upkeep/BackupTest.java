package org.samrad.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupTest {
    private final Backup backup = new Backup(
            Backup.FORMAT,
            "1",
            "0.1.0",
            "202611241130",
            "2026-11-24T10:00:00Z",
            Stream.of("answer", "person", "question", "unit")
                    .map(name -> new Backup.Table(name, "id", 2, ""))
                    .toList(),
            List.of());

    @Test
    void whatIsPointedAtComesFirst() {
        var pointers = List.of(
                new Backup.Pointer("answer", "question"),
                new Backup.Pointer("answer", "person"),
                new Backup.Pointer("question", "person"),
                new Backup.Pointer("unit", "unit"),
                new Backup.Pointer("person", "unit"));

        assertThat(backup.inOrder(pointers))
                .extracting(Backup.Table::name)
                .containsExactly("unit", "person", "question", "answer");
        assertThat(backup.rows()).isEqualTo(8);
    }

    @Test
    void circleIsRefused() {
        var circle = List.of(new Backup.Pointer("answer", "person"), new Backup.Pointer("person", "answer"));

        assertThatThrownBy(() -> backup.inOrder(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }
}
