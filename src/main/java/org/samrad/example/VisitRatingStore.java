package org.samrad.example;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What visits were rated, and, apart from it, who has rated.
@Component
class VisitRatingStore {
    private final Database database;

    VisitRatingStore(Database database) {
        this.database = database;
    }

    /// False when this person has rated the visit before.
    boolean rated(UUID visit, UUID person) {
        return database.sql("insert into example.visit_rated (visit, person) values (?, ?) on conflict do nothing")
                        .params(visit, person)
                        .update()
                > 0;
    }

    boolean hasRated(UUID visit, UUID person) {
        return database.sql("select exists (select 1 from example.visit_rated where visit = ? and person = ?)")
                .params(visit, person)
                .query(Boolean.class)
                .single();
    }

    /// Which of these visits somebody has rated.
    Set<UUID> ratedBy(UUID person) {
        return database
                .sql("select visit from example.visit_rated where person = ?")
                .param(person)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void add(UUID visit, VisitRating.Side side, VisitRating rating, LocalDate on) {
        add(visit, side, rating, on, false);
    }

    /// False when the link of this visit has been used.
    boolean addByLink(UUID visit, VisitRating rating, LocalDate on) {
        return add(visit, VisitRating.Side.HOST, rating, on, true);
    }

    private boolean add(UUID visit, VisitRating.Side side, VisitRating rating, LocalDate on, boolean byLink) {
        return database.sql("""
                                insert into example.visit_rating (visit, side, by_link, curious, listened, involved, on_day)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                visit,
                                side.name(),
                                byLink,
                                rating.curious(),
                                rating.listened(),
                                rating.involved(),
                                Date.valueOf(on))
                        .update()
                > 0;
    }

    boolean linkIsUsed(UUID visit) {
        return database.sql("select exists (select 1 from example.visit_rating where visit = ? and by_link)")
                .param(visit)
                .query(Boolean.class)
                .single();
    }

    /// The ratings of a side in a round, as many as make whole steps, in the order in which they came.
    List<VisitRating> first(UUID round, VisitRating.Side side) {
        return database.sql("""
                        select curious, listened, involved from (
                            select r.*, row_number() over (order by r.number) as place, count(*) over () as total
                            from example.visit_rating r join example.visit v on v.id = r.visit
                            where v.round = ? and r.side = ?) counted
                        where place <= total / ? * ?
                        """)
                .params(round, side.name(), VisitRating.Together.STEP, VisitRating.Together.STEP)
                .query((row, n) ->
                        new VisitRating(row.getInt("curious"), row.getInt("listened"), row.getInt("involved")))
                .list();
    }
}
