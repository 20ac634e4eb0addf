package org.samrad.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Clock;
import org.samrad.involvement.Activity;
import org.samrad.involvement.Contribution;
import org.samrad.involvement.GroupKind;
import org.samrad.involvement.InfluenceLevel;
import org.samrad.involvement.InvolvementPlan;
import org.samrad.involvement.InvolvementPlans;
import org.samrad.involvement.Involvements;
import org.samrad.involvement.Method;
import org.samrad.involvement.Response;
import org.samrad.involvement.Responses;
import org.springframework.stereotype.Component;

/// What employees, users and partners said of the grants, and what became of it.
@Component
class GrantsVoices {
    private final Scene scene;
    private final InvolvementPlans plans;
    private final Involvements involvements;
    private final Responses responses;
    private final Clock clock;

    GrantsVoices(Scene scene, InvolvementPlans plans, Involvements involvements, Responses responses, Clock clock) {
        this.scene = scene;
        this.plans = plans;
        this.involvements = involvements;
        this.responses = responses;
        this.clock = clock;
    }

    void plan(UUID initiative) {
        var employees = new Activity.Group(GroupKind.EMPLOYEES, "Sagsbehandlere", null);
        var users = new Activity.Group(GroupKind.USERS, "Ansøgere", null);
        plan(
                initiative,
                InvolvementPlan.Part.BEFORE,
                Method.OBSERVATION,
                "Se, hvor ansøgninger går i stå",
                List.of(employees, users),
                10);
        plan(
                initiative,
                InvolvementPlan.Part.DURING,
                Method.PROTOTYPE_TEST,
                "Prøve ansøgningen med rigtige sager",
                List.of(employees, users),
                180);
        plan(
                initiative,
                InvolvementPlan.Part.AFTER,
                Method.RETROSPECTIVE,
                "Lære af den første bølge",
                List.of(employees),
                320);
        plans.approve(initiative, "", scene.person(Cast.LIV));
    }

    private void plan(
            UUID initiative,
            InvolvementPlan.Part part,
            Method method,
            String aim,
            List<Activity.Group> groups,
            int inDays) {
        var liv = scene.person(Cast.LIV);
        var day = clock.today().plusDays(inDays);
        plans.plan(
                initiative,
                new Activity.Terms(
                        part,
                        method,
                        new Activity.Said(
                                aim, "Rækkefølgen af trin og ordene på skærmen", "Når intet nyt dukker op", "da"),
                        new Activity.Period(day, day.plusDays(14)),
                        liv.id(),
                        new Activity.Effort(BigDecimal.valueOf(3), InfluenceLevel.INVOLVE)),
                groups,
                liv);
    }

    void speak(UUID initiative) {
        involvements.contribute(
                initiative,
                said(
                        Contribution.Kind.NEED,
                        "Jeg har brug for at se hele sagen på én side. I dag har jeg fire systemer åbne.",
                        GroupKind.EMPLOYEES),
                Involvements.Name.SHOWN,
                scene.person(Cast.OMAR));
        involvements.contribute(
                initiative,
                said(
                        Contribution.Kind.NEED,
                        "Jeg læser med skærmlæser og kan ikke sende bilag i dag. Det skal virke uden mus.",
                        GroupKind.USERS),
                Involvements.Name.SHOWN,
                scene.person(Cast.GRETA));
        anonymous(
                initiative,
                Contribution.Kind.OBSTACLE,
                "Reglerne er forskellige fra ordning til ordning. En ny indgang gør dem ikke enklere.",
                GroupKind.EMPLOYEES);
        anonymous(
                initiative,
                Contribution.Kind.REMOVE_THIS,
                "Drop kravet om at sende regnskabet på papir ved siden af.",
                GroupKind.PARTNERS);
        anonymous(
                initiative,
                Contribution.Kind.OPPORTUNITY,
                "Vi kunne genbruge oplysninger fra CVR, så ansøgeren ikke skal skrive dem.",
                GroupKind.EMPLOYEES);
    }

    void speakAgain(UUID initiative) {
        anonymous(
                initiative,
                Contribution.Kind.DOES_NOT_WORK,
                "Prototypen glemmer det, jeg har skrevet, når jeg går et trin tilbage.",
                GroupKind.USERS);
        involvements.contribute(
                initiative,
                said(Contribution.Kind.NEED, "Vis, hvor lang tid svaret plejer at tage.", GroupKind.EMPLOYEES),
                Involvements.Name.SHOWN,
                scene.person(Cast.OMAR));
    }

    private void anonymous(UUID initiative, Contribution.Kind kind, String text, GroupKind group) {
        var omar = scene.person(Cast.OMAR);
        involvements.contributeAnonymously(
                initiative, said(kind, text, group), involvements.proposeReceipt(omar), omar);
    }

    private static Involvements.Said said(Contribution.Kind kind, String text, GroupKind group) {
        return new Involvements.Said(
                kind, new Contribution.Words(text, "", "da"), new Contribution.Voice(group, "", ""));
    }

    void answer(UUID initiative) {
        var liv = scene.person(Cast.LIV);
        for (var one : involvements.contributions(initiative, 0, 50, liv)) {
            responses.answer(initiative, List.of(one.id()), reply(one), liv);
        }
    }

    private static Response.Reply reply(Contribution to) {
        return switch (to.kind()) {
            case NEED ->
                new Response.Reply(
                        Response.Kind.TAKEN_IN,
                        "Det er skrevet ind i kravene og bliver prøvet i prototypen.",
                        "",
                        "da");
            case OBSTACLE ->
                new Response.Reply(
                        Response.Kind.PARTLY,
                        "De fælles regler kommer først for de 36 største ordninger. Resten kræver nye bekendtgørelser.",
                        "",
                        "da");
            case OPPORTUNITY ->
                new Response.Reply(Response.Kind.TAKEN_IN, "Oplysninger fra CVR bliver udfyldt på forhånd.", "", "da");
            default ->
                new Response.Reply(
                        Response.Kind.NOT_TAKEN,
                        "Loven kræver det stadig for tilskud over en halv million. Vi har rejst det for ministeriet.",
                        "",
                        "da");
        };
    }
}
