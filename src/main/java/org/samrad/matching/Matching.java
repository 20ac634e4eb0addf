package org.samrad.matching;

import java.util.Collection;
import java.util.List;

/// The door of the engine: profiles and rules in, a proposal out, with its reasons and its proof.
///
/// A matching is a pure function of its profiles and rules: neither the order of the profiles nor the way by which one
/// came here changes anything. It is immutable and may be shared by threads. `with` answers what would be if, in
/// milliseconds, because the prices of the former solution are kept; the result is that of a new run.
public interface Matching {

    /// @throws Refused when profiles or rules contradict each other
    static Matching of(Collection<Participant> participants, Rules rules) {
        return Matched.of(participants, rules);
    }

    Rules rules();

    Proposal proposal();

    /// What would be under other rules.
    ///
    /// @throws Refused when the rules contradict each other
    Matching with(Rules changed);

    /// What would be if this organisation had stated this instead.
    ///
    /// @throws Refused when there is no organisation with this identifier
    Matching with(Participant changed);

    /// What any two would have of each other, with reasons, whether or not they are proposed or allowed. The strength
    /// is 0 when one of them learns nothing: then it is no pair, and may be an exchange.
    Match between(String a, String b);

    /// Everybody with whom mutual benefit is possible, the best first.
    List<Partner> partners(String id);

    /// How everybody does in the proposal. Looks at all pairs.
    Standings standings();

    /// What is asked for and given, area by area, the scarcest first.
    List<Supply> supply();
}
