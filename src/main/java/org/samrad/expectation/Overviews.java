package org.samrad.expectation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// What provider and institutions have between them for one solution, at a glance, as far as the reader may see it.
@Component
public class Overviews {
    private final Expectations expectations;
    private final Agreements agreements;
    private final Rollouts rollouts;

    Overviews(Expectations expectations, Agreements agreements, Rollouts rollouts) {
        this.expectations = expectations;
        this.agreements = agreements;
        this.rollouts = rollouts;
    }

    /// One institution: how far its agreement is, in which wave it comes, and how far it has come there. `readable`
    /// says whether the agreement is there for this reader.
    public record Line(
            UUID institution,
            @Nullable Agreement agreement,
            @Nullable Wave wave,
            @Nullable Rollout rollout,
            boolean readable) {}

    /// `waiting` says how many needs wait for a treatment. `concerned` is empty where the reader sees no institution's
    /// line.
    public record Overview(
            List<UUID> institutions, List<Line> lines, List<Wave> waves, long needs, long waiting, boolean mayOffer) {
        public boolean empty() {
            return institutions.isEmpty();
        }
    }

    public Overview of(Initiative initiative, Person by) {
        var table = expectations.sideBySide(initiative.id(), by);
        var all = agreements.ofInitiative(initiative.id(), by);
        var waves = rollouts.waves(initiative.id(), by);
        var ways = rollouts.ofInitiative(initiative.id(), by);
        var institutions = new LinkedHashSet<>(Side.institutions(initiative));
        all.forEach(one -> institutions.add(one.between().institution()));
        ways.forEach(one -> institutions.add(one.institution()));
        var lines = institutions.stream()
                .filter(institution -> Side.reads(initiative, institution, by))
                .map(institution -> line(institution, all, waves, ways, by))
                .toList();
        return new Overview(
                List.copyOf(institutions),
                lines,
                waves,
                table.needs().size(),
                table.untreated(),
                by.may(Act.OFFER_EXPECTATIONS, initiative.scope()));
    }

    private static Line line(UUID institution, List<Agreement> all, List<Wave> waves, List<Rollout> ways, Person by) {
        Optional<Agreement> agreement = all.stream()
                .filter(one -> one.between().institution().equals(institution))
                .findFirst();
        Optional<Rollout> rollout = ways.stream()
                .filter(one -> one.institution().equals(institution))
                .findFirst();
        Optional<Wave> wave = rollout.flatMap(
                one -> waves.stream().filter(w -> w.id().equals(one.wave())).findFirst());
        var side = institution.equals(by.organisation()) ? Side.INSTITUTION : Side.PROVIDER;
        return new Line(
                institution,
                agreement.orElse(null),
                wave.orElse(null),
                rollout.orElse(null),
                agreement.filter(one -> one.readableBy(side)).isPresent());
    }
}
