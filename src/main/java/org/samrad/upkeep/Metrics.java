package org.samrad.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Numbers in the text form that Prometheus reads, version 0.0.4.
final class Metrics {
    private final List<String> lines = new ArrayList<>();

    /// Something that goes up and down.
    Metrics gauge(String name, String help, double value) {
        return family(name, help, "gauge").value(name, Map.of(), value);
    }

    /// Something that only grows.
    Metrics counter(String name, String help, double value) {
        return family(name, help, "counter").value(name, Map.of(), value);
    }

    /// What is said of a name before its values.
    Metrics family(String name, String help, String kind) {
        lines.add("# HELP " + name + " " + help.replace("\\", "\\\\").replace("\n", "\\n"));
        lines.add("# TYPE " + name + " " + kind);
        return this;
    }

    Metrics value(String name, Map<String, String> labels, double value) {
        var line = new StringBuilder(name);
        if (!labels.isEmpty()) {
            var parts = labels.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .toList();
            line.append('{').append(String.join(",", parts)).append('}');
        }
        lines.add(line.append(' ').append(number(value)).toString());
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
