package org.samrad.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// Links by which people sign in, and the wishes for them.
@Component
class SignInStore {
    private final Database database;

    SignInStore(Database database) {
        this.database = database;
    }

    /// Somebody typed an address and wants a link; `goal` is the page that they were on their way to.
    record Wish(String address, Language language, String goal) {}

    /// Whom a link lets in, and where to.
    record Found(UUID person, String goal) {}

    void wish(Wish wish, Instant at) {
        database.sql("insert into access.link_request (id, address, language, goal, wished_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        wish.address(),
                        wish.language().tag(),
                        wish.goal(),
                        Timestamp.from(at))
                .update();
    }

    /// Takes the oldest wishes out; another instance takes others.
    List<Wish> take(int most) {
        return database.sql("""
                        delete from access.link_request where id in (
                            select id from access.link_request order by wished_at limit ? for update skip locked)
                        returning address, language, goal
                        """)
                .param(most)
                .query((row, n) -> new Wish(
                        row.getString("address"),
                        Language.find(row.getString("language")).orElse(Language.EN),
                        row.getString("goal")))
                .list();
    }

    void add(byte[] secret, Found found, Instant until) {
        database.sql("insert into access.sign_in_link (secret, person, goal, until) values (?, ?, ?, ?)")
                .params(secret, found.person(), found.goal(), Timestamp.from(until))
                .update();
    }

    Optional<Found> find(byte[] secret, Instant now) {
        return database.sql("select person, goal from access.sign_in_link where secret = ? and until > ?")
                .params(secret, Timestamp.from(now))
                .query((row, n) -> new Found(row.getObject("person", UUID.class), row.getString("goal")))
                .optional();
    }

    /// Uses the link up: of two who come with it at the same moment, one gets in.
    Optional<Found> use(byte[] secret, Instant now) {
        return database
                .sql("delete from access.sign_in_link where secret = ? and until > ? returning person, goal")
                .params(secret, Timestamp.from(now))
                .query((row, n) -> new Found(row.getObject("person", UUID.class), row.getString("goal")))
                .optional();
    }

    /// Whoever is in needs no other link.
    void forgetLinks(UUID person) {
        database.sql("delete from access.sign_in_link where person = ?")
                .param(person)
                .update();
    }

    void forgetOldLinks(Instant now) {
        database.sql("delete from access.sign_in_link where until <= ?")
                .param(Timestamp.from(now))
                .update();
    }
}
