package org.samrad.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.Browser;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// Consultations to test with: an agency whose project lead asks, and people who answer.
public abstract class Asking extends SamradTest {
    protected static final Consultation.Rules RULES = new Consultation.Rules(
            Consultation.Moderation.LIGHT, Consultation.ResultsWhen.AFTER_CLOSING, Consultation.Privacy.ANONYMOUS, 5);

    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Initiatives initiatives;

    @Autowired
    protected Consultations consultations;

    @Autowired
    protected Moderation moderation;

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected Answering answering;

    @Autowired
    protected Database database;

    @Autowired
    protected Clock clock;

    /// An agency, the administrator of the installation who made it, and one who owns initiatives there.
    public record Agency(UUID id, Person administrator, Person owner) {}

    protected Agency agency() {
        var ada = administrator();
        var id = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.COUNCIL, null, "Under en anden", "", null),
                ada);
        return new Agency(id, ada, person("Liv", id, Role.INITIATIVE_OWNER, ada));
    }

    protected UUID initiative(Person owner, UUID... affected) {
        var description = new Initiatives.Description(
                new Initiative.Words("Nyt system", "Så det går lettere", "da"),
                List.of(),
                Arrays.stream(affected)
                        .map(one -> new Initiative.Affected(one, null))
                        .toList());
        return initiatives.start(description, owner).id();
    }

    /// A draft with four statements and nobody asked.
    protected UUID draft(UUID initiative, Consultation.Rules rules, Person owner) {
        var today = clock.today();
        var closesAt = today.plusDays(14).atStartOfDay(clock.zone()).toInstant();
        var draft = new Consultations.Draft(
                new Consultation.Terms(
                        "Hvad skal systemet kunne?", "Vi vælger", "Alt", "Vi svarer", today.plusDays(30), "da"),
                rules,
                new Consultation.Period(today, closesAt));
        var id = consultations.draft(initiative, draft, owner).id();
        moderation.addAll(
                id, List.of("Det skal være let", "Det skal være hurtigt", "Det skal være dansk", "Nej"), owner);
        return id;
    }

    protected AudienceGroup ask(UUID consultation, String name, Person owner) {
        var asked = new Consultations.Asked(
                AudienceGroup.Kind.OPEN, null, null, name, AudienceGroup.Admission.LINK, null, null);
        return consultations.ask(consultation, asked, owner);
    }

    /// Open to whoever has the link.
    protected UUID open(Consultation.Rules rules, Person owner) {
        var id = draft(initiative(owner), rules, owner);
        ask(id, "Alle", owner);
        consultations.open(id, owner);
        return id;
    }

    protected UUID open(Person owner) {
        return open(RULES, owner);
    }

    protected String code(UUID consultation, Person owner) {
        return consultations.groups(consultation, owner).getFirst().code();
    }

    protected Answering.Participation participant(String code) {
        return answering
                .find(answering.join(answering.door(code, Guest.GUEST), Guest.GUEST), Guest.GUEST)
                .orElseThrow();
    }

    protected List<Answering.Participation> participants(String code, int people) {
        var all = new ArrayList<Answering.Participation>();
        for (int i = 0; i < people; i++) {
            all.add(participant(code));
        }
        return all;
    }

    /// Says the same to everything.
    protected void say(int value, List<Answering.Participation> participants) {
        for (var one : participants) {
            for (var statement : answering.everything(one, Guest.GUEST)) {
                answering.vote(one, statement, value, false, clock.now(), Guest.GUEST);
            }
        }
    }

    protected List<Statement> statements(UUID consultation, Person owner) {
        return moderation.statements(consultation, owner);
    }

    /// As somebody does in a browser, statement by statement.
    protected void agreeToAll(Browser browser, UUID consultation, Person owner) {
        for (var statement : statements(consultation, owner)) {
            browser.post(
                    "/consultations/" + consultation + "/answer",
                    "statement",
                    statement.id().toString(),
                    "value",
                    "1");
        }
    }

    /// A browser that has come in by the code.
    protected Browser answeringBrowser(UUID consultation, String code) {
        var browser = browser();
        browser.visit("/c/" + code);
        browser.post("/c/" + code);
        browser.visit("/consultations/" + consultation + "/answer");
        return browser;
    }

    protected int count(String sql, @Nullable Object... values) {
        return database.sql(sql)
                .params(Arrays.asList(values))
                .query(Integer.class)
                .single();
    }
}
