package org.samrad.pair;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.programme.Pairings;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.stereotype.Component;

/// The report of a round, for those who run it: counted from the rooms without looking into them. An organiser makes it
/// public, and takes it back.
@Component
public class RoundReports {
    private final Database database;
    private final ReportStore store;
    private final Counting counting;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Audit audit;
    private final Clock clock;

    RoundReports(
            Database database,
            ReportStore store,
            Counting counting,
            Pairings pairings,
            Programmes programmes,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.counting = counting;
        this.pairings = pairings;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /// A report as it was made public on a day.
    public record Published(UUID round, RoundReport report, LocalDate on) {}

    /// The report of a round, with the rounds before it to compare, the newest first.
    public record View(
            Round round, RoundReport report, Map<Integer, RoundReport> earlier, Optional<LocalDate> published) {}

    public View report(UUID round, Person by) {
        var at = programmes.mustManageRound(round, by);
        var rounds = programmes.rounds(at.programme(), by).stream()
                .filter(one -> one.number() <= at.number())
                .toList();
        var all = reports(rounds, by);
        var report = all.getOrDefault(at.id(), RoundCount.empty(at.number()));
        var earlier = rounds.stream()
                .filter(one -> !one.id().equals(at.id()) && all.containsKey(one.id()))
                .collect(toMap(Round::number, one -> all.getOrDefault(one.id(), RoundCount.empty(one.number()))));
        return new View(
                at,
                report,
                earlier,
                Optional.ofNullable(store.days(List.of(round)).get(round)));
    }

    private Map<UUID, RoundReport> reports(List<Round> rounds, Person by) {
        var pairs = pairings.published(rounds.stream().map(Round::id).toList(), by);
        return counting.of(rounds, pairs, by);
    }

    /// Makes the report public as it stands now.
    public void publish(UUID round, Person by) {
        var report = report(round, by).report();
        database.write(() -> {
            store.publish(round, report, by.id(), clock.today());
            audit.tell(by, "round.report-published", "round", round);
        });
    }

    public void withdraw(UUID round, Person by) {
        programmes.mustManageRound(round, by);
        database.write(() -> {
            store.withdraw(round);
            audit.tell(by, "round.report-withdrawn", "round", round);
        });
    }

    /// What everybody may read, of rounds whose report is public.
    public Optional<Published> published(UUID round, Visitor by) {
        return store.find(round);
    }

    /// The rounds of these whose report is public, the newest first.
    public List<Round> publicOf(List<Round> rounds, Visitor by) {
        var days = store.days(rounds.stream().map(Round::id).toList());
        return rounds.stream()
                .filter(round -> days.containsKey(round.id()))
                .sorted(Comparator.comparingInt(Round::number).reversed())
                .toList();
    }
}
