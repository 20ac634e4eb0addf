package org.samrad.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;

/// Where a change must be talked of before it is decided, and why there: the forum at the level that decides, or the
/// next one above all the areas that feel it. It says each step of its reasoning, so that it can be contested.
///
/// @param right    the forum in which it is discussed; empty where there is none
/// @param besides  forums that a procedural guideline names, which discuss it too
/// @param informed forums that get an item for information
public record RightForum(@Nullable UUID right, List<UUID> besides, List<UUID> informed, List<Step> reasoning) {

    /// A committee as far as this matters. `area` is empty where it covers the whole organisation.
    public record Committee(
            UUID id,
            String name,
            Forum.Level level,
            @Nullable UUID area,
            @Nullable UUID parent) {
        boolean isWhole() {
            return area == null;
        }
    }

    /// A unit of the organisation, and what it lies in.
    public record Place(UUID id, String name, @Nullable UUID inside) {}

    /// Whom the change reaches in the organisation: units, or all of it where `everywhere`; and whether it reaches
    /// others, who have forums of their own.
    public record Reach(List<UUID> units, Breadth breadth) {
        public Reach {
            units = List.copyOf(units);
        }
    }

    public enum Breadth {
        UNITS,
        EVERYWHERE
    }

    /// A level at which a procedural guideline wants it, and which guideline that is.
    public record Named(Forum.Level level, String guideline) {}

    /// The organisation: its committees, its units, and the levels that its guidelines name.
    public record Setting(List<Committee> committees, List<Place> places, List<Named> named) {
        public Setting {
            committees = committees.stream()
                    .filter(one -> COUNTING.contains(one.level()))
                    .toList();
            places = List.copyOf(places);
            named = List.copyOf(named);
        }
    }

    /// One step of the reasoning: a text key under `dialogue.level.` and the names that it speaks of.
    public record Step(String key, List<String> values) {
        public Step {
            values = List.copyOf(values);
        }

        static Step of(String key, String... values) {
            return new Step(key, List.of(values));
        }

        public String textKey() {
            return "dialogue.level." + key;
        }

        /// What the text is given: the names first, and from {6} on what a committee, a local one, a main one and a
        /// discussion are called here.
        public Object[] in(String committee, String local, String main, String discussion) {
            var given = new Object[] {"", "", "", "", "", "", committee, local, main, discussion};
            for (int i = 0; i < Math.min(values.size(), 6); i++) {
                given[i] = values.get(i);
            }
            return given;
        }
    }

    private static final List<Forum.Level> COUNTING = List.of(Forum.Level.LOCAL, Forum.Level.AREA, Forum.Level.MAIN);

    public RightForum {
        besides = List.copyOf(besides);
        informed = List.copyOf(informed);
        reasoning = List.copyOf(reasoning);
    }

    public boolean isFound() {
        return right != null;
    }

    /// All forums that have to do with it, the right one first.
    public List<UUID> all() {
        var all = new LinkedHashSet<UUID>();
        Optional.ofNullable(right).ifPresent(all::add);
        all.addAll(besides);
        all.addAll(informed);
        return List.copyOf(all);
    }

    public static RightForum of(PlannedDecision.Decider decider, Reach reach, Setting setting) {
        return new Search(decider, reach, setting).found();
    }

    /// The way from the one who decides to the forum.
    private static final class Search {
        private final PlannedDecision.Decider decider;
        private final Reach reach;
        private final Setting setting;
        private final List<Step> steps = new ArrayList<>();

        Search(PlannedDecision.Decider decider, Reach reach, Setting setting) {
            this.decider = decider;
            this.reach = reach;
            this.setting = setting;
        }

        RightForum found() {
            sayWhoDecides();
            var level = atLevelOfDecider();
            if (level.isEmpty()) {
                steps.add(Step.of("none", placeName(decider.unit())));
                return new RightForum(null, List.of(), List.of(), steps);
            }
            var locals = localsReached();
            var right = widened(level.get(), locals);
            var besides = besides(right, locals);
            var informed = locals.stream()
                    .filter(one -> !one.equals(right) && !besides.contains(one))
                    .toList();
            if (!informed.isEmpty()) {
                steps.add(Step.of("informed", names(informed)));
            }
            return new RightForum(right.id(), ids(besides), ids(informed), steps);
        }

        private void sayWhoDecides() {
            var unit = placeName(decider.unit());
            var who = decider.function();
            if (decider.kind() == PlannedDecision.Kind.IT) {
                steps.add(Step.of("it", who));
            } else if (who.isBlank()) {
                steps.add(Step.of("decider.unknown"));
            } else {
                var kind = decider.kind() == PlannedDecision.Kind.POLITICAL ? "political" : "decider";
                steps.add(unit.isEmpty() ? Step.of(kind + ".top", who) : Step.of(kind + ".unit", who, unit));
            }
        }

        /// The lowest forum that covers the decider's unit; at the top of the organisation the highest there is.
        private Optional<Committee> atLevelOfDecider() {
            var unit = decider.unit();
            var whole = setting.committees().stream().filter(Committee::isWhole).toList();
            if (unit == null) {
                var top = whole.stream().max(byLevel());
                top.ifPresent(one -> steps.add(Step.of("at.top", one.name())));
                return top;
            }
            for (Place at = place(unit); at != null; at = place(at.inside())) {
                var here = at.id();
                var own = setting.committees().stream()
                        .filter(one -> here.equals(one.area()))
                        .min(byLevel());
                if (own.isPresent()) {
                    steps.add(
                            here.equals(unit)
                                    ? Step.of("at.unit", own.get().name(), at.name())
                                    : Step.of("at.above", own.get().name(), placeName(unit), at.name()));
                    return own;
                }
            }
            var lowest = whole.stream().min(byLevel());
            lowest.ifPresent(one -> steps.add(Step.of("at.whole", one.name(), placeName(unit))));
            return lowest;
        }

        /// The local forums whose areas the change reaches.
        private List<Committee> localsReached() {
            var locals = setting.committees().stream()
                    .filter(one -> one.level() == Forum.Level.LOCAL && !one.isWhole())
                    .sorted(Comparator.comparing(Committee::name))
                    .toList();
            if (reach.breadth() == Breadth.EVERYWHERE) {
                return locals;
            }
            var reached = new LinkedHashSet<Committee>();
            for (var unit : reach.units()) {
                nearest(unit, locals).ifPresent(reached::add);
                locals.stream()
                        .filter(one -> one.area() != null && way(one.area()).contains(unit))
                        .forEach(reached::add);
            }
            return reached.stream()
                    .sorted(Comparator.comparing(Committee::name))
                    .toList();
        }

        private Optional<Committee> nearest(UUID unit, List<Committee> among) {
            for (Place at = place(unit); at != null; at = place(at.inside())) {
                var here = at.id();
                var found =
                        among.stream().filter(one -> here.equals(one.area())).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /// The forum itself, if it stands above all that is reached; or else the next one that does.
        private Committee widened(Committee start, List<Committee> locals) {
            if (standsAbove(start, locals)) {
                if (locals.size() > 1) {
                    steps.add(Step.of("common.already", start.name(), names(locals)));
                } else {
                    steps.add(Step.of("within", start.name()));
                }
                return start;
            }
            var needed = new ArrayList<>(locals);
            needed.add(start);
            var common = setting.committees().stream()
                    .filter(one -> standsAbove(one, needed))
                    .min(byLevel().thenComparingInt(one -> -depth(one)));
            if (common.isPresent()) {
                steps.add(Step.of("common", names(locals), common.get().name()));
                return common.get();
            }
            steps.add(Step.of("common.none", names(locals), start.name()));
            return start;
        }

        private boolean standsAbove(Committee one, Collection<Committee> others) {
            boolean everywhere = reach.breadth() == Breadth.EVERYWHERE;
            boolean inside = everywhere
                    ? one.isWhole()
                    : one.isWhole()
                            || reach.units().stream()
                                    .allMatch(unit -> way(unit).contains(one.area()) || byParent(one, unit));
            return inside && others.stream().allMatch(other -> covers(one, other));
        }

        /// By area, or because it was set above the other.
        private boolean covers(Committee one, Committee other) {
            if (one.equals(other) || one.isWhole() && one.level().compareTo(other.level()) >= 0) {
                return true;
            }
            var area = other.area();
            return area != null && one.area() != null && way(area).contains(one.area())
                    || above(other).contains(one.id());
        }

        private boolean byParent(Committee one, UUID unit) {
            return setting.committees().stream()
                    .filter(other -> other.area() != null && way(unit).contains(other.area()))
                    .anyMatch(other -> above(other).contains(one.id()));
        }

        private Set<UUID> above(Committee one) {
            var above = new LinkedHashSet<UUID>();
            var next = one.parent();
            while (next != null && above.add(next)) {
                var sought = next;
                next = setting.committees().stream()
                        .filter(other -> other.id().equals(sought))
                        .findFirst()
                        .map(Committee::parent)
                        .orElse(null);
            }
            return above;
        }

        /// Forums at the levels that guidelines name, where they are not the right one already.
        private List<Committee> besides(Committee right, List<Committee> locals) {
            var besides = new LinkedHashSet<Committee>();
            var said = new HashSet<Named>();
            for (var named : setting.named()) {
                var forums = named.level() == Forum.Level.LOCAL
                        ? locals
                        : setting.committees().stream()
                                .filter(one -> one.level() == named.level())
                                .filter(one -> one.isWhole()
                                        || covers(one, right)
                                        || locals.stream().anyMatch(local -> covers(one, local)))
                                .toList();
                var fresh = forums.stream().filter(one -> !one.equals(right)).toList();
                besides.addAll(fresh);
                if (!fresh.isEmpty() && said.add(named)) {
                    steps.add(Step.of("guideline", named.guideline(), names(fresh)));
                }
            }
            return List.copyOf(besides);
        }

        private Comparator<Committee> byLevel() {
            return Comparator.comparingInt((Committee one) -> COUNTING.indexOf(one.level()))
                    .thenComparing(Committee::name);
        }

        private int depth(Committee one) {
            return one.area() == null ? 0 : way(one.area()).size();
        }

        private @Nullable Place place(@Nullable UUID id) {
            return setting.places().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /// The unit and all that it lies in.
        private Set<UUID> way(UUID unit) {
            var way = new LinkedHashSet<UUID>();
            for (Place at = place(unit); at != null && way.add(at.id()); at = place(at.inside())) {
                // up to the top
            }
            return way;
        }

        private String placeName(@Nullable UUID unit) {
            var place = place(unit);
            return place == null ? "" : place.name();
        }

        private static String names(Collection<Committee> committees) {
            return String.join(", ", committees.stream().map(Committee::name).toList());
        }

        private static List<UUID> ids(Collection<Committee> committees) {
            return committees.stream().map(Committee::id).toList();
        }
    }
}
