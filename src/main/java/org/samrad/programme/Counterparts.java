package org.samrad.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samrad.access.Visitor;
import org.springframework.stereotype.Component;

/// Whom an organisation could learn from, for whoever advises it. Only those are named who let themselves be suggested
/// and have room, and only for what is measured or told in a published example: self-praise alone does not count. The
/// house that advises has asked whether the reader may.
@Component
public class Counterparts {
    private static final Programme.Evidence NOT_ON_ITS_WORD = new Programme.Evidence(100, 100, 0);

    private final ProfileStore profiles;
    private final Exchanges exchanges;

    Counterparts(ProfileStore profiles, Exchanges exchanges) {
        this.profiles = profiles;
        this.exchanges = exchanges;
    }

    /// One of them: how much of the need it meets and why, what its strengths rest on, and what it needs itself.
    public record Counterpart(
            Exchanges.Suggestion suggestion, List<Profile.Entry> grounds, List<InReturn> inReturn) {
        public Counterpart {
            grounds = List.copyOf(grounds);
            inReturn = List.copyOf(inReturn);
        }
    }

    /// Something that the counterpart needs, and what the one that learns from it can give there.
    public record InReturn(String area, int need, int strength) {}

    /// A few, the best first; the same giver is not put before all who are advised.
    public List<Counterpart> of(UUID learner, Collection<String> areas, Visitor by) {
        var all = profiles.shared().stream().collect(Collectors.toMap(Profile::organisation, Function.identity()));
        var asking = all.getOrDefault(learner, Profile.empty(learner)).needing(areas);
        all.put(learner, asking);
        return exchanges.givers(new ArrayList<>(all.values())).suggestedTo(learner, NOT_ON_ITS_WORD).stream()
                .map(one -> counterpart(one, all.getOrDefault(one.giver(), Profile.empty(one.giver())), asking))
                .toList();
    }

    private static Counterpart counterpart(Exchanges.Suggestion suggestion, Profile giver, Profile asking) {
        return new Counterpart(
                suggestion,
                suggestion.gain().reasons().stream()
                        .flatMap(why -> giver.entry(why.area()).stream())
                        .toList(),
                giver.needs().stream()
                        .map(one -> new InReturn(
                                one.area(),
                                one.need(),
                                asking.entry(one.area())
                                        .map(Profile.Entry::strength)
                                        .orElse(0)))
                        .sorted((a, b) -> Integer.compare(b.strength() * b.need(), a.strength() * a.need()))
                        .toList());
    }
}
