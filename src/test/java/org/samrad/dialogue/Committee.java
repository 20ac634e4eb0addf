package org.samrad.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Country;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Mandate.Seat;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;
import org.springframework.beans.factory.annotation.Autowired;

/// A Danish local committee for tests: Bjarne in the chair, Sanne beside him, a secretary, and Omar who sits nowhere.
abstract class Committee extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Forums forums;

    @Autowired
    protected Dialogues dialogues;

    @Autowired
    protected MeetingPlanning planning;

    @Autowired
    protected Agendas agendas;

    @Autowired
    protected MeetingRecording recording;

    @Autowired
    protected MinutesKeeping keeping;

    @Autowired
    protected MinutesPublishing publishing;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected UUID home;
    protected UUID forum;
    protected Person bjarne;
    protected Person sanne;
    protected Person ivan;
    protected Person omar;
    protected Person foreigner;

    @BeforeEach
    void aCommittee() {
        ada = administrator();
        home = organisation(Country.DK);
        forum = forums.add(home, new Forums.NewForum("SU", Forum.Level.LOCAL, Regime.DK_SU, null), ada);
        bjarne = seated("Bjarne Holm", Side.MANAGEMENT, Seat.CHAIR);
        sanne = seated("Sanne Lund", Side.EMPLOYEES, Seat.VICE_CHAIR);
        ivan = seated("Ivan Krogh", Side.MANAGEMENT, Seat.SECRETARY);
        omar = person("Omar Haddad", home, null, ada);
        foreigner = person("Tuva Lindqvist", organisation(Country.SE), null, ada);
    }

    private UUID organisation(Country country) {
        var name = Name.of("da", "Styrelsen " + UUID.randomUUID());
        return organisations.add(
                new Organisation.Naming(name, null, ""),
                new Organisation.Facts(country, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
    }

    private Person seated(String name, Side side, Seat seat) {
        var person = person(name, home, null, ada);
        var term = new Mandate.Term(clock.today().minusYears(1), null);
        forums.giveMandate(forum, new Forums.NewMandate(person.id(), side, seat, "", term), ada);
        return access.get(person.id(), ada);
    }

    protected Meeting.Plan on(LocalDate day) {
        var when = new Meeting.When(day, LocalTime.of(9, 0), LocalTime.of(11, 0));
        return new Meeting.Plan(Meeting.Kind.ORDINARY, "", when, new Meeting.Place(Meeting.Mode.ROOM, "Lokale 3", ""));
    }

    protected UUID item(UUID meeting, String title) {
        var words = new AgendaItem.Words(
                title, AgendaItem.Type.DISCUSSION, "Vi skifter system.", "Det indstilles at drøfte.", "Alt", 20, "da");
        var fresh = new Dialogues.NewItem(words, AgendaItem.About.NOTHING, AgendaItem.Duty.DEMANDED);
        return dialogues.addItem(new Dialogues.Where(forum, meeting), fresh, sanne);
    }

    /// A meeting today whose agenda has been sent, with one item that both have let in.
    protected UUID sent() {
        var meeting = planning.plan(forum, on(clock.today()), bjarne);
        var item = item(meeting, "Nyt sagssystem");
        for (var head : List.of(bjarne, sanne)) {
            agendas.acceptLate(item, head);
            agendas.agree(meeting, dialogues.get(meeting, head).agendaVersion(), head);
        }
        agendas.send(meeting, sanne);
        return meeting;
    }

    /// The same, held and with minutes that say so much of its one item.
    protected UUID drafted(Decision decision) {
        var meeting = sent();
        var item = dialogues.items(meeting, ivan).getFirst();
        recording.discuss(
                new Discussion(item.id(), 0, "Bjarne Holm fremlagde.", "Det haster.", "Sanne spurgte.", decision),
                ivan);
        recording.attend(meeting, recording.attendance(dialogues.get(meeting, ivan), ivan), ivan);
        recording.held(meeting, ivan);
        keeping.draft(meeting, ivan);
        return meeting;
    }
}
