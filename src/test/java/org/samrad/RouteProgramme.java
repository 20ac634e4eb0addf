package org.samrad;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.programme.Exchange;
import org.samrad.programme.Exchanges;
import org.samrad.programme.Facilitations;
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

/// A learning programme of the agency in which it and the affected one take part, each with its head.
final class RouteProgramme {
    private final RouteTable test;
    private final Person organiser;
    private final Person head;
    private final Person other;
    private final Person facilitator;

    RouteProgramme(RouteTable test, Person organiser, Person head, Person other, Person facilitator) {
        this.facilitator = facilitator;
        this.test = test;
        this.organiser = organiser;
        this.head = head;
        this.other = other;
    }

    /// An open round with a proposal; then a pair is proposed; at the end the exchange has been held, too.
    Map<String, Object> things(RouteScene.State state) {
        shares(head, "technology", "administration");
        shares(other, "administration", "technology");
        var programmes = test.bean(Programmes.class);
        var address = "program-" + UUID.randomUUID();
        var words = new Programme.Words("Læring på tværs", "Vi lærer af hinanden.", "da");
        var programme = programmes.start(new Programmes.Fresh(address, words, ""), organiser);
        var period = new Round.Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        var round = programmes.plan(
                programme, new Round.Plan(period, List.of("Digitalisering"), List.of(), List.of(), 0), organiser);
        programmes.moveRound(round, Round.State.OPEN, organiser);
        test.bean(Participations.class).signUp(round, head);
        test.bean(Participations.class).signUp(round, other);
        var tables = test.bean(PairingTables.class);
        int number = tables.run(round, Pairing.Settings.usual(2), organiser);
        var things = new HashMap<String, Object>();
        things.put("/programmes/{address}", address);
        things.put("/rounds/{id}/proposals/{number}/beside/{other}", round + "/proposals/" + number + "/beside/1");
        things.put("/rounds/{id}/proposals/{number}", round + "/proposals/" + number);
        things.put("/rounds/{id}", round);
        things.put("/learning-profiles/{organisation}", home(head));
        var pair = pair(round, state);
        things.put("/pairs/{id}/answer", pair + "/answer");
        things.put("/pairs/{id}/outline", pair + "/outline");
        things.put("/pairs/{id}/facilitators", pair + "/facilitators");
        things.put("/exchanges/{id}", exchange(round, state));
        return things;
    }

    private UUID pair(UUID round, RouteScene.State state) {
        if (state == RouteScene.State.DRAFT) {
            return UUID.randomUUID();
        }
        var pairings = test.bean(Pairings.class);
        var about = new LearningPair.About("Digitalisering", "", "da");
        var pair = pairings.propose(round, List.of(home(head), home(other)), about, organiser);
        test.bean(Facilitations.class).name(pair, facilitator.email(), organiser);
        if (state == RouteScene.State.CLOSED) {
            pairings.accept(pair, "", head);
            pairings.accept(pair, "", other);
            pairings.move(pair, LearningPair.State.ACTIVE, head);
        }
        return pair;
    }

    private UUID exchange(UUID round, RouteScene.State state) {
        var exchanges = test.bean(Exchanges.class);
        var between = new Exchange.Between(home(head), home(other), "technology");
        var exchange = exchanges.suggest(round, between, organiser);
        if (state == RouteScene.State.CLOSED) {
            exchanges.accept(exchange, other);
            exchanges.schedule(exchange, test.today(), other);
            exchanges.hold(exchange, other);
        }
        return exchange;
    }

    private static UUID home(Person person) {
        return requireNonNull(person.organisation());
    }

    private void shares(Person head, String needs, String gives) {
        var profiles = test.bean(LearningProfiles.class);
        var levels = Map.of(needs, new Profile.Levels(4, 0), gives, new Profile.Levels(0, 3));
        profiles.level(levels, profiles.draft(head).version(), head);
        profiles.share(head);
    }
}
