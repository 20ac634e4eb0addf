package org.samrad.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.example.Visit;
import org.samrad.example.VisitNote;
import org.samrad.example.VisitNotes;
import org.samrad.example.VisitPeople;
import org.samrad.example.VisitPerson;
import org.samrad.example.VisitRating;
import org.samrad.example.VisitRatings;
import org.samrad.example.VisitRound;
import org.samrad.example.VisitRounds;
import org.samrad.example.Visits;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Twelve employees of the agency for shared solutions go out to thirty institutions. Most have been out, some are to
/// go, one has a reason, and one is still without.
@Component
class VisitStory {
    private static final List<String> COLLEAGUES = List.of(
            "Jonas Friis",
            "Maja Bech",
            "Rune Skov",
            "Helle Thorup",
            "Amir Nazari",
            "Birthe Lang",
            "Tobias Holst",
            "Ida Krag");

    private static final Seen AT_THE_MUSEUM = new Seen(
            "Tilskudsportalen",
            "Museet holder en fast halv time hver måned, hvor formidlere, bogholdere og frivillige gennemgår det, der driller, på en storskærm.",
            "Alle, der har brugt løsningen i ugens løb, kan sætte en seddel på tavlen. Den, der har skrevet sedlen, viser selv problemet.",
            "Fire felter er fjernet, og vejledningen er skrevet om af dem, der bruger den.",
            VisitNote.Involvement.METHODICAL,
            VisitNote.Evidence.OBSERVED,
            "",
            new VisitNote.Quote("Vi siger det højt, mens nogen stadig kan nå at gøre noget ved det.", "Bogholder"));

    private static final Seen TWO_OF_EACH = new Seen(
            "Statens HR",
            "Hver ny version bliver prøvet af to fra hver afdeling i en uge, før den bliver taget i brug.",
            "De, der prøver, er frikøbt i to timer og møder projektlederen om fredagen.",
            "Henvendelserne til support faldt fra 60 til 22 om ugen efter den seneste version.",
            VisitNote.Involvement.METHODICAL,
            VisitNote.Evidence.MEASURED,
            "Henvendelser til support i fire uger før og efter, optalt af supporten selv",
            new VisitNote.Quote("Det er første gang, nogen har spurgt, før det var bestemt.", "Sagsbehandler"));

    private static final Seen PRINTED_AND_SCANNED = new Seen(
            "Den fælles postløsning",
            "Brevene bliver skrevet ud og scannet ind igen, fordi løsningen ikke kan vise to sager på én gang.",
            "Der er en postkasse til forslag. Ingen ved, hvem der læser den.",
            "",
            VisitNote.Involvement.AD_HOC,
            VisitNote.Evidence.OBSERVED,
            "",
            null);

    private static final Seen BESIDE_THE_SOLUTION = new Seen(
            "Statens HR",
            "Vagtplanen ligger i et regneark ved siden af, fordi løsningen ikke kender aften og nat.",
            "Laboratoriet har skrevet tre gange. Svaret kom efter et halvt år.",
            "",
            VisitNote.Involvement.NONE,
            VisitNote.Evidence.TOLD,
            "",
            new VisitNote.Quote("Vi er holdt op med at skrive.", "Vagtleder"));

    private static final Seen READ_ALOUD = new Seen(
            "Den fælles afgørelsesskabelon",
            "Nævnet læser hver ny skabelon højt for to, der har fået en afgørelse, før den tages i brug.",
            "Nævnet ringer til dem og betaler for deres tid.",
            "Færre ringer for at få afgørelsen forklaret.",
            VisitNote.Involvement.PLANNED,
            VisitNote.Evidence.TOLD,
            "",
            null);

    private final Access access;
    private final Organisations organisations;
    private final VisitRounds rounds;
    private final VisitPeople people;
    private final Visits visits;
    private final VisitNotes notes;
    private final VisitRatings ratings;
    private final VisitHosts hosts;
    private final Scene scene;
    private final Clock clock;

    VisitStory(
            Access access,
            Organisations organisations,
            VisitRounds rounds,
            VisitPeople people,
            Visits visits,
            VisitNotes notes,
            VisitRatings ratings,
            VisitHosts hosts,
            Scene scene,
            Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.rounds = rounds;
        this.people = people;
        this.visits = visits;
        this.notes = notes;
        this.ratings = ratings;
        this.hosts = hosts;
        this.scene = scene;
        this.clock = clock;
    }

    /// Who is there: Liv plans, and goes herself.
    private record Players(Person liv, Person bjarne, Person asta, Map<String, Person> colleagues) {
        Person named(String first) {
            return colleagues.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(first))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    void tell() {
        var who = players();
        var institutions = hosts.add(scene.administrator());
        var round = new UUID[1];
        StoryTime.daysAgo(60, () -> round[0] = plan(who.liv(), institutions));
        go(round[0], who, institutions);
        plan(round[0], 9, scene.agency(Agency.GRANTS), List.of(who.named("Birthe"), who.bjarne()), who.liv());
        plan(round[0], 20, institutions.get(7), List.of(who.named("Tobias")), who.liv());
        people.excuse(round[0], who.named("Ida").id(), VisitPerson.Reason.ON_LEAVE, "", who.liv());
    }

    private Players players() {
        var by = scene.administrator();
        var home = scene.agency(Agency.SHARED);
        var colleagues = new LinkedHashMap<String, Person>();
        for (var name : COLLEAGUES) {
            var email =
                    name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT) + "@demo.samrad.example";
            var person = access.add(new Access.NewPerson(name, email, home), by);
            access.grant(person.id(), Role.EMPLOYEE, Scope.organisation(home), by);
            organisations.placePerson(person.id(), scene.unit(Agency.SHARED, "Drift og support"), by);
            colleagues.put(name, access.get(person.id(), by));
        }
        return new Players(scene.person(Cast.LIV), scene.person(Cast.BJARNE), scene.person(Cast.ASTA), colleagues);
    }

    private UUID plan(Person liv, List<UUID> institutions) {
        var words = new VisitRound.Words(
                "Hvordan bliver brugerne hørt, når en fælles løsning ændres?",
                "Alle medarbejdere ser én, der bruger vores løsninger, i øjnene. Vi leder efter de bedste eksempler på, at brugernes behov blev hørt, og samler dem i et katalog.",
                "da");
        var period = new VisitRound.Period(clock.today(), clock.today().plusDays(120));
        var id = rounds.plan(new VisitRound.Plan(words, period, List.of()), liv);
        people.bringUpToDate(id, liv);
        rounds.ask(id, "Hvornår blev I sidst spurgt, før noget blev ændret?", liv);
        rounds.ask(id, "Hvad gør I selv for at høre dem, der bruger jeres løsninger?", liv);
        rounds.ask(id, "Hvad skulle vi lade være med?", liv);
        var all = new ArrayList<>(institutions);
        for (var agency : List.of(Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY, Agency.SMALL)) {
            all.add(scene.agency(agency));
        }
        rounds.choose(id, all, liv);
        return id;
    }

    private UUID plan(UUID round, int inDays, UUID host, List<Person> who, Person by) {
        var event = new Visit.Event(
                new Visit.When(clock.today().plusDays(inDays), LocalTime.of(9, 0), LocalTime.of(11, 30)),
                new Visit.Place(Visit.Mode.FACE_TO_FACE, "Hos værten, reception", ""),
                new Visit.Contact("Leder af den faglige support", ""),
                3);
        return visits.plan(round, host, event, who.stream().map(Person::id).toList(), by);
    }

    private void go(UUID round, Players who, List<UUID> institutions) {
        var museum = scene.agency(Agency.MUSEUM);
        var laboratory = scene.agency(Agency.LABORATORY);
        var liv = who.liv();
        visited(44, new Trip(round, museum, List.of(liv, who.named("Jonas"))), AT_THE_MUSEUM, liv);
        var two = List.of(who.named("Maja"), who.named("Rune"));
        visited(37, new Trip(round, institutions.getFirst(), two), TWO_OF_EACH, liv);
        visited(30, new Trip(round, institutions.get(10), List.of(who.named("Helle"))), PRINTED_AND_SCANNED, liv);
        visited(16, new Trip(round, laboratory, List.of(who.named("Amir"))), BESIDE_THE_SOLUTION, liv);
        visited(5, new Trip(round, institutions.get(15), List.of(who.asta())), READ_ALOUD, liv);
    }

    private record Trip(UUID round, UUID host, List<Person> who) {}

    private record Seen(
            String about,
            String saw,
            String heard,
            String changed,
            VisitNote.Involvement involvement,
            VisitNote.Evidence evidence,
            String basis,
            VisitNote.@org.jspecify.annotations.Nullable Quote quote) {}

    private void visited(int daysAgo, Trip trip, Seen seen, Person planner) {
        var visit = new UUID[1];
        StoryTime.daysAgo(daysAgo + 10, () -> visit[0] = plan(trip.round(), 10, trip.host(), trip.who(), planner));
        StoryTime.daysAgo(daysAgo, () -> go(visit[0], trip.who(), seen));
    }

    private void go(UUID visit, List<Person> who, Seen seen) {
        var first = who.getFirst();
        visits.hold(visit, who.stream().map(Person::id).toList(), first);
        notes.note(visit, noted(seen), first);
        who.forEach(one -> ratings.rate(visit, new VisitRating(4, 3, 4), one));
        var rating = Objects.equals(seen.involvement(), VisitNote.Involvement.NONE)
                ? new VisitRating(5, 5, 3)
                : new VisitRating(4, 4, 3);
        ratings.rateByLink(ratings.link(visit, first), rating, Guest.GUEST);
    }

    private VisitNotes.Draft noted(Seen seen) {
        var quotes = seen.quote() == null ? List.<VisitNote.Quote>of() : List.of(seen.quote());
        return new VisitNotes.Draft(
                UUID.randomUUID(),
                clock.now(),
                new VisitNote.Said(seen.about(), seen.saw(), seen.heard(), seen.changed(), "da"),
                new VisitNote.Finding(
                        seen.involvement(),
                        seen.evidence(),
                        seen.basis(),
                        !seen.changed().isBlank()),
                quotes);
    }
}
