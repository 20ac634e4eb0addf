package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.insight.Headcount;
import org.samrad.insight.Share;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The published figures for programs, by the same rule of who may see them as on the page. Version 1: fields may be
/// added, and none is taken away or changes its meaning. Statements are told by number, opinion groups by letter,
/// audience groups by number.
@RestController
public class ResultApi {
    private final Consultations consultations;
    private final Results results;
    private final ParticipantCookie cookie;

    ResultApi(Consultations consultations, Results results, ParticipantCookie cookie) {
        this.consultations = consultations;
        this.results = results;
        this.cookie = cookie;
    }

    public record Answer(
            int version,
            Asked consultation,
            Round round,
            int threshold,
            Count participants,
            int votesAtLeast,
            List<Group> opinionGroups,
            List<Audience> audienceGroups,
            List<Figures> statements,
            List<Common> commonCore,
            List<Division> divisions,
            List<Need> localNeeds,
            List<Bubble> map,
            Held heldBack) {}

    public record Asked(UUID id, String question, String why, String language, boolean closed) {}

    public record Round(int number, LocalDate madeOn, boolean last) {}

    /// At least so many, or exactly so many.
    public record Count(int people, boolean exact) {}

    public record Group(String letter, Count size, List<Voice> voices) {}

    public record Voice(int statement, String side, int ofTenHere, int ofTenElsewhere) {}

    public record Audience(int number, String name, boolean shown) {}

    /// Whole percents; `answers` only from twenty on. Where `held` says why there are none, there are none.
    public record Percents(
            @Nullable Integer agree,
            @Nullable Integer disagree,
            @Nullable Integer pass,
            @Nullable Integer answers,
            @Nullable String held) {}

    public record Figures(
            int number,
            String text,
            String language,
            Percents everyone,
            List<Percents> byOpinionGroup,
            List<Percents> byAudienceGroup,
            String certainty,
            @Nullable Decided decided) {}

    public record Decided(
            String kind,
            String reason,
            String nextStep,
            @Nullable LocalDate byWhen) {}

    public record Common(int statement, int agree, int agreeAtLeast, int lowestGroup, String certainty) {}

    public record Division(int statement, String most, int mostAgree, String least, int leastAgree, int from, int to) {}

    public record Need(int audienceGroup, int statement, String side, int ofTenHere, int ofTenElsewhere) {}

    public record Bubble(double x, double y, int people, String group) {}

    public record Held(int shown, int tooFew, int protectingOthers, int groupsNotShown) {}

    @GetMapping("/api/v1/consultations/{id}/results")
    ResponseEntity<Answer> results(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        consultations.published(id, by);
        var published =
                results.latest(id, cookie.answered(id, request, by), by).orElseThrow(() -> new NotFound("results"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(published));
    }

    static Answer answer(Results.Published published) {
        var view = ResultView.of(published);
        var of = view.consultation();
        var held = view.limits().suppressed();
        return new Answer(
                1,
                new Asked(
                        of.id(),
                        of.terms().question(),
                        of.terms().why(),
                        of.terms().language(),
                        of.closed()),
                new Round(view.head().round(), view.head().madeOn(), view.head().last()),
                view.limits().threshold(),
                count(view.head().participants()),
                view.head().votes(),
                view.groups().stream()
                        .map(group -> new Group(
                                group.letter(),
                                count(group.size()),
                                group.voices().stream().map(ResultApi::voice).toList()))
                        .toList(),
                view.head().asked().stream()
                        .map(asked -> new Audience(asked.number(), asked.name(), asked.shown()))
                        .toList(),
                view.lines().stream().map(ResultApi::figures).toList(),
                view.core().stream().map(ResultApi::common).toList(),
                view.divisions().stream().map(ResultApi::division).toList(),
                view.places().stream()
                        .flatMap(place -> place.needs().stream().map(said -> need(place, said)))
                        .toList(),
                bubbles(view, published),
                new Held(held.shown(), held.tooFew(), held.protectOthers(), held.groupsUnshown()));
    }

    private static List<Bubble> bubbles(ResultView view, Results.Published published) {
        return published.findings().map().stream()
                .flatMap(bubble -> view.groups().stream()
                        .filter(group -> group.number() == bubble.group())
                        .map(group -> new Bubble(bubble.x(), bubble.y(), bubble.people(), group.letter())))
                .toList();
    }

    private static Figures figures(ResultView.Line line) {
        var told = line.words().treatment();
        return new Figures(
                line.words().number(),
                line.words().text(),
                line.words().language(),
                percents(line.everyone()),
                line.groups().stream().map(ResultApi::percents).toList(),
                line.places().stream().map(ResultApi::percents).toList(),
                line.certainty().name(),
                told == null ? null : new Decided(told.kind().name(), told.reason(), told.nextStep(), told.byWhen()));
    }

    private static Percents percents(Share share) {
        var shown = share.shown();
        return shown == null
                ? new Percents(null, null, null, null, String.valueOf(share.hidden()))
                : new Percents(shown.agree(), shown.disagree(), shown.pass(), shown.answers(), null);
    }

    private static Common common(ResultView.Common common) {
        var ground = common.ground();
        return new Common(
                common.words().number(),
                ground.agree(),
                ground.coreBound(),
                ground.lowestAgree(),
                ground.certainty().name());
    }

    private static Division division(ResultView.Divide divide) {
        var of = divide.division();
        return new Division(
                divide.words().number(),
                divide.most().letter(),
                of.forAgree(),
                divide.least().letter(),
                of.otherAgree(),
                of.from(),
                of.to());
    }

    private static Voice voice(ResultView.Said said) {
        return new Voice(said.words().number(), said.side().name(), said.here(), said.elsewhere());
    }

    private static Need need(ResultView.Place place, ResultView.Said said) {
        return new Need(place.number(), said.words().number(), said.side().name(), said.here(), said.elsewhere());
    }

    private static Count count(Headcount headcount) {
        return new Count(headcount.people(), headcount.exact());
    }
}
