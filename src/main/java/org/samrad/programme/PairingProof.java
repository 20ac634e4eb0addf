package org.samrad.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samrad.matching.Checker;
import org.samrad.matching.Participant;
import org.samrad.matching.Proposal;
import org.samrad.matching.Rules;

/// A proposal as it goes out: what it was made of, what came of it, and the prices that prove that none is better.
/// Whoever has it can check it with `samrad match --check`, or with a program of one's own; docs/methods/matching.md
/// says how.
///
/// It holds the profiles and the pairs that were kept apart, and is therefore for the organisers. Why two were kept
/// apart does not stand in it.
///
/// @param names what the identifiers of the organisations stand for
public record PairingProof(
        String format,
        int number,
        Instant made,
        long total,
        long upperBound,
        boolean optimal,
        Map<String, String> names,
        List<Participant> participants,
        Rules rules,
        Proposal proposal) {
    public static final String FORMAT = "samrad-pairing-proof-1";

    public PairingProof {
        names = new TreeMap<>(names);
        participants = List.copyOf(participants);
    }

    static PairingProof of(int number, Instant made, PairingRun run, Map<String, String> names) {
        var proposal = run.matching().proposal();
        var totals = proposal.totals();
        return new PairingProof(
                FORMAT,
                number,
                made,
                totals.total(),
                totals.upperBound(),
                totals.optimal(),
                names,
                run.participants(),
                run.matching().rules(),
                proposal);
    }

    /// What holds when there is no fault.
    String summary() {
        boolean groups =
                proposal.matches().stream().anyMatch(one -> one.members().size() > 2);
        var what = !optimal
                ? "it is what it says; it does not say that it is the best"
                : groups ? "no pairing is better beside the groups of three" : "no pairing is better under these rules";
        return "%d organisations, total %d, bound %d: %s".formatted(participants.size(), total, upperBound, what);
    }

    /// The first fault, or nothing when it is what it says it is and, where it says so, the best.
    Optional<String> fault() {
        var totals = proposal.totals();
        if (total != totals.total() || upperBound != totals.upperBound() || optimal != totals.optimal()) {
            return Optional.of("the figures at the top are not those of the proposal");
        }
        return Checker.check(participants, rules, proposal);
    }
}
