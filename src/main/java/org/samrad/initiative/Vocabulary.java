package org.samrad.initiative;

import java.util.List;
import java.util.Map;

/// The words of another model for the same way from idea to use: OAO's three phases, BFA's four, the project models.
/// Names and labels stand by language tag.
public record Vocabulary(String code, Map<String, String> names, List<Step> steps) {
    /// Our own words, which are those of [Phase].
    public static final String OWN = "SAMRAD";

    /// One of its phases, and which of ours it covers.
    public record Step(Map<String, String> labels, List<Phase> phases) {
        public Step {
            labels = Map.copyOf(labels);
            phases = List.copyOf(phases);
        }

        public String label(String languageTag) {
            return labels.getOrDefault(languageTag, "");
        }
    }

    public Vocabulary {
        names = Map.copyOf(names);
        steps = List.copyOf(steps);
    }

    public String name(String languageTag) {
        return names.getOrDefault(languageTag, "");
    }

    /// Its words for one of our phases: none where it has no such phase, several where it divides ours.
    public List<Step> of(Phase phase) {
        return steps.stream().filter(step -> step.phases().contains(phase)).toList();
    }
}
