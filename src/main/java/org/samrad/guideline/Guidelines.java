package org.samrad.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The one way into guidelines: asking for one, talking, agreeing, changing, notice. [ExpectedSteps] is the door to
/// what they prescribe for an initiative.
@Component
public class Guidelines {
    private final Database database;
    private final GuidelineStore store;
    private final VersionStore versions;
    private final Forums forums;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Commitments commitments;
    private final Texts texts;
    private final Beat beat;

    Guidelines(
            Database database,
            GuidelineStore store,
            VersionStore versions,
            Forums forums,
            Organisations organisations,
            Initiatives initiatives,
            Commitments commitments,
            Texts texts,
            Beat beat) {
        this.database = database;
        this.store = store;
        this.versions = versions;
        this.forums = forums;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.texts = texts;
        this.beat = beat;
    }

    /// Time, log and news, which every change needs.
    @Component
    static final class Beat {
        private final Clock clock;
        private final Audit audit;
        private final News news;

        Beat(Clock clock, Audit audit, News news) {
            this.clock = clock;
            this.audit = audit;
            this.news = news;
        }

        LocalDate today() {
            return clock.today();
        }

        void told(String act, UUID guideline, Person by) {
            audit.tell(by, act, "guideline", guideline);
        }
    }

    /// One side asks for a guideline. Management's chair owes a first talk within the days of the rules.
    public UUID request(UUID forum, Guideline.Subject subject, String why, Person by) {
        var home = mustNegotiate(forum, by);
        home.mustBeActive();
        mustBeInItsPlace(home, subject, by);
        if (why.isBlank()) {
            throw new RuleBroken("why", "guideline.rule.no-why");
        }
        var today = beat.today();
        var chair = sitting(home, Mandate.Seat.CHAIR, by)
                .orElseThrow(() -> new RuleBroken("", "guideline.rule.no-chair", home.name()));
        var talkBy = lastWorkingDay(
                home, today.plusDays(forums.deadlines(home, today, by).firstTalkDays()), by);
        return database.write(() -> {
            var fresh = new Guideline(
                    UUID.randomUUID(),
                    home.organisation(),
                    forum,
                    subject,
                    new Guideline.Asked(by.id(), side(home, by), today, why),
                    new Guideline.State.Requested(today, talkBy),
                    null);
            store.add(fresh);
            owe(fresh, home, chair, talkBy, by);
            beat.told("guideline.requested", fresh.id(), by);
            return fresh.id();
        });
    }

    public Forum mustNegotiate(UUID forum, Person by) {
        var home = forums.get(forum, by);
        if (!by.may(Act.NEGOTIATE_GUIDELINE, home.scope())) {
            mustBelong(home.organisation(), by);
        }
        by.must(Act.NEGOTIATE_GUIDELINE, home.scope());
        return home;
    }

    /// A procedural guideline belongs in the main committee, where all areas are heard; a supplement follows one of its
    /// own organisation.
    private void mustBeInItsPlace(Forum home, Guideline.Subject subject, Person by) {
        if (subject.kind() == Guideline.Kind.PROCEDURAL && home.level() != Forum.Level.MAIN) {
            var main = forums.list(home.organisation(), by).stream()
                    .filter(one -> one.level() == Forum.Level.MAIN && one.isActive())
                    .findFirst();
            if (main.isPresent()) {
                throw new RuleBroken(
                        "kind", "guideline.rule.main-forum", main.get().name());
            }
        }
        if (subject.initiative() != null) {
            initiatives.get(subject.initiative(), by);
        }
        if (subject.general() != null) {
            var general = store.get(subject.general(), beat.today());
            if (general.kind() != Guideline.Kind.PROCEDURAL
                    || !general.organisation().equals(home.organisation())
                    || !general.binds(beat.today())) {
                throw new RuleBroken("general", "guideline.rule.general");
            }
        }
    }

    private Optional<UUID> sitting(Forum home, Mandate.Seat seat, Person by) {
        return forums.sitting(home.id(), beat.today(), by).stream()
                .map(Forums.HeldMandate::mandate)
                .filter(mandate -> mandate.seat() == seat)
                .map(Mandate::person)
                .findFirst();
    }

    private LocalDate lastWorkingDay(Forum home, LocalDate day, Person by) {
        var calendar = organisations.workingDays(home.organisation(), by);
        return calendar.isWorkingDay(day) ? day : calendar.before(day, 1);
    }

    private void owe(Guideline fresh, Forum home, UUID chair, LocalDate talkBy, Person by) {
        var language = Language.find(fresh.subject().language()).orElse(Language.EN);
        commitments.raise(
                new Commitment.Subject(
                        "guideline",
                        Commitment.Kind.DISCUSSION,
                        fresh.id(),
                        fresh.subject().initiative(),
                        texts.of(language, "guideline.owed", fresh.subject().title()),
                        language.tag(),
                        "/guidelines/" + fresh.id()),
                new Commitment.Parties(chair, by.id().equals(chair) ? null : by.id(), home.name()),
                talkBy,
                by);
    }

    private Mandate.Side side(Forum home, Person by) {
        return forums.sideOf(home.id(), by)
                .orElseGet(() -> by.may(Act.APPROVE_FOR_MANAGEMENT, home.scope())
                        ? Mandate.Side.MANAGEMENT
                        : Mandate.Side.EMPLOYEES);
    }

    /// The sides have met for the first time about it.
    public void talk(UUID id, LocalDate on, Person by) {
        negotiated(id, by);
        database.write(() -> {
            store.enter(store.held(id, beat.today()).talked(on, beat.today()));
            commitments.end(id, Commitment.Ending.kept(on, ""), by);
            beat.told("guideline.talked", id, by);
        });
    }

    private Forum negotiated(UUID id, Person by) {
        var home = forums.get(get(id, by).forum(), by);
        by.must(Act.NEGOTIATE_GUIDELINE, home.scope());
        return home;
    }

    /// Writes the draft, the first time or anew; `seen` is the revision that the writer has read, 0 where none was.
    public void write(UUID id, GuidelineVersion.Wording wording, int seen, Person by) {
        negotiated(id, by);
        database.write(() -> {
            var guideline = store.held(id, beat.today());
            guideline.mustBeOpenToWording();
            wording.mustSuit(guideline.kind());
            var all = versions.of(id);
            var draft = all.stream().filter(one -> !one.isAgreed()).findFirst();
            if (draft.isEmpty() && seen != 0) {
                throw new RuleBroken("", "guideline.rule.changed-meanwhile");
            }
            versions.save(
                    draft.map(one -> one.rewritten(wording, seen))
                            .orElseGet(() -> GuidelineVersion.first(id, all.size() + 1, wording)),
                    by.id());
            beat.told("guideline.written", id, by);
        });
    }

    /// Somebody whose yes is needed says yes to the draft that they have read. With the last yes it is agreed.
    public void approve(UUID id, int seen, Person by) {
        var home = forums.get(get(id, by).forum(), by);
        var side = mustApproveFor(home, store.get(id, beat.today()), by);
        var today = beat.today();
        database.write(() -> {
            var guideline = store.held(id, today);
            var draft = draft(id);
            draft.wording().mustSuit(guideline.kind());
            var approval = new GuidelineVersion.Approval(by.id(), side, today);
            var approved = draft.approved(approval, seen);
            versions.save(approved, approval);
            beat.told("guideline.approved", id, by);
            if (approved.hasAll(consent(guideline, home, by))) {
                agree(guideline, approved, by);
            }
        });
    }

    private GuidelineVersion draft(UUID id) {
        return versions.of(id).stream()
                .filter(one -> !one.isAgreed())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("", "guideline.rule.no-draft"));
    }

    private void agree(Guideline guideline, GuidelineVersion version, Person by) {
        var today = beat.today();
        var from = version.wording().from();
        versions.agree(version, today);
        var agreed = guideline.agreed(today, from);
        if (!agreed.equals(guideline)) {
            store.enter(agreed);
        }
        beat.told("guideline.agreed", guideline.id(), by);
        beat.news.tell(new GuidelineAgreed(guideline.id(), version.number()));
    }

    /// For whom this person says yes: chair and vice-chair for their sides; where everybody must agree, whoever sits.
    private Mandate.Side mustApproveFor(Forum home, Guideline guideline, Person by) {
        if (consent(guideline, home, by) instanceof GuidelineVersion.Consent.Everybody everybody) {
            by.must(Act.STATE_VIEW, home.scope());
            if (!everybody.people().contains(by.id())) {
                throw new RuleBroken("", "guideline.rule.not-sitting");
            }
            return side(home, by);
        }
        if (by.may(Act.APPROVE_FOR_MANAGEMENT, home.scope())) {
            return Mandate.Side.MANAGEMENT;
        }
        by.must(Act.APPROVE_FOR_EMPLOYEES, home.scope());
        return Mandate.Side.EMPLOYEES;
    }

    /// Whose yes a draft of this guideline needs.
    public GuidelineVersion.Consent consent(Guideline guideline, Person by) {
        return consent(guideline, forums.get(guideline.forum(), by), by);
    }

    private GuidelineVersion.Consent consent(Guideline guideline, Forum home, Person by) {
        var today = beat.today();
        return guideline.needsUnanimity(forums.profile(home, today, by).procedural())
                ? new GuidelineVersion.Consent.Everybody(members(home, by))
                : new GuidelineVersion.Consent.BothSides();
    }

    /// Who has a seat and a say: neither deputies nor the secretary.
    private Set<UUID> members(Forum home, Person by) {
        return forums.sitting(home.id(), beat.today(), by).stream()
                .map(Forums.HeldMandate::mandate)
                .filter(one -> one.seat() != Mandate.Seat.DEPUTY && one.seat() != Mandate.Seat.SECRETARY)
                .map(Mandate::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Management's no, after a thorough discussion.
    public void refuse(UUID id, LocalDate discussedOn, String discussion, Person by) {
        by.must(Act.APPROVE_FOR_MANAGEMENT, forums.get(get(id, by).forum(), by).scope());
        database.write(() -> {
            store.enter(store.held(id, beat.today()).refused(discussedOn, discussion, beat.today()));
            commitments.end(id, Commitment.Ending.kept(discussedOn, ""), by);
            beat.told("guideline.refused", id, by);
        });
    }

    /// Notice by either side; it binds until the profile's months are past.
    public void giveNotice(UUID id, String why, Person by) {
        var home = negotiated(id, by);
        var today = beat.today();
        var terms = terms(home, by);
        database.write(() -> {
            store.enter(store.held(id, today).noticeGiven(side(home, by), why, today, terms));
            beat.told("guideline.notice-given", id, by);
        });
    }

    /// What the forum's rules say of notice today.
    public Guideline.Terms terms(Forum home, Person by) {
        var today = beat.today();
        return new Guideline.Terms(
                forums.deadlines(home, today, by).noticeMonths(),
                forums.profile(home, today, by).procedural());
    }

    /// Ends what has had its notice; the program's own work at a time.
    void expire() {
        for (var id : store.over(beat.today())) {
            database.write(() -> {
                store.enter(store.held(id, beat.today()).expired(beat.today()));
                commitments.end(id, Commitment.Ending.lapsed(beat.today(), ""), Guest.GUEST);
                beat.audit.tellOwn("guideline.expired", "guideline", id);
                beat.news.tell(new GuidelineExpired(id));
            });
        }
    }

    /// The guidelines that bind an organisation on a day: for whoever belongs to it or reads its forums.
    public List<Guideline> inForce(UUID organisation, LocalDate day, Person by) {
        boolean own = organisation.equals(by.organisation());
        return store.ofOrganisation(organisation, day).stream()
                .filter(one -> one.binds(day) && (own || reads(one, by)))
                .toList();
    }

    private boolean reads(Guideline one, Person by) {
        return by.may(Act.READ_FORUM, forums.get(one.forum(), by).scope());
    }

    /// A forum's guidelines, the newest first, one row more than a page: all of them for its members, those in force
    /// for whoever belongs to its organisation.
    public List<Guideline> ofForum(UUID forum, int offset, int count, Person by) {
        var home = forums.get(forum, by);
        var today = beat.today();
        if (by.may(Act.READ_FORUM, home.scope())) {
            return store.ofForum(forum, offset, count, today);
        }
        mustBelong(home.organisation(), by);
        return store.ofForum(forum, 0, Integer.MAX_VALUE, today).stream()
                .filter(one -> one.binds(today))
                .skip(offset)
                .limit(count)
                .toList();
    }

    private static void mustBelong(@Nullable UUID organisation, Person by) {
        if (organisation == null || !organisation.equals(by.organisation())) {
            throw new NotFound("guideline");
        }
    }

    /// A guideline as it stands today: before it is in force for the forum's members only.
    public Guideline get(UUID id, Person by) {
        var today = beat.today();
        var found = store.get(id, today);
        if (!reads(found, by)) {
            mustBelong(found.organisation(), by);
            if (found.holding() == null) {
                throw new NotFound("guideline");
            }
        }
        return found;
    }

    /// All its versions, the first first; the draft is for the forum's members only.
    public List<GuidelineVersion> versions(Guideline of, Person by) {
        boolean all = reads(get(of.id(), by), by);
        return versions.of(of.id()).stream()
                .filter(one -> all || one.isAgreed())
                .toList();
    }

    public List<Guideline.State> states(Guideline of, Person by) {
        return store.states(get(of.id(), by).id());
    }
}
