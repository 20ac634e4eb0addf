package org.samrad.lifeevent;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Which life events an initiative is for, and what its actors take to be the users' needs.
@Component
class UnderstandingStore {
    private final Database database;

    UnderstandingStore(Database database) {
        this.database = database;
    }

    Set<LifeEvent> aims(UUID initiative) {
        var events = EnumSet.noneOf(LifeEvent.class);
        database.sql("select event from lifeevent.aim where initiative = ?")
                .param(initiative)
                .query((row, n) -> LifeEvent.valueOf(row.getString("event")))
                .list()
                .forEach(events::add);
        return events;
    }

    void aim(UUID initiative, Set<LifeEvent> events) {
        database.sql("delete from lifeevent.aim where initiative = ?")
                .param(initiative)
                .update();
        database.sql("insert into lifeevent.aim (initiative, event) select ?, unnest(?::text[])")
                .params(initiative, LifeEventStore.names(events))
                .update();
    }

    /// False where the actor has said it already.
    boolean add(TopNeeds list) {
        int added = database.sql("""
                        insert into lifeevent.statement (initiative, actor, language, stated_by, stated_on)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(list.initiative(), list.actor(), list.language(), list.by(), Date.valueOf(list.on()))
                .update();
        if (added == 0) {
            return false;
        }
        database.sql("""
                        insert into lifeevent.top_need (id, initiative, actor, rank, text, basis, theme)
                        select id, ?, ?, rank, text, basis, theme
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) with ordinality
                            as need (id, text, basis, theme, rank)
                        """)
                .params(
                        list.initiative(),
                        list.actor(),
                        list.needs().stream().map(TopNeeds.Need::id).toArray(UUID[]::new),
                        list.needs().stream().map(TopNeeds.Need::text).toArray(String[]::new),
                        list.needs().stream().map(TopNeeds.Need::basis).toArray(String[]::new),
                        list.needs().stream().map(TopNeeds.Need::theme).toArray(String[]::new))
                .update();
        return true;
    }

    /// Who has said it, without what was said.
    List<UUID> stated(UUID initiative) {
        return database.sql("select actor from lifeevent.statement where initiative = ? order by stated_on, actor")
                .param(initiative)
                .query((row, n) -> row.getObject("actor", UUID.class))
                .list();
    }

    List<TopNeeds> lists(UUID initiative) {
        var needs = new HashMap<UUID, List<TopNeeds.Need>>();
        database.sql("select * from lifeevent.top_need where initiative = ? order by actor, rank")
                .param(initiative)
                .query(row -> {
                    needs.computeIfAbsent(row.getObject("actor", UUID.class), actor -> new ArrayList<>())
                            .add(new TopNeeds.Need(
                                    row.getObject("id", UUID.class),
                                    row.getString("text"),
                                    row.getString("basis"),
                                    row.getString("theme")));
                });
        return database.sql("select * from lifeevent.statement where initiative = ? order by stated_on, actor")
                .param(initiative)
                .query((row, n) -> {
                    var actor = row.getObject("actor", UUID.class);
                    return new TopNeeds(
                            initiative,
                            actor,
                            row.getString("language"),
                            needs.getOrDefault(actor, List.of()),
                            row.getObject("stated_by", UUID.class),
                            row.getDate("stated_on").toLocalDate());
                })
                .list();
    }

    Optional<Understandings.Grouped> grouped(UUID initiative) {
        return database.sql("select * from lifeevent.grouping where initiative = ?")
                .param(initiative)
                .query((row, n) -> new Understandings.Grouped(
                        row.getInt("version"),
                        row.getObject("grouped_by", UUID.class),
                        row.getDate("grouped_on").toLocalDate()))
                .optional();
    }

    /// False where somebody else has grouped since `builtOn`.
    boolean group(UUID initiative, Map<UUID, String> themes, int builtOn, Understandings.Grouped now) {
        int grouped = database.sql("""
                        insert into lifeevent.grouping as g (initiative, version, grouped_by, grouped_on)
                        select :initiative::uuid, :next::int, :by::uuid, :on::date
                        where :built = 0 or exists (select from lifeevent.grouping where initiative = :initiative)
                        on conflict (initiative) do update
                        set version = :next, grouped_by = :by, grouped_on = :on
                        where g.version = :built
                        """)
                .param("initiative", initiative)
                .param("next", now.version())
                .param("built", builtOn)
                .param("by", now.by())
                .param("on", Date.valueOf(now.on()))
                .update();
        if (grouped == 0) {
            return false;
        }
        var named = new LinkedHashMap<>(themes);
        database.sql("""
                        update lifeevent.top_need need set theme = named.theme
                        from unnest(?::uuid[], ?::text[]) as named (id, theme)
                        where need.id = named.id and need.initiative = ?
                        """)
                .params(
                        named.keySet().toArray(UUID[]::new),
                        named.values().toArray(String[]::new),
                        initiative)
                .update();
        return true;
    }

    /// For a person's own eyes: where somebody has spoken for an actor.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "needs stated for an actor",
                database.sql("""
                                select need.text from lifeevent.top_need need
                                join lifeevent.statement s on s.initiative = need.initiative and s.actor = need.actor
                                where s.stated_by = ? order by need.initiative, need.rank
                                """)
                        .param(person)
                        .query((row, n) -> row.getString(1))
                        .list(),
                "needs grouped on",
                database.sql("select grouped_on from lifeevent.grouping where grouped_by = ? order by grouped_on")
                        .param(person)
                        .query((row, n) -> day(row.getDate(1)))
                        .list());
    }

    private static LocalDate day(Date date) {
        return date.toLocalDate();
    }
}
