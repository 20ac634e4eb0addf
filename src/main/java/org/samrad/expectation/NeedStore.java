package org.samrad.expectation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Themes, needs and how they are treated.
@Component
class NeedStore {
    private static final String NEED = """
            select n.*, t.name as theme_name, t.language as theme_language,
                   d.kind, d.reason, d.variant, d.decided_by, d.decided_on
            from expectation.need n
            join expectation.theme t on t.id = n.theme
            left join lateral (select * from expectation.treatment d where d.need = n.id order by d.number desc limit 1) d on true
            """;

    private final Database database;

    NeedStore(Database database) {
        this.database = database;
    }

    void add(UUID initiative, Need.Theme theme) {
        database.sql("insert into expectation.theme (id, initiative, name, language) values (?, ?, ?, ?)")
                .params(theme.id(), initiative, theme.name(), theme.language())
                .update();
    }

    List<Need.Theme> themes(UUID initiative) {
        return database.sql("select id, name, language from expectation.theme where initiative = ? order by number")
                .param(initiative)
                .query((row, n) -> new Need.Theme(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("language")))
                .list();
    }

    void add(Need need) {
        database.sql("""
                        insert into expectation.need
                            (id, initiative, institution, theme, text, language, weight, stated_by, stated_side, stated_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        need.id(),
                        need.initiative(),
                        need.institution(),
                        need.theme().id(),
                        need.words().text(),
                        need.words().language(),
                        need.words().weight().name(),
                        need.stated().by(),
                        need.stated().side().name(),
                        Date.valueOf(need.stated().on()))
                .update();
    }

    void save(Need need) {
        var withdrawn = need.state().withdrawnOn();
        database.sql("""
                        update expectation.need
                        set theme = ?, text = ?, language = ?, weight = ?, version = ?, withdrawn_on = ? where id = ?
                        """)
                .params(Arrays.asList(
                        need.theme().id(),
                        need.words().text(),
                        need.words().language(),
                        need.words().weight().name(),
                        need.state().version(),
                        withdrawn == null ? null : Date.valueOf(withdrawn),
                        need.id()))
                .update();
    }

    void add(UUID need, Need.Treatment treatment) {
        database.sql("""
                        insert into expectation.treatment (need, kind, reason, variant, decided_by, decided_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        need,
                        treatment.kind().name(),
                        treatment.reason(),
                        treatment.variant(),
                        treatment.by(),
                        Date.valueOf(treatment.on()))
                .update();
    }

    /// Every decision on a need, the last one first.
    List<Need.Treatment> treatments(UUID need) {
        return database.sql("select * from expectation.treatment where need = ? order by number desc")
                .param(need)
                .query((row, n) -> treatment(row))
                .list();
    }

    Optional<Need> find(UUID id) {
        return database.sql(NEED + " where n.id = ?")
                .param(id)
                .query((row, n) -> need(row))
                .optional();
    }

    /// The same, and nobody else changes it in the meantime.
    Need held(UUID id) {
        return database.sql(NEED + " where n.id = ? for update of n")
                .param(id)
                .query((row, n) -> need(row))
                .optional()
                .orElseThrow(() -> new NotFound("need"));
    }

    List<Need> ofInitiative(UUID initiative) {
        return database.sql(NEED + " where n.initiative = ? and n.withdrawn_on is null order by t.number, n.number")
                .param(initiative)
                .query((row, n) -> need(row))
                .list();
    }

    /// For a person's own eyes: what was said and decided, in whose name.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "needs stated",
                        database.sql("select text from expectation.need where stated_by = ? order by number")
                                .param(person)
                                .query((row, n) -> row.getString(1))
                                .list(),
                "needs treated",
                        database.sql("select reason from expectation.treatment where decided_by = ? order by number")
                                .param(person)
                                .query((row, n) -> row.getString(1))
                                .list());
    }

    private static Need need(ResultSet row) throws SQLException {
        var withdrawn = row.getDate("withdrawn_on");
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                row.getObject("institution", UUID.class),
                new Need.Theme(
                        row.getObject("theme", UUID.class),
                        row.getString("theme_name"),
                        row.getString("theme_language")),
                new Need.Words(
                        row.getString("text"), row.getString("language"), Need.Weight.valueOf(row.getString("weight"))),
                new Need.Stated(
                        row.getObject("stated_by", UUID.class),
                        Side.valueOf(row.getString("stated_side")),
                        row.getDate("stated_on").toLocalDate()),
                row.getString("kind") == null ? null : treatment(row),
                new Need.State(row.getInt("version"), withdrawn == null ? null : withdrawn.toLocalDate()));
    }

    private static Need.Treatment treatment(ResultSet row) throws SQLException {
        return new Need.Treatment(
                Need.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("variant"),
                row.getObject("decided_by", UUID.class),
                row.getDate("decided_on").toLocalDate());
    }
}
