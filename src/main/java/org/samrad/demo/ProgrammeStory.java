package org.samrad.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.RegistrationNumber;
import org.samrad.programme.LearningPair;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Pairing;
import org.samrad.programme.PairingTables;
import org.samrad.programme.Pairings;
import org.samrad.programme.Participations;
import org.samrad.programme.Profile;
import org.samrad.programme.Programme;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.stereotype.Component;

/// The Swedish development programme as public sources tell of it: its organisers, three rounds, and the three pairs of
/// 2015 with their themes. Role accounts act; the profiles from which the machine proposes the pairs are invented, and
/// say so.
@Component
class ProgrammeStory {
    private static final String NEWS_2013 =
            "https://www.arbetsgivarverket.se/nyheter--press/nyheter/2013/ulf-bengtsson-och-mats-wikstrom-nojda-med-gemensam-satsning/";
    private static final String NEWS_2015 =
            "https://www.arbetsgivarverket.se/nyheter--press/nyheter/2015/starkta-av-utvecklingsprogrammet-gar-vi-vidare/";
    private static final LocalDate SPRING_2015 = LocalDate.of(2015, 3, 2);
    private static final String INVENTED =
            "Påhittad profil för demonstrationen. Den säger inget om den verkliga myndigheten.";

    private final Access access;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Participations participations;
    private final LearningProfiles profiles;
    private final PairingTables tables;
    private final Pairings pairings;
    private final Clock clock;

    ProgrammeStory(
            Access access,
            Organisations organisations,
            Programmes programmes,
            Participations participations,
            LearningProfiles profiles,
            PairingTables tables,
            Pairings pairings,
            Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.programmes = programmes;
        this.participations = participations;
        this.profiles = profiles;
        this.tables = tables;
        this.pairings = pairings;
        this.clock = clock;
    }

    /// A real agency, with what the invented profile says: what it needs, and what it gives.
    private record Taking(
            String name,
            String number,
            Account account,
            Profile.Sector sector,
            Map<String, Integer> needs,
            Map<String, Integer> gives) {}

    private record Account(int workUnits, String address, String note) {}

    private static final List<Taking> TAKING = List.of(
            new Taking(
                    "Skatteverket",
                    "202100-5448",
                    new Account(0, "skatteverket", ""),
                    Profile.Sector.ECONOMY,
                    Map.of("belonging", 4, "trust", 3, "participation", 2),
                    Map.of("governance", 3, "e-services", 4, "leaders", 3)),
            new Taking(
                    "Kriminalvården",
                    "202100-0225",
                    new Account(15_900, "kriminalvarden", ""),
                    Profile.Sector.JUSTICE,
                    Map.of("governance", 4, "leaders", 3, "e-services", 1),
                    Map.of("belonging", 3, "trust", 3, "work-environment", 3)),
            new Taking(
                    "Fastighetsmäklarinspektionen",
                    "202100-4870",
                    new Account(25, "fmi", "demo.cast.programme-head-small"),
                    Profile.Sector.INDUSTRY,
                    Map.of("technology", 4, "digital-channels", 3, "digital-strategy", 2),
                    Map.of("administration", 4, "supervision", 3)),
            new Taking(
                    "Universitets- och högskolerådet",
                    "202100-6487",
                    new Account(313, "uhr", "demo.cast.programme-head-council"),
                    Profile.Sector.EDUCATION,
                    Map.of("administration", 4, "tasks", 2),
                    Map.of("technology", 4, "e-services", 3, "digital-channels", 1)),
            new Taking(
                    "Kustbevakningen",
                    "202100-3997",
                    new Account(909, "kustbevakningen", ""),
                    Profile.Sector.DEFENCE,
                    Map.of("competence", 4, "tasks", 3, "employer", 3),
                    Map.of("preparedness", 4, "strategy", 3)),
            new Taking(
                    "Länsstyrelsen i Stockholms län",
                    "202100-2247",
                    new Account(0, "lst-stockholm", ""),
                    Profile.Sector.LOCAL,
                    Map.of("strategy", 4, "preparedness", 3, "employer", 1),
                    Map.of("competence", 4, "tasks", 3, "employer", 2)));

    /// What the pairs of 2015 worked with, as the source tells it.
    private static final Map<String, LearningPair.About> ABOUT = Map.of(
            "Kriminalvården",
            new LearningPair.About("Synliggöra det inre beroendet, så att alla känner sig lika mycket värda", "", "sv"),
            "Fastighetsmäklarinspektionen",
            new LearningPair.About("Digitalisering", "", "sv"),
            "Kustbevakningen",
            new LearningPair.About("Att vara attraktiv", "Attraktiv myndighet – attraktiv arbetsgivare", "sv"));

    void tell(Person administrator) {
        StoryTime.daysAgo((int) ChronoUnit.DAYS.between(SPRING_2015, clock.today()), () -> spring(administrator));
    }

    private void spring(Person administrator) {
        var finance = agency("Ekonomistyrningsverket", "202100-5026", 143, administrator);
        var employers = agency("Arbetsgivarverket", "202100-3476", 66, administrator);
        var organiser = person(
                new Access.NewPerson(
                        "Programledare (rollkonto), ESV",
                        "program@demo.samrad.example",
                        finance,
                        "demo.cast.programme-organiser"),
                Role.PROGRAMME_ORGANISER,
                administrator);
        person(
                new Access.NewPerson(
                        "Programledare (rollkonto), Arbetsgivarverket", "program-agv@demo.samrad.example", employers),
                Role.PROGRAMME_ORGANISER,
                administrator);
        var programme = programmes.start(
                new Programmes.Fresh(
                        "utvecklingsprogrammet",
                        new Programme.Words(
                                "Utvecklingsprogrammet för strategisk verksamhetsutveckling",
                                "Ledningsgrupper från olika myndigheter arbetar i lärpar och gör strategiska utvecklingsplaner med fokus på ledning och styrning. Arbetsgivarperspektivet och effektivitetsperspektivet förs samman, och både goda och dåliga exempel visas. Myndighetschefen deltar tillsammans med personer ur ledningsgruppen.",
                                "sv"),
                        ""),
                organiser);
        programmes.addOrganiser(programme, new Programme.Organiser(employers, ""), organiser);
        earlier(programme, organiser);
        third(programme, organiser, administrator);
    }

    private UUID agency(String name, String number, int workUnits, Person administrator) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name), null, ""),
                new Organisation.Facts(
                        Country.SE,
                        Organisation.Type.STATE_AGENCY,
                        RegistrationNumber.of(Country.SE, number),
                        "",
                        "",
                        workUnits == 0 ? null : new Organisation.Size(workUnits, 2024)),
                administrator);
    }

    private Person person(Access.NewPerson fresh, Role role, Person administrator) {
        var person = access.add(fresh, administrator);
        var home = java.util.Objects.requireNonNull(fresh.organisation());
        access.grant(person.id(), role, Scope.organisation(home), administrator);
        return access.get(person.id(), administrator);
    }

    /// The two rounds before, of which little more than their size is known.
    private void earlier(UUID programme, Person by) {
        closed(
                programme,
                new Round.Period(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)),
                new Round.Result(
                        "Pilotomgång. Källan säger inte när den hölls eller vilka som deltog; dagarna är satta av demonstrationen.",
                        null,
                        NEWS_2013),
                by);
        closed(
                programme,
                new Round.Period(LocalDate.of(2013, 9, 1), LocalDate.of(2014, 6, 30)),
                new Round.Result(
                        "Tolv ytterligare myndigheter började hösten 2013. Vilka de var står inte i källan; dagarna är satta av demonstrationen.",
                        12,
                        NEWS_2013),
                by);
    }

    private void closed(UUID programme, Round.Period period, Round.Result result, Person by) {
        var themes = List.of("Strategisk verksamhetsutveckling");
        var round = programmes.plan(programme, new Round.Plan(period, themes, List.of(), List.of(), 0), by);
        for (var state : List.of(Round.State.OPEN, Round.State.PAIRING, Round.State.RUNNING)) {
            programmes.moveRound(round, state, by);
        }
        programmes.publishResult(round, result, by);
        programmes.moveRound(round, Round.State.CLOSED, by);
    }

    private void third(UUID programme, Person organiser, Person administrator) {
        var plan = new Round.Plan(
                new Round.Period(SPRING_2015, LocalDate.of(2015, 12, 31)),
                List.of("Digitalisering", "Attraktivitet som arbetsgivare", "Ökad delaktighet för alla medarbetare"),
                List.of("Ledning och styrning", "Innovation, med inspel från Vinnova"),
                List.of(),
                0);
        var round = programmes.plan(programme, plan, organiser);
        programmes.moveRound(round, Round.State.OPEN, organiser);
        var heads = new HashMap<UUID, Person>();
        var names = new HashMap<UUID, String>();
        for (var one : TAKING) {
            var head = join(round, one, administrator);
            var home = java.util.Objects.requireNonNull(head.organisation());
            heads.put(home, head);
            names.put(home, one.name());
        }
        tables.publish(round, tables.run(round, Pairing.Settings.usual(TAKING.size()), organiser), organiser);
        for (var pair : pairings.pairsOf(round, organiser)) {
            for (var member : pair.members()) {
                var head = java.util.Objects.requireNonNull(heads.get(member));
                pairings.accept(pair.id(), "", head);
                var about = ABOUT.get(names.getOrDefault(member, ""));
                if (about != null) {
                    pairings.name(pair.id(), about, head);
                }
            }
        }
        programmes.publishResult(
                round,
                new Round.Result(
                        "Sex myndigheter i tre lärpar. Trots olikheterna hittade de fruktbara områden; gott samarbete kräver ömsesidigt behov. Profilerna som paren här bygger på, och allt som paren skriver, är påhittat i demonstrationen.",
                        null,
                        NEWS_2015),
                organiser);
        programmes.moveRound(round, Round.State.CLOSED, organiser);
    }

    private Person join(UUID round, Taking one, Person administrator) {
        var home = agency(one.name(), one.number(), one.account().workUnits(), administrator);
        var head = person(
                new Access.NewPerson(
                        "Myndighetschef (rollkonto), " + one.name(),
                        "chef-" + one.account().address() + "@demo.samrad.example",
                        home,
                        one.account().note()),
                Role.LEADERSHIP,
                administrator);
        participations.signUp(round, head);
        var levels = new HashMap<String, Profile.Levels>();
        one.needs().forEach((area, need) -> levels.put(area, new Profile.Levels(need, 0)));
        one.gives().forEach((area, level) -> levels.put(area, new Profile.Levels(0, level)));
        profiles.level(levels, 0, head);
        var facts = new Profile.Facts(one.sector(), List.of("sv", "en"), null, INVENTED, "sv");
        profiles.describe(facts, Profile.Consent.NONE, 1, head);
        profiles.share(head);
        return head;
    }
}
