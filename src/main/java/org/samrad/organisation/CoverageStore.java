package org.samrad.organisation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Why a unit is not covered by exactly one local committee.
@Component
class CoverageStore {
    private final Database database;

    CoverageStore(Database database) {
        this.database = database;
    }

    Map<UUID, Coverage.Reason> reasons(UUID organisation) {
        return database
                .sql("""
                        select r.* from organisation.coverage_reason r join organisation.unit u on u.id = r.unit
                        where u.organisation = ?
                        """)
                .param(organisation)
                .query((row, n) -> Map.entry(
                        row.getObject("unit", UUID.class),
                        new Coverage.Reason(row.getString("reason"), row.getObject("since", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void explain(UUID unit, String reason, LocalDate today) {
        database.sql("delete from organisation.coverage_reason where unit = ?")
                .param(unit)
                .update();
        if (!reason.isEmpty()) {
            database.sql("insert into organisation.coverage_reason (unit, reason, since) values (?, ?, ?)")
                    .params(unit, reason, Date.valueOf(today))
                    .update();
        }
    }
}
