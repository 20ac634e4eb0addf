package org.samrad.pair;

import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.programme.Pairings;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.samrad.programme.RoundSection;
import org.springframework.stereotype.Component;

/// On the page of a round: the way to the day of presentation, to one's own room, and to the report.
@Component
public class RoundParts implements RoundSection {
    private final Pairings pairings;
    private final Programmes programmes;
    private final RoundReports reports;

    RoundParts(Pairings pairings, Programmes programmes, RoundReports reports) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.reports = reports;
    }

    /// `room` is the reader's own pair in the round, `results` says whether the report is public.
    public record Page(UUID round, int number, Optional<UUID> room, boolean organises, boolean results) {}

    @Override
    public Optional<Shown> of(Round round, Visitor by) {
        boolean organises = programmes.mayManage(programmes.get(round.programme(), by), by)
                && (round.state() == Round.State.RUNNING || round.state() == Round.State.CLOSED);
        Optional<UUID> room = by instanceof Person person ? room(round, person) : Optional.empty();
        boolean results = reports.published(round.id(), by).isPresent();
        if (!organises && room.isEmpty() && !results) {
            return Optional.empty();
        }
        return Optional.of(new Shown("pair/round", new Page(round.id(), round.number(), room, organises, results)));
    }

    private Optional<UUID> room(Round round, Person by) {
        return pairings.own(by).stream()
                .filter(pair -> pair.round().equals(round.id()) && pair.state().isPublic())
                .map(pair -> pair.id())
                .findFirst();
    }
}
