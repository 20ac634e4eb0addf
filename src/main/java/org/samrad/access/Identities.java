package org.samrad.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Accounts that outside providers vouch for: found by issuer and subject, and by nothing else. An address is never
/// enough to get into an account that stands there already, and roles never come from outside.
@Component
class Identities {
    private final Database database;
    private final IdentityStore store;
    private final AccessStore accounts;
    private final Access access;
    private final ObjectProvider<RegisteredOrganisations> organisations;
    private final Clock clock;
    private final Audit audit;

    Identities(
            Database database,
            IdentityStore store,
            AccessStore accounts,
            Access access,
            ObjectProvider<RegisteredOrganisations> organisations,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
    }

    /// A provider that knows the account.
    record Identity(UUID id, String provider, Instant connected) {}

    /// A connection that its owner has still to confirm; `shown` is the address that the provider gave.
    record Pending(String provider, String knownAs, String shown) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /// Somebody from a provider: the account that is known, or a new one where the employer is one of ours. Refuses
    /// with a text that says what to do.
    Person arrive(Claims claims, String provider, ProviderSettings settings) {
        return database.write(() -> {
            var employer = employer(claims, settings);
            var known = store.find(knownAs(claims)).flatMap(id -> accounts.find(id, clock.today()));
            if (known.isEmpty()) {
                return added(claims, provider, employer);
            }
            mustBelong(known.get(), settings, employer);
            return known.get();
        });
    }

    private Person added(Claims claims, String provider, Optional<UUID> employer) {
        if (employer.isEmpty() || claims.name().isEmpty() || !Access.isAddress(claims.email())) {
            throw new RuleBroken("", "access.provider.unknown");
        }
        if (accounts.findByEmail(claims.email(), clock.today()).isPresent()) {
            throw new RuleBroken("", "access.provider.connect-first");
        }
        var person = access.addArrived(new Access.NewPerson(claims.name(), claims.email(), employer.get()));
        store.add(knownAs(claims), person.id(), provider, clock.now());
        return person;
    }

    /// Somebody signed in has come back from a provider: what there is to confirm before the two are connected.
    Pending pending(Claims claims, String provider, ProviderSettings settings, Person by) {
        mustBelong(by, settings, employer(claims, settings));
        mustBeFree(knownAs(claims), by);
        return new Pending(provider, HexFormat.of().formatHex(knownAs(claims)), claims.email());
    }

    /// What the owner of the account has confirmed.
    void connect(Pending pending, Person by) {
        database.write(() -> {
            var knownAs = HexFormat.of().parseHex(pending.knownAs());
            mustBeFree(knownAs, by);
            if (store.add(knownAs, by.id(), pending.provider(), clock.now())) {
                audit.tell(by, "identity.connected", "person", by.id());
            }
        });
    }

    private void mustBeFree(byte[] knownAs, Person by) {
        if (store.find(knownAs).filter(owner -> !owner.equals(by.id())).isPresent()) {
            throw new RuleBroken("", "access.provider.taken");
        }
    }

    void disconnect(UUID identity, Person by) {
        database.write(() -> {
            if (!store.remove(identity, by.id())) {
                throw new NotFound("identity");
            }
            audit.tell(by, "identity.disconnected", "person", by.id());
        });
    }

    List<Identity> of(Person by) {
        return store.of(by.id());
    }

    private Optional<UUID> employer(Claims claims, ProviderSettings settings) {
        return claims.organisationNumber().isEmpty()
                ? Optional.empty()
                : organisations.stream()
                        .flatMap(all -> all.find(settings.country(), claims.organisationNumber()).stream())
                        .findFirst();
    }

    /// An account belongs to one organisation: whoever comes on behalf of another one does not get into it.
    private static void mustBelong(Person person, ProviderSettings settings, Optional<UUID> employer) {
        if (person.organisation() != null
                && !settings.organisationClaim().isEmpty()
                && !employer.equals(Optional.of(person.organisation()))) {
            throw new RuleBroken("", "access.provider.elsewhere");
        }
    }

    private static byte[] knownAs(Claims claims) {
        return Token.hash(claims.issuer() + "\n" + claims.subject());
    }
}
