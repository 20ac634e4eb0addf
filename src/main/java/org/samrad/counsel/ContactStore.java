package org.samrad.counsel;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// With whom agencies are advised to get in touch, and what they have told of it in their talks.
@Component
class ContactStore {
    private final Database database;

    ContactStore(Database database) {
        this.database = database;
    }

    void save(Contact fresh) {
        database.sql("""
                        insert into counsel.contact (recommendation, giver, area, named_by, named_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (recommendation, giver) do update set area = excluded.area
                        """)
                .params(
                        fresh.recommendation(),
                        fresh.giver(),
                        fresh.area(),
                        fresh.namedBy(),
                        Date.valueOf(fresh.on()))
                .update();
    }

    void remove(UUID recommendation, UUID giver) {
        database.sql("delete from counsel.contact where recommendation = ? and giver = ?")
                .params(recommendation, giver)
                .update();
    }

    List<Contact> of(Collection<UUID> recommendations) {
        return database.sql("""
                        select * from counsel.contact where recommendation = any(?)
                        order by recommendation, named_on, giver
                        """)
                .param(recommendations.toArray(UUID[]::new))
                .query((row, n) -> new Contact(
                        row.getObject("recommendation", UUID.class),
                        row.getObject("giver", UUID.class),
                        row.getString("area"),
                        row.getObject("named_by", UUID.class),
                        row.getObject("named_on", LocalDate.class)))
                .list();
    }

    /// Advice to learn from others, and which council gave it.
    record Given(UUID council, Funnel.Reach reach) {}

    /// All that has been given, as far as the talks tell of it.
    List<Given> given() {
        return database.sql("""
                        select c.council, r.id, r.addressee, extract(year from r.given_on)::int as year,
                            coalesce(t.step, 'ADVISED') as step, t.content
                        from counsel.recommendation r
                            join counsel.case c on c.id = r.advised
                            left join counsel.talk k on k.advised = r.advised and k.held_on is not null
                            left join counsel.talk_told t on t.talk = k.id and t.recommendation = r.id
                        where r.type = 'LEARN_FROM' and r.given_on is not null
                        """)
                .query((row, n) -> new Given(
                        row.getObject("council", UUID.class),
                        new Funnel.Reach(
                                row.getObject("id", UUID.class),
                                row.getObject("addressee", UUID.class),
                                row.getInt("year"),
                                Funnel.Step.valueOf(row.getString("step")),
                                row.getObject("content", Integer.class))))
                .list();
    }
}
