package org.samrad;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.dialogue.AgendaAnnex;
import org.samrad.dialogue.AgendaItem;
import org.samrad.dialogue.Agendas;
import org.samrad.dialogue.BreachCase;
import org.samrad.dialogue.Breaches;
import org.samrad.dialogue.Decision;
import org.samrad.dialogue.Dialogues;
import org.samrad.dialogue.Discussion;
import org.samrad.dialogue.Meeting;
import org.samrad.dialogue.MeetingAttendance;
import org.samrad.dialogue.MeetingPlanning;
import org.samrad.dialogue.MeetingRecording;
import org.samrad.dialogue.MinutesKeeping;
import org.samrad.dialogue.MinutesPublishing;
import org.samrad.dialogue.Proposals;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Regime;

/// A committee with a chair and a vice-chair, and what it has on its table.
final class RouteForum {
    private final RouteTable test;
    private final Person administrator;
    private final UUID unit;
    private final UUID id;
    private final UUID mandate;
    private final Person chair;
    private final Person viceChair;

    RouteForum(RouteTable test, UUID agency, Person administrator) {
        this.test = test;
        this.administrator = administrator;
        this.unit = test.units().addUnit(agency, null, "Drift", administrator);
        this.id =
                test.forums.add(agency, new Forums.NewForum("SU", Forum.Level.MAIN, Regime.DK_SU, null), administrator);
        var bjarne = test.person("Bjarne Holm", agency, null, administrator);
        var sanne = test.person("Sanne Lund", agency, null, administrator);
        seat(bjarne, Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR);
        this.mandate = seat(sanne, Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR);
        this.chair = test.access.get(bjarne.id(), administrator);
        this.viceChair = test.access.get(sanne.id(), administrator);
    }

    private UUID seat(Person person, Mandate.Side side, Mandate.Seat seat) {
        var term = new Mandate.Term(test.today().minusDays(9), null);
        return test.forums.giveMandate(id, new Forums.NewMandate(person.id(), side, seat, "HK", term), administrator);
    }

    UUID id() {
        return id;
    }

    UUID unit() {
        return unit;
    }

    UUID mandate() {
        return mandate;
    }

    Person chair() {
        return chair;
    }

    Person viceChair() {
        return viceChair;
    }

    /// A meeting with one item, an annex and a question: being planned, or held with minutes in the making, or with
    /// minutes that are published. And a yellow card.
    Map<String, Object> things(UUID initiative, RouteScene.State state) {
        var things = new HashMap<String, Object>();
        var meeting = test.bean(MeetingPlanning.class).plan(id, plan(), chair);
        var item = item(meeting, initiative);
        var guest = new MeetingAttendance(UUID.randomUUID(), null, "Vera", null, "Oplæg", MeetingAttendance.Mode.ROOM);
        if (state != RouteScene.State.DRAFT) {
            hold(meeting, item, guest);
        }
        if (state == RouteScene.State.CLOSED) {
            publish(meeting);
        }
        things.put("/forums/{forum}", id);
        things.put("/forums/{id}", id);
        things.put("/years/{year}", test.today().getYear());
        things.put("/meetings/{id}", meeting);
        things.put("/record/{item}", item);
        things.put("/items/{id}", item);
        things.put("/annexes/{id}", annex(item));
        things.put("/questions/{question}", question(item));
        things.put("/sections/{number}", 1);
        things.put("/guests/{guest}", guest.id());
        things.put("/breaches/{id}", breach());
        things.put(".{ending}", "odt");
        return things;
    }

    private Meeting.Plan plan() {
        var when = new Meeting.When(test.today(), LocalTime.of(9, 0), LocalTime.of(11, 0));
        return new Meeting.Plan(Meeting.Kind.ORDINARY, "", when, new Meeting.Place(Meeting.Mode.ROOM, "Lokale 3", ""));
    }

    private UUID item(UUID meeting, UUID initiative) {
        var words = new AgendaItem.Words(
                "Nyt system", AgendaItem.Type.DISCUSSION, "Vi skifter.", "Det drøftes.", "Alt", 20, "da");
        var fresh = new Dialogues.NewItem(
                words, new AgendaItem.About(initiative, Phase.IDEA, null), AgendaItem.Duty.DEMANDED);
        var item = test.bean(Dialogues.class).addItem(new Dialogues.Where(id, meeting), fresh, viceChair);
        var agendas = test.bean(Agendas.class);
        var offered = agendas.offers(test.bean(Dialogues.class).item(item, chair), chair);
        offered.stream()
                .findFirst()
                .ifPresent(one -> agendas.ask(item, Set.of(one.question().id()), chair));
        var bytes = "Bilag".getBytes(StandardCharsets.UTF_8);
        var file = AgendaAnnex.file("bilag.txt", bytes);
        agendas.annex(item, new Agendas.NewAnnex("Bilag", file, AgendaAnnex.Openness.FORUM, bytes), chair);
        return item;
    }

    private UUID annex(UUID item) {
        return test.bean(Agendas.class).annexes(List.of(item), chair).getFirst().id();
    }

    private UUID question(UUID item) {
        return test.bean(Agendas.class).asked(List.of(item), chair).stream()
                .findFirst()
                .map(one -> one.id())
                .orElseGet(UUID::randomUUID);
    }

    private void hold(UUID meeting, UUID item, MeetingAttendance guest) {
        var agendas = test.bean(Agendas.class);
        var dialogues = test.bean(Dialogues.class);
        var recording = test.bean(MeetingRecording.class);
        for (var head : List.of(chair, viceChair)) {
            agendas.acceptLate(item, head);
            agendas.agree(meeting, dialogues.get(meeting, head).agendaVersion(), head);
        }
        agendas.send(meeting, viceChair);
        recording.discuss(
                new Discussion(
                        item,
                        0,
                        "Fremlagt.",
                        "Det haster.",
                        "Hvorfor?",
                        new Decision(Decision.Kind.NOTED, "", null, null)),
                chair);
        recording.attend(meeting, recording.attendance(dialogues.get(meeting, chair), chair), chair);
        recording.attend(meeting, List.of(guest), chair);
        recording.held(meeting, chair);
        test.bean(MinutesKeeping.class).draft(meeting, chair);
    }

    private void publish(UUID meeting) {
        var keeping = test.bean(MinutesKeeping.class);
        keeping.send(meeting, chair);
        for (var head : List.of(chair, viceChair)) {
            keeping.approve(meeting, keeping.get(meeting, head).version(), head);
        }
        test.bean(MinutesPublishing.class).publish(meeting, Map.of(), MinutesPublishing.Checked.BY_HAND, chair);
    }

    private UUID breach() {
        var charge = new BreachCase.Charge(
                BreachCase.Type.NOT_DISCUSSED,
                "Ny struktur",
                test.today(),
                "Ikke drøftet.",
                "da",
                BreachCase.Links.NONE);
        return test.bean(Breaches.class).raise(id, charge, viceChair);
    }

    /// What came to the forum because a decision of the initiative has a day.
    UUID proposal(UUID initiative, Person owner) {
        return test.bean(Proposals.class).of(initiative, owner).stream()
                .filter(one -> id.equals(one.forum()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
