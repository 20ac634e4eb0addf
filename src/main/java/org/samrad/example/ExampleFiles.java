package org.samrad.example;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.SafeFile;
import org.springframework.stereotype.Component;

/// Pictures and files of examples. Which of them belong to an example stands in its versions, so that the host checks
/// them with the words.
@Component
public class ExampleFiles {
    private final Database database;
    private final ExampleFileStore store;
    private final ExampleCatalogue catalogue;
    private final Examples examples;
    private final Clock clock;

    ExampleFiles(
            Database database, ExampleFileStore store, ExampleCatalogue catalogue, Examples examples, Clock clock) {
        this.database = database;
        this.store = store;
        this.catalogue = catalogue;
        this.examples = examples;
        this.clock = clock;
    }

    /// A file as it came.
    public record Upload(String name, byte[] bytes) {}

    public record Kept(UUID id, SafeFile file) {}

    public record Taken(SafeFile file, byte[] bytes) {}

    /// What a picture is in words.
    public record Said(String alternative, String caption, String credit) {}

    /// Adds a picture to the version that is being written; `changed` is what its history says of that.
    public void addPicture(UUID example, Said said, Upload upload, String changed, Person by) {
        var kept = new Kept(UUID.randomUUID(), SafeFile.of(upload.name(), upload.bytes()));
        if (!kept.file().type().startsWith("image/")) {
            throw new RuleBroken("file", "example.rule.no-picture");
        }
        var picture = new ExampleContent.Picture(kept.id(), said.alternative(), said.caption(), said.credit());
        keep(example, kept, upload, by, () -> {
            examples.change(
                    example,
                    content -> content.with(with(content.pictures(), picture), content.attachments()),
                    changed,
                    by);
        });
    }

    public void addAttachment(UUID example, String title, Upload upload, String changed, Person by) {
        var kept = new Kept(UUID.randomUUID(), SafeFile.of(upload.name(), upload.bytes()));
        var attachment = new ExampleContent.Attachment(
                kept.id(), title.isBlank() ? kept.file().name() : title);
        keep(example, kept, upload, by, () -> {
            examples.change(
                    example,
                    content -> content.with(content.pictures(), with(content.attachments(), attachment)),
                    changed,
                    by);
        });
    }

    private void keep(UUID example, Kept kept, Upload upload, Person by, Runnable change) {
        examples.mustWrite(example, by);
        database.write(() -> {
            store.add(example, kept, new ExampleFileStore.Adding(by.id(), clock.now(), upload.bytes()));
            change.run();
        });
    }

    private static <T> List<T> with(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    /// Takes a picture or a file out of the version that is being written. Earlier versions keep it.
    public void remove(UUID example, UUID file, String changed, Person by) {
        examples.change(
                example,
                content -> content.with(
                        content.pictures().stream()
                                .filter(one -> !one.file().equals(file))
                                .toList(),
                        content.attachments().stream()
                                .filter(one -> !one.file().equals(file))
                                .toList()),
                changed,
                by);
    }

    /// A file of what is public; one of a version at work only for those who see that.
    public Taken take(UUID example, UUID file, Visitor by) {
        var shown = catalogue.find(example, by).filter(one -> holds(one.content(), file));
        if (shown.isEmpty()) {
            if (!(by instanceof Person person) || !isInVersion(example, file, person)) {
                throw new NotFound("file");
            }
        }
        var kept = store.find(example, file).orElseThrow(() -> new NotFound("file"));
        return new Taken(kept.file(), store.bytes(file));
    }

    private boolean isInVersion(UUID example, UUID file, Person by) {
        return examples.versions(example, by).stream().anyMatch(version -> holds(version.content(), file));
    }

    private static boolean holds(ExampleContent content, UUID file) {
        return ids(content).contains(file);
    }

    private static List<UUID> ids(ExampleContent content) {
        return Stream.concat(
                        content.pictures().stream().map(ExampleContent.Picture::file),
                        content.attachments().stream().map(ExampleContent.Attachment::file))
                .toList();
    }

    /// What the files of a version are, by id. The caller has asked whether the reader may see the version.
    public Map<UUID, Kept> of(ExampleContent content, Visitor by) {
        return store.all(ids(content)).stream().collect(toMap(Kept::id, one -> one));
    }
}
