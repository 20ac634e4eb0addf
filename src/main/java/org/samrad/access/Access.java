package org.samrad.access;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Who is who, and who may what: the one way into accounts and roles.
@Component
public class Access {
    private final Database database;
    private final AccessStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Clock clock;
    private final Audit audit;

    Access(
            Database database,
            AccessStore store,
            SessionStore sessions,
            Passwords passwords,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
        this.audit = audit;
    }

    /// Somebody to have an account. `castNote` is only for the demonstration's cast: who this is, in a line.
    public record NewPerson(
            String name, String email, @Nullable UUID organisation, String castNote) {
        public NewPerson(String name, String email, @Nullable UUID organisation) {
            this(name, email, organisation, "");
        }
    }

    /// The person behind this address and password; empty for every way of being wrong, in the same time.
    public Optional<Person> signIn(String email, String password) {
        var person = store.findByEmail(email.strip(), clock.today());
        var encoded = person.flatMap(p -> store.password(p.id()));
        if (encoded.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return passwords.matches(password, encoded.get()) ? person : Optional.empty();
    }

    /// The person of a session, with the roles held at this moment; empty when the account is no longer active.
    Optional<Person> find(UUID id) {
        return store.find(id, clock.today());
    }

    /// The demonstration's people, to sign in as.
    List<Person> cast() {
        return store.cast(clock.today());
    }

    String castNote(Person person) {
        return store.castNote(person.id());
    }

    /// Adds an account without a password: it is set by its owner, or by [#setPassword].
    public Person add(NewPerson fresh, Person by) {
        by.must(Act.MANAGE_ORGANISATION, scope(fresh.organisation()));
        return database.write(() -> {
            var person = create(fresh);
            audit.tell(by, "person.added", "person", person.id());
            return person;
        });
    }

    /// The person with this address, added or renamed as needed: what an import of people does, row by row.
    public Person addOrRename(NewPerson fresh, Person by) {
        var known = store.findByEmail(fresh.email(), clock.today());
        if (known.isEmpty()) {
            return add(fresh, by);
        }
        var person = known.get();
        by.must(Act.MANAGE_ORGANISATION, scope(person.organisation()));
        if (!java.util.Objects.equals(person.organisation(), fresh.organisation())) {
            throw new RuleBroken("email", "access.person.elsewhere", fresh.email());
        }
        if (!person.name().equals(fresh.name())) {
            store.rename(person.id(), fresh.name());
            audit.tell(by, "person.renamed", "person", person.id());
        }
        return store.get(person.id(), clock.today());
    }

    /// The first administrator, by the one who runs the server: possible from the command line only, where there is no
    /// signed-in person yet.
    public Person addAdministrator(NewPerson fresh, String password) {
        passwords.mustBeGood(password, fresh.name(), fresh.email());
        return database.write(() -> {
            var person = create(fresh);
            store.setPassword(person.id(), passwords.encode(password));
            store.grant(person.id(), Role.ADMINISTRATOR, Scope.everything().innermost(), clock.today());
            audit.tellOwn("administrator.added", "person", person.id());
            return store.get(person.id(), clock.today());
        });
    }

    /// Somebody whom an outside provider vouches for, with the employer: an account without a password and without a
    /// role.
    Person addArrived(NewPerson fresh) {
        var person = create(fresh);
        audit.tellOwn("person.arrived", "person", person.id());
        return person;
    }

    private Person create(NewPerson fresh) {
        if (!isAddress(fresh.email())) {
            throw new RuleBroken("email", "access.person.email", fresh.email());
        }
        if (store.findByEmail(fresh.email(), clock.today()).isPresent()) {
            throw new RuleBroken("email", "access.person.known", fresh.email());
        }
        var id = UUID.randomUUID();
        store.add(id, fresh.name(), fresh.email().strip(), fresh.organisation(), null, fresh.castNote());
        return store.get(id, clock.today());
    }

    static boolean isAddress(String text) {
        return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    /// Whoever sets somebody else's password signs them out everywhere.
    public void setPassword(UUID of, String password, Person by) {
        var person = store.get(of, clock.today());
        if (!by.id().equals(of)) {
            by.must(Act.MANAGE_ORGANISATION, scope(person.organisation()));
        }
        passwords.mustBeGood(password, person.name(), person.email());
        database.write(() -> {
            store.setPassword(of, passwords.encode(password));
            if (!by.id().equals(of)) {
                sessions.endAll(of);
            }
            audit.tell(by, "password.set", "person", of);
        });
    }

    /// Changes one's own password; the old one is asked for.
    void changePassword(String old, String fresh, Person by) {
        if (store.password(by.id())
                .filter(encoded -> passwords.matches(old, encoded))
                .isEmpty()) {
            throw new RuleBroken("old", "access.password.wrong");
        }
        setPassword(by.id(), fresh, by);
    }

    /// Gives a role within a scope; whoever manages the scope's organisation may.
    public void grant(UUID to, Role role, Scope scope, Person by) {
        by.must(role == Role.ADMINISTRATOR ? Act.MANAGE_INSTALLATION : Act.MANAGE_ORGANISATION, scope);
        database.write(() -> {
            store.grant(to, role, scope.innermost(), clock.today());
            audit.tell(by, "role.given." + role, "person", to);
        });
    }

    public void revoke(UUID from, Role role, Scope scope, Person by) {
        by.must(role == Role.ADMINISTRATOR ? Act.MANAGE_INSTALLATION : Act.MANAGE_ORGANISATION, scope);
        database.write(() -> {
            store.revoke(from, role, scope.innermost());
            audit.tell(by, "role.taken." + role, "person", from);
        });
    }

    /// A role for a time: from a day, and until a last day where it is known.
    public record RoleTerm(
            Role role, LocalDate since, @Nullable LocalDate until) {}

    /// Makes the roles that somebody holds in a thing exactly these: the house that knows the thing's seats asks for it
    /// whenever a seat is given, changed or ended, so that the role ends with the seat.
    public void grantTerms(UUID to, Scope scope, List<RoleTerm> terms, Person by) {
        by.must(Act.MANAGE_ORGANISATION, scope);
        if (terms.stream().anyMatch(term -> term.role() == Role.ADMINISTRATOR)) {
            by.must(Act.MANAGE_INSTALLATION, scope);
        }
        database.write(() -> {
            store.replace(to, scope.innermost(), terms);
            audit.tell(by, "role.terms.set", "person", to);
        });
    }

    /// Makes somebody the owner of what they have just begun: the house that knows the thing vouches for it.
    public void grantOwn(Role role, Scope scope, Person by) {
        store.grant(by.id(), role, scope.innermost(), clock.today());
    }

    public Person get(UUID person, Person by) {
        var found = store.get(person, clock.today());
        if (!by.id().equals(person)) {
            by.must(Act.READ_PEOPLE, scope(found.organisation()));
        }
        return found;
    }

    /// The people of an organisation, one row more than a page.
    public List<Person> people(UUID organisation, int offset, int count, Person by) {
        by.must(Act.READ_PEOPLE, Scope.organisation(organisation));
        return store.inOrganisation(organisation, clock.today(), offset, count);
    }

    /// How many have an account in the organisation: a number, no names.
    public int size(UUID organisation, Visitor by) {
        return store.size(organisation);
    }

    /// These people, in one look-up; those whom the reader may not see are left out.
    public Map<UUID, Person> find(Collection<UUID> people, Person by) {
        return store.withIds(people, clock.today()).stream()
                .filter(person -> by.id().equals(person.id()) || by.may(Act.READ_PEOPLE, scope(person.organisation())))
                .collect(toMap(Person::id, person -> person));
    }

    /// The names of these people, in one look-up, for a page that shows them to this reader: the house that shows it
    /// vouches. Whoever is gone has none.
    public Map<UUID, String> names(Collection<UUID> people, Visitor by) {
        return store.names(people);
    }

    /// Who has these addresses, by address in lower case: what an import of people asks before it begins.
    public Map<String, Person> findByEmail(Collection<String> addresses, Person by) {
        if (!by.mayAnywhere(Act.MANAGE_ORGANISATION)) {
            by.must(Act.MANAGE_ORGANISATION, Scope.everything());
        }
        return store.withAddresses(addresses, clock.today()).stream()
                .collect(toMap(person -> person.email().toLowerCase(Locale.ROOT), person -> person));
    }

    /// Where to write to these people about a thing: only for whoever asks or manages there, and only those who belong
    /// to the organisations that own the thing.
    public Map<UUID, String> addresses(Collection<UUID> people, Scope of, Person by) {
        mustWrite(of, by);
        return addresses(store.withIds(people, clock.today()), of);
    }

    /// The same for everybody in an organisation.
    public Map<UUID, String> addresses(UUID organisation, Scope of, Person by) {
        mustWrite(of, by);
        return addresses(store.inOrganisation(organisation, clock.today(), 0, Integer.MAX_VALUE), of);
    }

    private static void mustWrite(Scope of, Person by) {
        if (!by.may(Act.MANAGE_CONSULTATION, of)) {
            by.must(Act.MANAGE_ORGANISATION, of);
        }
    }

    private static Map<UUID, String> addresses(List<Person> people, Scope of) {
        return people.stream()
                .filter(person -> person.organisation() != null
                        && of.within(Scope.organisation(person.organisation()).innermost()))
                .collect(toMap(Person::id, Person::email));
    }

    /// The administrator with this address or, where it is empty and there is only one, that one. A command of whoever
    /// runs the server needs somebody in whose name a change is made.
    public Optional<Person> administrator(String address) {
        var all = store.administrators(clock.today());
        if (address.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        return all.stream().filter(one -> one.email().equalsIgnoreCase(address)).findFirst();
    }

    private static Scope scope(@Nullable UUID organisation) {
        return organisation == null ? Scope.everything() : Scope.organisation(organisation);
    }

    /// Whether nobody has an account yet: a fresh installation.
    public boolean empty() {
        return !store.hasAnybody();
    }
}
