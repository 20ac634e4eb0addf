package org.samrad.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;

/// What a house can count of a year for whoever tells of many organisations at once. A house that knows more than the
/// common figures plugs this in, and says by codes of its own choice which figures those are. Numbers name nobody; few
/// are hidden by whoever asks, and what they were counted from is shown to those whom it concerns.
public interface YearCounts {
    Set<String> codes();

    /// Of each organisation what was counted: one for the figure as a whole, and one more for each kind within it.
    List<Counted> tally(String code, Collection<UUID> of, Span span, Person by);

    Basis basis(String code, Basis.Slice of, Person by);

    /// `kind` is the key of the text that names it; empty for the figure as a whole.
    record Counted(String kind, Tally tally) {}
}
