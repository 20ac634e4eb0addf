package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.RuleBroken;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The participant's JSON door: statements to have at hand when the connection drops, and ballots sent when it is back.
@RestController
class AnswerApi {
    private static final int AT_HAND = 25;
    private static final int MOST_BALLOTS = 200;

    private final Answering answering;
    private final ParticipantCookie cookie;
    private final Clock clock;

    AnswerApi(Answering answering, ParticipantCookie cookie, Clock clock) {
        this.answering = answering;
        this.cookie = cookie;
        this.clock = clock;
    }

    /// Version 1. `revision` is the highest the server has from this participant: the device counts on from there.
    record Next(int answered, int shown, int revision, List<Item> statements) {}

    record Item(UUID id, String text, String language) {}

    /// Version 1. Each ballot counts once, however often it is sent; a higher revision takes the place of a lower.
    record Ballots(@Nullable List<AnswerStore.@Nullable Ballot> ballots) {}

    /// Which ballots stand written, and which were refused and why (a text key).
    record Receipt(List<UUID> registered, List<Refused> refused) {}

    record Refused(UUID statement, String why) {}

    @GetMapping("/api/v1/consultations/{id}/next")
    Next next(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        var progress = answering.progress(cookie.get(id, request, by), AT_HAND, by);
        var items = progress.next().stream()
                .map(question -> new Item(
                        question.statement().id(),
                        question.statement().text(),
                        question.statement().language()))
                .toList();
        return new Next(progress.answered(), progress.shown(), progress.lastRevision(), items);
    }

    @PostMapping("/api/v1/consultations/{id}/votes")
    Receipt votes(@PathVariable UUID id, @RequestBody Ballots sent, HttpServletRequest request, Visitor by)
            throws ServletRequestBindingException {
        var arrived = clock.now();
        var ballots = whole(sent.ballots());
        if (ballots.size() > MOST_BALLOTS) {
            throw new RuleBroken("", "consultation.rule.many-ballots", MOST_BALLOTS);
        }
        var me = cookie.get(id, request, by);
        var registered = new ArrayList<UUID>();
        var refused = new ArrayList<Refused>();
        for (var ballot : ballots) {
            try {
                answering.vote(me, ballot, arrived, by);
                registered.add(ballot.statement());
            } catch (RuleBroken rule) {
                refused.add(new Refused(ballot.statement(), rule.textKey()));
            }
        }
        return new Receipt(registered, refused);
    }

    /// Looked through before anything is written: a device that sends something else than ballots is told so.
    private static List<AnswerStore.Ballot> whole(@Nullable List<AnswerStore.@Nullable Ballot> sent)
            throws ServletRequestBindingException {
        var whole = new ArrayList<AnswerStore.Ballot>();
        if (sent != null) {
            for (var ballot : sent) {
                if (ballot != null && ballot.statement() != null) {
                    whole.add(ballot);
                }
            }
        }
        if (sent == null || whole.size() < sent.size()) {
            throw new ServletRequestBindingException("Each ballot needs a statement");
        }
        return whole;
    }
}
