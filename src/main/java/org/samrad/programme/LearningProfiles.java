package org.samrad.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What organisations need and can give. The own one is worked at as a draft, and shared when it is ready; wishes and
/// exclusions are seen by those who write them and by the organisers, and by nobody else.
@Component
public class LearningProfiles {
    private static final int MOST_WISHES = 50;

    private final Database database;
    private final ProfileStore store;
    private final ParticipantStore participants;
    private final LearningPairStore pairs;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Areas areas;
    private final Audit audit;
    private final Clock clock;

    LearningProfiles(
            Database database,
            ProfileStore store,
            ParticipantStore participants,
            LearningPairStore pairs,
            Programmes programmes,
            Organisations organisations,
            Areas areas,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.participants = participants;
        this.pairs = pairs;
        this.programmes = programmes;
        this.organisations = organisations;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /// The areas that come with the system, then the own ones.
    public List<Area> areas(Visitor by) {
        return Stream.concat(areas.all().stream(), store.ownAreas().stream()).toList();
    }

    /// Whether the reader works at the profile of the own organisation: who may sign it up, or sits for it in a round.
    public boolean mayWrite(Person by) {
        var home = by.organisation();
        return home != null
                && (by.may(Act.JOIN_PROGRAMME, Scope.organisation(home)) || participants.sits(home, by.id()));
    }

    private UUID mustWrite(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "programme.rule.no-organisation");
        }
        if (!participants.sits(home, by.id())) {
            by.must(Act.JOIN_PROGRAMME, Scope.organisation(home));
        }
        return home;
    }

    /// The draft of the own organisation; the shared one, where nothing has been changed since.
    public Profile draft(Person by) {
        var home = mustWrite(by);
        return store.find(home, ProfileStore.Stage.DRAFT).orElse(Profile.empty(home));
    }

    public Optional<Instant> sharedAt(UUID organisation, Person by) {
        return store.sharedAt(organisation);
    }

    /// What others see of an organisation: its organisers, those it is paired with, itself, and whoever looks for
    /// somebody to learn from where it has said that it may be suggested.
    public Profile shared(UUID organisation, Person by) {
        var profile = store.find(organisation, ProfileStore.Stage.SHARED).orElseThrow(() -> new NotFound("profile"));
        if (!profile.consent().suggested() && !knows(organisation, by)) {
            throw new NotFound("profile");
        }
        return profile;
    }

    /// The shared profiles of those who let themselves be found; pages show them to whoever is signed in.
    public List<Profile> findable(Visitor by) {
        return store.shared().stream()
                .filter(profile -> profile.consent().suggested())
                .toList();
    }

    /// Organisations that share a profile and do not let themselves be found, or not any more.
    public List<UUID> unfindable(Visitor by) {
        return store.unsuggested();
    }

    /// Different whenever one of the shared profiles is.
    public String mark(Visitor by) {
        return store.mark();
    }

    private boolean knows(UUID organisation, Person by) {
        return organisation.equals(by.organisation())
                || organises(organisation, by)
                || pairs.ofOrganisation(organisation).stream()
                        .filter(pair -> pair.state() != LearningPair.State.DECLINED)
                        .anyMatch(pair -> participants.ofRound(pair.round()).stream()
                                .filter(one -> pair.members().contains(one.organisation()))
                                .anyMatch(one -> one.seats(by.id())));
    }

    private boolean organises(UUID organisation, Person by) {
        return by.mayAnywhere(Act.MANAGE_PROGRAMME)
                && participants.rounds(organisation).stream()
                        .map(round -> programmes.round(round, by).programme())
                        .distinct()
                        .anyMatch(programme -> programmes.mayManage(programmes.get(programme, by), by));
    }

    /// Needs and strengths, area by area, in the draft. `builtOn` is the version that was read.
    public void level(Map<String, Profile.Levels> levels, int builtOn, Person by) {
        var known = areas(by).stream().map(Area::code).toList();
        if (!known.containsAll(levels.keySet())) {
            throw new NotFound("area");
        }
        save(draft -> draft.levelled(levels, builtOn), by);
    }

    public void ground(Map<String, Profile.Ground> grounds, int builtOn, Person by) {
        save(draft -> draft.grounded(grounds, builtOn), by);
    }

    public void describe(Profile.Facts facts, Profile.Consent consent, int builtOn, Person by) {
        save(draft -> draft.described(facts, consent, builtOn), by);
    }

    private void save(UnaryOperator<Profile> how, Person by) {
        var home = mustWrite(by);
        database.write(() -> {
            store.hold(home);
            store.save(how.apply(draft(by)), ProfileStore.Stage.DRAFT, clock.now());
            audit.tell(by, "profile.drafted", "organisation", home);
        });
    }

    /// From now on the organisers work with what the draft says.
    public void share(Person by) {
        var home = mustWrite(by);
        database.write(() -> {
            store.hold(home);
            var draft = draft(by);
            draft.mustBeReady();
            store.save(draft, ProfileStore.Stage.SHARED, clock.now());
            audit.tell(by, "profile.shared", "organisation", home);
        });
    }

    /// An area of one's own, for everybody to use from now on.
    public Area addArea(String text, String language, Person by) {
        mustWrite(by);
        if (text.isBlank()) {
            throw new RuleBroken("area", "web.form.missing");
        }
        return database.write(() -> {
            var known = areas(by).stream()
                    .filter(one -> one.texts().values().stream().anyMatch(text.strip()::equalsIgnoreCase))
                    .findFirst();
            if (known.isPresent()) {
                throw new RuleBroken(
                        "area",
                        "programme.rule.area-known",
                        known.get().in(language).text());
            }
            var fresh = new Area("own-" + UUID.randomUUID(), Area.OWN, Map.of(language, text.strip()));
            store.add(fresh);
            audit.tell(by, "area.added", "organisation", mustWrite(by));
            return fresh;
        });
    }

    /// The own wishes and exclusions.
    public List<Profile.Wish> wishes(Person by) {
        return store.wishes(List.of(mustWrite(by))).stream()
                .map(ProfileStore.Wished::wish)
                .toList();
    }

    /// An exclusion has a reason, which the organisers alone see.
    public void wish(String organisation, Profile.Wish.Kind kind, String reason, Person by) {
        var home = mustWrite(by);
        var found = organisations.find(organisation, by);
        if (found.size() != 1 || found.contains(home)) {
            throw new RuleBroken("organisation", "programme.rule.organisation-unknown");
        }
        if (kind == Profile.Wish.Kind.EXCLUDED && reason.isBlank()) {
            throw new RuleBroken("reason", "programme.rule.exclusion-reason");
        }
        if (wishes(by).size() >= MOST_WISHES) {
            throw new RuleBroken("", "programme.rule.wishes", MOST_WISHES);
        }
        database.write(() -> {
            store.add(home, new Profile.Wish(found.getFirst(), kind, reason));
            audit.tell(by, "profile.wish", "organisation", home);
        });
    }

    public void dropWish(UUID organisation, Person by) {
        var home = mustWrite(by);
        database.write(() -> {
            store.remove(home, organisation);
            audit.tell(by, "profile.wish", "organisation", home);
        });
    }
}
