package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Whether an initiative concerns municipalities, the time in which they may comment, and the answer that they are owed
/// then.
@Component
public class Municipalities {
    /// In so many working days after the last day for comments they hear what became of them.
    static final int WORKING_DAYS = 20;

    /// More comments than these on one thing are not shown on one page.
    static final int MOST = 200;

    private final Database database;
    private final MunicipalityStore store;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Municipalities(
            Database database,
            MunicipalityStore store,
            Initiatives initiatives,
            Organisations organisations,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was said last comes first.
    public List<Concern> concerns(UUID initiative, Person by) {
        return store.concerns(initiatives.get(initiative, by).id());
    }

    public List<CommentPeriod> periods(UUID initiative, Person by) {
        return store.periods(initiatives.get(initiative, by).id());
    }

    public CommentPeriod period(UUID initiative, UUID id, Person by) {
        initiatives.get(initiative, by);
        return store.find(id)
                .filter(one -> one.initiative().equals(initiative))
                .orElseThrow(() -> new NotFound("period"));
    }

    public List<CommentPeriod.Comment> comments(CommentPeriod of, Person by) {
        return store.comments(period(of.initiative(), of.id(), by).id(), 0, MOST);
    }

    public boolean mayManage(Initiative of, Person by) {
        return by.may(Act.MANAGE_INITIATIVE, of.scope());
    }

    public Initiative mustManage(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_INITIATIVE, of.scope());
        return of;
    }

    /// Says whether it concerns municipalities; it may be said anew, and what was said before stays.
    public void concern(UUID initiative, Concern.Answer answer, String words, String contact, Person by) {
        mustManage(initiative, by);
        var said = new Concern(initiative, answer, words, contact, by.id(), clock.today());
        database.write(() -> {
            store.add(said);
            audit.tell(by, "municipalities.concerned." + answer, "initiative", initiative);
        });
    }

    /// Gives municipalities a time to comment. From its last day on an answer is owed to them.
    public UUID plan(UUID initiative, CommentPeriod.Words words, LocalDate opens, LocalDate closes, Person by) {
        var of = mustManage(initiative, by);
        var fresh = new CommentPeriod(UUID.randomUUID(), initiative, words, opens, closes, by.id(), null)
                .planned(clock.today());
        return database.write(() -> {
            if (store.concerns(initiative).stream().findFirst()
                    .filter(last -> last.answer() == Concern.Answer.YES)
                    .isEmpty()) {
                throw new RuleBroken("", "lifeevent.rule.not-concerned");
            }
            store.add(fresh);
            commitments.raise(
                    new Commitment.Subject(
                            "lifeevent",
                            Commitment.Kind.ANSWER,
                            fresh.id(),
                            initiative,
                            words.subject(),
                            words.language(),
                            "/initiatives/" + initiative + "/municipalities/" + fresh.id()),
                    new Commitment.Parties(of.owner(), null, words.asked()),
                    organisations.workingDays(of.organisation(), by).after(closes, WORKING_DAYS),
                    by);
            audit.tell(by, "municipalities.asked", "comment-period", fresh.id());
            return fresh.id();
        });
    }

    /// The organisation for which this person may comment: one that the initiative concerns, and that does not lead it.
    public Optional<UUID> commentsFor(Initiative of, Person by) {
        return Optional.ofNullable(by.organisation())
                .filter(own -> !own.equals(of.organisation())
                        && of.concerns(by)
                        && by.may(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own)));
    }

    /// A comment; `sender` counts only where it came by letter.
    public record Said(String sender, String text, String language) {}

    /// Refuses whoever neither speaks for a commenting organisation nor enters letters.
    public void mustComment(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        if (commentsFor(of, by).isEmpty()) {
            by.must(Act.MANAGE_INITIATIVE, of.scope());
        }
    }

    /// Comments for one's own organisation, or enters what another has sent by letter.
    public void comment(UUID initiative, UUID period, Said said, Person by) {
        var of = initiatives.get(initiative, by);
        var own = commentsFor(of, by);
        boolean byLetter = own.isEmpty();
        mustComment(initiative, by);
        var name = own.map(one -> nameOf(one, said.language(), by)).orElse(said.sender());
        if (name.isBlank()) {
            throw new RuleBroken("sender", "web.form.missing");
        }
        database.write(() -> {
            held(initiative, period).mustTakeComments(clock.today(), byLetter);
            store.add(new CommentPeriod.Comment(
                    UUID.randomUUID(), period, name, said.text(), said.language(), by.id(), clock.today()));
            audit.tell(by, "municipalities.commented", "comment-period", period);
        });
    }

    private String nameOf(UUID organisation, String language, Person by) {
        var name = organisations.findNames(List.of(organisation), by).get(organisation);
        return name == null ? organisation.toString() : name.in(language);
    }

    /// Says what became of the comments, which keeps the promise of an answer.
    public void answer(UUID initiative, UUID period, String outcome, Person by) {
        mustManage(initiative, by);
        database.write(() -> {
            var answered = held(initiative, period)
                    .answered(outcome, store.comments(period, 0, 1), clock.today())
                    .answer();
            store.answer(period, Objects.requireNonNull(answered));
            commitments.end(period, Commitment.Ending.kept(clock.today(), outcome), by);
            audit.tell(by, "municipalities.answered", "comment-period", period);
        });
    }

    private CommentPeriod held(UUID initiative, UUID period) {
        return store.held(period)
                .filter(one -> one.initiative().equals(initiative))
                .orElseThrow(() -> new NotFound("period"));
    }
}
