package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// What the actors of an initiative take to be the users' needs. Each says it before it may read what the others have
/// said.
@Component
public class Understandings {
    private final Database database;
    private final UnderstandingStore store;
    private final Initiatives initiatives;
    private final Audit audit;
    private final Clock clock;

    Understandings(
            Database database, UnderstandingStore store, Initiatives initiatives, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who has said last which needs mean the same.
    public record Grouped(int version, UUID by, LocalDate on) {}

    /// How far the actors have come. `shared` is empty for whoever may not read the lists yet; `own` is what the
    /// reader's own organisation has said.
    public record Standing(
            Initiative initiative,
            Set<LifeEvent> aims,
            List<UUID> actors,
            List<UUID> stated,
            Optional<TopNeeds> own,
            Optional<SharedUnderstanding> shared,
            Optional<Grouped> grouped) {
        public boolean hasStated(UUID actor) {
            return stated.contains(actor);
        }
    }

    public Set<LifeEvent> aims(UUID initiative, Person by) {
        return store.aims(initiatives.get(initiative, by).id());
    }

    /// Says for which life events it is.
    public void aim(UUID initiative, Set<LifeEvent> events, Person by) {
        mustManage(initiative, by);
        database.write(() -> {
            store.aim(initiative, events);
            audit.tell(by, "life-event.aimed", "initiative", initiative);
        });
    }

    public Standing standing(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        var stated = store.stated(initiative);
        var lists = stated.isEmpty() ? List.<TopNeeds>of() : store.lists(initiative);
        boolean reads = reads(of, stated, by);
        return new Standing(
                of,
                store.aims(initiative),
                of.owners(),
                stated,
                lists.stream().filter(list -> list.actor().equals(by.organisation())).findFirst(),
                reads ? Optional.of(SharedUnderstanding.of(lists)) : Optional.empty(),
                reads ? store.grouped(initiative) : Optional.empty());
    }

    /// An actor reads the others once it has spoken itself; whoever else it concerns, once all have.
    private static boolean reads(Initiative of, List<UUID> stated, Person by) {
        var own = by.organisation();
        return own != null && of.owners().contains(own)
                ? stated.contains(own)
                : !stated.isEmpty() && stated.containsAll(of.owners());
    }

    /// Whether this person may say for its organisation what users need.
    public boolean mayState(Initiative of, Person by) {
        var own = by.organisation();
        return own != null
                && of.owners().contains(own)
                && by.may(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own))
                && !store.stated(of.id()).contains(own);
    }

    /// Refuses whoever is no actor, speaks for none, or has none to compare with.
    public UUID mustState(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        var own = by.organisation();
        if (own == null || !of.owners().contains(own)) {
            throw new NotFound("actor");
        }
        by.must(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own));
        if (of.owners().size() < 2) {
            throw new RuleBroken("", "lifeevent.rule.one-owner");
        }
        return own;
    }

    /// Says it for one's own organisation, once.
    public void state(UUID initiative, List<TopNeeds.Need> needs, String language, Person by) {
        var own = mustState(initiative, by);
        var list = new TopNeeds(initiative, own, language, needs, by.id(), clock.today());
        database.write(() -> {
            if (!store.add(list)) {
                throw new RuleBroken("", "lifeevent.rule.stated");
            }
            audit.tell(by, "needs.stated", "initiative", initiative);
        });
    }

    public boolean mayGroup(Standing standing, Person by) {
        return standing.shared().filter(SharedUnderstanding::isComparable).isPresent()
                && by.may(Act.MANAGE_INITIATIVE, standing.initiative().scope());
    }

    /// The lists, for whoever is about to say which needs mean the same.
    public Standing mustGroup(UUID initiative, Person by) {
        mustManage(initiative, by);
        var standing = standing(initiative, by);
        if (!mayGroup(standing, by)) {
            throw new RuleBroken("", "lifeevent.rule.group-early");
        }
        return standing;
    }

    /// Gives needs that mean the same the same name. Two needs of one actor never mean the same.
    public void group(UUID initiative, Map<UUID, String> themes, int builtOn, Person by) {
        var standing = mustGroup(initiative, by);
        mustStayApart(standing, themes);
        database.write(() -> {
            var now = new Grouped(builtOn + 1, by.id(), clock.today());
            if (!store.group(initiative, themes, builtOn, now)) {
                throw new RuleBroken("", "web.form.clash");
            }
            audit.tell(by, "needs.grouped", "initiative", initiative);
        });
    }

    private static void mustStayApart(Standing standing, Map<UUID, String> themes) {
        for (var list : standing.shared().orElseThrow().lists()) {
            var taken = new HashSet<String>();
            for (var need : new ArrayList<>(list.needs())) {
                var named = need.named(themes.getOrDefault(need.id(), need.theme()));
                if (!taken.add(named.key())) {
                    throw new RuleBroken("theme-" + need.id(), "lifeevent.rule.same-need", named.name());
                }
            }
        }
    }

    public boolean mayManage(Initiative of, Person by) {
        return by.may(Act.MANAGE_INITIATIVE, of.scope());
    }

    public Initiative mustManage(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, of.scope());
        return of;
    }
}
