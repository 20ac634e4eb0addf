package org.samrad.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Deliveries with their faults, and the mappings that are remembered.
@Component
class DeliveryStore {
    private final Database database;

    DeliveryStore(Database database) {
        this.database = database;
    }

    void add(Delivery d) {
        database.sql("""
                        insert into statistics.delivery
                            (id, sender, organisation, name, kind, sent_at, source_key, state, step)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        d.id(),
                        d.sent().by(),
                        d.sent().organisation(),
                        d.sent().name(),
                        d.sent().kind().name(),
                        Timestamp.from(d.sent().at()),
                        d.sent().sourceKey(),
                        d.state().name(),
                        d.step().name())
                .update();
    }

    void recognise(UUID id, Delivery.Kind kind, String sourceKey) {
        database.sql("update statistics.delivery set kind = ?, source_key = ? where id = ?")
                .params(kind.name(), sourceKey, id)
                .update();
    }

    /// Only for whoever belongs to the organisation that sent it.
    Delivery get(UUID id, UUID organisation) {
        return find(id).filter(one -> one.sent().organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("delivery"));
    }

    Optional<Delivery> find(UUID id) {
        return database.sql("select * from statistics.delivery where id = ?")
                .param(id)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /// Held until the transaction ends.
    Delivery held(UUID id) {
        return database.sql("select * from statistics.delivery where id = ? for update")
                .param(id)
                .query((row, n) -> delivery(row))
                .optional()
                .orElseThrow(() -> new NotFound("delivery"));
    }

    /// The newest first.
    List<Delivery> of(UUID organisation, int offset, int count) {
        return database.sql("""
                        select * from statistics.delivery where organisation = ?
                        order by sent_at desc, id offset ? limit ?
                        """)
                .params(organisation, offset, count)
                .query((row, n) -> delivery(row))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var mapping = row.getString("mapping");
        return new Delivery(
                row.getObject("id", UUID.class),
                new Delivery.Sent(
                        row.getObject("sender", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("name"),
                        Delivery.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("source_key")),
                Delivery.State.valueOf(row.getString("state")),
                Delivery.Step.valueOf(row.getString("step")),
                new Delivery.Progress(
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getInt("added"),
                        row.getInt("corrected"),
                        row.getInt("unchanged"),
                        row.getInt("empty"),
                        row.getInt("strangers")),
                mapping == null ? null : JsonFile.JSON.readValue(mapping, Mapping.class));
    }

    void map(UUID id, Mapping mapping) {
        database.sql("update statistics.delivery set mapping = ?::jsonb where id = ?")
                .params(JsonFile.JSON.writeValueAsString(mapping), id)
                .update();
        database.sql("delete from statistics.fault where delivery = ?")
                .param(id)
                .update();
        database.sql("delete from statistics.staged where delivery = ?")
                .param(id)
                .update();
    }

    /// A step from its beginning.
    void begin(UUID id, Delivery.Step step, long total) {
        database.sql("""
                        update statistics.delivery
                        set state = 'RUNNING', step = ?, done = 0, total = ?, at_indicator = null,
                            at_organisation = null, at_period = null, added = 0, corrected = 0, unchanged = 0
                        where id = ?
                        """).params(step.name(), total, id).update();
    }

    void state(UUID id, Delivery.State state) {
        database.sql("update statistics.delivery set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    /// One worker at a time; whoever has died loses its claim. False where somebody else is at it, or nothing runs.
    boolean claim(UUID id, Instant now, Duration until) {
        return database.sql("""
                        update statistics.delivery set claimed_until = ?
                        where id = ? and state = 'RUNNING' and (claimed_until is null or claimed_until < ?)
                        """)
                        .params(Timestamp.from(now.plus(until)), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    void release(UUID id) {
        database.sql("update statistics.delivery set claimed_until = null where id = ?")
                .param(id)
                .update();
    }

    List<UUID> abandoned(Instant now) {
        return database.sql("""
                        select id from statistics.delivery
                        where state = 'RUNNING' and (claimed_until is null or claimed_until < ?)
                        """)
                .param(Timestamp.from(now))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Rows that were read; the claim is renewed.
    void read(UUID id, long done, int empty, int strangers, Instant until) {
        database.sql("""
                        update statistics.delivery set done = ?, empty = ?, strangers = ?, claimed_until = ? where id = ?
                        """)
                .params(done, empty, strangers, Timestamp.from(until), id)
                .update();
    }

    /// What was compared or brought in, up to and with a key.
    record Batch(Part.Key last, int size, int added, int corrected, int unchanged) {}

    void done(UUID id, Batch batch, Instant until) {
        database.sql("""
                        update statistics.delivery
                        set done = done + ?, at_indicator = ?, at_organisation = ?, at_period = ?, added = added + ?,
                            corrected = corrected + ?, unchanged = unchanged + ?, claimed_until = ?
                        where id = ?
                        """)
                .params(
                        batch.size(),
                        batch.last().indicator(),
                        batch.last().organisation(),
                        batch.last().period(),
                        batch.added(),
                        batch.corrected(),
                        batch.unchanged(),
                        Timestamp.from(until),
                        id)
                .update();
    }

    void refuse(UUID id, List<Delivery.Fault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            var fault = faults.get(i);
            database.sql("insert into statistics.fault values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            id,
                            i,
                            fault.place().file(),
                            fault.place().line(),
                            fault.place().column(),
                            fault.place().pointer(),
                            fault.textKey(),
                            fault.values().toArray(String[]::new))
                    .update();
        }
        state(id, Delivery.State.REFUSED);
    }

    List<Delivery.Fault> faults(UUID id) {
        return database.sql("select * from statistics.fault where delivery = ? order by number")
                .param(id)
                .query((row, n) -> new Delivery.Fault(
                        new Place(
                                row.getInt("file"), row.getLong("line"), row.getLong("col"), row.getString("pointer")),
                        row.getString("text_key"),
                        List.of((String[]) row.getArray("said").getArray())))
                .list();
    }

    void remember(Delivery delivery, Mapping mapping, UUID by, Instant at) {
        database.sql("""
                        insert into statistics.mapping (organisation, source_key, mapping, saved_by, saved_at)
                        values (?, ?, ?::jsonb, ?, ?)
                        on conflict (organisation, source_key) do update
                        set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .params(
                        delivery.sent().organisation(),
                        delivery.sent().sourceKey(),
                        JsonFile.JSON.writeValueAsString(mapping),
                        by,
                        Timestamp.from(at))
                .update();
    }

    @Nullable
    Mapping remembered(UUID organisation, String sourceKey) {
        return database.sql("select mapping from statistics.mapping where organisation = ? and source_key = ?")
                .params(organisation, sourceKey)
                .query((row, n) -> JsonFile.JSON.readValue(Objects.requireNonNull(row.getString(1)), Mapping.class))
                .optional()
                .orElse(null);
    }

    /// For a person's own eyes.
    List<String> sentBy(UUID person) {
        return database.sql("select name from statistics.delivery where sender = ? order by sent_at")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }

    int mappedBy(UUID person) {
        return database.sql("select count(*) from statistics.mapping where saved_by = ?")
                .param(person)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /// With its files and figures.
    void forget(UUID id) {
        database.sql("delete from statistics.delivery where id = ?").param(id).update();
    }

    /// What was never brought in does not stay for ever.
    int forgetBefore(Instant day) {
        return database.sql(
                        "delete from statistics.delivery where sent_at < ? and state <> 'RUNNING' and state <> 'IN'")
                .param(Timestamp.from(day))
                .update();
    }
}
