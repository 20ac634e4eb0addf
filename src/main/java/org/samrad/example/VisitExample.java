package org.samrad.example;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a candidate says already, put where it belongs in an example. The rest is for whoever writes on.
final class VisitExample {
    private VisitExample() {}

    static ExampleContent of(VisitNote.Candidate candidate) {
        var said = candidate.said();
        var begun = ExampleContent.begun(said.language(), headline(candidate), "");
        var words = new ExampleContent.Words(
                said.language(),
                begun.words().headline(),
                "",
                shortened(Stream.concat(
                                Stream.of(said.saw()),
                                candidate.quotes().stream().map(VisitExample::quoted))
                        .collect(Collectors.joining("\n\n"))),
                said.heard(),
                shortened(Stream.of(said.changed(), candidate.finding().basis())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n"))),
                "",
                "",
                "",
                "");
        var facts = new ExampleContent.Facts(
                begun.facts().kind(), evidence(candidate.finding().evidence()), null, List.of(), List.of(), null, "");
        return new ExampleContent(words, facts, begun.joint(), List.of(), List.of());
    }

    private static String headline(VisitNote.Candidate candidate) {
        var about = candidate.said().about().isBlank()
                ? candidate.theme()
                : candidate.said().about();
        return about.substring(0, Math.min(about.length(), ExampleContent.LONGEST_HEADLINE));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), ExampleContent.LONGEST));
    }

    private static String quoted(VisitNote.Quote quote) {
        return "»" + quote.words() + "«" + (quote.whose().isBlank() ? "" : " – " + quote.whose());
    }

    private static ExampleContent.Evidence evidence(VisitNote.Evidence level) {
        return switch (level) {
            case TOLD -> ExampleContent.Evidence.TOLD;
            case OBSERVED -> ExampleContent.Evidence.OBSERVED;
            case MEASURED -> ExampleContent.Evidence.MEASURED;
        };
    }
}
