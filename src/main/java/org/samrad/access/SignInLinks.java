package org.samrad.access;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Mail;
import org.samrad.base.Token;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Signing in by a link in an e-mail: it works once, and for a quarter of an hour. Whether an address has an account is
/// told by nothing: the wish is written down in the same way for every address, and read afterwards.
@Component
class SignInLinks {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final int LETTERS = 32;
    private static final int AT_ONCE = 200;

    private final Database database;
    private final SignInStore store;
    private final AccessStore accounts;
    private final Mail mail;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Clock clock;

    SignInLinks(
            Database database,
            SignInStore store,
            AccessStore accounts,
            Mail mail,
            Texts texts,
            Frame.Setup setup,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.mail = mail;
        this.texts = texts;
        this.setup = setup;
        this.clock = clock;
    }

    /// Whether letters can be sent at all.
    boolean ready() {
        return mail.ready();
    }

    /// Somebody wants a link to this address; what comes of it is for the address only.
    void wish(String address, Language language, String goal) {
        store.wish(new SignInStore.Wish(address, language, goal), clock.now());
    }

    /// Writes the letters that are wished for.
    void write() {
        database.write(() -> {
            var wishes = store.take(AT_ONCE);
            var addresses = wishes.stream().map(wish -> lower(wish.address())).toList();
            var people = accounts.withAddresses(addresses, clock.today()).stream()
                    .collect(toMap(person -> lower(person.email()), person -> person));
            for (var wish : wishes) {
                var person = people.get(lower(wish.address()));
                if (person != null) {
                    mail.send(letter(person, wish));
                }
            }
        });
    }

    private Mail.Letter letter(Person person, SignInStore.Wish wish) {
        var secret = Token.of(LETTERS);
        store.add(
                Token.hash(secret), new SignInStore.Found(person.id(), wish.goal()), clock.now().plus(LIFE));
        var language = wish.language();
        var link = setup.address() + "/sign-in/link/" + secret;
        return new Mail.Letter(
                person.email(),
                texts.of(language, "access.link.letter.subject", setup.name()),
                texts.of(language, "access.link.letter", person.name(), setup.name(), link, LIFE.toMinutes()));
    }

    /// Whom the link would let in; looking does not use it up, because mail servers look at links before people do.
    Optional<Person> find(String secret) {
        return Token.is(secret, LETTERS)
                ? store.find(Token.hash(secret), clock.now())
                        .flatMap(found -> accounts.find(found.person(), clock.today()))
                : Optional.empty();
    }

    /// Uses the link, and every other one of the same person with it.
    Optional<Arrivals.Arrival> use(String secret) {
        if (!Token.is(secret, LETTERS)) {
            return Optional.empty();
        }
        return database.write(() -> {
            var found = store.use(Token.hash(secret), clock.now());
            found.ifPresent(one -> store.forgetLinks(one.person()));
            return found.flatMap(one -> accounts.find(one.person(), clock.today())
                    .map(person -> new Arrivals.Arrival(person, Arrivals.Shown.ONE, one.goal())));
        });
    }

    void forgetOld() {
        store.forgetOldLinks(clock.now());
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
