package org.samrad.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.counsel.Case;
import org.samrad.counsel.CaseMeeting;
import org.samrad.counsel.CaseMeetings;
import org.samrad.counsel.Council;
import org.samrad.counsel.Councils;
import org.samrad.counsel.Counsel;
import org.samrad.counsel.CounselLetters;
import org.samrad.counsel.ExperienceTalk;
import org.samrad.counsel.ExperienceTalks;
import org.samrad.counsel.Funnel;
import org.samrad.counsel.Recommendation;
import org.samrad.counsel.Recommendations;
import org.samrad.counsel.Theme;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// A council has advised on one service for those who have lost somebody: seven recommendations, answered, and talked
/// about a year later. Three were followed, two in part, one was not for want of time, and one was overtaken.
@Component
class CounselStory {
    private static final String LANGUAGE = "nb";

    private final Councils councils;
    private final Counsel counsel;
    private final CaseMeetings meetings;
    private final Recommendations recommendations;
    private final CounselLetters letters;
    private final ExperienceTalks talks;
    private final Scene scene;
    private final Clock clock;

    CounselStory(
            Councils councils,
            Counsel counsel,
            CaseMeetings meetings,
            Recommendations recommendations,
            CounselLetters letters,
            ExperienceTalks talks,
            Scene scene,
            Clock clock) {
        this.councils = councils;
        this.counsel = counsel;
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.letters = letters;
        this.talks = talks;
        this.scene = scene;
        this.clock = clock;
    }

    /// One recommendation, and what had become of it a year later.
    private record Advised(
            String headline,
            String text,
            Theme theme,
            Recommendation.Type type,
            Recommendation.Status became,
            Recommendation.@Nullable Reason reason,
            String did) {}

    private static final List<Advised> SEVEN = List.of(
            new Advised(
                    "Snakk med etterlatte før dere velger løsning",
                    "Snakk med minst ti etterlatte om de første fire ukene, og skriv ned hva de måtte gjøre flere ganger.",
                    Theme.USERS,
                    Recommendation.Type.USERS,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Vi snakket med fjorten etterlatte og endret rekkefølgen på hele tjenesten."),
            new Advised(
                    "Skriv ned hvem som gjør hva",
                    "La de fire virksomhetene skrive ned roller og plikter på én side, og sett ansvarlige ledere i styringsgruppen.",
                    Theme.COOPERATION,
                    Recommendation.Type.COOPERATION,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Siden er signert av alle fire, og lederne møtes hver måned."),
            new Advised(
                    "Hent gevinster underveis",
                    "Begynn med meldingen om dødsfall, som alle trenger, og mål spart tid etter tre måneder.",
                    Theme.BENEFITS,
                    Recommendation.Type.BENEFITS,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Meldingen kom først. Etterlatte sparer i snitt to henvendelser."),
            new Advised(
                    "Lag et budsjett for drift før dere bygger mer",
                    "Vis hva løsningen koster i drift hvert år, og hvem som betaler.",
                    Theme.FINANCE,
                    Recommendation.Type.FINANCE,
                    Recommendation.Status.PARTLY,
                    Recommendation.Reason.NO_MONEY,
                    "Kostnaden er regnet ut, men fordelingen mellom virksomhetene er ikke avtalt."),
            new Advised(
                    "Gi førstelinjen opplæring før start",
                    "La dem som svarer på telefonen, prøve løsningen i to uker.",
                    Theme.COMPETENCE,
                    Recommendation.Type.COMPETENCE,
                    Recommendation.Status.PARTLY,
                    Recommendation.Reason.NOT_PRIORITISED,
                    "To av fire virksomheter rakk opplæringen."),
            new Advised(
                    "Lær av en virksomhet som har gjort det",
                    "Ta kontakt med en virksomhet som har samlet en livshendelse på ett sted, og spør hva den ville gjort annerledes.",
                    Theme.COOPERATION,
                    Recommendation.Type.LEARN_FROM,
                    Recommendation.Status.NOT_FOLLOWED,
                    Recommendation.Reason.NO_TIME,
                    "Vi mente det, men det ble aldri tid."),
            new Advised(
                    "Vent med eget register",
                    "Bygg ikke et eget register før det er klart om det kommer et felles.",
                    Theme.RISK,
                    Recommendation.Type.RISK,
                    Recommendation.Status.OBSOLETE,
                    null,
                    "Det felles registeret kom i mai."));

    void tell() {
        var torunn = scene.person(Cast.TORUNN);
        var silje = scene.person(Cast.SILJE);
        var ingrid = scene.person(Cast.INGRID);
        var ids = new ArrayList<UUID>();
        StoryTime.daysAgo(399, () -> ids.add(council(ingrid)));
        StoryTime.daysAgo(398, () -> ids.add(counsel.apply(ids.getFirst(), inheritance(), List.of(), torunn)));
        var id = ids.getLast();
        StoryTime.daysAgo(396, () -> counsel.agree(id, clock.today().plusDays(11), ingrid));
        StoryTime.daysAgo(392, () -> counsel.documentsIn(id, clock.today(), ingrid));
        StoryTime.daysAgo(389, () -> counsel.review(id, ingrid));
        StoryTime.daysAgo(385, () -> meet(id, ingrid));
        StoryTime.daysAgo(380, () -> advise(id, torunn, ingrid));
        StoryTime.daysAgo(372, () -> answer(id, torunn, silje));
        StoryTime.daysAgo(12, () -> talk(id, torunn, ingrid));
        StoryTime.daysAgo(6, () -> again(ids.getFirst(), silje, ingrid));
    }

    private UUID council(Person ingrid) {
        var mandate = new Council.Mandate(
                "Rådet gir råd til statlige virksomheter om digitalisering. Det er frivillig å komme, og virksomheten bestemmer selv hva den gjør med rådene. Oppdiktet i demonstrasjonen.",
                clock.today(),
                null,
                EnumSet.allOf(Case.Kind.class),
                EnumSet.allOf(Theme.class));
        var id = councils.found(
                new Councils.Description("Demonstrasjonsrådet", LANGUAGE, mandate, Council.Rules.NORWAY), ingrid);
        councils.seat(
                id,
                new Councils.NewSeat(
                        Cast.HENRIK.email(),
                        true,
                        Set.of(Theme.USERS, Theme.COOPERATION, Theme.GOVERNANCE),
                        clock.today()),
                ingrid);
        return id;
    }

    private static Case.Application inheritance() {
        return new Case.Application(
                "Sammenhengende tjeneste ved dødsfall og arv",
                "Når noen dør, må de etterlatte melde fra til mange. Fire virksomheter vil samle det på ett sted, men er uenige om hva som skal komme først.",
                LANGUAGE,
                List.of("Hva bør vi begynne med?", "Hvem bør betale for driften?", "Hvem kan vi lære av?"),
                Case.Kind.SERVICE,
                Case.Size.MEDIUM,
                Phase.CONCEPT,
                Set.of(Theme.USERS, Theme.COOPERATION, Theme.FINANCE),
                Case.Reuse.WITHOUT_NAMES,
                null);
    }

    private void meet(UUID id, Person ingrid) {
        var day = clock.today();
        meetings.plan(
                id,
                0,
                new CaseMeeting.Plan(
                        new CaseMeeting.When(day, LocalTime.of(12, 0), LocalTime.of(14, 0)),
                        new CaseMeeting.Place(CaseMeeting.Mode.HYBRID, "Møterom Fjord", ""),
                        List.of("Virksomhetens spørsmål", "Rådets spørsmål", "Hva vi har hørt")),
                ingrid);
        int version = meetings.find(counsel.get(id, ingrid), ingrid).orElseThrow().version();
        meetings.hold(
                id,
                version,
                List.of(
                        new CaseMeeting.Attendee(CaseMeeting.Party.AGENCY, "Leder", false, ""),
                        new CaseMeeting.Attendee(CaseMeeting.Party.COUNCIL, "Rådets leder", true, "")),
                ingrid);
    }

    private void advise(UUID id, Person torunn, Person ingrid) {
        var addressee = Objects.requireNonNull(torunn.organisation());
        for (var one : SEVEN) {
            recommendations.draft(
                    id,
                    new Recommendation.Content(
                            one.headline(), one.text(), LANGUAGE, one.theme(), one.type(), addressee, "Leder", List.of()),
                    ingrid);
        }
        letters.send(id, ingrid);
    }

    private void answer(UUID id, Person torunn, Person silje) {
        for (var one : recommendations.of(counsel.get(id, torunn), torunn)) {
            boolean takes = one.content().type() != Recommendation.Type.RISK;
            recommendations.answer(
                    new Recommendations.Seen(id, one.number(), one.version()),
                    new Recommendations.Answered(
                            takes ? Recommendation.Stance.ACCEPTED : Recommendation.Stance.NOTED,
                            "",
                            LANGUAGE,
                            takes ? "Vi gjør det som en del av planen for neste år." : "",
                            takes ? silje.id() : null,
                            takes ? clock.today().plusDays(300) : null),
                    torunn);
        }
    }

    private void talk(UUID id, Person torunn, Person ingrid) {
        var told = recommendations.of(counsel.get(id, ingrid), ingrid).stream()
                .map(one -> told(one, SEVEN.get(one.number() - 1)))
                .toList();
        talks.note(
                new ExperienceTalks.Noted(
                        id,
                        talks.get(id, ingrid).version(),
                        told,
                        new ExperienceTalk.Looking(
                                "Pengene til drift lå hos fire ulike departementer.",
                                "Spør om hvem som skal eie tjenesten når prosjektet er over.",
                                LANGUAGE,
                                4)),
                ingrid);
        talks.consent(id, true, true, torunn);
        talks.hold(id, talks.get(id, torunn).version(), torunn);
    }

    private static ExperienceTalk.Told told(Recommendation of, Advised advised) {
        return new ExperienceTalk.Told(
                of.id(),
                advised.became(),
                advised.reason(),
                advised.did(),
                LANGUAGE,
                new ExperienceTalk.Met(Funnel.Step.ADVISED, 0, null));
    }

    /// The same agency comes again, with something else; the secretariat waits for its documents.
    private void again(UUID council, Person silje, Person ingrid) {
        var id = counsel.apply(
                council,
                new Case.Application(
                        "Ett sted for nye innbyggere",
                        "Den som flytter hit, møter fem skjemaer med de samme spørsmålene. Vi vil stille dem én gang.",
                        LANGUAGE,
                        List.of("Hvordan får vi alle fem med?"),
                        Case.Kind.PROJECT,
                        Case.Size.SMALL,
                        Phase.IDEA,
                        Set.of(Theme.COOPERATION, Theme.NEEDS),
                        Case.Reuse.WITHOUT_NAMES,
                        null),
                List.of(),
                silje);
        counsel.agree(id, clock.today().plusDays(20), ingrid);
    }
}
