package org.samrad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Clock;
import org.samrad.expectation.Agreements;
import org.samrad.expectation.Expectations;
import org.samrad.expectation.Item;
import org.samrad.expectation.Need;
import org.samrad.expectation.Rollouts;
import org.samrad.expectation.Side;
import org.samrad.expectation.TaskPackage;
import org.samrad.expectation.Wave;
import org.springframework.stereotype.Component;

/// Three institutions that need different things of the same solution, and what was agreed with each.
@Component
class GrantsInstitutions {
    private final Scene scene;
    private final Expectations expectations;
    private final Agreements agreements;
    private final Rollouts rollouts;
    private final Clock clock;

    GrantsInstitutions(Scene scene, Expectations expectations, Agreements agreements, Rollouts rollouts, Clock clock) {
        this.scene = scene;
        this.expectations = expectations;
        this.agreements = agreements;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    void needs(UUID initiative) {
        var form = need(
                initiative, Cast.NADIA, "Ansøgningsskema", null, "Ét skema for alle ordninger, med bilag til sidst.");
        var short_ = need(
                initiative,
                Cast.METTE,
                "",
                form.theme().id(),
                "Et kort skema: vores ansøgere er foreninger med frivillige.");
        var own = need(initiative, Cast.KARL, "", form.theme().id(), "Egne felter til prøver og metoder.");
        var deadline = need(initiative, Cast.NADIA, "Frister", null, "Løbende ansøgning hele året.");
        var round =
                need(initiative, Cast.METTE, "", deadline.theme().id(), "To runder om året, ellers når vi det ikke.");
        treat(form, Need.Kind.COMMON, "Alle tre har brug for det samme skema i bunden.");
        treat(short_, Need.Kind.CONFIGURABLE, "Felter kan slås fra pr. ordning.");
        treat(own, Need.Kind.LOCAL, "Laboratoriet vedligeholder selv sine felter.");
        treat(round, Need.Kind.CONFIGURABLE, "Hver ordning vælger løbende frist eller runder.");
    }

    private Need need(UUID initiative, Cast head, String newTheme, @Nullable UUID theme, String text) {
        var by = scene.person(head);
        var id = expectations.state(
                initiative,
                scene.agency(head.agency()),
                new Expectations.Statement(theme, newTheme, new Need.Words(text, "da", Need.Weight.IMPORTANT)),
                by);
        return expectations.get(id, by);
    }

    private void treat(Need need, Need.Kind kind, String reason) {
        expectations.treat(need.id(), kind, reason, "", scene.person(Cast.LIV));
    }

    /// One is signed, one is offered, one is being drafted.
    void agree(UUID initiative) {
        var museum = draft(initiative, Agency.MUSEUM);
        agreements.offer(museum, scene.person(Cast.LIV));
        for (var by : List.of(scene.person(Cast.METTE), scene.person(Cast.LIV))) {
            agreements.sign(museum, agreements.get(museum, by).version(), by);
        }
        agreements.offer(draft(initiative, Agency.GRANTS), scene.person(Cast.LIV));
        draft(initiative, Agency.LABORATORY);
    }

    private UUID draft(UUID initiative, Agency institution) {
        var liv = scene.person(Cast.LIV);
        var id = agreements.draft(initiative, scene.agency(institution), "da", liv);
        var day = clock.today().plusDays(150);
        var drafted = agreements.get(id, liv);
        for (var item : agreements.items(id, drafted.version(), liv)) {
            var words = new Item.Words(item.words().kind(), item.words().text(), Side.PROVIDER, day);
            agreements.changeItem(id, item.id(), item.changedIn(), words, liv);
        }
        add(id, Item.Kind.VALUE, "Ansøgere finder den rette ordning uden at ringe.", Side.PROVIDER, day);
        add(id, Item.Kind.NOT_COVERED, "Gamle sager bliver ikke flyttet.", null, null);
        add(
                id,
                Item.Kind.TASK,
                "Stiller to sagsbehandlere til rådighed for prøven.",
                Side.INSTITUTION,
                day.minusDays(60));
        return id;
    }

    private void add(UUID agreement, Item.Kind kind, String text, @Nullable Side doer, @Nullable LocalDate due) {
        agreements.addItem(agreement, new Item.Words(kind, text, doer, due), scene.person(Cast.LIV));
    }

    void waves(UUID initiative) {
        var liv = scene.person(Cast.LIV);
        var starts = clock.today().plusDays(90);
        var wave = rollouts.plan(initiative, new Wave.Plan("Første bølge", "da", starts, starts.plusDays(60), 0), liv);
        rollouts.include(wave, List.of(scene.agency(Agency.MUSEUM), scene.agency(Agency.GRANTS)), liv);
        rollouts.addPackage(
                wave,
                new TaskPackage.Words(
                        "Oplæring",
                        "Alle, der behandler ansøgninger, har prøvet en rigtig sag før første dag.",
                        "Sagsbehandlere og afløsere",
                        "Den nye sagsgang",
                        starts.minusDays(14)),
                liv);
    }
}
