package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Rounds with their themes, modules and milestones.
@Component
class LearningRoundStore {
    private final Database database;

    LearningRoundStore(Database database) {
        this.database = database;
    }

    void add(Round r) {
        database.sql("""
                        insert into programme.round (id, programme, number, starts, ends, members, state, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        r.id(),
                        r.programme(),
                        r.number(),
                        Date.valueOf(r.plan().period().from()),
                        Date.valueOf(r.plan().period().to()),
                        r.plan().members(),
                        r.state().name(),
                        r.version())
                .update();
        lines(r);
    }

    void save(Round r) {
        database.sql("""
                        update programme.round set starts = ?, ends = ?, members = ?, state = ?, result = ?,
                            participants = ?, source = ?, version = ? where id = ?
                        """)
                .params(Arrays.asList(
                        Date.valueOf(r.plan().period().from()),
                        Date.valueOf(r.plan().period().to()),
                        r.plan().members(),
                        r.state().name(),
                        r.result().text(),
                        r.result().participants(),
                        r.result().source(),
                        r.version(),
                        r.id()))
                .update();
        database.sql("delete from programme.line where round = ?").param(r.id()).update();
        database.sql("delete from programme.milestone where round = ?")
                .param(r.id())
                .update();
        lines(r);
    }

    private void lines(Round r) {
        lines(r.id(), "THEME", r.plan().themes());
        lines(r.id(), "MODULE", r.plan().modules());
        int place = 0;
        for (var one : r.plan().milestones()) {
            database.sql("insert into programme.milestone (round, place, kind, on_day, text) values (?, ?, ?, ?, ?)")
                    .params(r.id(), place++, one.kind().name(), Date.valueOf(one.on()), one.text())
                    .update();
        }
    }

    private void lines(UUID round, String kind, List<String> lines) {
        int place = 0;
        for (var text : lines) {
            database.sql("insert into programme.line (round, kind, place, text) values (?, ?, ?, ?)")
                    .params(round, kind, place++, text)
                    .update();
        }
    }

    int highestNumber(UUID programme) {
        return database.sql("select coalesce(max(number), 0) from programme.round where programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    Round get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("round"));
    }

    /// As it stands, nobody else changing it meanwhile.
    Round held(UUID id) {
        database.sql("select id from programme.round where id = ? for update")
                .param(id)
                .query((row, n) -> id)
                .optional();
        return get(id);
    }

    Optional<Round> find(UUID id) {
        return whole(database.sql("select * from programme.round where id = ?")
                        .param(id)
                        .query((row, n) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    /// The newest first.
    List<Round> ofProgramme(UUID programme) {
        return whole(database.sql("select * from programme.round where programme = ? order by number desc")
                .param(programme)
                .query((row, n) -> bare(row))
                .list());
    }

    /// The rounds in which an organisation takes part, the newest first.
    List<Round> ofOrganisation(UUID organisation) {
        return whole(database.sql("""
                        select r.* from programme.round r join programme.participant p on p.round = r.id
                        where p.organisation = ? and p.withdrawn_at is null order by r.starts desc, r.id
                        """)
                .param(organisation)
                .query((row, n) -> bare(row))
                .list());
    }

    private record Bare(
            UUID id, UUID programme, int number, Round.Period period, int members, Round.State state, Kept kept) {}

    private record Kept(Round.Result result, int version) {}

    private record Line(UUID round, String kind, String text) {}

    private record Day(UUID round, Round.Milestone milestone) {}

    private List<Round> whole(List<Bare> bare) {
        var ids = bare.stream().map(Bare::id).toList();
        var lines = lines(ids);
        var days = days(ids);
        return bare.stream()
                .map(one -> {
                    var own = lines.getOrDefault(one.id(), List.of());
                    var plan = new Round.Plan(
                            one.period(),
                            texts(own, "THEME"),
                            texts(own, "MODULE"),
                            days.getOrDefault(one.id(), List.of()).stream()
                                    .map(Day::milestone)
                                    .toList(),
                            one.members());
                    return new Round(
                            one.id(),
                            one.programme(),
                            one.number(),
                            plan,
                            one.state(),
                            one.kept().result(),
                            one.kept().version());
                })
                .toList();
    }

    private static List<String> texts(List<Line> lines, String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(Line::text)
                .toList();
    }

    private Map<UUID, List<Line>> lines(Collection<UUID> rounds) {
        return database
                .sql("select * from programme.line where round = any (?) order by round, kind, place")
                .param(rounds.toArray(UUID[]::new))
                .query((row, n) ->
                        new Line(row.getObject("round", UUID.class), row.getString("kind"), row.getString("text")))
                .list()
                .stream()
                .collect(groupingBy(Line::round));
    }

    private Map<UUID, List<Day>> days(Collection<UUID> rounds) {
        return database
                .sql("select * from programme.milestone where round = any (?) order by on_day, place")
                .param(rounds.toArray(UUID[]::new))
                .query((row, n) -> new Day(
                        row.getObject("round", UUID.class),
                        new Round.Milestone(
                                Round.Milestone.Kind.valueOf(row.getString("kind")),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("text"))))
                .list()
                .stream()
                .collect(groupingBy(Day::round));
    }

    private static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getInt("number"),
                new Round.Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                row.getInt("members"),
                Round.State.valueOf(row.getString("state")),
                new Kept(
                        new Round.Result(
                                row.getString("result"),
                                row.getObject("participants", Integer.class),
                                row.getString("source")),
                        row.getInt("version")));
    }
}
