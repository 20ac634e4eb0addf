package org.samrad.report;

import java.util.List;

/// A number of the year beside that of the year before, and the kinds within it.
public record FigureLine(String code, Counted now, Counted before, List<Kind> kinds) {
    public FigureLine {
        kinds = List.copyOf(kinds);
    }

    /// `textKey` names it.
    public record Kind(String textKey, Counted now, Counted before) {}

    public YearFigure figure() {
        return YearFigure.find(code).orElseThrow();
    }

    /// Whether both years can be held against each other.
    public boolean isCompared() {
        return now.isShown() && before.isShown();
    }

    /// By how much it is more or less than in the year before, in points of per cent where it is a share.
    public double change() {
        return figure().isShare() ? now.share() - before.share() : (double) (now.part() - before.part());
    }
}
