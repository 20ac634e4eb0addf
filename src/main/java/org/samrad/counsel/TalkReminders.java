package org.samrad.counsel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What goes by itself after the letter: the talk gets its day, referents are asked how advice stands, both sides are
/// asked to prepare, and when the day has gone by without a talk, others are told. What is owed stands in the
/// commitments, whose letters remind at most once a day.
@Component
class TalkReminders {
    private final Database database;
    private final TalkStore store;
    private final CaseStore cases;
    private final CouncilStore councils;
    private final StatusQuestionStore questions;
    private final TalkOwing owing;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    TalkReminders(
            Database database,
            TalkStore store,
            CaseStore cases,
            CouncilStore councils,
            StatusQuestionStore questions,
            TalkOwing owing,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.councils = councils;
        this.questions = questions;
        this.owing = owing;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    private Council council(Case of) {
        return councils.find(of.council()).orElseThrow(() -> new NotFound("council"));
    }

    /// Each advised case gets the day of its talk.
    void plan() {
        for (var one : cases.withoutTalk()) {
            database.write(() -> {
                var held = cases.held(one.id());
                if (held.state() == Case.State.RECOMMENDATION_SENT) {
                    plan(held);
                }
            });
        }
    }

    private void plan(Case held) {
        var council = council(held);
        var window = TalkWindow.of(council.rules(), ExperienceTalks.meeting(held));
        var days = organisations.workingDays(council.organisation(), Guest.GUEST);
        var planned = held.talkPlanned(window.proposed(store.taken(council.id(), window), days));
        cases.save(planned);
        cases.add(held.id(), new Case.Step(planned.state(), clock.today(), "", null));
        store.add(ExperienceTalk.planned(held.id()));
        audit.tellOwn("case." + planned.state(), "case", held.id());
    }

    /// Asks both sides to prepare when it is time, and tells others when the day has gone by. Each happens once.
    void remind() {
        var today = clock.today();
        for (var id : store.ahead(today.plusDays(TalkWindow.PREPARED_DAYS_BEFORE + 1))) {
            database.write(() -> {
                var held = cases.held(id);
                if (held.state() == Case.State.FOLLOW_UP_PLANNED) {
                    remind(held, today);
                }
            });
        }
    }

    private void remind(Case of, LocalDate today) {
        var council = council(of);
        var days = organisations.workingDays(council.organisation(), Guest.GUEST);
        var talk = store.held(of.id());
        var stage = TalkWindow.stage(of.days().talkOn().orElse(today), today, days);
        if (stage != TalkWindow.Stage.NOT_YET && talk.progress().prepared() == null) {
            owing.prepare(talk, of, council);
            owing.kept(questions.end(of.id(), today), Guest.GUEST);
            store.save(talk.prepared(today));
            audit.tellOwn("talk.prepared", "case", of.id());
        } else if (stage == TalkWindow.Stage.ESCALATES && talk.progress().escalated() == null) {
            owing.escalate(talk, of, council);
            store.save(talk.escalated(today));
            audit.tellOwn("talk.escalated", "case", of.id());
        }
    }

    /// Asks the referents of all cases whose day it is.
    void ask() {
        var today = clock.today();
        var open = questions.open(today.minusMonths(StatusPlan.MONTHS - 1)).stream()
                .collect(Collectors.groupingBy(
                        StatusQuestionStore.Line::advised, LinkedHashMap::new, Collectors.toList()));
        cases.all(open.keySet()).forEach(of -> ask(of, open.getOrDefault(of.id(), List.of()), today));
    }

    private void ask(Case of, List<StatusQuestionStore.Line> lines, LocalDate today) {
        var sent = of.days().sentOn();
        var talk = of.days().talkOn();
        if (lines.isEmpty() || sent.isEmpty() || talk.isEmpty()) {
            return;
        }
        var days = organisations.workingDays(of.lead(), Guest.GUEST);
        var open = open(of, lines);
        var everybody =
                open.stream().flatMap(one -> one.answerers().stream()).distinct().toList();
        var present = new HashSet<>(owing.present(everybody));
        var plan = new StatusPlan(of.id(), sent.get(), talk.get());
        var asked = plan.asked(open, new StatusPlan.Asking(lines.getFirst().last(), today, present), days);
        if (asked.isEmpty()) {
            return;
        }
        database.write(() -> {
            owing.askedAnew(questions.end(of.id(), today), of);
            asked.forEach(question -> ask(of, question, today));
        });
    }

    private void ask(Case of, StatusPlan.Question question, LocalDate today) {
        var id = UUID.randomUUID();
        questions.add(id, of.id(), question, today);
        owing.ask(id, question.referent(), of);
    }

    /// Who could tell of each: whoever has taken it on, whoever speaks for the agency, and at last the secretariat.
    private List<StatusPlan.Open> open(Case of, List<StatusQuestionStore.Line> lines) {
        var others = new ArrayList<>(owing.agency(of).stream().toList());
        others.addAll(owing.secretariat(of, council(of)));
        return lines.stream()
                .map(line -> {
                    var answerers = new ArrayList<@Nullable UUID>();
                    answerers.add(line.inCharge());
                    answerers.addAll(others);
                    return StatusPlan.Open.of(line.recommendation(), answerers);
                })
                .toList();
    }

    /// What has been told is not asked for any more.
    @TransactionalEventListener
    void told(AdviceAnswered news) {
        database.writeAnew(() -> owing.kept(questions.answered(news.advised(), clock.today()), Guest.GUEST));
    }
}
