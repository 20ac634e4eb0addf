package org.samrad.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// Questions and their versions, read.
@Component
class QuestionStore {
    private static final String SELECT = """
            select %s v.id as version, v.number, v.organisation as worded_by, %s as obligatory, v.state, v.frozen_at is not null as frozen,
                   q.id, q.code, q.organisation, q.occasion, q.phase, q.audience, q.half, q.position, q.focus, q.answer,
                   (select array_agg(w.language order by w.language) from question.wording w where w.version = v.id) as languages,
                   (select array_agg(w.text order by w.language) from question.wording w where w.version = v.id) as texts,
                   (select array_agg(w.help order by w.language) from question.wording w where w.version = v.id) as helps
            from question.version v join question.question q on q.id = v.question
            """;
    static final String VERSION = SELECT.formatted("", "v.obligatory");
    private static final String ASKED = SELECT.formatted("", "v.obligatory or i.obligatory");
    private static final String ORDER = """
             order by q.occasion = 'PROJECT' desc, q.occasion, array_position(array['IDEA','DEVELOPMENT','IMPLEMENTATION'], q.phase),
                      array_position(array['LOCAL','MAIN','LEADERSHIP','USERS'], q.audience), q.position, q.code
            """;

    private final Database database;

    QuestionStore(Database database) {
        this.database = database;
    }

    /// The published standard wordings, in the order of the bank.
    List<Question.Version> standard(Questions.Sought sought) {
        return database.sql(VERSION + """
                        where v.organisation is null and q.organisation is null and v.state = 'PUBLISHED'
                          and (:occasion::text is null or q.occasion = :occasion)
                          and (:phase::text is null or q.phase = :phase)
                          and (:audience::text is null or q.audience = :audience)
                          and (:focus::text is null or q.focus = :focus)
                          and (:words = '' or q.code ilike '%' || :words || '%' or exists (select 1 from question.wording w
                               where w.version = v.id and w.text ilike '%' || :words || '%'))
                        """ + ORDER)
                .param("occasion", name(sought.occasion()), Types.VARCHAR)
                .param("phase", name(sought.phase()), Types.VARCHAR)
                .param("audience", name(sought.audience()), Types.VARCHAR)
                .param("focus", name(sought.focus()), Types.VARCHAR)
                .param("words", sought.words().replaceAll("[%_\\\\]", "\\\\$0"))
                .query((row, n) -> version(row))
                .list();
    }

    /// A digest of the standard wordings in force; a wording that has been published is never changed.
    String mark() {
        return database.sql("""
                        select md5(coalesce(string_agg(v.id::text, ',' order by v.id), '')) from question.version v
                        join question.question q on q.id = v.question
                        where v.organisation is null and q.organisation is null and v.state = 'PUBLISHED'
                        """).query(String.class).single();
    }

    List<String> withdrawn() {
        return database.sql("""
                        select q.code from question.question q where q.organisation is null and not exists
                          (select 1 from question.version v
                           where v.question = q.id and v.organisation is null and v.state = 'PUBLISHED')
                        """).query((row, n) -> row.getString("code")).list();
    }

    /// The versions of an organisation's adapted set for this place, in its order; empty where it has none.
    List<Question.Version> adapted(UUID organisation, QuestionSet.Purpose purpose) {
        return database.sql(ASKED + """
                         join question.item i on i.version = v.id
                         join question.question_set s on s.id = i.question_set
                        where s.organisation = :organisation and s.ended_at is null and s.occasion = :occasion
                          and s.phase is not distinct from :phase and s.audience is not distinct from :audience
                        order by i.position
                        """)
                .param("organisation", organisation)
                .param("occasion", purpose.occasion().name())
                .param("phase", name(purpose.phase()), Types.VARCHAR)
                .param("audience", name(purpose.audience()), Types.VARCHAR)
                .query((row, n) -> version(row))
                .list();
    }

    /// All adapted sets of an organisation with their versions. A set may hold questions of another phase.
    Map<QuestionSet.Purpose, List<Question.Version>> adapted(UUID organisation) {
        var model = new HashMap<QuestionSet.Purpose, List<Question.Version>>();
        database.sql(ASKED.replace(
                                "from question.version",
                                ", s.occasion as set_occasion, s.phase as set_phase, s.audience as set_audience from question.version")
                        + """
                         join question.item i on i.version = v.id
                         join question.question_set s on s.id = i.question_set
                        where s.organisation = ? and s.ended_at is null
                        order by s.id, i.position
                        """)
                .param(organisation)
                .query(row -> {
                    model.computeIfAbsent(purpose(row, "set_"), purpose -> new ArrayList<>())
                            .add(version(row));
                });
        return model;
    }

    /// How many standard questions are published for each purpose.
    Map<QuestionSet.Purpose, Integer> counts() {
        var counts = new HashMap<QuestionSet.Purpose, Integer>();
        database.sql("""
                        select q.occasion, q.phase, q.audience, count(*) as questions
                        from question.question q join question.version v on v.question = q.id
                        where q.organisation is null and v.organisation is null and v.state = 'PUBLISHED'
                        group by q.occasion, q.phase, q.audience
                        """).query(row -> {
            counts.put(purpose(row, ""), row.getInt("questions"));
        });
        return counts;
    }

    static QuestionSet.Purpose purpose(ResultSet row, String prefix) throws SQLException {
        var phase = row.getString(prefix + "phase");
        var audience = row.getString(prefix + "audience");
        return new QuestionSet.Purpose(
                Question.Occasion.valueOf(row.getString(prefix + "occasion")),
                phase == null ? null : Phase.valueOf(phase),
                audience == null ? null : Question.Audience.valueOf(audience));
    }

    List<Question.Version> versions(Collection<UUID> ids) {
        return database.sql(VERSION + " where v.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> version(row))
                .list();
    }

    Optional<Question> find(String code) {
        return database.sql("select * from question.question q where q.code = ?")
                .param(code)
                .query((row, n) -> question(row))
                .optional();
    }

    /// All versions of a question, the newest first within each owner.
    List<Question.Version> versionsOf(UUID question) {
        return database.sql(VERSION + " where q.id = ? order by v.organisation nulls first, v.number desc")
                .param(question)
                .query((row, n) -> version(row))
                .list();
    }

    /// The wording in force of each of these questions: the organisation's own, or else the standard's.
    List<Question.Version> inForce(Collection<UUID> questions, @Nullable UUID organisation) {
        return database.sql(SELECT.formatted("distinct on (q.id)", "v.obligatory") + """
                        where v.state = 'PUBLISHED' and q.id = any(:questions)
                          and (v.organisation is null or v.organisation = :organisation)
                        order by q.id, v.organisation nulls last, v.number desc
                        """)
                .param("questions", questions.toArray(UUID[]::new))
                .param("organisation", organisation, Types.OTHER)
                .query((row, n) -> version(row))
                .list();
    }

    void freeze(Collection<UUID> versions, java.time.Instant at) {
        database.sql("update question.version set frozen_at = ? where id = any(?) and frozen_at is null")
                .params(java.sql.Timestamp.from(at), versions.toArray(UUID[]::new))
                .update();
    }

    static Question question(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        var audience = row.getString("audience");
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("organisation", UUID.class),
                new Question.Place(
                        Question.Occasion.valueOf(row.getString("occasion")),
                        phase == null ? null : Phase.valueOf(phase),
                        audience == null ? null : Question.Audience.valueOf(audience),
                        row.getInt("half"),
                        row.getInt("position")),
                Question.Focus.valueOf(row.getString("focus")),
                Question.Answer.valueOf(row.getString("answer")));
    }

    static Question.Version version(ResultSet row) throws SQLException {
        return new Question.Version(
                row.getObject("version", UUID.class),
                question(row),
                row.getInt("number"),
                row.getObject("worded_by", UUID.class),
                new Question.Words(byLanguage(row, "texts"), byLanguage(row, "helps")),
                new Question.Standing(
                        Question.State.valueOf(row.getString("state")),
                        row.getBoolean("obligatory"),
                        row.getBoolean("frozen")));
    }

    private static Map<String, String> byLanguage(ResultSet row, String column) throws SQLException {
        var languages = (String[]) row.getArray("languages").getArray();
        var texts = (String[]) row.getArray(column).getArray();
        var byLanguage = new HashMap<String, String>();
        for (int i = 0; i < languages.length; i++) {
            byLanguage.put(languages[i], texts[i]);
        }
        return byLanguage;
    }

    static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
