package org.samrad.comparison;

import java.util.List;
import org.samrad.indicator.Target;

/// What one's own organisation has set itself for an indicator, and what it has told or done since.
public record Course(Target target, List<Target.Event> events) {
    public Course {
        events = List.copyOf(events);
    }
}
