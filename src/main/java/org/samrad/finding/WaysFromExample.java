package org.samrad.finding;

import java.util.ArrayList;
import java.util.List;
import org.samrad.access.Visitor;
import org.samrad.example.ExampleWays;
import org.samrad.example.ShownExample;
import org.springframework.stereotype.Component;

/// From an example to others that are like it, and to a machine's translation beside it where there is a machine.
@Component
public class WaysFromExample implements ExampleWays {
    private final Readings readings;

    WaysFromExample(Readings readings) {
        this.readings = readings;
    }

    @Override
    public List<Way> from(ShownExample example, String language, Visitor by) {
        var ways = new ArrayList<Way>();
        ways.add(new Way("finding.like", "/search/like/" + ExampleSource.KIND + "/" + example.id()));
        if (readings.offers(example.language(), language, by)) {
            ways.add(new Way("finding.read", "/search/read/" + ExampleSource.KIND + "/" + example.id()));
        }
        return ways;
    }
}
