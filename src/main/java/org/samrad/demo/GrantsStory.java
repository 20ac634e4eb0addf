package org.samrad.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// One entrance to more than four hundred grant schemes: how a committee asked, institutions agreed and a yellow card
/// was
/// withdrawn. All of it is invented.
@Component
class GrantsStory {
    private final Scene scene;
    private final Initiatives initiatives;

    GrantsStory(Scene scene, Initiatives initiatives) {
        this.scene = scene;
        this.initiatives = initiatives;
    }

    /// The initiative that the story is about.
    UUID tell() {
        return start();
    }

    private UUID start() {
        var description = new Initiatives.Description(
                new Initiative.Words(
                        "Selvbetjening af tilskud",
                        "Én indgang til mere end fire hundrede tilskudsordninger, med de samme enkle regler for den samme slags ansøger.",
                        "da"),
                List.of(),
                Stream.of(Agency.GRANTS, Agency.MUSEUM, Agency.LABORATORY)
                        .map(agency -> new Initiative.Affected(scene.agency(agency), null))
                        .toList());
        return initiatives.start(description, scene.person(Cast.LIV)).id();
    }
}
