package org.samrad.demo;

import java.util.EnumSet;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.counsel.Case;
import org.samrad.counsel.Counsel;
import org.samrad.counsel.ExperienceTalk;
import org.samrad.counsel.ExperienceTalks;
import org.samrad.counsel.Recommendation;
import org.samrad.counsel.Recommendations;
import org.springframework.stereotype.Component;

/// The experience talk of the council's first case, a year after its meeting: the statuses are those that the agency
/// has told meanwhile.
@Component
class TalkStory {
    private static final String LANGUAGE = "nb";

    private final Scene scene;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final ExperienceTalks talks;

    TalkStory(Scene scene, Counsel counsel, Recommendations recommendations, ExperienceTalks talks) {
        this.scene = scene;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.talks = talks;
    }

    void tell() {
        var torunn = scene.person(Cast.TORUNN);
        var ingrid = scene.person(Cast.INGRID);
        counsel.list(Counsel.Sought.OPEN, 0, 10, torunn).stream()
                .filter(one -> one.state() == Case.State.FOLLOW_UP_PLANNED)
                .findFirst()
                .map(Case::id)
                .ifPresent(id -> StoryTime.daysAgo(4, () -> talk(id, torunn, ingrid)));
    }

    private void talk(UUID id, Person torunn, Person ingrid) {
        var told = recommendations.of(counsel.get(id, ingrid), ingrid).stream()
                .map(one -> told(one, ingrid))
                .toList();
        var looking = new ExperienceTalk.Looking(
                "Pengene til drift lå hos fire ulike departementer.",
                "Spør om hvem som skal eie tjenesten når prosjektet er over.",
                LANGUAGE,
                4);
        talks.note(new ExperienceTalks.Noted(id, talks.get(id, ingrid).version(), told, looking), ingrid);
        talks.consent(id, EnumSet.allOf(ExperienceTalk.Allowed.class), torunn);
        talks.hold(id, talks.get(id, torunn).version(), torunn);
    }

    private ExperienceTalk.Told told(Recommendation of, Person by) {
        var note = recommendations.standings(of, by).stream()
                .findFirst()
                .map(Recommendation.Standing::note)
                .orElse("");
        return new ExperienceTalk.Told(
                of.id(), of.status(), of.reason(), note, LANGUAGE, ExperienceTalk.Met.NOBODY);
    }
}
