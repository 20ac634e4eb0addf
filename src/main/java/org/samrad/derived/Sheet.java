package org.samrad.derived;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Run;

/// An organisation's figures of a year beside those of the years before, as far as the reader may see them.
public record Sheet(UUID organisation, int year, List<Line> lines) {
    public static final int YEARS = 5;

    public Sheet {
        lines = List.copyOf(lines);
    }

    /// One figure through the years, the oldest first; the years that nobody has counted are left out.
    public record Line(Derived figure, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }

        public Optional<Value> of(int year) {
            return values.stream().filter(one -> one.year() == year).findFirst();
        }

        /// The years with a number, for a picture.
        public List<Value> shown() {
            return values.stream().filter(Value::isNumber).toList();
        }
    }

    /// What it was in a year; `result` is no number where there is none to show.
    public record Value(int year, Measurement.Status status, double part, double whole, double result) {
        static Value of(Derived figure, Run.Point point) {
            return new Value(
                    point.first().getYear(),
                    point.status(),
                    point.numerator(),
                    point.denominator(),
                    point.value(figure.formula()));
        }

        public boolean isNumber() {
            return !Double.isNaN(result);
        }

        public boolean isTooFew() {
            return status == Measurement.Status.SECRET;
        }
    }

    static Line line(Derived figure, List<Run> runs, UUID indicator) {
        return new Line(
                figure,
                runs.stream()
                        .filter(run -> run.indicator().equals(indicator))
                        .flatMap(run -> run.points().stream())
                        .map(point -> Value.of(figure, point))
                        .toList());
    }

    public List<Line> in(Derived.Group group) {
        return lines.stream().filter(line -> line.figure().group() == group).toList();
    }

    public Optional<Line> line(Derived figure) {
        return lines.stream().filter(line -> line.figure() == figure).findFirst();
    }

    /// In how many ways experience was exchanged in the year; empty where that is not known or not for this reader.
    public Optional<Integer> ways() {
        return line(Derived.FORMS)
                .flatMap(line -> line.of(year))
                .filter(Value::isNumber)
                .map(value -> (int) value.result());
    }

    public boolean isCounted() {
        return lines.stream().anyMatch(line -> line.of(year).isPresent());
    }
}
