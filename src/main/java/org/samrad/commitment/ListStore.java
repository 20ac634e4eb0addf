package org.samrad.commitment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Lists of commitments, a page at a time, and how many there are.
@Component
class ListStore {
    private static final String PAGE = " offset :offset limit :count";

    private final Database database;

    ListStore(Database database) {
        this.database = database;
    }

    List<Commitment> list(Listing listing, UUID person, LocalDate today, Slice slice) {
        var which = listing.which();
        var values = new HashMap<String, Object>(Map.of(
                "person",
                person,
                "today",
                Date.valueOf(today),
                "state",
                which.name(),
                "offset",
                slice.offset(),
                "count",
                slice.count()));
        var sql = new StringBuilder("select * from commitment.commitment where ")
                .append(listing.side() == Listing.Side.OWE ? "debtor" : "creditor")
                .append(" = :person")
                .append(
                        switch (which) {
                            case ALL -> "";
                            case OPEN -> " and state = 'OPEN'";
                            case OVERDUE -> " and state = 'OPEN' and due < :today";
                            default -> " and state = :state";
                        });
        narrow(sql, values, listing.to());
        sql.append(which.isOpen() ? " order by due, id" : " order by due desc, id")
                .append(PAGE);
        return database.sql(sql.toString())
                .params(values)
                .query((row, n) -> CommitmentStore.commitment(row))
                .list();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, Listing.Narrowed to) {
        if (to.initiative() != null) {
            sql.append(" and initiative = :initiative");
            values.put("initiative", to.initiative());
        }
        if (to.house() != null) {
            sql.append(" and house = :house");
            values.put("house", to.house());
        }
        if (to.kind() != null) {
            sql.append(" and kind = :kind");
            values.put("kind", to.kind().name());
        }
    }

    /// From which row, and how many.
    record Slice(int offset, int count) {}

    Listing.Count count(Listing.Side side, UUID person, LocalDate today) {
        return database.sql("select count(*) as open, count(*) filter (where due < ?) as overdue "
                        + "from commitment.commitment where state = 'OPEN' and "
                        + (side == Listing.Side.OWE ? "debtor" : "creditor") + " = ?")
                .params(Date.valueOf(today), person)
                .query((row, n) -> new Listing.Count(row.getInt("open"), row.getInt("overdue")))
                .single();
    }

    /// The initiatives that a person's commitments belong to.
    List<UUID> initiatives(Listing.Side side, UUID person) {
        return database.sql("select distinct initiative from commitment.commitment where initiative is not null and "
                        + (side == Listing.Side.OWE ? "debtor" : "creditor") + " = ? limit 200")
                .param(person)
                .query((row, n) -> row.getObject("initiative", UUID.class))
                .list();
    }

    /// Open ones first, in the order in which they are due, then those that ended last.
    List<Commitment> ofInitiative(UUID initiative, Slice slice) {
        return database.sql("select * from commitment.commitment where initiative = :initiative"
                        + " order by state <> 'OPEN', ended_on desc, due, id" + PAGE)
                .params(Map.of("initiative", initiative, "offset", slice.offset(), "count", slice.count()))
                .query((row, n) -> CommitmentStore.commitment(row))
                .list();
    }

    Listing.Tally tally(UUID initiative, LocalDate today) {
        return database.sql("""
                        select count(*) filter (where state = 'OPEN') as open,
                               count(*) filter (where state = 'OPEN' and due < ?) as overdue,
                               count(*) filter (where state = 'KEPT') as kept,
                               count(*) filter (where state = 'PARTLY') as partly,
                               count(*) filter (where state = 'NOT_KEPT') as not_kept,
                               count(*) filter (where state = 'LAPSED') as lapsed
                        from commitment.commitment where initiative = ?
                        """)
                .params(Date.valueOf(today), initiative)
                .query((row, n) -> new Listing.Tally(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("kept"),
                        row.getInt("partly"),
                        row.getInt("not_kept"),
                        row.getInt("lapsed")))
                .single();
    }

    /// Everything that names a person, newest first: what is shown to whoever asks for their own data.
    List<Commitment> naming(UUID person) {
        return database.sql("""
                        select * from commitment.commitment where debtor = ? or creditor = ? order by due desc, id
                        """)
                .params(person, person)
                .query((row, n) -> CommitmentStore.commitment(row))
                .list();
    }
}
