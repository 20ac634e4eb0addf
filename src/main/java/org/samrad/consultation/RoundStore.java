package org.samrad.consultation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.insight.Findings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Rounds of results: what was published, and the small state that keeps the next round's groups steady.
@Component
class RoundStore {
    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    RoundStore(Database database) {
        this.database = database;
    }

    /// One published round. `last` when the consultation is closed and no more rounds follow.
    record Round(int number, LocalDate madeOn, Findings findings, boolean last) {}

    Optional<Round> latest(UUID consultation) {
        return database.sql("""
                        select number, made_on, findings, final from consultation.round
                        where consultation = ? order by number desc limit 1
                        """)
                .param(consultation)
                .query((row, n) -> new Round(
                        row.getInt("number"),
                        row.getDate("made_on").toLocalDate(),
                        json.readValue(row.getString("findings"), Findings.class),
                        row.getBoolean("final")))
                .optional();
    }

    int latestNumber(UUID consultation) {
        return database.sql("select coalesce(max(number), 0) from consultation.round where consultation = ?")
                .param(consultation)
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> stability(UUID consultation) {
        return database.sql("""
                        select stability from consultation.round where consultation = ? order by number desc limit 1
                        """).param(consultation).query(byte[].class).optional();
    }

    void add(UUID consultation, Round round, int participants, byte[] stability) {
        database.sql("""
                        insert into consultation.round
                            (consultation, number, made_on, participants, findings, stability, final)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        consultation,
                        round.number(),
                        Date.valueOf(round.madeOn()),
                        participants,
                        json.writeValueAsString(round.findings()),
                        stability,
                        round.last())
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
