package org.samrad.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Notes of visits with what was said there.
@Component
class VisitNoteStore {
    private final Database database;

    VisitNoteStore(Database database) {
        this.database = database;
    }

    /// False when a note with this key has come before: then nothing is written.
    boolean add(VisitNote note) {
        int written = database.sql("""
                        insert into example.visit_note (id, visit, key, about, saw, heard, changed, language, involvement,
                            evidence, basis, candidate, author, noted_at, received_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
                        """)
                .params(Arrays.asList(
                        note.id(),
                        note.visit(),
                        note.origin().key(),
                        note.said().about(),
                        note.said().saw(),
                        note.said().heard(),
                        note.said().changed(),
                        note.said().language(),
                        note.finding().involvement().name(),
                        note.finding().evidence().name(),
                        note.finding().basis(),
                        note.finding().candidate(),
                        note.origin().author(),
                        Timestamp.from(note.origin().notedAt()),
                        Timestamp.from(note.origin().receivedAt()),
                        note.origin().version()))
                .update();
        if (written > 0) {
            addQuotes(note);
        }
        return written > 0;
    }

    private void addQuotes(VisitNote note) {
        int position = 0;
        for (var quote : note.quotes()) {
            database.sql("insert into example.visit_quote (note, position, words, whose) values (?, ?, ?, ?)")
                    .params(note.id(), ++position, quote.words(), quote.whose())
                    .update();
        }
    }

    void save(VisitNote note) {
        database.sql("""
                        update example.visit_note set about = ?, saw = ?, heard = ?, changed = ?, language = ?,
                            involvement = ?, evidence = ?, basis = ?, candidate = ?, version = ? where id = ?
                        """)
                .params(
                        note.said().about(),
                        note.said().saw(),
                        note.said().heard(),
                        note.said().changed(),
                        note.said().language(),
                        note.finding().involvement().name(),
                        note.finding().evidence().name(),
                        note.finding().basis(),
                        note.finding().candidate(),
                        note.origin().version(),
                        note.id())
                .update();
        database.sql("delete from example.visit_quote where note = ?")
                .param(note.id())
                .update();
        addQuotes(note);
    }

    void tookUp(UUID note, UUID example) {
        database.sql("update example.visit_note set example = ? where id = ?")
                .params(example, note)
                .update();
    }

    Optional<VisitNote> findByKey(UUID key) {
        return rows("key = ?", key).stream().findFirst();
    }

    VisitNote get(UUID id) {
        return rows("id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("visit note"));
    }

    VisitNote held(UUID id) {
        database.sql("select id from example.visit_note where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /// In the order in which they came.
    List<VisitNote> of(UUID visit) {
        return rows("visit = ?", visit);
    }

    private List<VisitNote> rows(String where, UUID value) {
        var bare = database.sql("select * from example.visit_note where " + where + " order by received_at, id")
                .param(value)
                .query((row, n) -> note(row, List.of()))
                .list();
        return quoted(bare);
    }

    private List<VisitNote> quoted(List<VisitNote> bare) {
        var quotes = quotes(bare.stream().map(VisitNote::id).toList());
        return bare.stream()
                .map(one -> new VisitNote(
                        one.id(),
                        one.visit(),
                        one.said(),
                        one.finding(),
                        quotes.getOrDefault(one.id(), List.of()),
                        one.origin(),
                        one.example()))
                .toList();
    }

    private Map<UUID, List<VisitNote.Quote>> quotes(Collection<UUID> notes) {
        var quotes = new HashMap<UUID, List<VisitNote.Quote>>();
        database.sql("select * from example.visit_quote where note = any (?) order by position")
                .param(VisitRoundStore.ids(notes))
                .query(row -> {
                    quotes.computeIfAbsent(row.getObject("note", UUID.class), none -> new ArrayList<>())
                            .add(new VisitNote.Quote(row.getString("words"), row.getString("whose")));
                });
        return quotes;
    }

    /// The candidates of a round that no example has been made of yet, the oldest first.
    List<VisitNote> candidates(UUID round, int most) {
        return quoted(database.sql("""
                        select n.* from example.visit_note n join example.visit v on v.id = n.visit
                        where v.round = ? and n.candidate order by n.example is not null, n.received_at, n.id limit ?
                        """)
                .params(round, most)
                .query((row, n) -> note(row, List.of()))
                .list());
    }

    VisitFindings findings(UUID round) {
        var involvement = new EnumMap<VisitNote.Involvement, Integer>(VisitNote.Involvement.class);
        var evidence = new EnumMap<VisitNote.Evidence, Integer>(VisitNote.Evidence.class);
        int[] sums = new int[3];
        database.sql("""
                        select n.involvement, n.evidence, count(*) as notes,
                            count(*) filter (where n.candidate) as candidates, count(n.example) as examples
                        from example.visit_note n join example.visit v on v.id = n.visit
                        where v.round = ? group by n.involvement, n.evidence
                        """).param(round).query(row -> {
            int notes = row.getInt("notes");
            involvement.merge(VisitNote.Involvement.valueOf(row.getString("involvement")), notes, Integer::sum);
            evidence.merge(VisitNote.Evidence.valueOf(row.getString("evidence")), notes, Integer::sum);
            sums[0] += notes;
            sums[1] += row.getInt("candidates");
            sums[2] += row.getInt("examples");
        });
        return new VisitFindings(involvement, evidence, sums[0], sums[1], sums[2]);
    }

    private static VisitNote note(ResultSet row, List<VisitNote.Quote> quotes) throws SQLException {
        return new VisitNote(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                new VisitNote.Said(
                        row.getString("about"),
                        row.getString("saw"),
                        row.getString("heard"),
                        row.getString("changed"),
                        row.getString("language")),
                new VisitNote.Finding(
                        VisitNote.Involvement.valueOf(row.getString("involvement")),
                        VisitNote.Evidence.valueOf(row.getString("evidence")),
                        row.getString("basis"),
                        row.getBoolean("candidate")),
                quotes,
                new VisitNote.Origin(
                        row.getObject("key", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getTimestamp("noted_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("version")),
                row.getObject("example", UUID.class));
    }
}
