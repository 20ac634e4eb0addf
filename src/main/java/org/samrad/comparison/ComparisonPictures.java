package org.samrad.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Period;

/// Draws a comparison in the reader's language.
final class ComparisonPictures {
    /// The width of a phone, and that of paper and desk.
    static final int NARROW = 312;

    static final int BROAD = 680;

    /// More small curves than these make no picture.
    static final int MOST_SMALL = 24;

    static final int MOST_RANKED = 12;

    private final Compared compared;
    private final WrittenForm written;

    ComparisonPictures(Compared compared, WrittenForm written) {
        this.compared = compared;
        this.written = written;
    }

    Picture draw(Chart chart, int width) {
        return switch (chart) {
            case TREND -> TrendPicture.of(trend(), width, this::format, said(chart, trendSaid()));
            case RANKING ->
                RankingPicture.of(ranking().around(MOST_RANKED), width, this::format, said(chart, standingSaid()));
            case DISTRIBUTION -> DistributionPicture.of(spreading(), width, this::format, said(chart, spreadSaid()));
            case MANY -> ManyPicture.of(many(), width, this::format, said(chart, manySaid()));
        };
    }

    private String format(double value) {
        return written.figure(value, compared.indicator());
    }

    private Picture.Said said(Chart chart, String description) {
        var title = written.name(compared.indicator()) + " – " + written.t(chart.textKey());
        return new Picture.Said(title, description);
    }

    TrendPicture.Trend trend() {
        var periods = compared.periods().stream().map(written::period).toList();
        var mine = compared.own()
                .map(own -> new TrendPicture.Line(own.name(), own.series()))
                .orElse(null);
        return new TrendPicture.Trend(periods, mine, lines(), aim(), events());
    }

    /// A few others each with a line; of many, their middle. Where only the own trend counts, nobody else.
    private List<TrendPicture.Line> lines() {
        var others = compared.others();
        if (compared.isOwnTrend() || others.isEmpty()) {
            return List.of();
        }
        if (others.size() <= TrendPicture.MOST_OTHERS) {
            return others.stream()
                    .sorted(java.util.Comparator.comparing(Entry::name))
                    .map(one -> new TrendPicture.Line(one.name(), one.series()))
                    .toList();
        }
        return List.of(new TrendPicture.Line(
                written.t("comparison.middle-of", compared.entries().size()), middles()));
    }

    private Map<Integer, Double> middles() {
        var middles = new HashMap<Integer, Double>();
        for (int i = 0; i < compared.periods().size(); i++) {
            int place = i;
            var figures = compared.entries().stream()
                    .flatMap(one -> Optional.ofNullable(one.series().get(place)).stream())
                    .mapToDouble(value -> value)
                    .toArray();
            Spread.of(figures).ifPresent(spread -> middles.put(place, spread.middle()));
        }
        return middles;
    }

    /// One's own target, else what the definition holds to be good.
    private TrendPicture.@Nullable Aim aim() {
        var course = compared.course();
        if (course != null) {
            var aim = course.target().aim();
            return new TrendPicture.Aim(
                    written.t("comparison.target", written.period(aim.by())),
                    aim.value().doubleValue());
        }
        var goal = compared.indicator().rules().goal();
        return goal == null ? null : new TrendPicture.Aim(written.t("comparison.goal"), goal.doubleValue());
    }

    /// What was told and done in the periods of the picture, in its order.
    private List<TrendPicture.Event> events() {
        var course = compared.course();
        if (course == null) {
            return List.of();
        }
        var events = new ArrayList<TrendPicture.Event>();
        for (var one : course.events()) {
            int place = compared.periods().indexOf(Period.at(compared.period().rule(), one.on()));
            if (place >= 0) {
                events.add(new TrendPicture.Event(
                        place,
                        written.date(one.on()) + " " + written.t(one.kind().textKey()) + ": " + one.words()));
            }
        }
        return events;
    }

    Ranking ranking() {
        var figures = new HashMap<UUID, java.math.BigDecimal>();
        var standings = new HashMap<UUID, Standing>();
        var names = new HashMap<UUID, String>();
        for (var entry : compared.entries()) {
            var figure = entry.figure();
            if (figure != null) {
                figures.put(entry.who(), figure);
            }
            standings.put(entry.who(), entry.standing());
            names.put(entry.who(), entry.name());
        }
        return Ranking.of(figures, standings, names, compared.mine());
    }

    private DistributionPicture.Spreading spreading() {
        var own = compared.own().flatMap(ComparisonPictures::dot).orElse(null);
        var mine = own == null
                ? ""
                : written.t("comparison.mine") + ": " + written.figure(own.figure(), compared.indicator());
        var better = Better.of(compared.indicator().rules())
                .map(one -> written.t(one.textKey()))
                .orElse("");
        return new DistributionPicture.Spreading(
                compared.others().stream().flatMap(one -> dot(one).stream()).toList(),
                own,
                new DistributionPicture.Words(mine, written.t("comparison.middle"), better));
    }

    private static Optional<DistributionPicture.Dot> dot(Entry entry) {
        return Optional.ofNullable(entry.figure())
                .map(figure -> new DistributionPicture.Dot(figure.doubleValue(), entry.quartile()));
    }

    /// One's own first, then the others by name; where only the own trend counts, each on a scale of its own.
    private ManyPicture.Many many() {
        var smalls = new ArrayList<ManyPicture.Small>();
        compared.own().ifPresent(own -> smalls.add(new ManyPicture.Small(own.name(), own.series(), true)));
        compared.others().stream()
                .sorted(java.util.Comparator.comparing(Entry::name))
                .limit(MOST_SMALL - smalls.size())
                .forEach(one -> smalls.add(new ManyPicture.Small(one.name(), one.series(), false)));
        return new ManyPicture.Many(
                smalls, Compared.PERIODS, compared.isOwnTrend() ? ManyPicture.Scales.OWN : ManyPicture.Scales.COMMON);
    }

    private String trendSaid() {
        return compared.own()
                        .filter(own -> !own.series().isEmpty())
                        .map(own -> {
                            int first = own.series().keySet().stream()
                                    .min(Integer::compare)
                                    .orElseThrow();
                            int last = own.series().keySet().stream()
                                    .max(Integer::compare)
                                    .orElseThrow();
                            return written.t(
                                    "comparison.said.trend",
                                    own.name(),
                                    written.figure(own.series().getOrDefault(first, 0.0), compared.indicator()),
                                    written.period(compared.periods().get(first)),
                                    written.figure(own.series().getOrDefault(last, 0.0), compared.indicator()),
                                    written.period(compared.periods().get(last)));
                        })
                        .orElse("")
                + aimSaid();
    }

    private String aimSaid() {
        var aim = aim();
        return aim == null ? "" : " " + aim.name() + ": " + format(aim.figure()) + ".";
    }

    private String standingSaid() {
        return compared.own()
                .map(Entry::rank)
                .map(rank -> written.t("comparison.said.rank", rank, compared.among()))
                .orElseGet(() -> written.t("comparison.said.others", compared.respondents()));
    }

    private String spreadSaid() {
        return compared.spread()
                .map(spread -> written.t(
                        "comparison.said.spread",
                        compared.respondents(),
                        written.figure(spread.least(), compared.indicator()),
                        written.figure(spread.most(), compared.indicator()),
                        written.figure(spread.middle(), compared.indicator())))
                .orElse("");
    }

    private String manySaid() {
        return written.t(
                "comparison.said.many", Math.min(MOST_SMALL, compared.entries().size()));
    }
}
