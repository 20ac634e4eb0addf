package org.samrad.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which units that are large enough are not covered by exactly one local committee, and whether a main committee is
/// missing above several local ones.
public record Coverage(List<Gap> gaps, Optional<String> noMain, int units) {
    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /// Why it is so, as somebody has written.
    public record Reason(String text, LocalDate since) {}

    /// A unit that no local committee covers, or several do. `staff` are those in question: in a unit without a
    /// committee, those in its subunits that have one are not counted.
    public record Gap(
            Unit unit,
            int depth,
            int staff,
            List<Forum> forums,
            @Nullable Reason reason) {
        public String textKey() {
            return forums.isEmpty() ? "organisation.coverage.none" : "organisation.coverage.several";
        }
    }

    /// Looks through the tree of units. A committee for the whole organisation covers every unit.
    static Coverage of(List<Unit.Branch> tree, List<Forum> forums, int threshold, Map<UUID, Reason> reasons) {
        var local = forums.stream()
                .filter(one -> one.isActive() && one.level() == Forum.Level.LOCAL)
                .toList();
        var gaps = new ArrayList<Gap>();
        var everywhere = local.stream().filter(one -> one.area() == null).toList();
        for (var branch : tree) {
            look(branch, everywhere, local, threshold, reasons, gaps);
        }
        boolean main = forums.stream().anyMatch(one -> one.isActive() && one.level() == Forum.Level.MAIN);
        return new Coverage(
                gaps, local.size() > 1 && !main ? Optional.of(String.valueOf(local.size())) : Optional.empty(), (int)
                        tree.stream().flatMap(Unit.Branch::all).count());
    }

    private static void look(
            Unit.Branch branch,
            List<Forum> above,
            List<Forum> local,
            int threshold,
            Map<UUID, Reason> reasons,
            List<Gap> gaps) {
        var covering = new ArrayList<>(above);
        covering.addAll(at(branch, local));
        int staff = covering.isEmpty() ? uncovered(branch, local) : branch.everybody();
        if (staff >= threshold && covering.size() != 1) {
            gaps.add(new Gap(
                    branch.unit(),
                    branch.depth(),
                    staff,
                    covering,
                    reasons.get(branch.unit().id())));
        }
        branch.inside().forEach(inside -> look(inside, covering, local, threshold, reasons, gaps));
    }

    private static List<Forum> at(Unit.Branch branch, List<Forum> local) {
        return local.stream()
                .filter(one -> branch.unit().id().equals(one.area()))
                .toList();
    }

    private static int uncovered(Unit.Branch branch, List<Forum> local) {
        return at(branch, local).isEmpty()
                ? branch.members()
                        + branch.inside().stream()
                                .mapToInt(inside -> uncovered(inside, local))
                                .sum()
                : 0;
    }
}
