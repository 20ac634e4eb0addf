package org.samrad.demo;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Token;
import org.samrad.consultation.AudienceGroup;
import org.samrad.consultation.Consultation;
import org.samrad.consultation.Consultations;
import org.samrad.consultation.Decisions;
import org.samrad.consultation.Moderation;
import org.samrad.consultation.Treatment;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Ambition;
import org.samrad.initiative.Gates;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;
import org.samrad.organisation.RegistrationNumber;
import org.samrad.web.Frame;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Fills an empty demonstration: agencies, the cast, two initiatives and their consultations. Everything goes through
/// the
/// front doors, as people would do it.
@Component
class Seeds implements ApplicationRunner {
    private final Access access;
    private final Organisations organisations;
    private final Forums forums;
    private final Initiatives initiatives;
    private final InitiativeFacts initiativeFacts;
    private final Gates gates;
    private final Consultations consultations;
    private final Moderation moderation;
    private final Decisions decisions;
    private final Crowd crowd;
    private final Frame.Setup setup;
    private final Clock clock;

    private final Map<Agency, UUID> agencies = new EnumMap<>(Agency.class);
    private final Map<String, UUID> units = new HashMap<>();

    Seeds(
            Access access,
            Organisations organisations,
            Forums forums,
            Initiatives initiatives,
            InitiativeFacts initiativeFacts,
            Gates gates,
            Consultations consultations,
            Moderation moderation,
            Decisions decisions,
            Crowd crowd,
            Frame.Setup setup,
            Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.forums = forums;
        this.initiatives = initiatives;
        this.initiativeFacts = initiativeFacts;
        this.gates = gates;
        this.consultations = consultations;
        this.moderation = moderation;
        this.decisions = decisions;
        this.crowd = crowd;
        this.setup = setup;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!setup.demo() || !access.empty()) {
            return;
        }
        var administrator = access.addAdministrator(
                new Access.NewPerson("Demo", "administrator@demo.samrad.example", null, "demo.cast.administrator"),
                Token.of(24));
        for (var agency : Agency.values()) {
            add(agency, administrator);
        }
        for (var member : Cast.values()) {
            add(member, administrator);
        }
        var liv = signedIn(Cast.LIV, administrator);
        committee(administrator);
        sharedHr(liv, signedIn(Cast.BJARNE, administrator));
        grants(liv);
    }

    private void add(Agency agency, Person by) {
        var name = Name.of(agency.country().language(), agency.officialName());
        var id = organisations.add(
                new Organisation.Naming(name, null, ""),
                new Organisation.Facts(
                        agency.country(),
                        agency.type(),
                        RegistrationNumber.of(agency.country(), agency.number()),
                        "",
                        "",
                        new Organisation.Size(agency.size(), clock.today().getYear() - 1)),
                by);
        agencies.put(agency, id);
        for (var unit : agency.units()) {
            units.put(unit, organisations.addUnit(id, null, unit, by));
        }
    }

    private void add(Cast member, Person by) {
        var organisation = agency(member.agency());
        var person =
                access.add(new Access.NewPerson(member.fullName(), member.email(), organisation, member.noteKey()), by);
        for (var role : member.roles()) {
            access.grant(person.id(), role, Scope.organisation(organisation), by);
        }
        if (member == Cast.TUVA) {
            access.grant(person.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), by);
        }
        if (!member.agency().units().isEmpty()) {
            organisations.placePerson(person.id(), unit(member.agency().units().getFirst()), by);
        }
    }

    private UUID agency(Agency agency) {
        return java.util.Objects.requireNonNull(agencies.get(agency), agency::name);
    }

    private UUID unit(String name) {
        return java.util.Objects.requireNonNull(units.get(name), name);
    }

    private Person signedIn(Cast member, Person by) {
        return access.people(agency(member.agency()), 0, 100, by).stream()
                .filter(person -> person.email().equals(member.email()))
                .findFirst()
                .orElseThrow();
    }

    private void committee(Person by) {
        var forum = forums.add(
                agency(Agency.SHARED),
                new Forums.NewForum("Samarbejdsudvalget", Forum.Level.MAIN, Regime.DK_SU, null),
                by);
        var term = new Mandate.Term(clock.today().withDayOfYear(1), null);
        forums.giveMandate(
                forum,
                new Forums.NewMandate(
                        signedIn(Cast.BJARNE, by).id(),
                        Mandate.Side.MANAGEMENT,
                        Mandate.Seat.MEMBER,
                        "Direktionen",
                        term),
                by);
        forums.giveMandate(
                forum,
                new Forums.NewMandate(
                        signedIn(Cast.SANNE, by).id(), Mandate.Side.EMPLOYEES, Mandate.Seat.MEMBER, "HK Stat", term),
                by);
    }

    /// A consultation that has closed and been answered in part.
    private void sharedHr(Person liv, Person director) {
        var initiative = start(
                "Fælles HR-løsning",
                "Én løsning til ansættelse, ferie og fravær i fem myndigheder, så tiden går til kerneopgaven.",
                List.of(Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY, Agency.SMALL),
                liv);
        passTheFirstGates(initiative, liv, director);
        var id = draft(initiative, Story.HR, Consultation.ResultsWhen.AFTER_CLOSING, liv);
        var groups = new HashMap<String, String>();
        for (var agency : List.of(Agency.SHARED, Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY, Agency.SMALL)) {
            groups.put(agency.officialName(), ask(id, agency, liv).code());
        }
        var projects = ask(id, unit("Projekter og udvikling"), liv);
        consultations.open(id, liv);
        crowd.answer(id, Story.HR, groups.get(Agency.SHARED.officialName()), Agency.SHARED.officialName(), 48);
        crowd.answer(id, Story.HR, projects.code(), Agency.SHARED.officialName(), 17);
        crowd.answer(id, Story.HR, groups.get(Agency.GRANTS.officialName()), Agency.GRANTS.officialName(), 52);
        crowd.answer(id, Story.HR, groups.get(Agency.MUSEUM.officialName()), Agency.MUSEUM.officialName(), 26);
        crowd.answer(id, Story.HR, groups.get(Agency.LABORATORY.officialName()), Agency.LABORATORY.officialName(), 34);
        crowd.answer(id, Story.HR, groups.get(Agency.SMALL.officialName()), Agency.SMALL.officialName(), 3);
        consultations.close(id, liv);
        decide(id, liv);
    }

    /// What the first two gates ask for: told where it was there, waived by the director where it came before Samråd.
    private void passTheFirstGates(UUID initiative, Person owner, Person director) {
        var deciders = agency(Agency.SHARED);
        initiatives.decideBy(
                initiative,
                new PlannedDecision.Decider(deciders, null, "Direktionen", PlannedDecision.Kind.LINE),
                owner);
        initiativeFacts.addGroup(
                initiative,
                new InitiativeFacts.NewGroup(
                        AffectedGroup.Kind.EMPLOYEES,
                        "Medarbejdere, der registrerer ferie og fravær",
                        1400,
                        null,
                        null),
                owner);
        initiativeFacts.assess(initiative, Set.of(Ambition.Criterion.SAME_SERVICE_CHEAPER), owner);
        for (var check : gates.towards(Phase.DEVELOPMENT, initiative, director)) {
            for (var line : check.missing()) {
                gates.waive(
                        initiative,
                        line.criterion(),
                        "Initiativet var i gang, før vi begyndte at bruge Samråd. Materialet ligger i sagen.",
                        director);
            }
        }
        initiatives.enter(initiative, Phase.DEVELOPMENT, owner);
    }

    private void decide(UUID id, Person liv) {
        var statements = moderation.statements(id, liv);
        for (var answer : Story.HR_ANSWERS) {
            decisions.treat(
                    new Treatment(
                            statements.get(answer.line()).id(),
                            answer.kind(),
                            answer.reason(),
                            answer.next(),
                            answer.next().isEmpty() ? null : clock.today().plusDays(60),
                            null),
                    liv);
        }
        decisions.publish(id, liv);
    }

    /// A consultation that is being answered.
    private void grants(Person liv) {
        var initiative = start(
                "Selvbetjening af tilskud",
                "Én indgang til mere end fire hundrede tilskudsordninger, med de samme enkle regler for den samme slags ansøger.",
                List.of(Agency.GRANTS, Agency.MUSEUM),
                liv);
        var id = draft(initiative, Story.GRANTS, Consultation.ResultsWhen.AFTER_ANSWERING, liv);
        var grants = ask(id, Agency.GRANTS, liv);
        var museum = ask(id, Agency.MUSEUM, liv);
        var open = consultations.ask(
                id,
                new Consultations.Asked(
                        AudienceGroup.Kind.OPEN, null, null, "Ansøgere", AudienceGroup.Admission.LINK, null, null),
                liv);
        consultations.open(id, liv);
        crowd.answer(id, Story.GRANTS, grants.code(), Agency.GRANTS.officialName(), 31);
        crowd.answer(id, Story.GRANTS, museum.code(), Agency.MUSEUM.officialName(), 12);
        crowd.answer(id, Story.GRANTS, open.code(), "", 22);
    }

    private UUID start(String title, String summary, List<Agency> affected, Person by) {
        var description = new Initiatives.Description(
                new Initiative.Words(title, summary, "da"),
                List.of(),
                affected.stream()
                        .map(agency -> new Initiative.Affected(agency(agency), null))
                        .toList());
        return initiatives.start(description, by).id();
    }

    private UUID draft(UUID initiative, Story story, Consultation.ResultsWhen resultsWhen, Person by) {
        var today = clock.today();
        var closesAt = today.plusDays(14)
                .atTime(LocalTime.of(23, 59))
                .atZone(clock.zone())
                .toInstant();
        var draft = new Consultations.Draft(
                new Consultation.Terms(
                        story.question(), story.why(), story.changeable(), story.promise(), today.plusDays(35), "da"),
                new Consultation.Rules(Consultation.Moderation.LIGHT, resultsWhen, Consultation.Privacy.ANONYMOUS, 5),
                new Consultation.Period(today, closesAt));
        var id = consultations.draft(initiative, draft, by).id();
        moderation.addAll(id, story.lines().stream().map(Story.Line::text).toList(), by);
        return id;
    }

    private AudienceGroup ask(UUID consultation, Agency agency, Person by) {
        return consultations.ask(
                consultation,
                new Consultations.Asked(
                        AudienceGroup.Kind.ORGANISATION,
                        agency(agency),
                        null,
                        agency.officialName(),
                        AudienceGroup.Admission.LINK,
                        null,
                        agency.asked()),
                by);
    }

    private AudienceGroup ask(UUID consultation, UUID unit, Person by) {
        return consultations.ask(
                consultation,
                new Consultations.Asked(
                        AudienceGroup.Kind.UNIT, unit, null, "", AudienceGroup.Admission.LINK, null, 24),
                by);
    }
}
