package org.samrad.commitment;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Many commitments at once: an import of ten thousand contributions owes ten thousand answers.
@Component
class CommitmentBatchStore {
    private final Database database;

    CommitmentBatchStore(Database database) {
        this.database = database;
    }

    /// `at` is what their history says: the caller takes the beginning of the day where a moment would tell too much.
    void add(List<Commitment> all, Instant at) {
        database.sql("""
                        with fresh as (
                            insert into commitment.commitment
                                (id, house, kind, thing, initiative, what, language, path, debtor, creditor, creditors,
                                 due)
                            select a.id::uuid, a.house, a.kind, a.thing::uuid, a.initiative::uuid, a.what, a.language,
                                   a.path, a.debtor::uuid, a.creditor::uuid, a.creditors, a.due::date
                            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                                 as a (id, house, kind, thing, initiative, what, language, path, debtor, creditor,
                                       creditors, due)
                            returning id, state, debtor)
                        insert into commitment.event (commitment, at, state, debtor)
                        select id, ?, state, debtor from fresh
                        """)
                .params(
                        column(all, Commitment::id),
                        column(all, one -> one.subject().house()),
                        column(all, one -> one.subject().kind().name()),
                        column(all, one -> one.subject().thing()),
                        column(all, one -> one.subject().initiative()),
                        column(all, one -> one.subject().what()),
                        column(all, one -> one.subject().language()),
                        column(all, one -> one.subject().path()),
                        column(all, one -> one.parties().debtor()),
                        column(all, one -> one.parties().creditor()),
                        column(all, one -> one.parties().group()),
                        column(all, Commitment::due),
                        Timestamp.from(at))
                .update();
    }

    private static String[] column(List<Commitment> all, Function<Commitment, @Nullable Object> cell) {
        return all.stream()
                .map(one -> {
                    var value = cell.apply(one);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    void end(Collection<UUID> things, Commitment.Ending how, Instant at) {
        var on = how.on();
        var reason = how.reason();
        database.sql("""
                        with ended as (
                            update commitment.commitment
                            set state = :state, ended_on = :on, reason = :reason, note = :note
                            where thing = any (:things::uuid[]) and state = 'OPEN'
                            returning id, state, debtor)
                        insert into commitment.event (commitment, at, state, debtor)
                        select id, :at, state, debtor from ended
                        """)
                .param("state", how.state().name())
                .param("on", on == null ? null : Date.valueOf(on))
                .param("reason", reason == null ? null : reason.name())
                .param("note", how.note())
                .param("things", things.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }
}
