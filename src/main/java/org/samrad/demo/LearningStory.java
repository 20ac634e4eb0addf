package org.samrad.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Clock;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Participations;
import org.samrad.programme.Profile;
import org.samrad.programme.Programme;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.stereotype.Component;

/// An invented programme of the invented agencies, whose round is at the pairing table today: five heads have shared
/// their profiles, an odd number.
@Component
class LearningStory {
    private final Scene scene;
    private final Programmes programmes;
    private final Participations participations;
    private final LearningProfiles profiles;
    private final Clock clock;

    LearningStory(
            Scene scene, Programmes programmes, Participations participations, LearningProfiles profiles, Clock clock) {
        this.scene = scene;
        this.programmes = programmes;
        this.participations = participations;
        this.profiles = profiles;
        this.clock = clock;
    }

    void tell() {
        StoryTime.daysAgo(40, () -> {
            var round = plan();
            shares(
                    round,
                    Cast.BJARNE,
                    new Said(
                            Profile.Sector.ADMINISTRATION,
                            Map.of("users", 4, "plain-language", 3),
                            Map.of("shared-solutions", 4, "technology", 3, "procurement", 3)));
            shares(
                    round,
                    Cast.NADIA,
                    new Said(
                            Profile.Sector.CULTURE,
                            Map.of("technology", 4, "handling-times", 3),
                            Map.of("plain-language", 3, "legal-quality", 4)));
            shares(
                    round,
                    Cast.METTE,
                    new Said(
                            Profile.Sector.CULTURE,
                            Map.of("work-environment", 3, "procurement", 3),
                            Map.of("users", 4, "innovation", 2)));
            shares(
                    round,
                    Cast.KARL,
                    new Said(
                            Profile.Sector.ENVIRONMENT,
                            Map.of("innovation", 4, "legal-quality", 2),
                            Map.of("work-environment", 4, "data", 3)));
            shares(
                    round,
                    Cast.TORUNN,
                    new Said(
                            Profile.Sector.LABOUR,
                            Map.of("legal-quality", 3, "data", 3),
                            Map.of("handling-times", 4, "users", 2)));
        });
    }

    private UUID plan() {
        var asta = scene.person(Cast.ASTA);
        var programme = programmes.start(
                new Programmes.Fresh(
                        "laering-paa-tvaers",
                        new Programme.Words(
                                "Læring på tværs",
                                "Et opdigtet program for demonstrationens opdigtede myndigheder: Ledergrupper lærer af hinanden to og to i et halvt år og går videre med det, der virkede.",
                                "da"),
                        "Indhold og praktik"),
                asta);
        int year = clock.today().getYear() + 1;
        var round = programmes.plan(
                programme,
                new Round.Plan(
                        new Round.Period(LocalDate.of(year, 1, 15), LocalDate.of(year, 6, 30)),
                        List.of("Borgernes møde med os", "Arbejde, der kan lykkes"),
                        List.of("Ledelse og styring", "Inddragelse af medarbejdere"),
                        List.of(
                                new Round.Milestone(Round.Milestone.Kind.SUBMISSION, LocalDate.of(year, 5, 31), ""),
                                new Round.Milestone(Round.Milestone.Kind.PRESENTATION, LocalDate.of(year, 6, 14), "")),
                        0),
                asta);
        programmes.moveRound(round, Round.State.OPEN, asta);
        return round;
    }

    private record Said(Profile.Sector sector, Map<String, Integer> needs, Map<String, Integer> gives) {}

    private void shares(UUID round, Cast who, Said said) {
        var head = scene.person(who);
        participations.signUp(round, head);
        var levels = new HashMap<String, Profile.Levels>();
        said.needs().forEach((area, need) -> levels.put(area, new Profile.Levels(need, 0)));
        said.gives().forEach((area, level) -> levels.put(area, new Profile.Levels(0, level)));
        profiles.level(levels, 0, head);
        var own = who.agency().country().language();
        var facts = new Profile.Facts(said.sector(), List.of(own, "en"), Profile.Resources.MEDIUM, "", own);
        profiles.describe(facts, new Profile.Consent(true, 2), 1, head);
        profiles.share(head);
    }
}
