package org.samrad.consultation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.insight.Findings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Rounds of results: what was published, and, while more follow, what it was computed from.
@Component
class RoundStore {
    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();
    private final LoadingCache<Key, Findings> findings =
            Caffeine.newBuilder().maximumSize(200).build(this::read);

    RoundStore(Database database) {
        this.database = database;
    }

    /// The latest round. Its figures are read from the database once: a round never changes.
    Optional<PublishedRound> latest(UUID consultation) {
        return database.sql("""
                        select number, made_on, final from consultation.round
                        where consultation = ? order by number desc limit 1
                        """)
                .param(consultation)
                .query((row, n) ->
                        new Made(row.getInt("number"), row.getDate("made_on").toLocalDate(), row.getBoolean("final")))
                .optional()
                .map(made -> new PublishedRound(
                        made.number(), made.on(), findings.get(new Key(consultation, made.number())), made.last()));
    }

    private record Made(int number, LocalDate on, boolean last) {}

    private record Key(UUID consultation, int number) {}

    private Findings read(Key key) {
        return json.readValue(
                database.sql("select findings from consultation.round where consultation = ? and number = ?")
                        .params(key.consultation(), key.number())
                        .query(String.class)
                        .single(),
                Findings.class);
    }

    int latestNumber(UUID consultation) {
        return database.sql("select coalesce(max(number), 0) from consultation.round where consultation = ?")
                .param(consultation)
                .query(Integer.class)
                .single();
    }

    boolean hasFinal(UUID consultation) {
        return database.sql("select exists (select 1 from consultation.round where consultation = ? and final)")
                .param(consultation)
                .query(Boolean.class)
                .single();
    }

    /// What the rounds so far were computed from, first to last.
    List<RoundInput> inputs(UUID consultation) {
        return database.sql("""
                        select input from consultation.round
                        where consultation = ? and input is not null order by number
                        """)
                .param(consultation)
                .query((row, n) -> RoundInput.fromBytes(row.getBytes("input")))
                .list();
    }

    /// Publishes a round. The last one needs no input: nothing is compared with it any more.
    void add(UUID consultation, PublishedRound round, RoundInput input) {
        database.sql("""
                        insert into consultation.round (consultation, number, made_on, participants, findings, input, final)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(Arrays.asList(
                        consultation,
                        round.number(),
                        Date.valueOf(round.madeOn()),
                        input.votes().participants(),
                        json.writeValueAsString(round.findings()),
                        round.last() ? null : input.toBytes(),
                        round.last()))
                .update();
    }

    /// No more rounds follow: what they were computed from is deleted.
    void forgetInputs(UUID consultation) {
        database.sql("update consultation.round set input = null where consultation = ?")
                .param(consultation)
                .update();
    }

    /// The last round stands as the final one: what came after it was too little to be shown by itself.
    void makeFinal(UUID consultation) {
        database.sql("""
                        update consultation.round set final = true
                        where consultation = ? and number = (select max(number) from consultation.round where consultation = ?)
                        """).params(consultation, consultation).update();
    }
}
