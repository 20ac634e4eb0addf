package org.samrad.counsel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.example.ExampleCatalogue;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// Recommendations of a case: written by the council, given with its letter, answered and told of by the agency. The
/// council has no say in what an agency answers or does; nobody but the addressee changes how advice stands.
@Component
public class Recommendations {
    private final Database database;
    private final RecommendationStore store;
    private final CaseStore cases;
    private final Counsel counsel;
    private final ExampleCatalogue examples;
    private final CaseOwing owing;
    private final People people;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Recommendations(
            Database database,
            RecommendationStore store,
            CaseStore cases,
            Counsel counsel,
            ExampleCatalogue examples,
            CaseOwing owing,
            People people,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.counsel = counsel;
        this.examples = examples;
        this.owing = owing;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// One of a case, as it was when it was read.
    public record Seen(UUID advised, int number, int version) {}

    /// What an agency answers; `inCharge` is a colleague of the one who answers.
    public record Answered(
            Recommendation.Stance stance,
            String words,
            String language,
            String what,
            @Nullable UUID inCharge,
            @Nullable LocalDate until) {}

    /// How it stands by now, in the agency's words.
    public record Told(
            Recommendation.Status status,
            Recommendation.@Nullable Reason reason,
            String note,
            String language) {}

    /// Writes one more; the number says which one it is.
    public int draft(UUID advised, Recommendation.Content content, Person by) {
        counsel.mustAdvise(advised, by);
        return database.write(() -> {
            var held = writable(advised);
            mustFit(held, content, by);
            var fresh = Recommendation.drafted(
                    advised, store.of(advised).size() + 1, content, clock.today());
            store.add(fresh);
            audit.tell(by, "recommendation.drafted", "recommendation", fresh.id());
            return fresh.number();
        });
    }

    /// Advice is written from when the documents are in until the letter has gone out.
    private Case writable(UUID advised) {
        var held = cases.held(advised);
        var when = Set.of(Case.State.DOCUMENTS_IN, Case.State.REVIEWED, Case.State.MEETING);
        if (!when.contains(held.state())) {
            throw new RuleBroken("", "counsel.rule.not-writable");
        }
        return held;
    }

    private void mustFit(Case of, Recommendation.Content content, Person by) {
        if (!of.applicants().contains(content.addressee())) {
            throw new RuleBroken("addressee", "counsel.rule.addressee");
        }
        if (examples.published(content.examples(), by).size()
                != Set.copyOf(content.examples()).size()) {
            throw new RuleBroken("examples", "counsel.rule.example");
        }
    }

    /// Writes it in other words, as long as it has not been sent.
    public void rewrite(Seen seen, Recommendation.Content content, Person by) {
        counsel.mustAdvise(seen.advised(), by);
        change(
                seen,
                held -> {
                    mustFit(writable(seen.advised()), content, by);
                    return held.rewritten(content);
                },
                "rewritten",
                by);
    }

    /// Takes a draft out; those after it move up.
    public void remove(UUID advised, int number, Person by) {
        counsel.mustAdvise(advised, by);
        database.write(() -> {
            writable(advised);
            var going = found(advised, number);
            going.mustBeDraft();
            store.remove(going.id());
            store.of(advised).stream()
                    .filter(one -> one.number() > number)
                    .forEach(one -> save(one.numbered(one.number() - 1)));
            audit.tell(by, "recommendation.removed", "case", advised);
        });
    }

    private Recommendation found(UUID advised, int number) {
        return store.find(advised, number).orElseThrow(() -> new NotFound("recommendation"));
    }

    /// Those of a case that the reader may see, by number: an agency sees none before the letter.
    public List<Recommendation> of(Case advised, Person by) {
        var side = counsel.side(advised, by).orElseThrow(() -> new NotFound("case"));
        return store.of(advised.id()).stream()
                .filter(one -> side.isCouncil() || !one.isDraft())
                .toList();
    }

    /// The same for many cases, all of which the reader has been shown.
    List<Recommendation> of(Collection<UUID> cases, Person by) {
        return store.of(cases);
    }

    public Recommendation get(UUID advised, int number, Person by) {
        return of(counsel.get(advised, by), by).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("recommendation"));
    }

    /// How it came to stand as it does, the newest first.
    public List<Recommendation.Standing> standings(Recommendation of, Person by) {
        return store.standings(get(of.advised(), of.number(), by).id());
    }

    public List<Recommendation.Answer> answers(Recommendation of, Person by) {
        return store.answers(get(of.advised(), of.number(), by).id());
    }

    /// Whether the reader speaks for the addressee, or is in charge of it by the answer that stands.
    public boolean mayTell(Recommendation of, Person by) {
        if (of.isDraft() || !of.content().addressee().equals(by.organisation())) {
            return false;
        }
        return mayAnswer(of, by)
                || store.answers(of.id()).stream()
                        .limit(1)
                        .anyMatch(one -> by.id().equals(one.inCharge()));
    }

    public boolean mayAnswer(Recommendation of, Person by) {
        return !of.isDraft()
                && of.content().addressee().equals(by.organisation())
                && by.may(Act.SEEK_COUNSEL, Scope.organisation(of.content().addressee()));
    }

    /// The addressee says what it will do with it. It may answer anew, and every answer is kept.
    public void answer(Seen seen, Answered answered, Person by) {
        var known = get(seen.advised(), seen.number(), by);
        by.must(Act.SEEK_COUNSEL, Scope.organisation(known.content().addressee()));
        mustBeColleague(answered.inCharge(), known);
        var answer = new Recommendation.Answer(
                answered.stance(),
                answered.words(),
                answered.language(),
                answered.what(),
                answered.inCharge(),
                answered.until(),
                by.id(),
                clock.today());
        change(
                seen,
                held -> {
                    var fresh = held.answered(answer);
                    store.add(held.id(), answer);
                    if (fresh.status() != held.status()) {
                        store.add(held.id(), standing(new Told(fresh.status(), null, "", answer.language()), by));
                    }
                    owing.promised(counsel.get(seen.advised(), by), fresh, answer, by);
                    news.tell(new AdviceAnswered(seen.advised(), held.id()));
                    return fresh;
                },
                "answered",
                by);
    }

    private void mustBeColleague(@Nullable UUID inCharge, Recommendation of) {
        if (inCharge != null
                && people.find(inCharge)
                        .filter(one -> of.content().addressee().equals(one.organisation()))
                        .isEmpty()) {
            throw new RuleBroken("in-charge", "counsel.rule.no-colleague");
        }
    }

    /// The addressee tells how it stands.
    public void tell(Seen seen, Told told, Person by) {
        mustTell(seen, by);
        change(seen, held -> told(held, told, by), "told", by);
    }

    /// The same for whoever notes it in the experience talk, within its transaction.
    Recommendation told(Recommendation held, Told told, Person by) {
        var standing = standing(told, by);
        var fresh = held.told(standing);
        store.add(held.id(), standing);
        if (fresh.status().isFinal()) {
            owing.ended(fresh, standing, by);
        }
        news.tell(new AdviceAnswered(held.advised(), held.id()));
        return fresh;
    }

    private Recommendation.Standing standing(Told told, Person by) {
        return new Recommendation.Standing(
                told.status(), told.reason(), told.note(), told.language(), clock.today(), by.id(), clock.now());
    }

    private void mustTell(Seen seen, Person by) {
        var known = get(seen.advised(), seen.number(), by);
        if (!mayTell(known, by)) {
            by.must(Act.SEEK_COUNSEL, Scope.organisation(known.content().addressee()));
        }
    }

    /// Something stands in the way; an empty condition says that nothing does any more.
    public void block(Seen seen, String condition, Person by) {
        mustTell(seen, by);
        change(seen, held -> held.blockedBy(condition), condition.isBlank() ? "unblocked" : "blocked", by);
    }

    private void change(Seen seen, UnaryOperator<Recommendation> how, String act, Person by) {
        database.write(() -> {
            var held = store.held(found(seen.advised(), seen.number()).id());
            if (held.version() != seen.version()) {
                throw new RuleBroken("", Form.CLASH);
            }
            save(how.apply(held));
            audit.tell(by, "recommendation." + act, "recommendation", held.id());
        });
    }

    void save(Recommendation changed) {
        if (!store.save(changed)) {
            throw new RuleBroken("", Form.CLASH);
        }
    }

    /// Earlier advice in cases like this one, for the council's side; what a page shows of it has no names.
    public List<Recommendation> alike(UUID advised, int count, Person by) {
        return store.alike(counsel.mustAdvise(advised, by), count);
    }
}
