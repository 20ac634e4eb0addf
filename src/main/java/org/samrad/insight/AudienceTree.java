package org.samrad.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The audience groups of a consultation, numbered from 0, some inside others: organisation, department, team.
///
/// @param parents for each group the group it lies in, or -1 when it lies directly in the whole
public record AudienceTree(List<Integer> parents) {
    public AudienceTree {
        parents = List.copyOf(parents);
        for (int group = 0; group < parents.size(); group++) {
            int steps = 0;
            for (int at = group; at >= 0; at = parents.get(at)) {
                if (at >= parents.size() || ++steps > parents.size()) {
                    throw new IllegalArgumentException("group " + group + " does not lead up to the whole: " + parents);
                }
            }
        }
    }

    public static AudienceTree of(int... parents) {
        List<Integer> list = new ArrayList<>(parents.length);
        for (int parent : parents) {
            list.add(Math.max(parent, -1));
        }
        return new AudienceTree(list);
    }

    /// Groups side by side, none inside another.
    public static AudienceTree flat(int groups) {
        return new AudienceTree(Collections.nCopies(groups, -1));
    }

    public int groups() {
        return parents.size();
    }

    /// The group it lies in, or -1 for the whole.
    public int parent(int group) {
        return parents.get(group);
    }
}
