package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samrad.SamradTest;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class AuditTest extends SamradTest {
    @Autowired
    private Database database;

    @Autowired
    private Audit audit;

    @Autowired
    private AuditStore store;

    @Autowired
    private AuditWriter writer;

    @Autowired
    private AuditFile file;

    @Autowired
    private AccessData data;

    @Autowired
    private Mail mail;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment settings;

    private Person ada;
    private UUID thing;

    @BeforeEach
    void threeLinesAreChained() {
        ada = administrator();
        thing = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            audit.tell(ada, "unit.added", "unit", thing);
        }
        writer.run();
    }

    @Test
    void whatIsToldIsChainedWithoutNames() {
        assertThat(count("select count(*) from access.audit_link where thing = ?", "unit/" + thing))
                .isEqualTo(3);
        assertThat(count("select count(*) from access.audit_told where thing = ?", "unit/" + thing))
                .isZero();
        assertThat(count("select count(*) from access.audit where person = ? and thing = ?", ada.id(), "unit/" + thing))
                .isEqualTo(3);
        assertThat(count(
                        "select count(*) from access.audit_link l where l::text like ? or l::text like ?",
                        "%" + ada.id() + "%",
                        "%" + ada.email() + "%"))
                .isZero();
        assertThat(writer.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void logShowsWhatWaitsAndWhatIsChained() {
        assertThat(lines()).hasSize(3).allMatch(line -> line.name().equals("Ada"));

        audit.tell(ada, "unit.renamed", "unit", thing);
        assertThat(lines().getFirst().act()).isEqualTo("unit.renamed");

        writer.run();
        assertThat(lines().getFirst().act()).isEqualTo("unit.renamed");
        assertThat(lines()).hasSize(4);
    }

    @Test
    void whatIsRolledBackIsNeverChained() {
        var other = UUID.randomUUID();
        undone(() -> audit.tell(ada, "unit.added", "unit", other));
        writer.run();

        assertThat(count("select count(*) from access.audit where thing = ?", "unit/" + other))
                .isZero();
        assertThat(writer.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void whoeverChangesTheTablesIsFoundOut() {
        long last = store.last().orElseThrow().number();
        var second = last - 1;
        for (var spoilt : List.of(
                List.of("update access.audit_link set act = 'unit.closed' where number = " + second),
                List.of("update access.audit_link set at = at + interval '1 microsecond' where number = " + second),
                List.of("update access.audit_link set who = '' where number = " + second),
                List.of("update access.audit_seal set signature = 'AAAA' where last = " + last),
                List.of("delete from access.audit_seal where last = " + last),
                List.of(
                        "delete from access.audit_seal where last >= " + second,
                        "delete from access.audit_link where number >= " + second),
                List.of(
                        "delete from access.audit_seal where last = " + second,
                        "delete from access.audit_link where number = " + second),
                List.of("delete from access.audit_seal", "delete from access.audit_link"),
                List.of("insert into access.audit_link select number + 1, at, who, act, thing, hash"
                        + " from access.audit_link where number = " + last),
                List.of("""
                        update access.audit_link a set act = 'unit.closed' || b.act, hash = b.hash
                        from access.audit_link b where a.number + b.number = %d and a.number in (%d, %d)
                        """.formatted(last + second, last, second)),
                List.of(
                        "insert into access.person (id, name, email) values ('%s', 'Kim', '%s')"
                                .formatted(thing, thing + "@example.org"),
                        "update access.audit_name set person = '%s' where person = '%s'".formatted(thing, ada.id())))) {
            assertThat(after(spoilt).findings()).as(spoilt.toString()).isNotEmpty();
        }
        assertThat(writer.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void erasedPersonIsGoneFromTheLogAndTheChainIsWhole() {
        var omar = access.add(new Access.NewPerson("Omar", UUID.randomUUID() + "@example.org", null), ada);
        audit.tell(omar, "unit.added", "unit", thing);
        writer.run();
        var pseudonym = lines().getFirst().pseudonym();
        audit.tell(omar, "unit.renamed", "unit", thing);

        database.write(() -> data.erase(omar));
        writer.run();

        assertThat(lines().getFirst().name()).isEmpty();
        assertThat(lines().getFirst().pseudonym()).isNotEmpty().isNotEqualTo(pseudonym);
        assertThat(lines().get(1).pseudonym()).isEqualTo(pseudonym);
        assertThat(count("select count(*) from access.audit_name where person = ?", omar.id()))
                .isZero();
        assertThat(count("select count(*) from access.audit where person = ?", omar.id()))
                .isZero();
        assertThat(count("select count(*) from access.audit where thing = ?", "person/" + omar.id()))
                .isZero();
        assertThat(writer.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void manyTellAndSeveralWriteAndNoLineIsLostOrDoubled() throws Exception {
        var other = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                threads.execute(() -> audit.tell(ada, "unit.added", "unit", other));
                if (i % 20 == 0) {
                    threads.execute(writer::run);
                }
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        writer.run();

        assertThat(count("select count(*) from access.audit_link where thing = ?", "unit/" + other))
                .isEqualTo(400);
        assertThat(writer.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void headIsKeptElsewhereEveryDay(@TempDir Path elsewhere) throws Exception {
        var holder = UUID.randomUUID() + "@revision.example";
        new AuditJobs(store, file, mail, clock, holder).run();

        var letter = database.sql("select body from base.letter where recipient = ?")
                .param(holder)
                .query((row, n) -> row.getString("body"))
                .single();
        var saved = Files.writeString(elsewhere.resolve("letter.txt"), letter);
        var heads = AuditFile.heads(saved);
        assertThat(heads).hasSize(1);
        assertThat(file.heads()).containsAll(heads);
        assertThat(writer.verify(heads).findings()).isEmpty();
    }

    @Test
    void keyIsReadableByTheProgramOnly() throws Exception {
        var key = Path.of(settings.getRequiredProperty("samrad.audit.folder"), "key");

        assertThat(Files.getPosixFilePermissions(key)).extracting(Enum::name).containsOnly("OWNER_READ", "OWNER_WRITE");
    }

    private List<Audit.Line> lines() {
        return audit.lines(0, 500, ada).stream()
                .filter(line -> line.thing().equals("unit/" + thing))
                .toList();
    }

    private int count(String sql, Object... values) {
        return database.sql(sql).params(values).query(Integer.class).single();
    }

    /// What the check says after these statements, which are taken back.
    private AuditCheck.Report after(List<String> statements) {
        var reports = new ArrayList<AuditCheck.Report>();
        undone(() -> {
            statements.forEach(sql -> database.sql(sql).update());
            reports.add(writer.verify(List.of()));
        });
        return reports.getLast();
    }

    private void undone(Runnable act) {
        Runnable taken = () -> {
            act.run();
            throw new Undone();
        };
        assertThatThrownBy(() -> database.write(taken)).isInstanceOf(Undone.class);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
