package org.samrad.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;

/// The strategic development plan of a pair: where it stands, where it wants to go, what it will do of whatever kind,
/// how it is led and steered, and by what it will be seen. Each part knows the version in which it was last changed.
public record Plan(
        String language,
        Map<Section, Text> sections,
        List<Goal> goals,
        List<Measure> measures,
        List<Indicator> indicators)
        implements Written {
    public static final int LONGEST = 6000;
    public static final int LONGEST_LINE = 300;
    public static final Plan EMPTY = new Plan("en", Map.of(), List.of(), List.of(), List.of());

    public Plan {
        sections = Map.copyOf(sections);
        goals = List.copyOf(goals);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
    }

    /// The parts in running text. Without governance and leadership it is no such plan.
    public enum Section {
        PRESENT_STATE,
        GOVERNANCE,
        LEADERSHIP;

        public String textKey() {
            return "pair.plan.section." + name();
        }
    }

    public record Text(String text, int since) {}

    /// What is to be reached; `under` is the goal that it is a part of.
    public record Goal(UUID id, String text, @Nullable UUID under, int since) {}

    public record Measure(UUID id, MeasureWords words, int since) {
        public boolean isFlagged() {
            return words.goal() == null;
        }
    }

    /// What will be done, towards which goal, by whom and when. Without a goal it is flagged.
    public record MeasureWords(
            String title, Kind kind, Work work, @Nullable UUID goal, Responsible responsible, Effort effort) {}

    public enum Kind {
        TECHNICAL,
        RELATION,
        COMPETENCE,
        TASK_DEVELOPMENT,
        ORGANISATION,
        LEADERSHIP,
        COMMUNICATION,
        OTHER;

        public String textKey() {
            return "pair.measure.kind." + name();
        }
    }

    /// Administration is simple, development much harder: the plan keeps them apart.
    public enum Work {
        RUNNING,
        DEVELOPMENT;

        public String textKey() {
            return "pair.work." + name();
        }
    }

    public record Responsible(UUID organisation, @Nullable UUID person) {}

    public record Effort(LocalDate due, int hours) {}

    public record Indicator(UUID id, IndicatorWords words, int since) {}

    /// By what one will see it; `of` is a goal or a measure.
    public record IndicatorWords(String what, @Nullable UUID of, String now, String target, LocalDate on) {}

    public Text section(Section section) {
        return sections.getOrDefault(section, new Text("", 0));
    }

    public Goal goal(UUID id) {
        return one(goals, goal -> goal.id().equals(id));
    }

    public Measure measure(UUID id) {
        return one(measures, measure -> measure.id().equals(id));
    }

    public Indicator indicator(UUID id) {
        return one(indicators, indicator -> indicator.id().equals(id));
    }

    private static <T> T one(List<T> all, java.util.function.Predicate<T> which) {
        return all.stream().filter(which).findFirst().orElseThrow(() -> new NotFound("part of the plan"));
    }

    public Plan written(Section section, String text, int builtOn, int version) {
        mustBeNewest(section(section).since(), builtOn);
        var all = new EnumMap<Section, Text>(Section.class);
        all.putAll(sections);
        all.put(section, new Text(text, version));
        return new Plan(language, all, goals, measures, indicators);
    }

    public Plan in(String fresh) {
        return new Plan(fresh, sections, goals, measures, indicators);
    }

    public Plan with(Goal fresh) {
        var above = fresh.under();
        if (above != null) {
            goal(above);
            if (within(above, fresh.id())) {
                throw new RuleBroken("under", "pair.rule.goal-circle");
            }
        }
        return new Plan(language, sections, put(goals, fresh, Goal::id), measures, indicators);
    }

    private boolean within(UUID goal, UUID top) {
        var next = Optional.of(goal);
        for (int steps = 0; next.isPresent() && steps <= goals.size(); steps++) {
            if (next.get().equals(top)) {
                return true;
            }
            next = Optional.ofNullable(goal(next.get()).under());
        }
        return false;
    }

    public Plan with(Measure fresh) {
        var goal = fresh.words().goal();
        if (goal != null) {
            goal(goal);
        }
        return new Plan(language, sections, goals, put(measures, fresh, Measure::id), indicators);
    }

    public Plan with(Indicator fresh) {
        var of = fresh.words().of();
        if (of != null
                && Stream.concat(goals.stream().map(Goal::id), measures.stream().map(Measure::id))
                        .noneMatch(of::equals)) {
            throw new NotFound("part of the plan");
        }
        return new Plan(language, sections, goals, measures, put(indicators, fresh, Indicator::id));
    }

    /// Takes a part out. What hung on it stays, and is flagged.
    public Plan without(UUID part) {
        var left = goals.stream()
                .filter(goal -> !goal.id().equals(part))
                .map(goal -> part.equals(goal.under()) ? new Goal(goal.id(), goal.text(), null, goal.since()) : goal)
                .toList();
        var measured = measures.stream()
                .filter(measure -> !measure.id().equals(part))
                .map(measure -> part.equals(measure.words().goal()) ? loose(measure) : measure)
                .toList();
        var seen = indicators.stream()
                .filter(indicator -> !indicator.id().equals(part))
                .map(indicator -> part.equals(indicator.words().of()) ? loose(indicator) : indicator)
                .toList();
        return new Plan(language, sections, left, measured, seen);
    }

    private static Measure loose(Measure of) {
        var w = of.words();
        return new Measure(
                of.id(),
                new MeasureWords(w.title(), w.kind(), w.work(), null, w.responsible(), w.effort()),
                of.since());
    }

    private static Indicator loose(Indicator of) {
        var w = of.words();
        return new Indicator(of.id(), new IndicatorWords(w.what(), null, w.now(), w.target(), w.on()), of.since());
    }

    private static <T> List<T> put(List<T> all, T fresh, java.util.function.Function<T, UUID> id) {
        var next = new ArrayList<>(all);
        for (int i = 0; i < next.size(); i++) {
            if (id.apply(next.get(i)).equals(id.apply(fresh))) {
                next.set(i, fresh);
                return next;
            }
        }
        next.add(fresh);
        return next;
    }

    /// Refuses where somebody else has saved that part since.
    public static void mustBeNewest(int since, int builtOn) {
        if (since != builtOn) {
            throw new RuleBroken("", "web.form.clash");
        }
    }

    public long flagged() {
        return measures.stream().filter(Measure::isFlagged).count();
    }

    public int hours(Work work) {
        return measures.stream()
                .filter(measure -> measure.words().work() == work)
                .mapToInt(measure -> measure.words().effort().hours())
                .sum();
    }

    public long count(Work work) {
        return measures.stream()
                .filter(measure -> measure.words().work() == work)
                .count();
    }

    /// The goals under another, or at the top.
    public List<Goal> under(@Nullable UUID above) {
        return goals.stream()
                .filter(goal -> Objects.equals(goal.under(), above))
                .toList();
    }

    /// What is missing before it can be presented, as keys of texts.
    public List<String> missing() {
        var texts = Stream.of(Section.values())
                .filter(section -> section(section).text().isBlank())
                .map(section -> "pair.plan.missing." + section);
        var lists = Stream.of(
                        goals.isEmpty() ? "pair.plan.missing.goals" : "",
                        measures.isEmpty() ? "pair.plan.missing.measures" : "",
                        indicators.isEmpty() ? "pair.plan.missing.indicators" : "")
                .filter(key -> !key.isEmpty());
        return Stream.concat(texts, lists).toList();
    }

    @Override
    public void mustBeWhole() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new RuleBroken("", missing.getFirst());
        }
    }

    @Override
    public String wording() {
        return Stream.of(
                        Stream.of(Section.values())
                                .map(section -> section + " " + section(section).text()),
                        goals.stream()
                                .map(goal -> "goal %s under %s %s".formatted(goal.id(), goal.under(), goal.text())),
                        measures.stream().map(measure -> "measure " + measure.id() + " " + measure.words()),
                        indicators.stream().map(one -> "indicator " + one.id() + " " + one.words()))
                .flatMap(lines -> lines)
                .reduce(language, (text, line) -> text + "\n" + line);
    }
}
