package org.samrad.matching;

import java.util.ArrayList;
import java.util.List;

/// Organisations that the engine puts together: two, or more where the rules say so.
///
/// @param members in the order of their identifiers
/// @param mutual  the strength, 0 to 1,000,000: for two as in `Score`; for more the |G|-th root of the product of all
///                gains, rounded down, times the lowest context of any two of them. 0 for a pinned pair in which one
///                learns nothing
/// @param context 70 to 100 per cent, the lowest of any two
/// @param gains   for each member, in their order, what it learns from the others together
/// @param pinned  whether the organiser had decided it
public record Match(List<String> members, int mutual, int context, List<Gain> gains, boolean pinned) {
    public Match {
        members = List.copyOf(members);
        gains = List.copyOf(gains);
    }

    /// What it adds to the total: the strength for each two members.
    public long worth() {
        return (long) mutual * members.size() / 2;
    }

    public boolean has(String id) {
        return members.contains(id);
    }

    public String a() {
        return members.getFirst();
    }

    public String b() {
        return members.get(1);
    }

    /// Every two of the members.
    public List<Couple> couples() {
        var couples = new ArrayList<Couple>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                couples.add(Couple.of(members.get(i), members.get(j)));
            }
        }
        return couples;
    }
}
