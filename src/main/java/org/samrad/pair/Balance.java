package org.samrad.pair;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// Give and take in hours, both ways, and whose turn it is to give.
public record Balance(List<Line> lines) {
    public Balance {
        lines = List.copyOf(lines);
    }

    public record Line(UUID organisation, int promised, int given, int taken) {
        int ahead() {
            return given - taken;
        }
    }

    public static Balance of(List<UUID> members, List<Promise> promises) {
        return new Balance(members.stream()
                .map(one -> new Line(
                        one,
                        sum(promises, one, true, Promise::promised),
                        sum(promises, one, true, promise -> promise.standing().done()),
                        sum(promises, one, false, promise -> promise.standing().done())))
                .toList());
    }

    private static int sum(List<Promise> promises, UUID one, boolean gives, ToIntFunction<Promise> hours) {
        return promises.stream()
                .filter(promise -> one.equals(
                        gives ? promise.between().giver() : promise.between().taker()))
                .mapToInt(hours)
                .sum();
    }

    /// Whoever has got most beyond what it gave. Where hours are even, whoever has promised less; nobody where that is
    /// even too.
    public Optional<UUID> turn() {
        var least = lines.stream().mapToInt(Line::ahead).min().orElse(0);
        var most = lines.stream().mapToInt(Line::ahead).max().orElse(0);
        if (least != most) {
            return alone(line -> line.ahead() == least);
        }
        var fewest = lines.stream().mapToInt(Line::promised).min().orElse(0);
        return lines.stream().allMatch(line -> line.promised() == fewest)
                ? Optional.empty()
                : alone(line -> line.promised() == fewest);
    }

    private Optional<UUID> alone(java.util.function.Predicate<Line> which) {
        var found = lines.stream().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().organisation()) : Optional.empty();
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.promised() == 0);
    }
}
