package org.samrad.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// Something that will change people's work or service: a system, a shared solution, a strategy. Owned by one
/// organisation, maybe together with partners, and felt by those it affects.
public record Initiative(
        UUID id,
        Words words,
        UUID organisation,
        UUID owner,
        Phase phase,
        LocalDate startedOn,
        List<UUID> partners,
        List<Affected> affected) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 2000;

    /// Title and summary, in the language they are written in.
    public record Words(String title, String summary, String language) {}

    /// An organisation whose work changes, or one of its units.
    public record Affected(UUID organisation, @Nullable UUID unit) {}

    /// A phase the initiative has been in, and from when.
    public record PhaseRun(Phase phase, LocalDate since) {}

    public Initiative {
        partners = List.copyOf(partners);
        affected = List.copyOf(affected);
    }

    /// The organisations that own it together.
    public List<UUID> owners() {
        var owners = new ArrayList<UUID>();
        owners.add(organisation);
        owners.addAll(partners);
        return owners;
    }

    public Scope scope() {
        return Scope.of("initiative", id, owners());
    }

    /// Whoever belongs to an owner or to an affected organisation may read it.
    public boolean concerns(Person person) {
        var own = person.organisation();
        return own != null
                && (owners().contains(own)
                        || affected.stream().anyMatch(one -> one.organisation().equals(own)));
    }

    public Initiative described(Words newWords, List<UUID> newPartners, List<Affected> newAffected) {
        if (newPartners.contains(organisation)) {
            throw new RuleBroken("partners", "initiative.rule.own-partner");
        }
        return new Initiative(id, newWords, organisation, owner, phase, startedOn, newPartners, newAffected);
    }

    /// On to another phase. Going back is allowed, and stays visible.
    public Initiative in(Phase next) {
        if (next == phase) {
            throw new RuleBroken("phase", "initiative.rule.same-phase");
        }
        return new Initiative(id, words, organisation, owner, next, startedOn, partners, affected);
    }
}
