package org.samrad.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What the rules of participation say: the profile in force, its dates, its sources, and what is not confirmed.
@Controller
public class RegimePages {
    private final Forums forums;
    private final Screens screens;
    private final Clock clock;

    RegimePages(Forums forums, Screens screens, Clock clock) {
        this.forums = forums;
        this.screens = screens;
        this.clock = clock;
    }

    public record RegimePage(Regime regime, Profile profile, List<Profile> others, List<Regime> all) {}

    @GetMapping("/regimes/{regime}")
    Object regime(@PathVariable String regime, @RequestParam(defaultValue = "") String on, Person by) {
        var known = Stream.of(Regime.values())
                .filter(one -> one.name().equals(regime))
                .findFirst()
                .orElseThrow(() -> new NotFound("regime"));
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("on", on);
        var day = Form.of(typed).date("on").orElse(clock.today());
        return screens.show(
                "organisation/regime",
                new RegimePage(
                        known, forums.profile(known, day, by), forums.profiles(known, by), List.of(Regime.values())));
    }
}
