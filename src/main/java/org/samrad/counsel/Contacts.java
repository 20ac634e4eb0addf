package org.samrad.counsel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.example.Asking;
import org.samrad.programme.Counterparts;
import org.samrad.programme.Exchange;
import org.samrad.programme.Exchanges;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Profile;
import org.springframework.stereotype.Component;

/// From whom an agency could learn: the council names those who let themselves be suggested and have room, the agency
/// asks them for twenty minutes or more, and they say yes or no. What became of such advice is the funnel.
@Component
public class Contacts {
    public static final int MOST = 5;

    private final Database database;
    private final ContactStore store;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final Counterparts counterparts;
    private final LearningProfiles profiles;
    private final Exchanges exchanges;
    private final Audit audit;
    private final Clock clock;

    Contacts(
            Database database,
            ContactStore store,
            Counsel counsel,
            Recommendations recommendations,
            Counterparts counterparts,
            LearningProfiles profiles,
            Exchanges exchanges,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.counterparts = counterparts;
        this.profiles = profiles;
        this.exchanges = exchanges;
        this.audit = audit;
        this.clock = clock;
    }

    /// One that advises to learn from others; any other has no contacts.
    public Recommendation advice(UUID advised, int number, Person by) {
        var found = recommendations.get(advised, number, by);
        if (found.content().type() != Recommendation.Type.LEARN_FROM) {
            throw new NotFound("recommendation");
        }
        return found;
    }

    /// Whom the addressee could learn from in these areas, with the reasons; for the council's side.
    public List<Counterparts.Counterpart> suggested(Recommendation of, Collection<String> areas, Person by) {
        counsel.mustAdvise(of.advised(), by);
        return areas.isEmpty()
                ? List.of()
                : counterparts.of(of.content().addressee(), areas, by);
    }

    /// Names somebody who lets itself be suggested, for something that rests on more than its own word.
    public void name(Recommendation of, UUID giver, String area, Person by) {
        counsel.mustAdvise(of.advised(), by);
        var profile = profiles.shared(giver, by);
        boolean grounded = profile.entry(area)
                .filter(one -> one.strength() > 0 && one.evidence() != Profile.Evidence.OWN_WORD)
                .isPresent();
        if (!grounded || !profile.consent().suggested()) {
            throw new NotFound("profile");
        }
        if (giver.equals(of.content().addressee())) {
            throw new RuleBroken("giver", "programme.rule.exchange-self");
        }
        if (of.status().isFinal()) {
            throw new RuleBroken("", "counsel.rule.over");
        }
        database.write(() -> {
            if (store.of(List.of(of.id())).size() >= MOST) {
                throw new RuleBroken("", "counsel.rule.many-contacts", MOST);
            }
            store.save(new Contact(of.id(), giver, area, by.id(), clock.today()));
            audit.tell(by, "contact.named", "recommendation", of.id());
        });
    }

    /// Names it no longer; what has been asked for already goes on.
    public void drop(Recommendation of, UUID giver, Person by) {
        counsel.mustAdvise(of.advised(), by);
        database.write(() -> {
            store.remove(of.id(), giver);
            audit.tell(by, "contact.dropped", "recommendation", of.id());
        });
    }

    /// Those that were named, with what came of each.
    public List<Contact.Followed> of(Recommendation of, Person by) {
        recommendations.get(of.advised(), of.number(), by);
        var came = exchanges.ofAdvice(List.of(of.id()), by).getOrDefault(of.id(), List.of());
        return store.of(List.of(of.id())).stream()
                .map(contact -> new Contact.Followed(contact, newest(came, contact)))
                .toList();
    }

    private static @Nullable Exchange newest(List<Exchange> came, Contact contact) {
        return came.reversed().stream()
                .filter(one -> one.between().giver().equals(contact.giver()))
                .findFirst()
                .orElse(null);
    }

    /// Whether the reader may ask in the addressee's name: for its leadership, as all exchanges.
    public boolean mayAsk(Recommendation of, Person by) {
        var addressee = of.content().addressee();
        return !of.isDraft()
                && addressee.equals(by.organisation())
                && by.may(Act.JOIN_PROGRAMME, Scope.organisation(addressee));
    }

    /// The addressee asks one that was named; it answers in its own time, or the question lapses.
    public UUID ask(Recommendation of, UUID giver, Asking.Format format, Person by) {
        by.must(Act.JOIN_PROGRAMME, Scope.organisation(of.content().addressee()));
        var named = of(of, by).stream()
                .filter(one -> one.contact().giver().equals(giver))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact"));
        if (!mayAsk(of, by) || !named.mayBeAsked()) {
            throw new RuleBroken("", "counsel.rule.asked-already");
        }
        return exchanges.ask(
                new Exchanges.Asked(giver, named.contact().area(), format, of.id()), by);
    }

    /// What became of advice to learn from others, as the talks and the exchanges tell it.
    public FunnelView funnel(Visitor by) {
        var given = store.given();
        var came = exchanges.ofAdvice(
                given.stream().map(one -> one.reach().advice()).toList(), by);
        var all = new ArrayList<Funnel.Reach>();
        var own = new ArrayList<Funnel.Reach>();
        var managed = new ArrayList<Funnel.Reach>();
        var councils = by instanceof Person person ? counsel.managed(person) : Set.<UUID>of();
        var home = by instanceof Person person ? person.organisation() : null;
        boolean seeks = home != null && by.may(Act.SEEK_COUNSEL, Scope.organisation(home));
        for (var one : given) {
            var reach = with(one.reach(), came);
            all.add(reach);
            if (seeks && reach.agency().equals(home)) {
                own.add(reach);
            }
            if (councils.contains(one.council())) {
                managed.add(reach);
            }
        }
        return FunnelView.of(all, own, managed);
    }

    private static Funnel.Reach with(Funnel.Reach told, Map<UUID, List<Exchange>> came) {
        var reach = told;
        for (var exchange : came.getOrDefault(told.advice(), List.of())) {
            reach = reach.and(Contact.step(exchange), Contact.content(exchange));
        }
        return reach;
    }

    /// The advice of a case to learn from others.
    public Set<UUID> learnFrom(Case of, Person by) {
        return recommendations.of(of, by).stream()
                .filter(one -> one.content().type() == Recommendation.Type.LEARN_FROM)
                .map(Recommendation::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
