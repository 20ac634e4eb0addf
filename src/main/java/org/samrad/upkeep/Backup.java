package org.samrad.upkeep;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;

/// What lies in a backup. `schema` is the last migration of the installation it was taken of.
record Backup(
        int format,
        String id,
        String program,
        String schema,
        String takenAt,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;

    /// Rows as `copy` writes them, in the order of the key; `hash` is SHA-256 over them.
    record Table(String name, String columns, long rows, String hash) {}

    /// A counter and the last number it gave.
    record Sequence(String name, long last) {}

    /// That rows of one table point at rows of another.
    record Pointer(String from, String to) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /// The tables in an order in which nothing points at what is not there yet.
    List<Table> inOrder(List<Pointer> pointers) {
        var waiting = new ArrayList<>(tables);
        var order = new ArrayList<Table>();
        while (!waiting.isEmpty()) {
            var names = waiting.stream().map(Table::name).collect(toSet());
            var held = pointers.stream()
                    .filter(pointer -> !pointer.from().equals(pointer.to()) && names.contains(pointer.to()))
                    .map(Pointer::from)
                    .collect(toSet());
            var free = waiting.stream().filter(table -> !held.contains(table.name())).toList();
            if (free.isEmpty()) {
                throw new IllegalArgumentException("These tables point at each other in a circle: " + names);
            }
            order.addAll(free);
            waiting.removeAll(free);
        }
        return order;
    }
}
