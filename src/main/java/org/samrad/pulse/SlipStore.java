package org.samrad.pulse;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.Token;
import org.samrad.insight.Tally;
import org.springframework.stereotype.Component;

/// Slips that let in once, and single answers. Nothing here holds a person, a time or an address; an answer knows
/// neither the slip nor the other answers that were given with it.
@Component
class SlipStore {
    private final Database database;

    SlipStore(Database database) {
        this.database = database;
    }

    /// Where a slip leads.
    record Place(UUID pulse, UUID unit) {}

    /// New slips in place of all that the unit had.
    void make(UUID pulse, UUID unit, List<String> codes) {
        database.sql("delete from pulse.slip where pulse = ? and unit = ?")
                .params(pulse, unit)
                .update();
        database.sql("insert into pulse.slip (hash, pulse, unit) select hash, ?, ? from unnest(?::bytea[]) as s (hash)")
                .params(pulse, unit, codes.stream().map(Token::hash).toArray(byte[][]::new))
                .update();
        database.sql("update pulse.part set slips = ? where pulse = ? and unit = ?")
                .params(codes.size(), pulse, unit)
                .update();
    }

    Optional<Place> find(String code) {
        return database.sql("select pulse, unit from pulse.slip where hash = ?")
                .param(Token.hash(code))
                .query((row, n) -> new Place(row.getObject("pulse", UUID.class), row.getObject("unit", UUID.class)))
                .optional();
    }

    /// Uses the slip up where its pulse takes answers on this day. True when it was there, which it is once.
    boolean use(String code, LocalDate today) {
        return database.sql("""
                        delete from pulse.slip s using pulse.pulse p
                        where s.hash = ? and p.id = s.pulse and p.planned_on is not null and p.cancelled_on is null
                          and p.released_on is null and ? between p.opens_on and p.closes_on
                        """).params(Token.hash(code), Date.valueOf(today)).update() == 1;
    }

    void answer(Place from, int question, int value) {
        database.sql("insert into pulse.answer (id, pulse, unit, question, value) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), from.pulse(), from.unit(), question, value)
                .update();
    }

    /// How many slips are gone, by unit: so many have answered. It is written down when the pulse has closed, and the
    /// slips that are left are taken away.
    void countAnswered(UUID pulse) {
        database.sql("""
                        update pulse.part p
                        set answered = slips - (select count(*) from pulse.slip s where s.pulse = p.pulse and s.unit = p.unit)
                        where pulse = ?
                        """).param(pulse).update();
        removeSlips(pulse);
    }

    void removeSlips(UUID pulse) {
        database.sql("delete from pulse.slip where pulse = ?").param(pulse).update();
    }

    /// How many have answered so far in the whole pulse.
    int answered(UUID pulse) {
        return database.sql("""
                        select coalesce(sum(slips), 0) - (select count(*) from pulse.slip where pulse = ?)
                        from pulse.part where pulse = ?
                        """).params(pulse, pulse).query(Integer.class).single();
    }

    Map<UUID, Integer> answeredByUnit(UUID pulse) {
        var answered = new HashMap<UUID, Integer>();
        database.sql("select unit, answered from pulse.part where pulse = ? and answered is not null")
                .param(pulse)
                .query(row -> {
                    answered.put(row.getObject("unit", UUID.class), row.getInt("answered"));
                });
        return answered;
    }

    /// Answers lie in the order in which they came. Once nobody answers any more they are laid out anew, by their
    /// random numbers.
    void shuffle(UUID pulse) {
        database.sql("""
                        with taken as (delete from pulse.answer where pulse = ? returning *)
                        insert into pulse.answer select gen_random_uuid(), pulse, unit, question, value
                        from taken order by unit, question, value
                        """).param(pulse).update();
    }

    /// How a question was answered in each unit itself.
    record Count(int question, UUID unit, Tally tally) {}

    List<Count> counts(UUID pulse) {
        return database.sql("""
                        select question, unit, count(*) filter (where value = 1) as yes,
                               count(*) filter (where value = -1) as no, count(*) filter (where value = 0) as partly
                        from pulse.answer where pulse = ? group by question, unit
                        """)
                .param(pulse)
                .query((row, n) -> new Count(
                        row.getInt("question"),
                        row.getObject("unit", UUID.class),
                        new Tally(row.getInt("yes"), row.getInt("no"), row.getInt("partly"))))
                .list();
    }

    void forgetAnswers(UUID pulse) {
        database.sql("delete from pulse.answer where pulse = ?").param(pulse).update();
    }
}
