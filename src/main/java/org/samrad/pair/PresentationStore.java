package org.samrad.pair;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Presentation days with their order, feedback and live questions.
@Component
class PresentationStore {
    private final Database database;

    PresentationStore(Database database) {
        this.database = database;
    }

    void save(Presentation p) {
        var day = p.day();
        database.sql("""
                        insert into pair.presentation
                            (round, on_day, starts, ends, mode, place, link, submit_by, minutes, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (round) do update set on_day = excluded.on_day, starts = excluded.starts,
                            ends = excluded.ends, mode = excluded.mode, place = excluded.place, link = excluded.link,
                            submit_by = excluded.submit_by, minutes = excluded.minutes, version = excluded.version
                        """)
                .params(
                        p.round(),
                        Date.valueOf(day.when().day()),
                        Time.valueOf(day.when().from()),
                        Time.valueOf(day.when().to()),
                        day.place().mode().name(),
                        day.place().where(),
                        day.place().link(),
                        Date.valueOf(day.submitBy()),
                        day.minutes(),
                        p.version())
                .update();
        database.sql("delete from pair.slot where round = ?").param(p.round()).update();
        int place = 0;
        for (var slot : p.slots()) {
            var at = slot.presented();
            database.sql("insert into pair.slot (round, pair, place, presented) values (?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(
                            p.round(), slot.pair(), place++, at == null ? null : Timestamp.from(at)))
                    .update();
        }
    }

    Presentation held(UUID round) {
        database.sql("select 1 from pair.presentation where round = ? for update")
                .param(round)
                .query(Integer.class)
                .optional();
        return find(round).orElseThrow(() -> new NotFound("presentation"));
    }

    Optional<Presentation> find(UUID round) {
        return Optional.ofNullable(of(List.of(round)).get(round));
    }

    Map<UUID, Presentation> of(Collection<UUID> rounds) {
        var ids = rounds.toArray(UUID[]::new);
        var slots = database.sql("select * from pair.slot where round = any(?) order by round, place")
                .param(ids)
                .query((row, n) -> {
                    var at = row.getTimestamp("presented");
                    return Map.entry(
                            row.getObject("round", UUID.class),
                            new Presentation.Slot(
                                    row.getObject("pair", UUID.class), at == null ? null : at.toInstant()));
                })
                .list();
        return database
                .sql("select * from pair.presentation where round = any(?)")
                .param(ids)
                .query((row, n) -> presentation(row, slots))
                .list()
                .stream()
                .collect(Collectors.toMap(Presentation::round, one -> one));
    }

    private static Presentation presentation(ResultSet row, List<Map.Entry<UUID, Presentation.Slot>> slots)
            throws SQLException {
        var round = row.getObject("round", UUID.class);
        return new Presentation(
                round,
                new Presentation.Day(
                        new PairMeeting.When(
                                row.getDate("on_day").toLocalDate(),
                                row.getTime("starts").toLocalTime(),
                                row.getTime("ends").toLocalTime()),
                        new PairMeeting.Place(
                                PairMeeting.Mode.valueOf(row.getString("mode")),
                                row.getString("place"),
                                row.getString("link")),
                        row.getDate("submit_by").toLocalDate(),
                        row.getInt("minutes")),
                slots.stream()
                        .filter(slot -> slot.getKey().equals(round))
                        .map(Map.Entry::getValue)
                        .toList(),
                row.getInt("version"));
    }

    void add(UUID round, Feedback f) {
        database.sql("""
                        insert into pair.feedback (id, round, pair, organisation, kind, text, language, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        f.id(),
                        round,
                        f.pair(),
                        f.from().organisation(),
                        f.kind().name(),
                        f.words().text(),
                        f.words().language(),
                        f.from().by(),
                        Timestamp.from(f.from().at()))
                .update();
    }

    void answer(Feedback f, UUID by) {
        database.sql("update pair.feedback set answer = ?, answered_by = ? where id = ?")
                .params(f.answer(), by, f.id())
                .update();
    }

    /// What was said to a pair.
    List<Feedback> feedback(UUID pair) {
        return feedback("where pair = ? order by made_at", pair);
    }

    /// What an organisation has said to others in a round.
    List<Feedback> feedbackBy(UUID round, UUID organisation) {
        return feedback("where round = ? and organisation = ? order by made_at", round, organisation);
    }

    private List<Feedback> feedback(String where, Object... values) {
        return database.sql("select * from pair.feedback " + where)
                .params(values)
                .query((row, n) -> new Feedback(
                        row.getObject("id", UUID.class),
                        row.getObject("pair", UUID.class),
                        Feedback.Kind.valueOf(row.getString("kind")),
                        words(row),
                        from(row),
                        row.getString("answer")))
                .list();
    }

    void add(UUID round, LiveQuestion q) {
        database.sql("""
                        insert into pair.live_question (id, round, pair, organisation, text, language, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        q.id(),
                        round,
                        q.pair(),
                        q.from().organisation(),
                        q.words().text(),
                        q.words().language(),
                        q.from().by(),
                        Timestamp.from(q.from().at()))
                .update();
    }

    void take(UUID round, UUID question) {
        database.sql("update pair.live_question set taken = true where id = ? and round = ?")
                .params(question, round)
                .update();
    }

    /// Those that wait first, the oldest of them on top.
    List<LiveQuestion> questions(UUID round) {
        return database.sql("select * from pair.live_question where round = ? order by taken, made_at limit 200")
                .param(round)
                .query((row, n) -> new LiveQuestion(
                        row.getObject("id", UUID.class),
                        row.getObject("pair", UUID.class),
                        words(row),
                        from(row),
                        row.getBoolean("taken")))
                .list();
    }

    private static Feedback.Words words(ResultSet row) throws SQLException {
        return new Feedback.Words(row.getString("text"), row.getString("language"));
    }

    private static Feedback.From from(ResultSet row) throws SQLException {
        return new Feedback.From(
                row.getObject("organisation", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
