package org.samrad.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.initiative.Ambition;
import org.samrad.initiative.DisplacedOption;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Renewals;
import org.samrad.lifeevent.CommentPeriod;
import org.samrad.lifeevent.Concern;
import org.samrad.lifeevent.Dependency;
import org.samrad.lifeevent.LifeEvent;
import org.samrad.lifeevent.LifeEvents;
import org.samrad.lifeevent.Municipalities;
import org.samrad.lifeevent.Obstacle;
import org.samrad.lifeevent.Obstacles;
import org.samrad.lifeevent.Service;
import org.samrad.lifeevent.TopNeeds;
import org.samrad.lifeevent.Understandings;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Two invented bodies own one service for those who have lost somebody: what each takes to be their needs, what stands
/// in the way, and a municipality that is asked.
@Component
class LifeEventStory {
    private final Scene scene;
    private final Access access;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final InitiativeFacts facts;
    private final Renewals renewals;
    private final LifeEvents events;
    private final Understandings understandings;
    private final Obstacles obstacles;
    private final Municipalities municipalities;
    private final Clock clock;

    LifeEventStory(
            Scene scene,
            Access access,
            Organisations organisations,
            Initiatives initiatives,
            InitiativeFacts facts,
            Renewals renewals,
            LifeEvents events,
            Understandings understandings,
            Obstacles obstacles,
            Municipalities municipalities,
            Clock clock) {
        this.scene = scene;
        this.access = access;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.facts = facts;
        this.renewals = renewals;
        this.events = events;
        this.understandings = understandings;
        this.obstacles = obstacles;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    void tell() {
        var register = organisation("Arveregisteret", Organisation.Type.DIRECTORATE);
        var town = organisation("Nordvik kommune", Organisation.Type.MUNICIPALITY);
        var partner = account("Direktør (rollekonto), Arveregisteret", "arveregisteret", register, "demo.cast.register");
        var mayor = account("Kommunedirektør (rollekonto), Nordvik kommune", "nordvik", town, "demo.cast.town");
        var id = new UUID[1];
        StoryTime.daysAgo(60, () -> id[0] = start(register, town));
        StoryTime.daysAgo(50, () -> services(partner));
        StoryTime.daysAgo(40, () -> needs(id[0], partner));
        StoryTime.daysAgo(30, () -> inTheWay(id[0], partner));
        StoryTime.daysAgo(20, () -> renew(id[0]));
        StoryTime.daysAgo(8, () -> ask(id[0]));
        var said = new Municipalities.Said(
                "", "Vi må få varselet inn i fagsystemet. Ellers må noen hos oss sitte og se etter det.", "nb");
        StoryTime.daysAgo(
                3,
                () -> municipalities.comment(
                        id[0], municipalities.periods(id[0], mayor).getFirst().id(), said, mayor));
    }

    private UUID organisation(String name, Organisation.Type type) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", name), null, ""),
                new Organisation.Facts(Country.NO, type, null, "Oppdiktet i demonstrasjonen", "", null),
                scene.administrator());
    }

    private Person account(String name, String address, UUID organisation, String note) {
        var by = scene.administrator();
        var person = access.add(
                new Access.NewPerson(name, address + "@demo.samrad.example", organisation, note), by);
        access.grant(person.id(), Role.LEADERSHIP, Scope.organisation(organisation), by);
        return access.get(person.id(), by);
    }

    private Person silje() {
        return scene.person(Cast.SILJE);
    }

    private UUID start(UUID register, UUID town) {
        var words = new Initiative.Words(
                "Når noen dør: én melding",
                "I dag må de etterlatte melde fra til sju etater, midt i sorgen. Vi vil at én melding er nok.",
                "nb");
        var affected = List.of(new Initiative.Affected(town, null));
        var id = initiatives
                .start(new Initiatives.Description(words, List.of(register), affected), silje())
                .id();
        understandings.aim(id, Set.of(LifeEvent.DEATH), silje());
        return id;
    }

    private void services(Person partner) {
        var attest = new Service.Words(
                "Skifteattest", "Viser hvem som arver og kan handle for boet. Du søker én gang for alle arvingene.", "nb");
        events.offer(
                new LifeEvents.Description(
                        Set.of(LifeEvent.DEATH),
                        attest,
                        new Service.Way("https://example.org/skifteattest", "post@arveregisteret.example")),
                partner);
        var guide = new Service.Words(
                "Veiviser for etterlatte", "Viser steg for steg hva som må ordnes, og hva som ordner seg selv.", "nb");
        events.offer(
                new LifeEvents.Description(
                        Set.of(LifeEvent.DEATH, LifeEvent.CHILD),
                        guide,
                        new Service.Way("https://example.org/veiviser", "")),
                silje());
    }

    private static List<TopNeeds.Need> list(String basis, String... texts) {
        return Stream.of(texts)
                .map(text -> new TopNeeds.Need(UUID.randomUUID(), text, basis, ""))
                .toList();
    }

    private void needs(UUID id, Person partner) {
        understandings.state(
                id,
                list(
                        "Femten intervjuer i vår",
                        "Melde fra bare én gang",
                        "Vite hva som haster",
                        "Ett sted å spørre",
                        "Slippe papir"),
                "nb",
                silje());
        understandings.state(
                id,
                list(
                        "Henvendelser til veiledningen",
                        "Vite hvem som arver",
                        "Slippe å melde til sju steder",
                        "Slippe papir",
                        "Forstå brevene"),
                "nb",
                partner);
        var themes = new HashMap<UUID, String>();
        understandings.standing(id, silje()).shared().orElseThrow().lists().stream()
                .flatMap(one -> one.needs().stream())
                .filter(need -> need.text().contains("sju steder") || need.text().contains("én gang"))
                .forEach(need -> themes.put(need.id(), "Én melding"));
        understandings.group(id, themes, 0, silje());
    }

    private void inTheWay(UUID id, Person partner) {
        var law = new Obstacle.Words(
                "Loven krever underskrift på papir fra alle arvinger.", "nb", "Leder for juridisk avdeling");
        var raised = obstacles.raise(id, Obstacle.Kind.LAW, Obstacle.Level.MINISTRY, law, partner);
        obstacles.attempt(
                id, raised, "Vi ba departementet om en forskrift. De vil vente på lovendringen.", "nb", partner);
        var money = new Obstacle.Words(
                "Gevinsten kommer hos andre enn den som betaler.", "nb", "Økonomidirektør hos oss");
        obstacles.raise(id, Obstacle.Kind.FUNDING_LOGIC, Obstacle.Level.ACROSS, money, silje());
        obstacles.dependOn(
                id,
                new Dependency.Words("Folkeregisteret", "Varsel om dødsfall samme dag", "nb"),
                clock.today().plusDays(75),
                silje());
    }

    private void renew(UUID id) {
        facts.assess(
                id,
                Set.of(
                        Ambition.Criterion.NEW_SERVICE_LOGIC,
                        Ambition.Criterion.USER_DEFINED_OUTCOME,
                        Ambition.Criterion.CROSS_SECTOR),
                silje());
        renewals.leaveUndone(
                id,
                "Etterlatte bruker rundt 30 timer hver på å melde fra. Etatene retter feil som ellers ikke hadde oppstått.",
                new Renewals.Yearly(48_000_000L, "NOK", "Eget anslag, oppdiktet"),
                silje());
        renewals.displace(
                id,
                new DisplacedOption.Words(
                        "Boet gjøres opp uten søknad når arvingene er kjent og enige.",
                        "Kravet om å spare to prosent i år, som bare rakk til et nytt skjema."),
                new DisplacedOption.Value(120_000_000, "NOK", "Konseptvalget, oppdiktet"),
                silje());
    }

    private void ask(UUID id) {
        municipalities.concern(
                id,
                Concern.Answer.YES,
                "Kommunene får varselet om dødsfall, og avslutter tjenester etter det.",
                "Fagdirektør for digitalisering i kommunenes forening",
                silje());
        var today = clock.today();
        municipalities.plan(
                id,
                new CommentPeriod.Words("Utkastet til den felles meldingen", "nb", "Kommunenes forening og Nordvik"),
                today,
                today.plusDays(21),
                silje());
    }
}
