package org.samrad.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Clock;
import org.samrad.dialogue.AgendaItem;
import org.samrad.dialogue.Agendas;
import org.samrad.dialogue.BreachCase;
import org.samrad.dialogue.Breaches;
import org.samrad.dialogue.Decision;
import org.samrad.dialogue.Dialogues;
import org.samrad.dialogue.Discussion;
import org.samrad.dialogue.ItemQuestion;
import org.samrad.dialogue.Meeting;
import org.samrad.dialogue.MeetingPlanning;
import org.samrad.dialogue.MeetingRecording;
import org.samrad.dialogue.MinutesKeeping;
import org.samrad.dialogue.MinutesPublishing;
import org.samrad.dialogue.Proposal;
import org.samrad.dialogue.Proposals;
import org.samrad.guideline.Guideline;
import org.samrad.guideline.GuidelineVersion;
import org.samrad.guideline.Guidelines;
import org.samrad.guideline.Reach;
import org.samrad.guideline.Step;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecisions;
import org.samrad.organisation.Forum;
import org.springframework.stereotype.Component;

/// How the agency's committee treated the grants: a meeting with its questions and minutes, a guideline, a breach case
/// that was withdrawn, and the meeting to come.
@Component
class GrantsCommittee {
    private final Scene scene;
    private final MeetingPlanning planning;
    private final Dialogues dialogues;
    private final Agendas agendas;
    private final Proposals proposals;
    private final MeetingRecording recording;
    private final MinutesKeeping minutes;
    private final MinutesPublishing publishing;
    private final Breaches breaches;
    private final Guidelines guidelines;
    private final PlannedDecisions decisions;
    private final Clock clock;

    GrantsCommittee(
            Scene scene,
            MeetingPlanning planning,
            Dialogues dialogues,
            Agendas agendas,
            Proposals proposals,
            MeetingRecording recording,
            MinutesKeeping minutes,
            MinutesPublishing publishing,
            Breaches breaches,
            Guidelines guidelines,
            PlannedDecisions decisions,
            Clock clock) {
        this.scene = scene;
        this.planning = planning;
        this.dialogues = dialogues;
        this.agendas = agendas;
        this.proposals = proposals;
        this.recording = recording;
        this.minutes = minutes;
        this.publishing = publishing;
        this.breaches = breaches;
        this.guidelines = guidelines;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// A meeting forty days on, whose agenda both chairs make of what the start of the initiative has called for.
    UUID prepare(UUID initiative) {
        var bjarne = scene.person(Cast.BJARNE);
        var meeting = plan(clock.today().plusDays(40));
        var words = words(
                "Selvbetjening af tilskud: idé og behov",
                "At udvalget drøfter behovene, før der bliver valgt retning.");
        for (var proposal : proposals.of(initiative, bjarne)) {
            if (proposal.isOpen() && proposal.forum() != null) {
                proposals.accept(proposal.id(), new Proposals.Acceptance(meeting, words, List.of()), bjarne);
            }
        }
        agree(meeting);
        agendas.send(meeting, bjarne);
        return meeting;
    }

    private UUID plan(LocalDate day) {
        return planning.plan(
                scene.committee(Agency.SHARED),
                new Meeting.Plan(
                        Meeting.Kind.ORDINARY,
                        "",
                        new Meeting.When(weekday(day), LocalTime.of(9, 0), LocalTime.of(11, 0)),
                        new Meeting.Place(Meeting.Mode.HYBRID, "Mødelokale 2", "https://moede.demo.samrad.example/su")),
                scene.person(Cast.BJARNE));
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static AgendaItem.Words words(String title, String recommendation) {
        return new AgendaItem.Words(
                title,
                AgendaItem.Type.DISCUSSION,
                "Forandringen rammer sagsbehandlerne i tre myndigheder og alle, der søger.",
                recommendation,
                "Rækkefølgen, afgrænsningen og hvem der prøver først",
                30,
                "da");
    }

    private void agree(UUID meeting) {
        for (var chair : List.of(Cast.BJARNE, Cast.SANNE)) {
            var by = scene.person(chair);
            agendas.agree(meeting, dialogues.get(meeting, by).agendaVersion(), by);
        }
    }

    void meet(UUID meeting) {
        var bjarne = scene.person(Cast.BJARNE);
        var record = recording.get(meeting, bjarne);
        for (var item : record.items()) {
            note(record.questions(item), bjarne.id());
            recording.discuss(
                    new Discussion(
                            item.id(),
                            0,
                            "Projektlederen lagde behovene frem: 5 bidrag fra sagsbehandlere, ansøgere og foreninger.",
                            "Ledelsen vil begynde med de 36 største ordninger.",
                            "Medarbejderne vil have reglerne forenklet først, og tid til at prøve.",
                            new Decision(
                                    Decision.Kind.RECOMMENDED,
                                    "Udvalget anbefaler at gå videre, når en prøve med rigtige sager er aftalt.",
                                    scene.person(Cast.LIV).id(),
                                    clock.today().plusDays(120))),
                    bjarne);
        }
        recording.held(meeting, bjarne);
    }

    /// The first questions are answered, the last one is disputed with a next step.
    private void note(List<ItemQuestion> questions, UUID nextBy) {
        var bjarne = scene.person(Cast.BJARNE);
        for (var question : questions) {
            boolean last = question.equals(questions.getLast());
            var next = new ItemQuestion.NextStep(
                    "Tæl opgaverne på de tre kontorer sammen",
                    nextBy,
                    clock.today().plusDays(30));
            var answer = new ItemQuestion.Answer(
                    last
                            ? "Siderne er ikke enige om, hvilke opgaver der falder bort."
                            : "Ansøgere ringer, fordi de ikke finder ordningen; det tager omkring hver tredje time.",
                    "Vi regner med færre opkald inden for et år.",
                    "Opkaldene bliver færre, men sværere.",
                    last ? next : null);
            var state = last ? ItemQuestion.State.DISPUTED : ItemQuestion.State.ANSWERED;
            recording.note(question.id(), new MeetingRecording.Note(answer, state, question.version()), bjarne);
        }
    }

    void publish(UUID meeting) {
        var bjarne = scene.person(Cast.BJARNE);
        var sanne = scene.person(Cast.SANNE);
        minutes.draft(meeting, bjarne);
        minutes.state(meeting, "Vi går ind for indgangen, når reglerne bliver enklere først.", sanne);
        minutes.send(meeting, bjarne);
        for (var by : List.of(bjarne, sanne)) {
            minutes.approve(meeting, minutes.get(meeting, by).version(), by);
        }
        publishing.publish(meeting, Map.of(), MinutesPublishing.Checked.BY_HAND, bjarne);
    }

    /// A procedural guideline for new technology, agreed by everybody who sits in the committee.
    void guideline() {
        var bjarne = scene.person(Cast.BJARNE);
        var sanne = scene.person(Cast.SANNE);
        var subject =
                new Guideline.Subject(Guideline.Kind.PROCEDURAL, "Inddragelse ved ny teknologi", "da", null, null);
        var id = guidelines.request(
                scene.committee(Agency.SHARED), subject, "Vi bliver inddraget for sent og forskelligt.", sanne);
        guidelines.talk(id, clock.today(), bjarne);
        var reach = new Reach(
                "Når arbejdet ændrer sig for 25 medarbejdere eller flere",
                "Når det koster 10 mio. kr. eller mere",
                "Når en opgave flytter eller falder bort",
                "",
                25,
                10_000_000L,
                "DKK");
        var steps = List.of(
                new Step(Phase.IDEA, Forum.Level.MAIN, "Problemet, målet og de første behov", 10),
                new Step(Phase.DEVELOPMENT, Forum.Level.MAIN, "Inddragelsesplan og følger for arbejdsgangene", 10),
                new Step(Phase.IMPLEMENTATION, Forum.Level.MAIN, "Resultat af prøven og plan for oplæring", 15));
        guidelines.write(
                id,
                new GuidelineVersion.Wording(
                        "Udvalget bliver inddraget, før der bliver besluttet, i hver fase af større teknologiprojekter.",
                        reach,
                        steps,
                        "Ændres kun, når alle i hovedudvalget er enige.",
                        clock.today()),
                0,
                bjarne);
        for (var by : List.of(bjarne, sanne)) {
            var draft = guidelines.versions(guidelines.get(id, by), by).getLast();
            guidelines.approve(id, draft.revision(), by);
        }
    }

    /// A decision was dated before its talk; the vice-chair said so, and management withdrew it twelve days later.
    void yellowCard(UUID initiative) {
        var decision = new UUID[1];
        var raised = new UUID[1];
        StoryTime.daysAgo(
                34,
                () -> decision[0] = decisions.plan(
                        initiative,
                        "Valg af leverandør til prøven",
                        clock.today().plusDays(2),
                        new PlannedDecision.Decider(
                                scene.agency(Agency.SHARED), null, "Direktionen", PlannedDecision.Kind.LINE),
                        scene.person(Cast.LIV)));
        StoryTime.daysAgo(
                30,
                () -> raised[0] = breaches.raise(
                        scene.committee(Agency.SHARED),
                        new BreachCase.Charge(
                                BreachCase.Type.NOT_DISCUSSED,
                                "Valg af leverandør til prøven",
                                clock.today().minusDays(2),
                                "Leverandøren blev valgt, før udvalget havde set følgerne for arbejdsgangene.",
                                "da",
                                new BreachCase.Links(initiative, decision[0], null)),
                        scene.person(Cast.SANNE)));
        StoryTime.daysAgo(18, () -> {
            breaches.withdraw(
                    raised[0],
                    "Beslutningen er trukket tilbage. Den kommer på næste møde med følgerne beskrevet.",
                    scene.person(Cast.BJARNE));
            decisions.move(
                    initiative,
                    decision[0],
                    LocalDate.ofInstant(clock.now(), clock.zone()).plusDays(70),
                    "Udvalget skal drøfte den først",
                    scene.person(Cast.LIV));
        });
    }

    /// The meeting to come, whose agenda is being made: the vice-chair has said yes, the chair has not yet.
    void next(UUID initiative) {
        var bjarne = scene.person(Cast.BJARNE);
        var sanne = scene.person(Cast.SANNE);
        var meeting = plan(clock.today().plusDays(31));
        var forum = scene.committee(Agency.SHARED);
        for (var proposal : proposals.of(initiative, bjarne)) {
            if (proposal.isOpen() && forum.equals(proposal.forum())) {
                accept(proposal, meeting);
            }
        }
        dialogues.addItem(
                Dialogues.Where.waiting(forum),
                new Dialogues.NewItem(
                        words("Travlhed i uge 7 til 10", "At udvalget drøfter afløsning, mens prøven kører."),
                        AgendaItem.About.NOTHING,
                        AgendaItem.Duty.DEMANDED),
                sanne);
        agendas.agree(meeting, dialogues.get(meeting, sanne).agendaVersion(), sanne);
    }

    private void accept(Proposal proposal, UUID meeting) {
        var words = words(
                "Selvbetjening af tilskud: prøven og leverandøren", "At udvalget drøfter følgerne for arbejdsgangene.");
        proposals.accept(proposal.id(), new Proposals.Acceptance(meeting, words, List.of()), scene.person(Cast.BJARNE));
    }
}
