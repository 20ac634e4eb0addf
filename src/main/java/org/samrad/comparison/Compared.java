package org.samrad.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Period;
import org.samrad.indicator.Reading;
import org.samrad.indicator.Visibility;

/// An indicator beside others' figures in a period, in the order that the indicator allows: the best first, or by name.
/// `course` is one's own target, where there is one.
public record Compared(
        Indicator indicator,
        Period period,
        List<Period> periods,
        List<Entry> entries,
        int among,
        @Nullable UUID mine,
        @Nullable Course course) {
    /// So many periods make a curve.
    public static final int PERIODS = 10;

    /// More digits than this say nothing; figures that differ only beyond are the same.
    private static final MathContext DIGITS = new MathContext(12);

    public Compared(
            Indicator indicator,
            Period period,
            List<Period> periods,
            List<Entry> entries,
            int among,
            @Nullable UUID mine,
            @Nullable Course course) {
        this.indicator = indicator;
        this.period = period;
        this.periods = List.copyOf(periods);
        this.entries = List.copyOf(entries);
        this.among = among;
        this.mine = mine;
        this.course = course;
    }

    Compared with(Course own) {
        return new Compared(indicator, period, periods, entries, among, mine, own);
    }

    /// Who takes part, what they are called in the reader's language, and how far each series is open.
    public record Known(
            Set<UUID> taking, Map<UUID, String> names, Map<UUID, Visibility> visibilities, String language) {}

    /// Standings, and among how many.
    record Standings(Map<UUID, Standing> of, int among) {}

    /// Of all readings that the reader may see.
    public static Compared of(
            Indicator indicator, Period period, List<Reading> readings, Known known, @Nullable UUID mine) {
        var periods = new ArrayList<Period>();
        for (int i = PERIODS - 1; i >= 0; i--) {
            periods.add(period.plus(-i));
        }
        var now = new HashMap<UUID, Reading>();
        var figures = new HashMap<UUID, BigDecimal>();
        var series = new HashMap<UUID, Map<Integer, Double>>();
        for (var reading : readings) {
            int place = periods.indexOf(new Period(period.rule(), reading.first()));
            var figure = figure(reading, indicator.formula());
            var own = series.computeIfAbsent(reading.organisation(), who -> new HashMap<>());
            if (place >= 0 && figure.isPresent()) {
                own.put(place, figure.get().doubleValue());
            }
            if (place == PERIODS - 1) {
                now.put(reading.organisation(), reading);
                figure.ifPresent(one -> figures.put(reading.organisation(), one));
            }
        }
        var standings = standings(indicator.rules(), figures, known.taking());
        var entries = series.keySet().stream()
                .filter(known.taking()::contains)
                .map(who -> entry(who, now.get(who), figures.get(who), known, standings.of(), series))
                .sorted(order(indicator.rules(), known.language()))
                .toList();
        return new Compared(indicator, period, periods, entries, standings.among(), mine, null);
    }

    static Optional<BigDecimal> figure(Reading reading, Indicator.Formula formula) {
        double value = reading.value(formula);
        return Double.isNaN(value) ? Optional.empty() : Optional.of(new BigDecimal(value, DIGITS));
    }

    /// Among those who take part; where they are too few for colours and everybody together is not, among everybody.
    static Standings standings(Indicator.Rules rules, Map<UUID, BigDecimal> figures, Set<UUID> taking) {
        var better = Better.of(rules);
        if (better.isEmpty()) {
            return new Standings(Standing.unordered(figures.keySet()), 0);
        }
        var own = new HashMap<>(figures);
        own.keySet().retainAll(taking);
        var base = own.size() < Quartile.FEWEST && figures.size() >= Quartile.FEWEST ? figures : own;
        return new Standings(Standing.among(base, better.get()), base.size());
    }

    private static Entry entry(
            UUID who,
            @Nullable Reading now,
            @Nullable BigDecimal figure,
            Known known,
            Map<UUID, Standing> standings,
            Map<UUID, Map<Integer, Double>> series) {
        return new Entry(
                who,
                known.names().getOrDefault(who, "–"),
                now == null ? null : now.status(),
                figure,
                now != null && now.isPublishedOnly(),
                known.visibilities().getOrDefault(who, Visibility.PRIVATE),
                standings.getOrDefault(who, new Standing.Unordered()),
                series.getOrDefault(who, Map.of()));
    }

    /// By rank where there is one, and always by name below it; a figure alone puts nobody before anybody.
    private static Comparator<Entry> order(Indicator.Rules rules, String language) {
        var collator = Collator.getInstance(Locale.forLanguageTag(language));
        var byName = Comparator.comparing(Entry::name, collator).thenComparing(Entry::who);
        if (Better.of(rules).isEmpty()) {
            return byName;
        }
        return Comparator.comparingInt((Entry entry) -> {
                    var rank = entry.rank();
                    return rank == null ? Integer.MAX_VALUE : rank;
                })
                .thenComparing(byName);
    }

    public Optional<Entry> own() {
        return entries.stream().filter(one -> one.who().equals(mine)).findFirst();
    }

    public List<Entry> others() {
        return entries.stream().filter(one -> !one.who().equals(mine)).toList();
    }

    public long respondents() {
        return entries.stream().filter(one -> one.figure() != null).count();
    }

    public boolean isOwnTrend() {
        return indicator.rules().comparability() == Indicator.Comparability.OWN_TREND;
    }

    public boolean isRanked() {
        return Better.of(indicator.rules()).isPresent();
    }

    public boolean isColoured() {
        return isRanked() && among >= Quartile.FEWEST;
    }

    /// Whether rank and colour are among everybody, because those who take part are too few.
    public boolean isAmongEverybody() {
        return among > respondents();
    }

    /// Asked in the period, without a figure.
    public List<Entry> silent() {
        return entries.stream().filter(Entry::isSilent).toList();
    }

    /// How the figures of the period spread; empty where each is only to be held against its own past.
    public Optional<Spread> spread() {
        return isOwnTrend()
                ? Optional.empty()
                : Spread.of(entries.stream()
                        .flatMap(one -> Optional.ofNullable(one.figure()).stream())
                        .toList());
    }

    /// How much one's own figure has moved since the period before, where both are known.
    public Optional<BigDecimal> change() {
        return own().flatMap(entry -> {
            var before = entry.series().get(PERIODS - 2);
            var now = entry.figure();
            return before == null || now == null
                    ? Optional.empty()
                    : Optional.of(now.subtract(new BigDecimal(before, DIGITS)));
        });
    }
}
