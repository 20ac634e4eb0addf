package org.samrad;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.example.Asking;
import org.samrad.example.Askings;
import org.samrad.example.ExampleContent;
import org.samrad.example.ExampleFiles;
import org.samrad.example.Examples;
import org.samrad.example.Reuse;
import org.samrad.example.Reuses;

/// An example that the agency writes about the affected institution: just found, sent to it, or published, used by the
/// agency and asked about.
final class RouteExample {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0};

    private final RouteTable test;
    private final Person writer;
    private final Person host;

    RouteExample(RouteTable test, Person writer, Person host) {
        this.test = test;
        this.writer = writer;
        this.host = host;
    }

    Map<String, Object> things(RouteScene.State state) {
        var examples = test.bean(Examples.class);
        var id = examples.find(requireNonNull(host.organisation()), content(), null, writer);
        var file = picture(id);
        var things = new HashMap<String, Object>();
        things.put("/examples/import/{upload}", UUID.randomUUID());
        things.put("/examples/{id}/files/{file}", id + "/files/" + file);
        things.put("/examples/{id}/paper.{format}", id + "/paper.odt");
        things.put("/examples/{id}", id);
        things.put("/search/read/{kind}/{id}", "example/" + id);
        things.put("/reuses/{id}", UUID.randomUUID());
        things.put("/askings/{id}", UUID.randomUUID());
        if (state != RouteScene.State.DRAFT) {
            examples.send(id, writer);
        }
        if (state == RouteScene.State.CLOSED) {
            examples.approve(id, 2, host);
            examples.publish(id, writer);
            var telling = new Reuse.Telling(Reuse.Way.COPIED, "", "da", null);
            things.put("/reuses/{id}", test.bean(Reuses.class).use(id, new Reuses.Mine(null, true), telling, writer));
            var question = new Askings.Question(Asking.Format.SHORT, "Hvordan?", "da");
            things.put("/askings/{id}", test.bean(Askings.class).ask(id, question, writer));
        }
        return things;
    }

    private UUID picture(UUID id) {
        var said = new ExampleFiles.Said("En tavle med sedler", "", "Museet");
        test.bean(ExampleFiles.class)
                .addPicture(id, said, new ExampleFiles.Upload("tavle.png", PICTURE), "Billede", writer);
        return test.bean(Examples.class)
                .standing(id, writer)
                .newest()
                .content()
                .pictures()
                .getFirst()
                .file();
    }

    private static ExampleContent content() {
        return new ExampleContent(
                new ExampleContent.Words(
                        "da", "Kortere breve", "Lange", "Skrevet om", "Spurgt", "Færre opkald", "Alene", "Tid", "", ""),
                new ExampleContent.Facts(
                        ExampleContent.Kind.SERVICE,
                        ExampleContent.Evidence.TOLD,
                        null,
                        List.of(),
                        List.of("breve"),
                        2025,
                        "Teamleder"),
                ExampleContent.Joint.NONE,
                List.of(),
                List.of());
    }
}
