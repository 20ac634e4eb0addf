package org.samrad.counsel;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Holders;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What is owed in a case: the letter by the secretariat, an answer to each recommendation, and what was promised in
/// it. What is owed is always owed by one person, and by the next one when it has changed hands.
@Component
class CaseOwing {
    private final Commitments commitments;
    private final Organisations organisations;
    private final Holders holders;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    CaseOwing(
            Commitments commitments,
            Organisations organisations,
            Holders holders,
            People people,
            Texts texts,
            Clock clock) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.holders = holders;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /// A case is looked after by somebody who works for the council's secretariat.
    void mustWorkFor(Council council, UUID person, String field) {
        people.find(person)
                .filter(one -> one.may(Act.MANAGE_COUNSEL, council.scope()))
                .orElseThrow(() -> new RuleBroken(field, "counsel.rule.not-secretariat"));
    }

    /// The letter is due, by whoever has the case.
    void letter(Case of, Council council, Person by) {
        var handler = Optional.ofNullable(of.team().handler()).orElse(by.id());
        var due = of.days().dueOn().orElseThrow();
        var what = texts.of(
                language(council.language()),
                "counsel.owed.letter",
                of.application().title());
        commitments.raise(
                subject(of.id(), of, what, council.language(), of.address() + "/letter"),
                new Commitment.Parties(handler, of.team().appliedBy(), ""),
                due,
                by);
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.EN);
    }

    private static Commitment.Subject subject(UUID thing, Case of, String what, String language, String path) {
        return new Commitment.Subject("counsel", Commitment.Kind.ADVICE, thing, null, what, language, path);
    }

    /// The letter has gone out: what was owed for it is kept.
    void sent(Case of, Person by) {
        commitments.end(of.id(), Commitment.Ending.kept(clock.today(), ""), by);
    }

    /// An answer is due from whoever speaks for the addressee.
    void answer(Case of, Recommendation given, Council council, Person by) {
        var addressee = given.content().addressee();
        var language = organisations.get(addressee, by).facts().country().language();
        var due = organisations
                .workingDays(addressee, by)
                .after(clock.today(), council.rules().answerDays());
        spokesperson(of, addressee, by)
                .ifPresent(debtor -> commitments.raise(
                        subject(
                                given.id(),
                                of,
                                texts.of(
                                        language(language),
                                        "counsel.owed.answer",
                                        given.number(),
                                        given.content().headline()),
                                language,
                                address(given)),
                        new Commitment.Parties(debtor, of.team().handler(), ""),
                        due,
                        by));
    }

    static String address(Recommendation of) {
        return "/counsel/" + of.advised() + "/advice/" + of.number();
    }

    /// Whoever applied, where that was somebody of this agency, or else the one who has spoken for it longest.
    private Optional<UUID> spokesperson(Case of, UUID addressee, Visitor by) {
        return holders.of(Act.SEEK_COUNSEL, Scope.organisation(addressee), by).stream()
                .filter(one -> addressee.equals(one.organisation()))
                .min(Comparator.comparing(one -> one.id().equals(of.team().appliedBy()) ? "" : "later"))
                .map(Person::id);
    }

    /// It was answered: what was promised in the answer is owed from now on, by whoever is in charge.
    void promised(Case of, Recommendation answered, Recommendation.Answer answer, Person by) {
        commitments.end(answered.id(), Commitment.Ending.kept(clock.today(), ""), by);
        var inCharge = answer.inCharge();
        var until = answer.until();
        if (inCharge != null && until != null && answered.isOpen()) {
            commitments.raise(
                    subject(answered.id(), of, answer.what(), answer.language(), address(answered)),
                    new Commitment.Parties(inCharge, of.team().handler(), ""),
                    until,
                    by);
        }
    }

    /// Nothing more is to come of it.
    void ended(Recommendation of, Recommendation.Standing how, Visitor by) {
        commitments.end(of.id(), ending(how), by);
    }

    private Commitment.Ending ending(Recommendation.Standing how) {
        return switch (how.status()) {
            case PARTLY -> Commitment.Ending.partly(how.on(), reason(how), how.note());
            case NOT_FOLLOWED -> Commitment.Ending.notKept(how.on(), reason(how), how.note());
            case OBSOLETE -> Commitment.Ending.lapsed(how.on(), how.note());
            default -> Commitment.Ending.kept(how.on(), how.note());
        };
    }

    private static Commitment.Reason reason(Recommendation.Standing how) {
        return switch (how.reason()) {
            case NO_TIME -> Commitment.Reason.NO_TIME;
            case NOT_PRIORITISED -> Commitment.Reason.NOT_PRIORITISED;
            case NO_MONEY -> Commitment.Reason.NO_MONEY;
            case OTHER_DECISION -> Commitment.Reason.OTHER_DECISION;
            case NOT_POSSIBLE -> Commitment.Reason.NOT_POSSIBLE;
            case null, default -> Commitment.Reason.OTHER;
        };
    }

    /// The case is given up: nobody owes anything for it.
    void lapsed(UUID thing, String why, Person by) {
        commitments.end(thing, Commitment.Ending.lapsed(clock.today(), why), by);
    }
}
