package org.samrad.counsel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Councils and their seats.
@Component
class CouncilStore {
    private final Database database;

    CouncilStore(Database database) {
        this.database = database;
    }

    void add(Council c) {
        database.sql("""
                        insert into counsel.council (id, organisation, name, language, mandate, mandate_from, mandate_to,
                            kinds, themes, project_days, programme_days, answer_days, talk_months, talk_leeway)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        c.id(),
                        c.organisation(),
                        c.name(),
                        c.language(),
                        c.mandate().text(),
                        c.mandate().from(),
                        c.mandate().to(),
                        CaseStore.names(c.mandate().kinds()),
                        CaseStore.names(c.mandate().inOrder()),
                        c.rules().projectDays(),
                        c.rules().programmeDays(),
                        c.rules().answerDays(),
                        c.rules().talkMonths(),
                        c.rules().talkLeeway()))
                .update();
    }

    /// Saves it as one version more; false where somebody else has saved meanwhile.
    boolean save(Council c) {
        return database.sql("""
                        update counsel.council set name = ?, language = ?, mandate = ?, mandate_from = ?, mandate_to = ?,
                            kinds = ?, themes = ?, project_days = ?, programme_days = ?, answer_days = ?,
                            talk_months = ?, talk_leeway = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                c.name(),
                                c.language(),
                                c.mandate().text(),
                                c.mandate().from(),
                                c.mandate().to(),
                                CaseStore.names(c.mandate().kinds()),
                                CaseStore.names(c.mandate().inOrder()),
                                c.rules().projectDays(),
                                c.rules().programmeDays(),
                                c.rules().answerDays(),
                                c.rules().talkMonths(),
                                c.rules().talkLeeway(),
                                c.id(),
                                c.version()))
                        .update()
                == 1;
    }

    Optional<Council> find(UUID id) {
        return database.sql("select * from counsel.council where id = ?")
                .param(id)
                .query((row, n) -> council(row))
                .optional();
    }

    List<Council> all() {
        return database.once("counsel.council", "all", () -> database.sql(
                        "select * from counsel.council order by name, id")
                .query((row, n) -> council(row))
                .list());
    }

    private static Council council(ResultSet row) throws SQLException {
        return new Council(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("language"),
                new Council.Mandate(
                        row.getString("mandate"),
                        row.getObject("mandate_from", LocalDate.class),
                        row.getObject("mandate_to", LocalDate.class),
                        Stream.of((String[]) row.getArray("kinds").getArray())
                                .map(Case.Kind::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Case.Kind.class))),
                        CaseStore.themes(row, "themes")),
                new Council.Rules(
                        row.getInt("project_days"),
                        row.getInt("programme_days"),
                        row.getInt("answer_days"),
                        row.getInt("talk_months"),
                        row.getInt("talk_leeway")),
                row.getInt("version"));
    }

    void save(Seat seat) {
        database.sql("""
                        insert into counsel.seat (id, council, person, chairs, competences, from_day, to_day)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set chairs = excluded.chairs, competences = excluded.competences,
                            to_day = excluded.to_day
                        """)
                .params(Arrays.asList(
                        seat.id(),
                        seat.council(),
                        seat.person(),
                        seat.chairs(),
                        CaseStore.names(seat.inOrder()),
                        seat.from(),
                        seat.to()))
                .update();
    }

    /// Past ones too, the chair first.
    List<Seat> seats(UUID council) {
        return database.sql("select * from counsel.seat where council = ? order by chairs desc, from_day, id")
                .param(council)
                .query((row, n) -> seat(row))
                .list();
    }

    List<Seat> seatsOf(UUID person) {
        return database.sql("select * from counsel.seat where person = ? order by from_day, id")
                .param(person)
                .query((row, n) -> seat(row))
                .list();
    }

    /// The councils in which somebody sits on a day.
    List<UUID> sitsIn(UUID person, LocalDate day) {
        return database.sql("""
                        select distinct council from counsel.seat
                        where person = ? and from_day <= ? and (to_day is null or to_day >= ?)
                        """)
                .params(person, Date.valueOf(day), Date.valueOf(day))
                .query((row, n) -> row.getObject("council", UUID.class))
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("council", UUID.class),
                row.getObject("person", UUID.class),
                row.getBoolean("chairs"),
                CaseStore.themes(row, "competences"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
