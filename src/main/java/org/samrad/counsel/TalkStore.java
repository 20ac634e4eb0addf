package org.samrad.counsel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Experience talks, with what was told in them.
@Component
class TalkStore {
    private final Database database;

    TalkStore(Database database) {
        this.database = database;
    }

    void add(ExperienceTalk fresh) {
        database.sql("insert into counsel.talk (id, advised) values (?, ?)")
                .params(fresh.id(), fresh.advised())
                .update();
    }

    /// Saves it as one version more; false where somebody else has saved meanwhile.
    boolean save(ExperienceTalk t) {
        var looking = t.looking();
        var consent = t.consent();
        boolean saved = database.sql("""
                        update counsel.talk set hindered = ?, next = ?, language = ?, content = ?, may_contact = ?,
                            may_quote = ?, consented_by = ?, consented_on = ?, prepared_on = ?, escalated_on = ?,
                            held_on = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                looking.hindered(),
                                looking.next(),
                                looking.language(),
                                looking.content(),
                                consent == null ? null : consent.contact(),
                                consent == null ? null : consent.quote(),
                                consent == null ? null : consent.by(),
                                consent == null ? null : consent.on(),
                                t.progress().prepared(),
                                t.progress().escalated(),
                                t.progress().held(),
                                t.id(),
                                t.version()))
                        .update()
                == 1;
        if (saved) {
            t.told().forEach(one -> save(t.id(), one));
        }
        return saved;
    }

    private void save(UUID talk, ExperienceTalk.Told told) {
        database.sql("""
                        insert into counsel.talk_told
                            (talk, recommendation, status, reason, did, language, step, minutes, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (talk, recommendation) do update set status = excluded.status,
                            reason = excluded.reason, did = excluded.did, language = excluded.language,
                            step = excluded.step, minutes = excluded.minutes, content = excluded.content
                        """)
                .params(Arrays.asList(
                        talk,
                        told.recommendation(),
                        told.status().name(),
                        told.why().map(Enum::name).orElse(null),
                        told.did(),
                        told.language(),
                        told.met().step().name(),
                        told.met().minutes(),
                        told.met().content()))
                .update();
    }

    Optional<ExperienceTalk> find(UUID advised) {
        return database.sql("select * from counsel.talk where advised = ?")
                .param(advised)
                .query((row, n) -> talk(row, told(row.getObject("id", UUID.class))))
                .optional();
    }

    /// As it stands, nobody else changing it meanwhile.
    ExperienceTalk held(UUID advised) {
        return database.sql("select * from counsel.talk where advised = ? for update")
                .param(advised)
                .query((row, n) -> talk(row, told(row.getObject("id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFound("talk"));
    }

    private List<ExperienceTalk.Told> told(UUID talk) {
        return database.sql("""
                        select t.* from counsel.talk_told t join counsel.recommendation r on r.id = t.recommendation
                        where t.talk = ? order by r.number
                        """)
                .param(talk)
                .query((row, n) -> told(row))
                .list();
    }

    private static ExperienceTalk.Told told(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new ExperienceTalk.Told(
                row.getObject("recommendation", UUID.class),
                Recommendation.Status.valueOf(row.getString("status")),
                reason == null ? null : Recommendation.Reason.valueOf(reason),
                row.getString("did"),
                row.getString("language"),
                new ExperienceTalk.Met(
                        Funnel.Step.valueOf(row.getString("step")),
                        row.getInt("minutes"),
                        row.getObject("content", Integer.class)));
    }

    private static ExperienceTalk talk(ResultSet row, List<ExperienceTalk.Told> told) throws SQLException {
        return new ExperienceTalk(
                row.getObject("id", UUID.class),
                row.getObject("advised", UUID.class),
                told,
                new ExperienceTalk.Looking(
                        row.getString("hindered"),
                        row.getString("next"),
                        row.getString("language"),
                        row.getInt("content")),
                consent(row),
                new ExperienceTalk.Progress(
                        row.getObject("prepared_on", LocalDate.class),
                        row.getObject("escalated_on", LocalDate.class),
                        row.getObject("held_on", LocalDate.class)),
                row.getInt("version"));
    }

    private static ExperienceTalk.@Nullable Consent consent(ResultSet row) throws SQLException {
        var by = row.getObject("consented_by", UUID.class);
        return by == null
                ? null
                : new ExperienceTalk.Consent(
                        row.getBoolean("may_contact"),
                        row.getBoolean("may_quote"),
                        by,
                        row.getObject("consented_on", LocalDate.class));
    }

    /// How many talks of a council are on each day of a window already.
    Map<LocalDate, Integer> taken(UUID council, TalkWindow window) {
        record Taken(LocalDate day, int talks) {}
        return database
                .sql("""
                        select talk_on, count(*) talks from counsel.case
                        where council = ? and talk_on between ? and ? group by talk_on
                        """)
                .params(council, Date.valueOf(window.earliest()), Date.valueOf(window.latest()))
                .query((row, n) -> new Taken(row.getObject("talk_on", LocalDate.class), row.getInt("talks")))
                .list()
                .stream()
                .collect(Collectors.toMap(Taken::day, Taken::talks));
    }

    /// Cases whose talk comes before this day and has not been held, and of which not all have been told yet.
    List<UUID> ahead(LocalDate before) {
        return database.sql("""
                        select c.id from counsel.case c join counsel.talk t on t.advised = c.id
                        where c.state = 'FOLLOW_UP_PLANNED' and c.talk_on < ?
                            and (t.prepared_on is null or t.escalated_on is null)
                        order by c.talk_on, c.id limit 500
                        """)
                .param(Date.valueOf(before))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
