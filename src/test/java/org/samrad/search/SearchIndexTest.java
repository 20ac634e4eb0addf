package org.samrad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an index: what is put in is found, by whom it may be, and what the disk forgets is known to be missing.
class SearchIndexTest {
    private static final Scope BOARD = Scope.of(Set.of("org:1"));

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder, Terms.NONE);
        index.put(List.of(
                Entry.of("da-1", "example", "Færre klager", "Styrelsen skrev sine breve om i et klart sprog.")
                        .in("da")
                        .with("country", List.of("DK"))
                        .at(3),
                Entry.of("sv-1", "method", "Städning", "Myndigheten upphandlade lokalvård tillsammans med andra.")
                        .in("sv")
                        .with("country", List.of("SE"))
                        .at(5),
                Entry.of("da-2", "example", "Lukket møde om klager", "Ledelsen drøftede kvartalsbudgettet fortroligt.")
                        .in("da")
                        .with("country", List.of("DK"))
                        .visibleTo(BOARD)
                        .at(4)));
        index.commit(Map.of("log", "5"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void nothingIsFoundBeforeTheCommit() {
        index.put(List.of(Entry.of("da-3", "example", "Skraldespande", "").in("da")));
        assertThat(ids(index.search(Question.of("skraldespande").in("da")))).isEmpty();

        index.commit(Map.of("log", "6"));
        assertThat(ids(index.search(Question.of("skraldespande").in("da")))).containsExactly("da-3");
        assertThat(index.positions()).containsExactly(Map.entry("log", "6"));
    }

    @Test
    void anEntryIsReplacedAndRemoved() {
        index.put(List.of(
                Entry.of("da-1", "example", "Grundvand", "Ganske andre ord.").in("da")));
        index.commit(Map.of("log", "6"));
        assertThat(ids(index.search(Question.of("breve").in("da")))).isEmpty();
        assertThat(ids(index.search(Question.of("grundvand").in("da")))).containsExactly("da-1");

        index.remove(List.of("da-1", "never-there"));
        index.commit(Map.of("log", "7"));
        assertThat(ids(index.search(Question.of("grundvand").in("da")))).isEmpty();
        assertThat(index.size().entries()).isEqualTo(2);
    }

    @Test
    void whatIsNotForTheReaderIsNeitherFoundNorCountedNorSuggested() {
        var asked = Question.of("klager").in("da").counting(Set.of("country", "kind"));

        var anybody = index.search(asked);
        assertThat(ids(anybody)).containsExactly("da-1");
        assertThat(anybody.total()).isEqualTo(1);
        assertThat(anybody.facets().get("country")).containsExactly(new Found.Count("DK", 1));
        assertThat(index.search(Question.of("kvartalsbudgettet").in("da")).hits())
                .isEmpty();
        assertThat(index.search(Question.of("kvartalsbudgetet").in("da")).offers())
                .isEmpty();
        assertThat(index.suggest(Typed.of("kvart"))).isEmpty();
        assertThat(index.suggest(Typed.of("lukket"))).isEmpty();
        assertThat(index.moreLike("da-2", Question.of("")).hits()).isEmpty();
        assertThat(index.search(Question.of("")).total()).isEqualTo(2);

        var board = index.search(asked.by(Set.of("org:1", "org:2")));
        assertThat(ids(board)).containsExactlyInAnyOrder("da-1", "da-2");
        assertThat(board.facets().get("country")).containsExactly(new Found.Count("DK", 2));
        assertThat(index.suggest(new Typed("kvart", "da", Set.of("org:1"), Set.of(), 5)))
                .extracting(Suggestion::text)
                .contains("kvartalsbudgettet");
    }

    @Test
    void noTokenOfAReaderOpensWhatIsForNobody() {
        index.put(List.of(
                Entry.of("x", "example", "Hemmelighed", "").in("da").visibleTo(Scope.of(Set.of())),
                Entry.of("y", "example", "Hemmelighed", "").in("da").visibleTo(Scope.of(Set.of("*")))));
        index.commit(Map.of());

        assertThat(ids(index.search(Question.of("hemmelighed").by(Set.of("", "t:", "org:1")))))
                .isEmpty();
        assertThat(ids(index.search(Question.of("hemmelighed")))).isEmpty();
        assertThat(ids(index.search(Question.of("hemmelighed").by(Set.of("*")))))
                .containsExactly("y");
    }

    @Test
    void aFacetThatNarrowsIsCountedAsIfItDidNot() {
        var found = index.search(
                Question.of("").where("country", Set.of("SE")).counting(Set.of("country", "kind", "lang", "unknown")));

        assertThat(ids(found)).containsExactly("sv-1");
        assertThat(found.facets().get("country")).containsExactly(new Found.Count("DK", 1), new Found.Count("SE", 1));
        assertThat(found.facets().get("kind")).containsExactly(new Found.Count("method", 1));
        assertThat(found.facets().get("unknown")).isEmpty();
    }

    @Test
    void withoutWordsWhatChangedLastComesFirst() {
        assertThat(ids(index.search(Question.of("  ")))).containsExactly("sv-1", "da-1");
        assertThat(ids(index.search(Question.of("").page(1, 10)))).containsExactly("da-1");
    }

    @Test
    void aCrashBetweenPutAndCommitTakesThePositionsBackToo() throws IOException {
        index.put(List.of(Entry.of("da-9", "example", "Vindmøller", "").in("da")));
        var crashed = folder.resolveSibling(folder.getFileName() + "-crashed");
        copy(folder, crashed);

        try (var again = SearchIndex.open(crashed, Terms.NONE)) {
            assertThat(again.positions()).containsExactly(Map.entry("log", "5"));
            assertThat(ids(again.search(Question.of("vindmøller").in("da")))).isEmpty();
            assertThat(ids(again.search(Question.of("klager").in("da")))).containsExactly("da-1");
        }
    }

    @Test
    void closingWithoutCommitForgets() {
        index.put(List.of(Entry.of("da-9", "example", "Vindmøller", "").in("da")));
        index.close();

        index = SearchIndex.open(folder, Terms.NONE);
        assertThat(index.positions()).containsExactly(Map.entry("log", "5"));
        assertThat(ids(index.search(Question.of("vindmøller").in("da")))).isEmpty();
    }

    @Test
    void aDamagedIndexIsBegunAnewAndSaysSo() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "rubbish");
            }
        }

        index = SearchIndex.open(folder, Terms.NONE);
        assertThat(index.positions()).isEmpty();
        assertThat(index.size().entries()).isZero();
    }

    @Test
    void aFolderBelongsToOneIndexAtATime() {
        assertThatThrownBy(() -> SearchIndex.open(folder, Terms.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its own folder");
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheOldOneAtOnce() {
        var heard = new ArrayList<Long>();
        index.rebuild(rebuild(
                List.of(List.of(Entry.of("n-1", "example", "Nye vindmøller", "").in("da"))), heard));

        assertThat(heard).containsExactly(1L);
        assertThat(index.positions()).containsExactly(Map.entry("log", "40"));
        assertThat(ids(index.search(Question.of("vindmøller").in("da")))).containsExactly("n-1");
        assertThat(ids(index.search(Question.of("klager").in("da")))).isEmpty();

        index.close();
        index = SearchIndex.open(folder, Terms.NONE);
        assertThat(index.positions()).containsExactly(Map.entry("log", "40"));
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndex() {
        Iterable<List<Entry>> broken = () -> {
            throw new IllegalStateException("the database is gone");
        };

        assertThatThrownBy(() -> index.rebuild(rebuild(broken, new ArrayList<>())))
                .hasMessage("the database is gone");
        assertThat(ids(index.search(Question.of("klager").in("da")))).containsExactly("da-1");
        assertThat(index.positions()).containsExactly(Map.entry("log", "5"));
    }

    @Test
    void theIndexSaysHowLargeItIs() {
        var size = index.size();

        assertThat(size.entries()).isEqualTo(3);
        assertThat(size.disk()).isPositive();
        assertThat(size.heap()).isBetween(1L, 300_000_000L);
    }

    @Test
    void manyMayAskWhileTheIndexIsRebuilt() throws InterruptedException {
        var wrong = new ArrayList<Throwable>();
        var asking = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 200; i++) {
                    index.search(Question.of("klager").in("da"));
                    index.suggest(Typed.of("kla"));
                }
            } catch (RuntimeException e) {
                wrong.add(e);
            }
        });
        for (int i = 0; i < 3; i++) {
            index.rebuild(rebuild(
                    List.of(List.of(Entry.of("n", "example", "Klager", "").in("da"))), new ArrayList<>()));
        }
        asking.join();

        assertThat(wrong).isEmpty();
    }

    private static Rebuild rebuild(Iterable<List<Entry>> batches, List<Long> heard) {
        return new Rebuild() {
            @Override
            public Map<String, String> positions() {
                return Map.of("log", "40");
            }

            @Override
            public Iterable<List<Entry>> batches() {
                return batches;
            }

            @Override
            public LongConsumer progress() {
                return heard::add;
            }
        };
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(Found.Hit::id).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
