package org.samrad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Holds the engine's quality on the held half of the judged set, on which nothing was chosen, beside PostgreSQL and
/// Lucene as they come. The floors lie a little below what was measured: a change that falls through has made the
/// search worse. The tables go to `target/search-quality.md`.
class QualityTest extends SamradTest {
    @Autowired
    private DataSource database;

    @Test
    void whatWasReachedOnTheHeldHalfIsKept() throws Exception {
        var set = JudgedSet.read();
        try (var connection = database.getConnection()) {
            var all = Harness.all(set, "held", connection);
            Files.writeString(Path.of("target", "search-quality.md"), Harness.tables(set, connection));

            var ours = Objects.requireNonNull(all.get("ours"));
            assertThat(ours.same().kind("keyword").ndcg()).isGreaterThan(0.65);
            assertThat(ours.same().kind("question").ndcg()).isGreaterThan(0.46);
            assertThat(ours.across().kind("keyword").ndcg()).isGreaterThan(0.43);
            assertThat(ours.across().kind("question").ndcg()).isGreaterThan(0.47);
            assertThat(ours.empty()).isLessThan(0.01);
            for (var peer : List.of("PostgreSQL, any word", "Lucene, StandardAnalyzer")) {
                var quality = all.getOrDefault(peer, ours);
                assertThat(ours.same().ndcg())
                        .as(peer)
                        .isGreaterThan(quality.same().ndcg());
                assertThat(ours.across().ndcg())
                        .as(peer)
                        .isGreaterThan(2 * quality.across().ndcg());
            }
            assertThat(ours.across().ndcg())
                    .isGreaterThan(all.getOrDefault("ours without term base", ours)
                            .across()
                            .ndcg());
        }
    }

    @Test
    void aPerfectRankingIsOneAndAnEmptyOneIsZero() {
        var grades = Map.of("a", 3, "b", 1, "c", 2);

        assertThat(Quality.ndcg(List.of("a", "c", "b"), grades)).isEqualTo(1);
        assertThat(Quality.ndcg(List.of("x"), grades)).isZero();
        assertThat(Quality.ndcg(List.of("c", "a", "b"), grades)).isBetween(0.5, 0.99);
        assertThat(Quality.recall(List.of("a", "x"), grades)).isEqualTo(0.5);
        assertThat(Quality.recall(List.of("a"), Map.of("b", 1))).isNaN();
    }
}
