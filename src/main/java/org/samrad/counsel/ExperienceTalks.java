package org.samrad.counsel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The talk about a year after the meeting. It gets its day by itself; both sides note what there is to tell, and the
/// agency says that this is how it is: nobody else changes how advice stands.
@Component
public class ExperienceTalks {
    private final Database database;
    private final TalkStore store;
    private final CaseStore cases;
    private final RecommendationStore advice;
    private final StatusQuestionStore questions;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final TalkOwing owing;
    private final Organisations organisations;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    ExperienceTalks(
            Database database,
            TalkStore store,
            CaseStore cases,
            RecommendationStore advice,
            StatusQuestionStore questions,
            Counsel counsel,
            Recommendations recommendations,
            TalkOwing owing,
            Organisations organisations,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.advice = advice;
        this.questions = questions;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.owing = owing;
        this.organisations = organisations;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// The talk of a case in which the reader takes part, where its day is known.
    public Optional<ExperienceTalk> find(Case of, Person by) {
        return store.find(counsel.get(of.id(), by).id());
    }

    public ExperienceTalk get(UUID advised, Person by) {
        return find(counsel.get(advised, by), by).orElseThrow(() -> new NotFound("talk"));
    }

    /// Between which days it may lie.
    public TalkWindow window(Case of, Person by) {
        return TalkWindow.of(counsel.council(of, by).rules(), meeting(of));
    }

    static LocalDate meeting(Case of) {
        return of.days().meetingOn().or(of.days()::sentOn).orElseThrow(() -> new NotFound("meeting"));
    }

    /// Another day, within the window. Both sides are asked to prepare anew when it is time.
    public void move(UUID advised, LocalDate day, String why, Person by) {
        var seen = counsel.mustManage(advised, by);
        var council = counsel.council(seen, by);
        window(seen, by).mustHold(day, organisations.workingDays(council.organisation(), by));
        if (why.isBlank()) {
            throw new RuleBroken("why", "counsel.rule.why");
        }
        database.write(() -> {
            counsel.step(cases.held(advised).talkPlanned(day), why, by);
            var moved = store.held(advised).moved();
            save(moved);
            owing.moved(moved, why, by);
        });
    }

    /// What is noted by either side; `version` is the one that was read.
    public record Noted(UUID advised, int version, List<ExperienceTalk.Told> told, ExperienceTalk.Looking looking) {}

    public void note(Noted noted, Person by) {
        var seen = mayNote(noted.advised(), by);
        var given = given(seen.id());
        if (!given.stream()
                .map(Recommendation::id)
                .toList()
                .containsAll(noted.told().stream()
                        .map(ExperienceTalk.Told::recommendation)
                        .toList())) {
            throw new NotFound("recommendation");
        }
        database.write(() -> {
            var held = store.held(noted.advised());
            if (held.version() != noted.version()) {
                throw new RuleBroken("", Form.CLASH);
            }
            save(held.noted(noted.told(), noted.looking()));
            audit.tell(by, "talk.noted", "case", noted.advised());
        });
    }

    /// Whoever looks after the case, and whoever speaks for an agency.
    public Case mayNote(UUID advised, Person by) {
        var seen = counsel.get(advised, by);
        return by.may(Act.SEEK_COUNSEL, seen.agencies()) ? seen : counsel.mustManage(advised, by);
    }

    private List<Recommendation> given(UUID advised) {
        return advice.of(advised).stream().filter(one -> !one.isDraft()).toList();
    }

    /// What the agency allows others to know and do; it may say otherwise at any time.
    public void consent(UUID advised, boolean contact, boolean quote, Person by) {
        counsel.mustSeek(advised, by);
        database.write(() -> {
            var held = store.held(advised);
            save(held.consenting(new ExperienceTalk.Consent(contact, quote, by.id(), clock.today())));
            audit.tell(by, "talk.consented", "case", advised);
        });
    }

    /// The agency says that this is what was told: from now on the advice stands so.
    public void hold(UUID advised, int version, Person by) {
        counsel.mustSeek(advised, by);
        database.write(() -> {
            var talk = store.held(advised);
            if (talk.version() != version) {
                throw new RuleBroken("", Form.CLASH);
            }
            var given = given(advised);
            var today = clock.today();
            var held = talk.held(given.stream().map(Recommendation::id).toList(), today);
            save(held);
            given.forEach(one -> held.of(one.id()).ifPresent(told -> settle(one, told, by)));
            counsel.step(cases.held(advised).talkHeld(today), "", by);
            owing.kept(List.of(talk.id()), by);
            owing.kept(questions.end(advised, today), by);
            audit.tell(by, "talk.held", "case", advised);
            news.tell(new ExperienceTalkHeld(advised));
        });
    }

    private void settle(Recommendation known, ExperienceTalk.Told told, Person by) {
        boolean same = known.status() == told.status() && known.reason() == told.reason();
        if (!same || !told.did().isBlank()) {
            var fresh = new Recommendations.Told(told.status(), told.reason(), told.did(), told.language());
            recommendations.save(recommendations.told(advice.held(known.id()), fresh, by));
        }
    }

    private void save(ExperienceTalk changed) {
        if (!store.save(changed)) {
            throw new RuleBroken("", Form.CLASH);
        }
    }
}
