package org.samrad.involvement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.involvement.Contribution.Sender;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Contributions and what was said to them.
@Component
class ContributionStore {
    private static final String CONTRIBUTION = """
            select c.*, r.kind as reply, r.words as reply_words, r.forwarded_to, r.language as reply_language,
                   r.answered_on, r.answered_by
            from involvement.contribution c left join involvement.response r on r.id = c.response
            """;
    private static final String MATCHES = """
             c.initiative = :initiative
             and (:kind::text is null or c.kind = :kind) and (:group::text is null or c.group_kind = :group)
             and (not :unanswered or c.response is null) and (not :answered or c.response is not null)
             and (not :overdue or c.due < :today)
             and (:sought = '' or c.words ilike '%' || :sought || '%' or c.group_name ilike '%' || :sought || '%')
            """;

    private final Database database;

    ContributionStore(Database database) {
        this.database = database;
    }

    /// A contribution on its way in, with what is kept beside it: the hash of a receipt, the activity it came from.
    record Fresh(
            Contribution contribution,
            byte @Nullable [] receipt,
            @Nullable UUID activity) {}

    /// Those that are there already, by id or receipt, are left as they are: a form may be sent twice.
    int add(List<Fresh> all) {
        return database.sql("""
                        insert into involvement.contribution
                            (id, initiative, kind, words, quote, language, group_kind, group_name, organisation,
                             frequency, weight, sender, person, named, entered_by, receipt, activity, made_on, due)
                        select a.id::uuid, a.initiative::uuid, a.kind, a.words, a.quote, a.language, a.group_kind,
                               a.group_name, a.organisation, a.frequency, a.weight::int, a.sender, a.person::uuid,
                               a.named::boolean, a.entered_by::uuid, decode(a.receipt, 'hex'), a.activity::uuid,
                               a.made_on::date, a.due::date
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                             as a (id, initiative, kind, words, quote, language, group_kind, group_name, organisation,
                                   frequency, weight, sender, person, named, entered_by, receipt, activity, made_on,
                                   due)
                        on conflict do nothing
                        """)
                .params(
                        column(all, c -> c.id()),
                        column(all, c -> c.initiative()),
                        column(all, c -> c.kind()),
                        column(all, c -> c.words().text()),
                        column(all, c -> c.words().quote()),
                        column(all, c -> c.words().language()),
                        column(all, c -> c.voice().group()),
                        column(all, c -> c.voice().groupName()),
                        column(all, c -> c.voice().organisation()),
                        column(all, c -> c.voice().frequency()),
                        column(all, c -> weight(c.voice().weight())),
                        column(all, c -> sender(c.sender())),
                        column(all, c -> c.sender() instanceof Sender.OfPerson own ? own.person() : null),
                        column(all, c -> c.sender() instanceof Sender.OfPerson own && own.named()),
                        column(all, c -> c.sender() instanceof Sender.OfGroup group ? group.enteredBy() : null),
                        all.stream().map(one -> hex(one.receipt())).toArray(String[]::new),
                        all.stream().map(one -> text(one.activity())).toArray(String[]::new),
                        column(all, c -> c.days().madeOn()),
                        column(all, c -> c.days().due()))
                .update();
    }

    private static String[] column(List<Fresh> all, Function<Contribution, @Nullable Object> cell) {
        return all.stream().map(one -> text(cell.apply(one.contribution()))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable Integer weight(Contribution.@Nullable Weight weight) {
        return weight == null ? null : weight.degree();
    }

    private static String sender(Sender sender) {
        return switch (sender) {
            case Sender.OfPerson ignored -> "PERSON";
            case Sender.OfGroup ignored -> "GROUP";
            case Sender.Anonymous ignored -> "ANONYMOUS";
        };
    }

    Optional<Contribution> find(UUID id) {
        return database.sql(CONTRIBUTION + " where c.id = ?")
                .param(id)
                .query((row, n) -> contribution(row))
                .optional();
    }

    Contribution get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("contribution"));
    }

    Optional<Contribution> findByReceipt(byte[] receipt) {
        return database.sql(CONTRIBUTION + " where c.receipt = ?")
                .param(receipt)
                .query((row, n) -> contribution(row))
                .optional();
    }

    /// The next due first among those without an answer, the newest first otherwise.
    List<Contribution> list(UUID initiative, Filter filter, LocalDate today, int offset, int count) {
        boolean open = filter.standing() == Filter.Standing.UNANSWERED || filter.standing() == Filter.Standing.OVERDUE;
        var order = open ? " order by c.due, c.id" : " order by c.made_on desc, c.id";
        return matching(CONTRIBUTION + " where " + MATCHES + order + " offset :offset limit :count", initiative)
                .params(parameters(filter, today))
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> contribution(row))
                .list();
    }

    int count(UUID initiative, Filter filter, LocalDate today) {
        return matching("select count(*) from involvement.contribution c where " + MATCHES, initiative)
                .params(parameters(filter, today))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, UUID initiative) {
        return database.sql(sql).param("initiative", initiative);
    }

    private static Map<String, Object> parameters(Filter filter, LocalDate today) {
        var kind = filter.kind();
        var group = filter.group();
        var standing = filter.standing();
        return Map.of(
                "kind",
                new SqlParameterValue(Types.VARCHAR, kind == null ? null : kind.name()),
                "group",
                new SqlParameterValue(Types.VARCHAR, group == null ? null : group.name()),
                "unanswered",
                standing == Filter.Standing.UNANSWERED || standing == Filter.Standing.OVERDUE,
                "answered",
                standing == Filter.Standing.ANSWERED,
                "overdue",
                standing == Filter.Standing.OVERDUE,
                "today",
                Date.valueOf(today),
                "sought",
                filter.sought().replaceAll("[%_\\\\]", "\\\\$0"));
    }

    List<Contribution> ofPerson(UUID person, int offset, int count) {
        return database.sql(CONTRIBUTION + " where c.person = ? order by c.made_on desc, c.id offset ? limit ?")
                .params(person, offset, count)
                .query((row, n) -> contribution(row))
                .list();
    }

    List<Contribution> ofPersonIn(UUID initiative, UUID person, int offset, int count) {
        return database.sql(CONTRIBUTION
                        + " where c.initiative = ? and c.person = ? order by c.made_on desc, c.id offset ? limit ?")
                .params(initiative, person, offset, count)
                .query((row, n) -> contribution(row))
                .list();
    }

    void add(Response response) {
        var reply = response.reply();
        database.sql("""
                        insert into involvement.response
                            (id, initiative, kind, words, forwarded_to, language, answered_on, answered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        response.id(),
                        response.initiative(),
                        reply.kind().name(),
                        reply.words(),
                        reply.to(),
                        reply.language(),
                        Date.valueOf(response.on()),
                        response.by())
                .update();
    }

    /// A contribution that has just got its answer: whose it is, if anybody's, and which group it speaks for.
    record Answered(UUID id, @Nullable UUID person, GroupKind group, String language) {}

    /// Gives these contributions their answer; those that have one keep it.
    List<Answered> answer(UUID initiative, UUID response, Collection<UUID> ids) {
        return database.sql("""
                        update involvement.contribution c set response = :response
                        where c.initiative = :initiative and c.response is null and c.id = any (:ids::uuid[])
                        returning c.id, c.person, c.group_kind, c.language
                        """)
                .param("initiative", initiative)
                .param("response", response)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> answered(row))
                .list();
    }

    /// The same for all that a filter leaves.
    List<Answered> answer(UUID initiative, UUID response, Filter filter, LocalDate today) {
        return matching(
                        "update involvement.contribution c set response = :response where c.response is null and "
                                + MATCHES + " returning c.id, c.person, c.group_kind, c.language",
                        initiative)
                .params(parameters(filter, today))
                .param("response", response)
                .query((row, n) -> answered(row))
                .list();
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                GroupKind.valueOf(row.getString("group_kind")),
                row.getString("language"));
    }

    Counts counts(UUID initiative, LocalDate today) {
        return database.once(
                "involvement.contribution counts",
                List.of(initiative, today),
                () -> database.sql("""
                        select count(*) as everything, count(*) filter (where c.response is null) as unanswered,
                               count(*) filter (where c.response is null and c.due < ?) as overdue,
                               count(*) filter (where r.kind = 'TAKEN_IN') as taken,
                               count(*) filter (where r.kind = 'PARTLY') as partly,
                               count(*) filter (where r.kind = 'NOT_TAKEN') as refused,
                               count(*) filter (where r.kind = 'FORWARDED') as forwarded
                        from involvement.contribution c left join involvement.response r on r.id = c.response
                        where c.initiative = ?
                        """)
                        .params(Date.valueOf(today), initiative)
                        .query((row, n) -> new Counts(
                                row.getInt("everything"),
                                row.getInt("unanswered"),
                                row.getInt("overdue"),
                                row.getInt("taken"),
                                row.getInt("partly"),
                                row.getInt("refused"),
                                row.getInt("forwarded")))
                        .single());
    }

    /// A need counts for the way into the concept phase when it was said before the idea phase was left.
    Involvements.Needs needs(UUID initiative, boolean open) {
        return database.sql("""
                        select count(*) filter (where kind = 'NEED' and group_kind = 'EMPLOYEES' and early) as employees,
                               count(*) filter (where kind = 'NEED' and outside and early) as outside,
                               count(*) filter (where kind = 'NEED' and group_kind = 'EMPLOYEES') as all_employees,
                               count(*) filter (where kind = 'NEED' and outside) as all_outside,
                               count(*) filter (where kind in ('WORKS', 'DOES_NOT_WORK')) as from_use
                        from (select c.kind, c.group_kind, c.group_kind in ('USERS', 'PARTNERS') as outside,
                                     l.left_on is null or c.made_on <= l.left_on as early
                              from involvement.contribution c
                              left join involvement.left_idea l on l.initiative = c.initiative
                              where c.initiative = ?) as said
                        """)
                .param(initiative)
                .query((row, n) -> new Involvements.Needs(
                        row.getInt("employees"),
                        row.getInt("outside"),
                        row.getInt("all_employees"),
                        row.getInt("all_outside"),
                        row.getInt("from_use"),
                        open))
                .single();
    }

    void leftIdea(UUID initiative, LocalDate on) {
        database.sql("insert into involvement.left_idea (initiative, left_on) values (?, ?) on conflict do nothing")
                .params(initiative, Date.valueOf(on))
                .update();
    }

    static Contribution contribution(ResultSet row) throws SQLException {
        var frequency = row.getString("frequency");
        int weight = row.getInt("weight");
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                Contribution.Kind.valueOf(row.getString("kind")),
                new Contribution.Words(row.getString("words"), row.getString("quote"), row.getString("language")),
                new Contribution.Voice(
                        GroupKind.valueOf(row.getString("group_kind")),
                        row.getString("group_name"),
                        row.getString("organisation"),
                        frequency == null ? null : Contribution.Frequency.valueOf(frequency),
                        weight == 0 ? null : Contribution.Weight.of(weight)),
                senderOf(row),
                new Contribution.Days(
                        row.getDate("made_on").toLocalDate(), row.getDate("due").toLocalDate()),
                responseOf(row));
    }

    private static Sender senderOf(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return switch (row.getString("sender")) {
            case "PERSON" -> new Sender.OfPerson(person, row.getBoolean("named"));
            case "GROUP" -> new Sender.OfGroup(row.getObject("entered_by", UUID.class));
            default -> new Sender.Anonymous();
        };
    }

    private static @Nullable Response responseOf(ResultSet row) throws SQLException {
        var id = row.getObject("response", UUID.class);
        if (id == null) {
            return null;
        }
        return new Response(
                id,
                row.getObject("initiative", UUID.class),
                new Response.Reply(
                        Response.Kind.valueOf(row.getString("reply")),
                        row.getString("reply_words"),
                        row.getString("forwarded_to"),
                        row.getString("reply_language")),
                row.getDate("answered_on").toLocalDate(),
                row.getObject("answered_by", UUID.class));
    }

    /// Takes the sender out; the contribution stays as one that nobody is known to have made.
    void forget(UUID person) {
        database.sql("""
                        update involvement.contribution set sender = 'ANONYMOUS', person = null, named = false
                        where person = ?
                        """).param(person).update();
    }
}
