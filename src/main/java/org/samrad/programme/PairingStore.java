package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Proposals of the machine: settings and figures. [ProposedStore] has their pairs.
@Component
class PairingStore {
    private final Database database;
    private final ProposedStore proposed;

    PairingStore(Database database, ProposedStore proposed) {
        this.database = database;
        this.proposed = proposed;
    }

    /// The number of the next proposal; nobody else makes one for this round until the transaction is over.
    int nextNumber(UUID round) {
        database.sql("select id from programme.round where id = ? for update")
                .param(round)
                .query((row, n) -> round)
                .list();
        return database.sql("select coalesce(max(number), 0) + 1 from programme.pairing where round = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    void add(Pairing p) {
        var totals = p.outcome().totals();
        database.sql("""
                        insert into programme.pairing (id, round, number, goal, form, size, keep, based_on, organisations,
                            total, upper_bound, proven, weakest, made_by, made_at, measured, example, own_word)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        p.id(),
                        p.round(),
                        p.number(),
                        p.settings().goal().name(),
                        p.settings().form().name(),
                        p.settings().size(),
                        p.settings().keep(),
                        p.made().basedOn(),
                        totals.organisations(),
                        totals.total(),
                        totals.upperBound(),
                        totals.proven(),
                        totals.weakest(),
                        p.made().by(),
                        Timestamp.from(p.made().at()),
                        p.made().counts().measured(),
                        p.made().counts().example(),
                        p.made().counts().ownWord()))
                .update();
        rules(p.id(), "PIN", p.settings().pinned());
        rules(p.id(), "FORBID", p.settings().forbidden());
        for (var change : p.settings().changes()) {
            database.sql("insert into programme.pairing_change (pairing, organisation, area, need) values (?, ?, ?, ?)")
                    .params(p.id(), change.organisation(), change.area(), change.need())
                    .update();
        }
        proposed.add(p.id(), p.outcome());
    }

    private void rules(UUID pairing, String kind, Set<Pairing.Two> twos) {
        for (var two : twos) {
            database.sql("insert into programme.pairing_rule (pairing, kind, a, b) values (?, ?, ?, ?)")
                    .params(pairing, kind, two.a(), two.b())
                    .update();
        }
    }

    void published(UUID pairing, Instant at) {
        database.sql("update programme.pairing set published_at = ? where id = ?")
                .params(Timestamp.from(at), pairing)
                .update();
    }

    /// A line of the list of proposals.
    private static final String SELECT = "select * from programme.pairing ";

    Optional<Pairing> find(UUID round, int number) {
        return database.sql(SELECT + "where round = ? and number = ?")
                .params(round, number)
                .query((row, n) -> bare(row))
                .optional()
                .map(this::whole);
    }

    /// The figures of all proposals of a round, the newest first, without their pairs.
    List<Pairing> ofRound(UUID round) {
        return database.sql(SELECT + "where round = ? order by number desc limit 100")
                .param(round)
                .query((row, n) -> bare(row))
                .list();
    }

    private Pairing whole(Pairing bare) {
        var twos = twos(bare.id());
        var settings = bare.settings();
        return new Pairing(
                bare.id(),
                bare.round(),
                bare.number(),
                new Pairing.Settings(
                        settings.goal(),
                        settings.form(),
                        settings.size(),
                        twos.apply("PIN"),
                        twos.apply("FORBID"),
                        changes(bare.id()),
                        settings.keep()),
                proposed.of(bare.id(), bare.made().counts(), bare.outcome().totals()),
                bare.made(),
                bare.published());
    }

    private Function<String, Set<Pairing.Two>> twos(UUID pairing) {
        record Rule(String kind, Pairing.Two two) {}
        var all = database
                .sql("select * from programme.pairing_rule where pairing = ?")
                .param(pairing)
                .query((row, n) -> new Rule(
                        row.getString("kind"),
                        new Pairing.Two(row.getObject("a", UUID.class), row.getObject("b", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Rule::kind));
        return kind -> all.getOrDefault(kind, List.of()).stream().map(Rule::two).collect(toSet());
    }

    private List<Pairing.Change> changes(UUID pairing) {
        return database.sql("select * from programme.pairing_change where pairing = ? order by organisation, area")
                .param(pairing)
                .query((row, n) -> new Pairing.Change(
                        row.getObject("organisation", UUID.class), row.getString("area"), row.getInt("need")))
                .list();
    }

    static Programme.Evidence counts(ResultSet row) throws SQLException {
        return new Programme.Evidence(row.getInt("measured"), row.getInt("example"), row.getInt("own_word"));
    }

    /// The file that proves a proposal, as it went out, and when it was checked.
    void prove(UUID pairing, String document, Instant checked) {
        database.sql("insert into programme.proof (pairing, document, checked_at) values (?, ?, ?)")
                .params(pairing, document, Timestamp.from(checked))
                .update();
    }

    Optional<String> proof(UUID pairing) {
        return database.sql("select document from programme.proof where pairing = ?")
                .param(pairing)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    Optional<Instant> checked(UUID pairing) {
        return database.sql("select checked_at from programme.proof where pairing = ?")
                .param(pairing)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static Pairing bare(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Pairing(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getInt("number"),
                new Pairing.Settings(
                        Pairing.Goal.valueOf(row.getString("goal")),
                        Pairing.Form.valueOf(row.getString("form")),
                        row.getInt("size"),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        row.getBoolean("keep")),
                new Pairing.Outcome(
                        List.of(),
                        List.of(),
                        new Pairing.Totals(
                                row.getInt("organisations"),
                                row.getLong("total"),
                                row.getLong("upper_bound"),
                                row.getBoolean("proven"),
                                row.getInt("weakest"))),
                new Pairing.Made(
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getObject("based_on", Integer.class),
                        counts(row)),
                published == null ? null : published.toInstant());
    }
}
