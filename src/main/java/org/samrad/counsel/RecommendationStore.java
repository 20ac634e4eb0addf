package org.samrad.counsel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Recommendations, every status they have had, and every answer they were given.
@Component
class RecommendationStore {
    private final Database database;

    RecommendationStore(Database database) {
        this.database = database;
    }

    void add(Recommendation r) {
        var content = r.content();
        database.sql("""
                        insert into counsel.recommendation (id, advised, number, headline, text, language, theme, type,
                            addressee, role, examples, status, status_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        r.id(),
                        r.advised(),
                        r.number(),
                        content.headline(),
                        content.text(),
                        content.language(),
                        content.theme().name(),
                        content.type().name(),
                        content.addressee(),
                        content.role(),
                        content.examples().toArray(UUID[]::new),
                        r.status().name(),
                        Date.valueOf(r.since()))
                .update();
    }

    /// Saves it as one version more; false where somebody else has saved meanwhile.
    boolean save(Recommendation r) {
        var content = r.content();
        return database.sql("""
                        update counsel.recommendation set number = ?, headline = ?, text = ?, language = ?, theme = ?,
                            type = ?, addressee = ?, role = ?, examples = ?, status = ?, reason = ?, status_on = ?,
                            stance = ?, given_on = ?, blocked_by = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                r.number(),
                                content.headline(),
                                content.text(),
                                content.language(),
                                content.theme().name(),
                                content.type().name(),
                                content.addressee(),
                                content.role(),
                                content.examples().toArray(UUID[]::new),
                                r.status().name(),
                                name(r.reason()),
                                r.since(),
                                name(r.stance()),
                                r.given(),
                                r.blockedBy(),
                                r.id(),
                                r.version()))
                        .update()
                == 1;
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    void remove(UUID id) {
        database.sql("delete from counsel.recommendation where id = ?").param(id).update();
    }

    Optional<Recommendation> find(UUID advised, int number) {
        return database.sql("select * from counsel.recommendation where advised = ? and number = ?")
                .params(advised, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /// As it stands, nobody else changing it meanwhile.
    Recommendation held(UUID id) {
        return database.sql("select * from counsel.recommendation where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("recommendation"));
    }

    /// Those of a case, by number.
    List<Recommendation> of(UUID advised) {
        return of(List.of(advised));
    }

    List<Recommendation> of(Collection<UUID> cases) {
        return database.sql("select * from counsel.recommendation where advised = any(?) order by advised, number")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Recommendation read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var stance = row.getString("stance");
        return new Recommendation(
                row.getObject("id", UUID.class),
                row.getObject("advised", UUID.class),
                row.getInt("number"),
                new Recommendation.Content(
                        row.getString("headline"),
                        row.getString("text"),
                        row.getString("language"),
                        Theme.valueOf(row.getString("theme")),
                        Recommendation.Type.valueOf(row.getString("type")),
                        row.getObject("addressee", UUID.class),
                        row.getString("role"),
                        List.of((UUID[]) row.getArray("examples").getArray())),
                Recommendation.Status.valueOf(row.getString("status")),
                reason == null ? null : Recommendation.Reason.valueOf(reason),
                row.getObject("status_on", LocalDate.class),
                stance == null ? null : Recommendation.Stance.valueOf(stance),
                row.getObject("given_on", LocalDate.class),
                row.getString("blocked_by"),
                row.getInt("version"));
    }

    void add(UUID recommendation, Recommendation.Standing standing) {
        database.sql("""
                        insert into counsel.standing
                            (recommendation, status, reason, note, language, on_day, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        recommendation,
                        standing.status().name(),
                        name(standing.reason()),
                        standing.note(),
                        standing.language(),
                        Date.valueOf(standing.on()),
                        standing.by(),
                        Timestamp.from(standing.at())))
                .update();
    }

    /// Every status it has had, the newest first.
    List<Recommendation.Standing> standings(UUID recommendation) {
        return database.sql("select * from counsel.standing where recommendation = ? order by number desc")
                .param(recommendation)
                .query((row, n) -> {
                    var reason = row.getString("reason");
                    return new Recommendation.Standing(
                            Recommendation.Status.valueOf(row.getString("status")),
                            reason == null ? null : Recommendation.Reason.valueOf(reason),
                            row.getString("note"),
                            row.getString("language"),
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("made_by", UUID.class),
                            row.getTimestamp("made_at").toInstant());
                })
                .list();
    }

    void add(UUID recommendation, Recommendation.Answer answer) {
        database.sql("""
                        insert into counsel.answer
                            (recommendation, stance, words, language, what, in_charge, until_day, made_by, made_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        recommendation,
                        answer.stance().name(),
                        answer.words(),
                        answer.language(),
                        answer.what(),
                        answer.inCharge(),
                        answer.until(),
                        answer.by(),
                        Date.valueOf(answer.on())))
                .update();
    }

    /// Every answer it was given, the newest first.
    List<Recommendation.Answer> answers(UUID recommendation) {
        return database.sql("select * from counsel.answer where recommendation = ? order by number desc")
                .param(recommendation)
                .query((row, n) -> new Recommendation.Answer(
                        Recommendation.Stance.valueOf(row.getString("stance")),
                        row.getString("words"),
                        row.getString("language"),
                        row.getString("what"),
                        row.getObject("in_charge", UUID.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /// Advice that others may be pointed to, the most like a case first.
    List<Recommendation> alike(Case of, int count) {
        return database.sql("""
                        select r.* from counsel.recommendation r join counsel.case c on c.id = r.advised,
                            (select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) words
                            from counsel.case o, unnest(o.sought) where o.id = :id) q
                        where c.council = :council and c.id <> :id and c.reuse = 'WITHOUT_NAMES' and r.status <> 'DRAFT'
                            and (r.sought @@ q.words or r.theme = any(:themes::text[]))
                        order by ts_rank(r.sought, q.words) + case when r.theme = any(:themes::text[]) then 0.05 else 0 end
                            desc, r.given_on desc, r.id
                        limit :count
                        """)
                .param("id", of.id())
                .param("council", of.council())
                .param("themes", CaseStore.names(of.application().inOrder()))
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }
}
