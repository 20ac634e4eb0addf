package org.samrad.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Local closing days.
@Component
class ClosingStore {
    private final Database database;

    ClosingStore(Database database) {
        this.database = database;
    }

    List<ClosingDay> of(UUID organisation) {
        return database.once(
                "organisation.closing_day",
                organisation,
                () -> database.sql("select * from organisation.closing_day where organisation = ? order by on_day")
                        .param(organisation)
                        .query((row, n) -> day(row))
                        .list());
    }

    Map<UUID, List<ClosingDay>> of(Collection<UUID> organisations) {
        return database
                .sql("select * from organisation.closing_day where organisation = any (?)")
                .param(new SqlArrayValue("uuid", organisations.toArray()))
                .query((row, n) -> day(row))
                .list()
                .stream()
                .collect(groupingBy(ClosingDay::organisation));
    }

    private static ClosingDay day(ResultSet row) throws SQLException {
        return new ClosingDay(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("yearly") ? ClosingDay.Returns.YEARLY : ClosingDay.Returns.ONCE,
                row.getString("reason"));
    }

    void add(ClosingDay day) {
        database.sql("""
                        insert into organisation.closing_day (id, organisation, on_day, yearly, reason)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        day.id(),
                        day.organisation(),
                        Date.valueOf(day.on()),
                        day.returns() == ClosingDay.Returns.YEARLY,
                        day.reason())
                .update();
    }

    void remove(UUID organisation, UUID day) {
        int gone = database.sql("delete from organisation.closing_day where organisation = ? and id = ?")
                .params(organisation, day)
                .update();
        if (gone == 0) {
            throw new NotFound("closing day");
        }
    }
}
