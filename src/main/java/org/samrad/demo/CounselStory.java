package org.samrad.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.counsel.Case;
import org.samrad.counsel.CaseDocument;
import org.samrad.counsel.CaseDocuments;
import org.samrad.counsel.CaseMeeting;
import org.samrad.counsel.CaseMeetings;
import org.samrad.counsel.Council;
import org.samrad.counsel.Councils;
import org.samrad.counsel.Counsel;
import org.samrad.counsel.CounselLetters;
import org.samrad.counsel.Recommendation;
import org.samrad.counsel.Recommendations;
import org.samrad.counsel.Theme;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// An invented council and its case about death and inheritance: seven recommendations, and what became of them in the
/// year after. A second case waits for its letter. Both agencies are invented.
@Component
class CounselStory {
    private static final String MANDATE =
            "Rådet gir råd til statlige virksomheter om tiltak der digitalisering er en viktig del, i alle faser. "
                    + "Det er frivillig å komme. Rådet har ingen myndighet: virksomheten eier tiltaket og bestemmer selv.";
    private static final String ISSUE =
            "Når noen dør, må de etterlatte melde fra til mange virksomheter, ofte om det samme. Vi vil lage én "
                    + "sammenhengende tjeneste sammen med dem som forvalter skifte, pensjon og skatt, men vi er usikre på "
                    + "hvem som skal eie helheten, og hva vi kan gjøre innenfor budsjettet.";

    private final Scene scene;
    private final Councils councils;
    private final Counsel counsel;
    private final CaseDocuments documents;
    private final CaseMeetings meetings;
    private final Recommendations recommendations;
    private final CounselLetters letters;
    private final Clock clock;

    CounselStory(
            Scene scene,
            Councils councils,
            Counsel counsel,
            CaseDocuments documents,
            CaseMeetings meetings,
            Recommendations recommendations,
            CounselLetters letters,
            Clock clock) {
        this.scene = scene;
        this.councils = councils;
        this.counsel = counsel;
        this.documents = documents;
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.letters = letters;
        this.clock = clock;
    }

    /// A recommendation, and how it stands by now; `days` is how long ago that was told.
    private record Told(
            Theme theme,
            Recommendation.Type type,
            String headline,
            String text,
            Recommendation.Stance stance,
            Recommendation.Status status,
            Recommendation.@Nullable Reason reason,
            String note,
            int days) {}

    private static final List<Told> ADVICE = List.of(
            new Told(
                    Theme.USERS,
                    Recommendation.Type.USERS,
                    "Snakk med etterlatte før neste styringsgruppemøte",
                    "Dere bygger på hva saksbehandlere tror. Snakk med minst ti etterlatte, og la styringsgruppen høre dem selv.",
                    Recommendation.Stance.ACCEPTED,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Fjorten samtaler. To av de tre planlagte skjemaene falt bort.",
                    210),
            new Told(
                    Theme.GOVERNANCE,
                    Recommendation.Type.ORGANISATION,
                    "Skriv ned hvem som eier helheten",
                    "Fire virksomheter har hver sin del. Skriv ned roller og plikter, og la én ha ansvaret for den etterlattes vei gjennom alle.",
                    Recommendation.Stance.ACCEPTED,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Avtalen er undertegnet av alle fire.",
                    180),
            new Told(
                    Theme.BENEFITS,
                    Recommendation.Type.BENEFITS,
                    "Ta ut gevinster underveis",
                    "Vent ikke på den ferdige tjenesten. Begynn med det ene varselet som de fleste trenger.",
                    Recommendation.Stance.ACCEPTED,
                    Recommendation.Status.FOLLOWED,
                    null,
                    "Varselet er i bruk. Halvparten så mange henvendelser om det samme.",
                    95),
            new Told(
                    Theme.COOPERATION,
                    Recommendation.Type.COOPERATION,
                    "Ta kommunene med fra begynnelsen",
                    "Mange etterlatte møter kommunen først. La to kommuner være med og prøve.",
                    Recommendation.Stance.PARTLY_ACCEPTED,
                    Recommendation.Status.PARTLY,
                    Recommendation.Reason.NO_MONEY,
                    "Én kommune er med. Den andre fikk ikke frikjøpt noen.",
                    60),
            new Told(
                    Theme.RENEWAL,
                    Recommendation.Type.RENEWAL,
                    "Prøv en løsning uten skjema",
                    "Spør hva som skal til for at den etterlatte ikke trenger å melde noe i det hele tatt.",
                    Recommendation.Stance.NOTED,
                    Recommendation.Status.PARTLY,
                    Recommendation.Reason.OTHER_DECISION,
                    "Prøvd for én meldingstype. Resten venter på en forskrift.",
                    45),
            new Told(
                    Theme.COOPERATION,
                    Recommendation.Type.LEARN_FROM,
                    "Lær av en virksomhet som har samlet en livshendelse før",
                    "Andre har vært gjennom det samme. En samtale på 45 minutter kan spare dere måneder.",
                    Recommendation.Stance.ACCEPTED,
                    Recommendation.Status.NOT_FOLLOWED,
                    Recommendation.Reason.NO_TIME,
                    "Vi rakk det ikke ved siden av innføringen.",
                    30),
            new Told(
                    Theme.FINANCE,
                    Recommendation.Type.FINANCE,
                    "Søk medfinansiering for neste trinn",
                    "Den trinnvise veien passer ordningen. Søk før høstens frist.",
                    Recommendation.Stance.NOTED,
                    Recommendation.Status.OBSOLETE,
                    null,
                    "Trinnet ble dekket av driftsbudsjettet, så det er ikke noe å søke om.",
                    120));

    void tell() {
        var ingrid = scene.person(Cast.INGRID);
        var torunn = scene.person(Cast.TORUNN);
        StoryTime.daysAgo(399, () -> found(ingrid));
        var council = councils.managed(ingrid).getFirst().id();
        StoryTime.daysAgo(397, () -> apply(council, torunn));
        var id = counsel.list(Counsel.Sought.OPEN, 0, 1, torunn).getFirst().id();
        StoryTime.daysAgo(395, () -> counsel.agree(id, clock.today().plusDays(20), ingrid));
        StoryTime.daysAgo(390, () -> counsel.documentsIn(id, clock.today(), ingrid));
        StoryTime.daysAgo(380, () -> counsel.review(id, ingrid));
        StoryTime.daysAgo(375, () -> meet(id, ingrid));
        StoryTime.daysAgo(373, () -> write(id, ingrid));
        StoryTime.daysAgo(371, () -> letters.send(id, ingrid));
        StoryTime.daysAgo(350, () -> answer(id, torunn));
        ADVICE.forEach(one -> StoryTime.daysAgo(one.days(), () -> told(id, one, torunn)));
        StoryTime.daysAgo(25, () -> second(council, torunn, ingrid));
    }

    private void found(Person ingrid) {
        var council = councils.found(
                new Councils.Description(
                        "Rådet for digitale tjenester",
                        "nb",
                        new Council.Mandate(
                                MANDATE,
                                clock.today().withDayOfYear(1),
                                null,
                                EnumSet.allOf(Case.Kind.class),
                                EnumSet.complementOf(EnumSet.of(Theme.PROCUREMENT))),
                        Council.Rules.NORWAY),
                ingrid);
        var competences = EnumSet.of(Theme.USERS, Theme.RENEWAL, Theme.GOVERNANCE, Theme.BENEFITS, Theme.COOPERATION);
        councils.seat(council, new Councils.NewSeat(Cast.HENRIK.email(), true, competences, clock.today()), ingrid);
    }

    private void apply(UUID council, Person torunn) {
        var id = counsel.apply(
                council,
                new Case.Application(
                        "Sammenhengende tjeneste ved dødsfall og arv",
                        ISSUE,
                        "nb",
                        List.of(
                                "Hvem bør eie en tjeneste som går på tvers av fire virksomheter?",
                                "Hvordan får vi fram hva de etterlatte faktisk trenger?",
                                "Hvordan lager vi rom for fornyelse i et stramt budsjett?"),
                        Case.Kind.SERVICE,
                        Case.Size.MEDIUM,
                        Phase.CONCEPT,
                        Set.of(Theme.USERS, Theme.GOVERNANCE, Theme.COOPERATION, Theme.RENEWAL, Theme.FINANCE),
                        Case.Reuse.WITHOUT_NAMES,
                        null),
                List.of(),
                torunn);
        put(id, CaseDocument.Kind.JUSTIFICATION, "Prosjektbegrunnelse", torunn);
        put(id, CaseDocument.Kind.BENEFITS_PLAN, "Gevinstrealiseringsplan", torunn);
        put(id, CaseDocument.Kind.STEERING, "Styringsdokument", torunn);
    }

    private void put(UUID id, CaseDocument.Kind kind, String title, Person by) {
        var text = title + " (oppdiktet for demonstrasjonen)";
        documents.put(
                id,
                new CaseDocuments.Named(Optional.empty(), kind, title),
                new CaseDocuments.Upload(title + ".txt", text.getBytes(StandardCharsets.UTF_8)),
                by);
    }

    private void meet(UUID id, Person ingrid) {
        var when = new CaseMeeting.When(clock.today(), LocalTime.of(10, 0), LocalTime.of(12, 0));
        var place = new CaseMeeting.Place(CaseMeeting.Mode.HYBRID, "Rådets møterom", "");
        var agenda = List.of("Virksomheten forteller", "De tre spørsmålene", "Hva andre har gjort", "Oppsummering");
        meetings.plan(id, 0, new CaseMeeting.Plan(when, place, agenda), ingrid);
        meetings.hold(
                id,
                1,
                List.of(
                        new CaseMeeting.Attendee(CaseMeeting.Party.COUNCIL, "Leder av rådet", false, ""),
                        new CaseMeeting.Attendee(CaseMeeting.Party.SECRETARIAT, "Sekretær", false, ""),
                        new CaseMeeting.Attendee(CaseMeeting.Party.AGENCY, "Direktør", false, ""),
                        new CaseMeeting.Attendee(CaseMeeting.Party.AGENCY, "Prosjektleder", true, ""),
                        new CaseMeeting.Attendee(
                                CaseMeeting.Party.GUEST, "Statsråd", true, "Finansiering går igjen i alle samtalene")),
                ingrid);
        meetings.say(id, "Takk for et åpent møte. Brevet kommer innen fristen.", "nb", ingrid);
    }

    private void write(UUID id, Person ingrid) {
        var addressee = scene.agency(Agency.CITIZENS);
        ADVICE.forEach(one -> recommendations.draft(
                id,
                new Recommendation.Content(
                        one.headline(), one.text(), "nb", one.theme(), one.type(), addressee, "Direktør", List.of()),
                ingrid));
    }

    private void answer(UUID id, Person torunn) {
        var silje = scene.person(Cast.SILJE);
        for (int number = 1; number <= ADVICE.size(); number++) {
            var stance = ADVICE.get(number - 1).stance();
            recommendations.answer(
                    seen(id, number, torunn),
                    new Recommendations.Answered(
                            stance,
                            stance == Recommendation.Stance.NOTED ? "Vi tar det med i vurderingen." : "",
                            "nb",
                            stance.binds() ? "Prosjektlederen legger fram en plan for ledergruppen." : "",
                            stance.binds() ? silje.id() : null,
                            stance.binds() ? clock.today().plusMonths(9) : null),
                    torunn);
        }
    }

    private Recommendations.Seen seen(UUID id, int number, Person by) {
        return new Recommendations.Seen(
                id, number, recommendations.get(id, number, by).version());
    }

    private void told(UUID id, Told one, Person torunn) {
        recommendations.tell(
                seen(id, ADVICE.indexOf(one) + 1, torunn),
                new Recommendations.Told(one.status(), one.reason(), one.note(), "nb"),
                torunn);
    }

    /// A case under way: the documents are in, and the letter is due in some days.
    private void second(UUID council, Person torunn, Person ingrid) {
        var id = counsel.apply(
                council,
                new Case.Application(
                        "Digital veiledning ved sykdom i familien",
                        "Foreldre til alvorlig syke barn bruker mange timer i uken på offentlige skjemaer. Vi vil prøve en "
                                + "veileder som følger familien, men vet ikke om den skal eies av oss.",
                        "nb",
                        List.of("Hvem bør vi prøve sammen med?", "Hva bør vi måle det første året?"),
                        Case.Kind.PROJECT,
                        Case.Size.UNKNOWN,
                        Phase.IDEA,
                        Set.of(Theme.USERS, Theme.COOPERATION, Theme.FINANCE),
                        Case.Reuse.WITHOUT_NAMES,
                        null),
                List.of(),
                torunn);
        StoryTime.daysAgo(18, () -> counsel.agree(id, clock.today().plusDays(20), ingrid));
        StoryTime.daysAgo(10, () -> {
            put(id, CaseDocument.Kind.JUSTIFICATION, "Prosjektbegrunnelse", torunn);
            counsel.documentsIn(id, clock.today(), ingrid);
        });
    }
}
