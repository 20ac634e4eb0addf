package org.samrad.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands before the owner who decides: every statement with its figures, what they point to, and how far the
/// answer has come. A suggestion is only read out of the figures; it decides nothing.
public record DecisionView(List<Item> items) {
    /// Where a statement stands in the list.
    public enum Part {
        CORE,
        DIVIDED,
        LOCAL,
        REST
    }

    /// How far the owner's answer has come.
    public enum Progress {
        UNTREATED,
        DRAFT,
        PUBLISHED
    }

    /// Why the figures point to a treatment, or to none.
    public enum Because {
        CORE,
        CORE_WITH_NEEDS,
        ONE_PLACE,
        SEVERAL_PLACES,
        DIVIDED,
        NOTHING
    }

    public record Suggestion(Treatment.@Nullable Kind kind, Because because) {}

    /// A place's own view of a statement.
    public record Need(String place, ResultView.Said said) {}

    public record Item(
            ResultView.Line line,
            Part part,
            Suggestion suggestion,
            ResultView.@Nullable Divide divide,
            List<Need> needs,
            @Nullable Treatment treatment) {

        public UUID id() {
            return line.words().id();
        }

        public ResultView.Words words() {
            return line.words();
        }

        public Progress progress() {
            if (treatment == null) {
                return Progress.UNTREATED;
            }
            return treatment.published() ? Progress.PUBLISHED : Progress.DRAFT;
        }
    }

    public static DecisionView of(ResultView view, List<Treatment> treatments) {
        var core = new HashSet<UUID>();
        view.core().forEach(common -> core.add(common.words().id()));
        Map<UUID, ResultView.Divide> divides = new HashMap<>();
        view.divisions().forEach(divide -> divides.putIfAbsent(divide.words().id(), divide));
        var needs = new HashMap<UUID, List<Need>>();
        for (var place : view.places()) {
            for (var said : place.needs()) {
                needs.computeIfAbsent(said.words().id(), id -> new ArrayList<>())
                        .add(new Need(place.name(), said));
            }
        }
        var treated = treatments.stream().collect(Collectors.toMap(Treatment::statement, treatment -> treatment));
        var items = new ArrayList<Item>();
        for (var line : view.sorted(ResultView.Order.AGREEMENT)) {
            var id = line.words().id();
            var own = List.copyOf(needs.getOrDefault(id, List.of()));
            var divide = divides.get(id);
            var part = part(core.contains(id), divide != null, !own.isEmpty());
            items.add(new Item(line, part, suggestion(part, own.size()), divide, own, treated.get(id)));
        }
        items.sort(java.util.Comparator.comparing(Item::part));
        return new DecisionView(List.copyOf(items));
    }

    private static Part part(boolean core, boolean divided, boolean local) {
        if (core) {
            return Part.CORE;
        }
        if (local) {
            return Part.LOCAL;
        }
        return divided ? Part.DIVIDED : Part.REST;
    }

    /// What all agree on is common; what one or two places need is local; what several places or groups see in their
    /// own way can be set up by each. Anything else is the owner's to weigh.
    static Suggestion suggestion(Part part, int places) {
        return switch (part) {
            case CORE ->
                places == 0
                        ? new Suggestion(Treatment.Kind.COMMON, Because.CORE)
                        : new Suggestion(Treatment.Kind.CONFIGURABLE, Because.CORE_WITH_NEEDS);
            case LOCAL ->
                places <= 2
                        ? new Suggestion(Treatment.Kind.LOCAL, Because.ONE_PLACE)
                        : new Suggestion(Treatment.Kind.CONFIGURABLE, Because.SEVERAL_PLACES);
            case DIVIDED -> new Suggestion(Treatment.Kind.CONFIGURABLE, Because.DIVIDED);
            case REST -> new Suggestion(null, Because.NOTHING);
        };
    }

    public List<Item> in(Part part) {
        return items.stream().filter(item -> item.part() == part).toList();
    }

    public int count(Progress progress) {
        return (int) items.stream().filter(item -> item.progress() == progress).count();
    }

    public Optional<Item> find(UUID statement) {
        return items.stream().filter(item -> item.id().equals(statement)).findFirst();
    }

    /// The first that has no answer yet.
    public Optional<Item> nextUntreated() {
        return items.stream()
                .filter(item -> item.progress() == Progress.UNTREATED)
                .findFirst();
    }

    /// The next one without an answer after this, and from the beginning again after the last.
    public Optional<Item> nextUntreated(UUID after) {
        int at = 0;
        while (at < items.size() && !items.get(at).id().equals(after)) {
            at++;
        }
        for (int i = 1; i < items.size(); i++) {
            var item = items.get((at + i) % items.size());
            if (item.progress() == Progress.UNTREATED && !item.id().equals(after)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
