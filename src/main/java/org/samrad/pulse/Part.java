package org.samrad.pulse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.AudienceTree;

/// The people directly in a unit, without its subunits; or those of the organisation who are in no unit.
///
/// @param inside the unit around it, as it was when the pulse was planned; null at the top
/// @param slips how many slips have been made, 0 before
public record Part(UUID unit, @Nullable UUID inside, String name, int people, int slips) {
    public static final int MOST_PEOPLE = 20_000;

    /// The tree of the parts, the last of which is the organisation itself.
    static AudienceTree tree(List<Part> parts) {
        var numbers = new HashMap<UUID, Integer>();
        for (int number = 0; number < parts.size() - 1; number++) {
            numbers.put(parts.get(number).unit, number);
        }
        var parents = new ArrayList<Integer>();
        for (var part : parts.subList(0, parts.size() - 1)) {
            parents.add(part.inside == null ? -1 : numbers.getOrDefault(part.inside, -1));
        }
        return new AudienceTree(parents);
    }

    /// How deep each part lies in the tree.
    public static List<Integer> depths(List<Part> parts) {
        var tree = tree(parts);
        var depths = new ArrayList<Integer>();
        for (int number = 0; number < tree.groups(); number++) {
            int depth = 0;
            for (int at = tree.parent(number); at >= 0; at = tree.parent(at)) {
                depth++;
            }
            depths.add(depth);
        }
        depths.add(0);
        return depths;
    }

    static int people(List<Part> parts) {
        return parts.stream().mapToInt(Part::people).sum();
    }
}
