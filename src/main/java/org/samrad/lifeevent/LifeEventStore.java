package org.samrad.lifeevent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Who answers for the life events, and the services in them.
@Component
class LifeEventStore {
    private final Database database;

    LifeEventStore(Database database) {
        this.database = database;
    }

    List<Responsible> responsible() {
        return database.sql("select * from lifeevent.responsible order by since")
                .query((row, n) -> new Responsible(
                        row.getObject("id", UUID.class),
                        LifeEvent.valueOf(row.getString("event")),
                        row.getString("body"),
                        row.getString("language"),
                        row.getDate("since").toLocalDate(),
                        row.getString("source")))
                .list();
    }

    void add(Responsible r) {
        database.sql("""
                        insert into lifeevent.responsible (id, event, body, language, since, source)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(r.id(), r.event().name(), r.body(), r.language(), Date.valueOf(r.since()), r.source())
                .update();
    }

    void add(Service s) {
        database.sql("""
                        insert into lifeevent.service
                            (id, organisation, events, name, description, language, page, contact, since, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        s.id(),
                        s.organisation(),
                        names(s.events()),
                        s.words().name(),
                        s.words().description(),
                        s.words().language(),
                        s.way().page(),
                        s.way().contact(),
                        Date.valueOf(s.since()),
                        s.state().version())
                .update();
    }

    void save(Service s) {
        var ended = s.state().endedOn();
        database.sql("""
                        update lifeevent.service
                        set events = ?, name = ?, description = ?, language = ?, page = ?, contact = ?, ended_on = ?,
                            version = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        names(s.events()),
                        s.words().name(),
                        s.words().description(),
                        s.words().language(),
                        s.way().page(),
                        s.way().contact(),
                        ended == null ? null : Date.valueOf(ended),
                        s.state().version(),
                        s.id()))
                .update();
    }

    Optional<Service> find(UUID id) {
        return database.sql("select * from lifeevent.service where id = ?")
                .param(id)
                .query((row, n) -> service(row))
                .optional();
    }

    /// The same, and nobody else changes it in the meantime.
    Optional<Service> held(UUID id) {
        return database.sql("select * from lifeevent.service where id = ? for update")
                .param(id)
                .query((row, n) -> service(row))
                .optional();
    }

    /// What is offered in a life event on a day, by name.
    List<Service> services(LifeEvent event, LocalDate on, int offset, int count) {
        return database.sql("""
                        select * from lifeevent.service
                        where events @> array[?]::text[] and (ended_on is null or ended_on > ?)
                        order by lower(name), id offset ? limit ?
                        """)
                .params(event.name(), Date.valueOf(on), offset, count)
                .query((row, n) -> service(row))
                .list();
    }

    /// All that is offered on a day.
    List<Service> services(LocalDate on, int most) {
        return database.sql("""
                        select * from lifeevent.service where ended_on is null or ended_on > ?
                        order by number limit ?
                        """)
                .params(Date.valueOf(on), most)
                .query((row, n) -> service(row))
                .list();
    }

    /// How many services there are in each, on a day.
    Map<LifeEvent, Integer> counts(LocalDate on) {
        var counts = new EnumMap<LifeEvent, Integer>(LifeEvent.class);
        database.sql("""
                        select event, count(*) as services
                        from lifeevent.service, unnest(events) as event
                        where ended_on is null or ended_on > ? group by event
                        """)
                .param(Date.valueOf(on))
                .query((row, n) -> Map.entry(LifeEvent.valueOf(row.getString("event")), row.getInt("services")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    static String[] names(Set<LifeEvent> events) {
        return events.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static Set<LifeEvent> events(ResultSet row, String column) throws SQLException {
        var events = EnumSet.noneOf(LifeEvent.class);
        for (var name : (String[]) row.getArray(column).getArray()) {
            events.add(LifeEvent.valueOf(name));
        }
        return events;
    }

    private static Service service(ResultSet row) throws SQLException {
        var ended = row.getDate("ended_on");
        return new Service(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                events(row, "events"),
                new Service.Words(row.getString("name"), row.getString("description"), row.getString("language")),
                new Service.Way(row.getString("page"), row.getString("contact")),
                row.getDate("since").toLocalDate(),
                new Service.State(ended == null ? null : ended.toLocalDate(), row.getInt("version")));
    }
}
