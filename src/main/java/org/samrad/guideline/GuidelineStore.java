package org.samrad.guideline;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.organisation.Mandate;
import org.springframework.stereotype.Component;

/// Guidelines and the states they have been in.
@Component
class GuidelineStore {
    private static final String SELECT = """
            select g.*, s.state, s.on_day, s.other_day, s.side, s.words
            from guideline.guideline g join guideline.state s on s.guideline = g.id
                and s.number = (select max(number) from guideline.state where guideline = g.id)
            """;

    private final Database database;
    private final VersionStore versions;

    GuidelineStore(Database database, VersionStore versions) {
        this.database = database;
        this.versions = versions;
    }

    void add(Guideline g) {
        var subject = g.subject();
        database.sql("""
                        insert into guideline.guideline (id, organisation, forum, kind, title, language, initiative,
                            general, asked_by, asked_side, asked_on, asked_why)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        g.id(),
                        g.organisation(),
                        g.forum(),
                        subject.kind().name(),
                        subject.title(),
                        subject.language(),
                        subject.initiative(),
                        subject.general(),
                        g.asked().by(),
                        g.asked().side().name(),
                        Date.valueOf(g.asked().on()),
                        g.asked().why()))
                .update();
        enter(g);
    }

    /// Writes the present state into the history.
    void enter(Guideline g) {
        var row = switch (g.state()) {
            case Guideline.State.Requested s -> new Row(s.on(), s.talkBy(), null, "");
            case Guideline.State.Negotiating s -> new Row(s.on(), null, null, "");
            case Guideline.State.Agreed s -> new Row(s.on(), s.from(), null, "");
            case Guideline.State.NoticeGiven s ->
                new Row(s.on(), s.ends(), s.side().name(), s.why());
            case Guideline.State.Expired s -> new Row(s.on(), null, null, "");
            case Guideline.State.Refused s -> new Row(s.on(), s.discussedOn(), null, s.discussion());
        };
        database.sql("""
                        insert into guideline.state (guideline, number, state, on_day, other_day, side, words)
                        select ?::uuid, coalesce(max(number), 0) + 1, ?::text, ?::date, ?::date, ?::text, ?::text
                        from guideline.state where guideline = ?
                        """)
                .params(Arrays.asList(
                        g.id(),
                        g.state().getClass().getSimpleName().toUpperCase(Locale.ROOT),
                        Date.valueOf(row.on()),
                        row.other() == null ? null : Date.valueOf(row.other()),
                        row.side(),
                        row.words(),
                        g.id()))
                .update();
    }

    private record Row(
            LocalDate on,
            @Nullable LocalDate other,
            @Nullable String side,
            String words) {}

    private static Guideline.State state(ResultSet row) throws SQLException {
        var on = row.getObject("on_day", LocalDate.class);
        var other = row.getObject("other_day", LocalDate.class);
        return switch (row.getString("state")) {
            case "REQUESTED" -> new Guideline.State.Requested(on, other);
            case "NEGOTIATING" -> new Guideline.State.Negotiating(on);
            case "AGREED" -> new Guideline.State.Agreed(on, other);
            case "NOTICEGIVEN" ->
                new Guideline.State.NoticeGiven(
                        on, other, Mandate.Side.valueOf(row.getString("side")), row.getString("words"));
            case "EXPIRED" -> new Guideline.State.Expired(on);
            default -> new Guideline.State.Refused(on, other, row.getString("words"));
        };
    }

    private static Guideline guideline(ResultSet row) throws SQLException {
        return new Guideline(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("forum", UUID.class),
                new Guideline.Subject(
                        Guideline.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("language"),
                        row.getObject("initiative", UUID.class),
                        row.getObject("general", UUID.class)),
                new Guideline.Asked(
                        row.getObject("asked_by", UUID.class),
                        Mandate.Side.valueOf(row.getString("asked_side")),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("asked_why")),
                state(row),
                null);
    }

    /// As it stands on a day, nobody else changing it meanwhile.
    Guideline held(UUID id, LocalDate day) {
        database.sql("select id from guideline.guideline where id = ? for update")
                .param(id)
                .query((row, n) -> id)
                .optional();
        return get(id, day);
    }

    Guideline get(UUID id, LocalDate day) {
        return find(id, day).orElseThrow(() -> new NotFound("guideline"));
    }

    Optional<Guideline> find(UUID id, LocalDate day) {
        return holding(
                        database.sql(SELECT + "where g.id = ?")
                                .param(id)
                                .query((row, n) -> guideline(row))
                                .list(),
                        day)
                .stream()
                .findFirst();
    }

    List<Guideline> ofOrganisation(UUID organisation, LocalDate day) {
        return database.once(
                "guideline.guideline",
                List.of(organisation, day),
                () -> holding(
                        database.sql(SELECT + "where g.organisation = ? order by lower(g.title), g.id")
                                .param(organisation)
                                .query((row, n) -> guideline(row))
                                .list(),
                        day));
    }

    List<Guideline> ofForum(UUID forum, int offset, int count, LocalDate day) {
        return holding(
                database.sql(SELECT + "where g.forum = ? order by g.asked_on desc, g.id offset ? limit ?")
                        .params(forum, offset, count)
                        .query((row, n) -> guideline(row))
                        .list(),
                day);
    }

    /// Those whose notice is past.
    List<UUID> over(LocalDate today) {
        return database.sql("""
                        select s.guideline from guideline.state s
                        where s.state = 'NOTICEGIVEN' and s.other_day <= ?
                            and s.number = (select max(number) from guideline.state where guideline = s.guideline)
                        """)
                .param(Date.valueOf(today))
                .query((row, n) -> row.getObject("guideline", UUID.class))
                .list();
    }

    List<Guideline.State> states(UUID guideline) {
        return database.sql("select * from guideline.state where guideline = ? order by number")
                .param(guideline)
                .query((row, n) -> state(row))
                .list();
    }

    List<String> askedBy(UUID person) {
        return database.sql("select title from guideline.guideline where asked_by = ? order by asked_on, id")
                .param(person)
                .query((row, n) -> row.getString("title"))
                .list();
    }

    private List<Guideline> holding(List<Guideline> all, LocalDate day) {
        var held = versions.holding(all.stream().map(Guideline::id).toList(), day);
        return all.stream()
                .map(g -> new Guideline(
                        g.id(), g.organisation(), g.forum(), g.subject(), g.asked(), g.state(), held.get(g.id())))
                .toList();
    }
}
