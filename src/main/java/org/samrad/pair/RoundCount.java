package org.samrad.pair;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Participant;

/// Counts a round from what its pairs have done.
final class RoundCount {
    private RoundCount() {}

    /// What is counted of one pair; the plan only once it was submitted, the continuation once it was agreed.
    record Known(LearningPair pair, Plan plan, RoundReport.Handed handed, Continuation continuation, Work work) {}

    record Work(List<Promise> promises, List<PairMeeting> meetings, List<FollowUp> followUps, List<Evaluation> said) {}

    static RoundReport empty(int number) {
        return of(number, List.of());
    }

    static RoundReport.Handed handed(LearningPair pair, @Nullable LocalDate on, @Nullable Presentation day) {
        return switch (pair.state()) {
            case PRESENTED, CONTINUING -> RoundReport.Handed.PRESENTED;
            default -> {
                if (on == null) {
                    yield RoundReport.Handed.NOT_YET;
                }
                if (day != null && day.isPresented(pair.id())) {
                    yield RoundReport.Handed.PRESENTED;
                }
                yield isLate(on, day) ? RoundReport.Handed.LATE : RoundReport.Handed.IN_TIME;
            }
        };
    }

    private static boolean isLate(LocalDate on, @Nullable Presentation day) {
        return day != null && on.isAfter(day.day().submitBy());
    }

    static RoundReport of(int number, List<Known> all) {
        var members = all.stream()
                .flatMap(one -> one.pair().members().stream())
                .distinct()
                .count();
        var taking = new RoundReport.Taking(
                (int) members, all.size(), count(all, one -> one.pair().state().isOver()));
        var figures = new RoundReport.Figures(taking, meetings(all), plans(all), exchange(all), afterwards(all));
        return new RoundReport(
                number,
                figures,
                all.stream().map(RoundCount::line).toList(),
                all.stream().flatMap(RoundCount::voices).toList());
    }

    private static int count(List<Known> all, java.util.function.Predicate<Known> which) {
        return (int) all.stream().filter(which).count();
    }

    private static RoundReport.Meetings meetings(List<Known> all) {
        var held = all.stream()
                .flatMap(one -> one.work().meetings().stream())
                .filter(one -> one.state() == PairMeeting.State.HELD)
                .toList();
        var met = new EnumMap<Participant.Level, Integer>(Participant.Level.class);
        for (var level : Participant.Level.values()) {
            met.put(level, held.stream().mapToInt(one -> one.log().of(level)).sum());
        }
        return new RoundReport.Meetings(
                held.size(),
                (int) held.stream().filter(PairMeeting::isAcrossLeaderships).count(),
                met,
                said(all, one -> one.meetings().before()),
                said(all, one -> one.meetings().after()));
    }

    private static int said(List<Known> all, ToIntFunction<Evaluation> what) {
        return all.stream()
                .flatMap(one -> one.work().said().stream())
                .mapToInt(what)
                .sum();
    }

    private static RoundReport.Plans plans(List<Known> all) {
        var plans = all.stream().map(Known::plan).toList();
        return new RoundReport.Plans(
                count(all, one -> one.handed() != RoundReport.Handed.NOT_YET),
                count(all, one -> one.handed() == RoundReport.Handed.LATE),
                count(all, one -> one.handed() == RoundReport.Handed.PRESENTED),
                tally(
                        plans.stream().flatMap(plan -> plan.measures().stream()),
                        one -> one.words().kind()),
                work(plans, Plan.Work.RUNNING),
                work(plans, Plan.Work.DEVELOPMENT));
    }

    private static RoundReport.Work work(List<Plan> plans, Plan.Work kind) {
        return new RoundReport.Work(
                plans.stream().mapToInt(plan -> (int) plan.count(kind)).sum(),
                plans.stream().mapToInt(plan -> plan.hours(kind)).sum());
    }

    private static RoundReport.Exchange exchange(List<Known> all) {
        var promises =
                all.stream().flatMap(one -> one.work().promises().stream()).toList();
        return new RoundReport.Exchange(
                promises.stream().mapToInt(Promise::promised).sum(),
                promises.stream().mapToInt(one -> one.standing().done()).sum());
    }

    private static RoundReport.Afterwards afterwards(List<Known> all) {
        return new RoundReport.Afterwards(
                count(all, one -> !one.continuation().areas().isEmpty()),
                all.stream().mapToInt(one -> one.continuation().areas().size()).sum(),
                results(all, FollowUp.HALF_A_YEAR),
                results(all, FollowUp.A_YEAR),
                tally(
                        all.stream().flatMap(one -> one.work().said().stream()).flatMap(one -> one.causes().stream()),
                        cause -> cause));
    }

    private static Map<FollowUp.Result, Integer> results(List<Known> all, int months) {
        return tally(
                all.stream()
                        .flatMap(one -> one.work().followUps().stream())
                        .filter(one -> one.asked().months() == months)
                        .map(FollowUp::answer)
                        .filter(Objects::nonNull)
                        .flatMap(answer -> answer.results().values().stream()),
                result -> result);
    }

    private static <T, K> Map<K, Integer> tally(Stream<T> all, Function<T, K> key) {
        return all.collect(Collectors.toMap(key, one -> 1, Integer::sum));
    }

    private static RoundReport.PairLine line(Known one) {
        var plan = one.plan();
        return new RoundReport.PairLine(
                one.pair().id(),
                one.pair().members(),
                one.pair().about(),
                one.pair().state(),
                new RoundReport.PlanLine(
                        one.handed(),
                        plan.measures().size(),
                        plan.indicators().size(),
                        (int) plan.count(Plan.Work.RUNNING),
                        (int) plan.count(Plan.Work.DEVELOPMENT)),
                one.continuation().areas().size());
    }

    /// Only words that the organisation has let go of.
    private static Stream<RoundReport.Voice> voices(Known one) {
        var pair = one.pair().id();
        var told = one.work().followUps().stream().flatMap(followUp -> {
            var answer = followUp.answer();
            return answer != null && answer.shared()
                    ? Stream.of(new RoundReport.Voice(
                            pair,
                            followUp.organisation(),
                            followUp.asked().months() == FollowUp.A_YEAR
                                    ? RoundReport.Occasion.A_YEAR
                                    : RoundReport.Occasion.HALF_A_YEAR,
                            answer.words(),
                            answer.language()))
                    : Stream.empty();
        });
        var closing = one.work().said().stream()
                .filter(said -> said.words().shared())
                .flatMap(said -> Stream.of(
                                voice(
                                        pair,
                                        said,
                                        RoundReport.Occasion.CHANGED,
                                        said.words().changed()),
                                voice(
                                        pair,
                                        said,
                                        RoundReport.Occasion.WHY,
                                        said.words().why()))
                        .filter(voice -> !voice.text().isBlank()));
        return Stream.concat(told, closing);
    }

    private static RoundReport.Voice voice(
            java.util.UUID pair, Evaluation said, RoundReport.Occasion occasion, String text) {
        return new RoundReport.Voice(
                pair, said.organisation(), occasion, text, said.words().language());
    }
}
