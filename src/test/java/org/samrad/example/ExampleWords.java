package org.samrad.example;

import java.util.List;

/// Examples for tests, with all that must be said.
final class ExampleWords {
    private ExampleWords() {}

    static ExampleContent whole(String headline) {
        return content(
                headline,
                ExampleContent.Kind.SERVICE,
                ExampleContent.Evidence.MEASURED,
                "Fra 26 til 14 procent",
                "Teamleder");
    }

    static ExampleContent of(ExampleContent.Kind kind, ExampleContent.Evidence evidence, String changed) {
        return content("Kortere breve", kind, evidence, changed, "Teamleder");
    }

    static ExampleContent contact(String contact) {
        return content("Kortere breve", ExampleContent.Kind.SERVICE, ExampleContent.Evidence.TOLD, "Bedre", contact);
    }

    private static ExampleContent content(
            String headline,
            ExampleContent.Kind kind,
            ExampleContent.Evidence evidence,
            String changed,
            String contact) {
        return new ExampleContent(
                new ExampleContent.Words(
                        "da",
                        headline,
                        "Hvert fjerde opkald handlede om et brev.",
                        "Breve blev læst højt.",
                        "Tyve foreninger læste højt.",
                        changed,
                        "Aldrig uden jurister.",
                        "Ti breve er nok.",
                        "300 timer",
                        "Fire måneder"),
                new ExampleContent.Facts(
                        kind,
                        evidence,
                        org.samrad.initiative.Phase.USE,
                        List.of(ExampleContent.LifeEvent.VOLUNTARY),
                        List.of("klart sprog"),
                        2025,
                        contact),
                ExampleContent.Joint.NONE,
                List.of(),
                List.of());
    }
}
