package org.samrad.example;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.initiative.Phase;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// What an example says, on its way from a form and into one.
final class ExampleForm {
    private static final int LAST_YEAR = 2100;

    private ExampleForm() {}

    /// Reads the form over what was there: pictures and files stay. Empty where something cannot be read.
    static Optional<ExampleContent> read(Form form, ExampleContent before) {
        var words = words(form);
        var kind = form.choice("kind", ExampleContent.Kind.class);
        var evidence = form.choice("evidence", ExampleContent.Evidence.class);
        var year = form.number("year", ExampleContent.FIRST_YEAR, LAST_YEAR);
        var contact = form.optional("contact", ExampleContent.LONGEST_LINE);
        var joint = new ExampleContent.Joint(
                form.optional("roles", ExampleContent.LONGEST),
                form.optional("agreements", ExampleContent.LONGEST),
                form.optional("funding", ExampleContent.LONGEST));
        var subjects = subjects(form);
        var content = new ExampleContent[1];
        form.done(() -> content[0] = new ExampleContent(
                words,
                new ExampleContent.Facts(
                        kind, evidence, phase(form), events(form), subjects, year.orElse(null), contact),
                kind == ExampleContent.Kind.JOINT_SERVICE ? joint : ExampleContent.Joint.NONE,
                before.pictures(),
                before.attachments()));
        return form.ok() ? Optional.of(content[0]) : Optional.empty();
    }

    private static ExampleContent.Words words(Form form) {
        return new ExampleContent.Words(
                Language.find(form.value("language")).orElse(Language.EN).tag(),
                form.text("headline", ExampleContent.LONGEST_HEADLINE),
                form.optional("situation", ExampleContent.LONGEST),
                form.optional("done", ExampleContent.LONGEST),
                form.optional("heard", ExampleContent.LONGEST),
                form.optional("result", ExampleContent.LONGEST),
                form.optional("again", ExampleContent.LONGEST),
                form.optional("transfer", ExampleContent.LONGEST),
                form.optional("cost", ExampleContent.LONGEST_LINE),
                form.optional("time", ExampleContent.LONGEST_LINE));
    }

    private static List<String> subjects(Form form) {
        var subjects = Arrays.stream(
                        form.optional("subjects", ExampleContent.LONGEST_LINE).split("[,;\n]"))
                .map(String::strip)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();
        if (subjects.stream().anyMatch(subject -> subject.length() > ExampleContent.LONGEST_SUBJECT)) {
            form.refuse("subjects", "example.rule.long-subject", ExampleContent.LONGEST_SUBJECT);
        }
        return subjects;
    }

    private static @Nullable Phase phase(Form form) {
        return Stream.of(Phase.values())
                .filter(one -> one.name().equals(form.value("phase")))
                .findFirst()
                .orElse(null);
    }

    private static List<ExampleContent.LifeEvent> events(Form form) {
        return Stream.of(ExampleContent.LifeEvent.values())
                .filter(one -> form.chosen("events", one.name()))
                .toList();
    }

    static Form of(ExampleContent content, int version) {
        var words = content.words();
        var facts = content.facts();
        var phase = facts.phase();
        return Form.empty()
                .with("version", version)
                .with("language", words.language())
                .with("headline", words.headline())
                .with("situation", words.situation())
                .with("done", words.done())
                .with("heard", words.heard())
                .with("result", words.changed())
                .with("again", words.again())
                .with("transfer", words.transfer())
                .with("cost", words.cost())
                .with("time", words.time())
                .with("kind", facts.kind())
                .with("evidence", facts.evidence())
                .with("phase", phase == null ? "" : phase.name())
                .withAll("events", facts.lifeEvents())
                .with("subjects", String.join(", ", facts.subjects()))
                .with("year", facts.year())
                .with("contact", facts.contact())
                .with("roles", content.joint().roles())
                .with("agreements", content.joint().agreements())
                .with("funding", content.joint().funding());
    }

    /// Lays what somebody else has saved meanwhile beside what was typed.
    static void clash(Form form, ExampleContent now, int version) {
        var standing = of(now, version);
        form.with("version", version);
        for (var field : List.of(
                "language",
                "headline",
                "situation",
                "done",
                "heard",
                "result",
                "again",
                "transfer",
                "cost",
                "time",
                "kind",
                "evidence",
                "phase",
                "subjects",
                "year",
                "contact",
                "roles",
                "agreements",
                "funding")) {
            form.standing(field, standing.value(field));
        }
    }
}
