package org.samrad.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A department, office or team: a place in its organisation's tree. Each person has at most one place in it.
public record Unit(UUID id, UUID organisation, @Nullable UUID inside, String name) {
    public static final int LONGEST = 150;
    /// Deeper trees than any agency has are mistakes.
    private static final int DEEPEST = 12;

    public Unit {
        name = name.strip();
        if (name.isEmpty()) {
            throw new RuleBroken("name", "organisation.unit.name.missing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new RuleBroken("name", "organisation.unit.name.long", String.valueOf(LONGEST));
        }
    }

    public Unit renamed(String fresh) {
        return new Unit(id, organisation, inside, fresh);
    }

    /// Moves it, with all that is in it, into the last unit of `way` (from the top down), or to the top when the way is
    /// empty.
    public Unit moved(List<Unit> way) {
        if (way.stream().anyMatch(unit -> unit.id.equals(id))) {
            throw new RuleBroken("inside", "organisation.unit.cycle", name);
        }
        mustFit(organisation, way);
        return new Unit(id, organisation, way.isEmpty() ? null : way.getLast().id, name);
    }

    /// Whether a unit may lie at the end of this way.
    static void mustFit(UUID organisation, List<Unit> way) {
        if (way.stream().anyMatch(unit -> !unit.organisation.equals(organisation))) {
            throw new RuleBroken("inside", "organisation.unit.elsewhere");
        }
        if (way.size() >= DEEPEST) {
            throw new RuleBroken("inside", "organisation.unit.deep", String.valueOf(DEEPEST));
        }
    }

    /// A unit and what lies in it. `members` have their place in the unit itself, `everybody` also in its subunits.
    public record Branch(Unit unit, int depth, int members, int everybody, List<Branch> inside) {
        /// This unit and all below it, each before its subunits.
        public Stream<Branch> all() {
            return Stream.concat(Stream.of(this), inside.stream().flatMap(Branch::all));
        }
    }

    /// The tree of an organisation's units, which come in the order in which they are to be shown.
    static List<Branch> tree(List<Unit> units, Map<UUID, Integer> members) {
        var below = new HashMap<String, List<Unit>>();
        units.forEach(unit -> below.computeIfAbsent(String.valueOf(unit.inside), inside -> new ArrayList<>())
                .add(unit));
        return branches(null, 0, below, members);
    }

    private static List<Branch> branches(
            @Nullable UUID parent, int depth, Map<String, List<Unit>> below, Map<UUID, Integer> members) {
        var branches = new ArrayList<Branch>();
        for (var unit : below.getOrDefault(String.valueOf(parent), List.of())) {
            var inside = branches(unit.id, depth + 1, below, members);
            int own = members.getOrDefault(unit.id, 0);
            int everybody = own + inside.stream().mapToInt(Branch::everybody).sum();
            branches.add(new Branch(unit, depth, own, everybody, inside));
        }
        return List.copyOf(branches);
    }
}
