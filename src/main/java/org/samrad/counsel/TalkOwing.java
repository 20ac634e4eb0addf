package org.samrad.counsel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Guest;
import org.samrad.access.Holders;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What is owed by itself after the letter: how advice stands, what is to be prepared for the talk, and the talk itself.
/// Always by one person, who is there.
@Component
class TalkOwing {
    private static final int DAYS_TO_ANSWER = 10;

    private final Commitments commitments;
    private final CouncilStore councils;
    private final Organisations organisations;
    private final Holders holders;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    TalkOwing(
            Commitments commitments,
            CouncilStore councils,
            Organisations organisations,
            Holders holders,
            People people,
            Texts texts,
            Clock clock) {
        this.commitments = commitments;
        this.councils = councils;
        this.organisations = organisations;
        this.holders = holders;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /// Those in the secretariat who look after a case, the handler first; only who is there.
    List<UUID> secretariat(Case of, Council council) {
        var first = Stream.of(of.team().handler(), of.team().substitute())
                .flatMap(Stream::ofNullable)
                .toList();
        var all = new ArrayList<>(present(first));
        holders.of(Act.MANAGE_COUNSEL, council.scope(), Guest.GUEST).stream()
                .map(Person::id)
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return all;
    }

    /// Those of these who are there, in the same order.
    List<UUID> present(Collection<UUID> these) {
        var there = people.all(these).stream().map(Person::id).toList();
        return these.stream().filter(there::contains).toList();
    }

    /// Whoever speaks for the agencies: the one who applied, or else one who does so today.
    Optional<UUID> agency(Case of) {
        return Stream.concat(
                        present(List.of(of.team().appliedBy())).stream(),
                        holders.of(Act.SEEK_COUNSEL, of.agencies(), Guest.GUEST).stream()
                                .filter(one -> of.isOf(one.organisation()))
                                .map(Person::id))
                .findFirst();
    }

    private Commitment.Subject subject(UUID thing, Case of, String language, String textKey, String path) {
        var what = texts.of(
                Language.find(language).orElse(Language.EN),
                textKey,
                of.application().title());
        return new Commitment.Subject("counsel", Commitment.Kind.ADVICE, thing, null, what, language, path);
    }

    private String language(Case of, Visitor by) {
        return organisations.get(of.lead(), by).facts().country().language();
    }

    /// Both sides prepare: the secretariat holds the talk, and the agency tells beforehand how the advice stands.
    void prepare(ExperienceTalk talk, Case of, Council council) {
        var day = of.days().talkOn().orElse(clock.today());
        var path = of.address() + "/talk";
        secretariat(of, council).stream().findFirst().ifPresent(debtor -> commitments.raise(
                subject(talk.id(), of, council.language(), "counsel.owed.talk", path),
                new Commitment.Parties(debtor, agency(of).orElse(null), ""),
                day,
                Guest.GUEST));
        agency(of).ifPresent(debtor -> commitments.raise(
                subject(talk.id(), of, language(of, Guest.GUEST), "counsel.owed.preparation", path),
                new Commitment.Parties(debtor, secretariat(of, council).stream().findFirst().orElse(null), ""),
                day,
                Guest.GUEST));
    }

    /// The day has gone by: whoever chairs the council is told, or else another one in the secretariat.
    Optional<UUID> escalate(ExperienceTalk talk, Case of, Council council) {
        var chairs = councils.seats(council.id()).stream()
                .filter(seat -> seat.chairs() && seat.isOn(clock.today()))
                .map(Seat::person)
                .toList();
        var told = Stream.concat(present(chairs).stream(), secretariat(of, council).reversed().stream())
                .findFirst();
        var due = organisations
                .workingDays(council.organisation(), Guest.GUEST)
                .after(clock.today(), DAYS_TO_ANSWER);
        told.ifPresent(debtor -> commitments.raise(
                subject(talk.id(), of, council.language(), "counsel.owed.escalated", of.address() + "/talk"),
                new Commitment.Parties(debtor, agency(of).orElse(null), ""),
                due,
                Guest.GUEST));
        return told;
    }

    /// One person is asked how all that this one answers for stands.
    void ask(UUID question, UUID referent, Case of) {
        var due = organisations.workingDays(of.lead(), Guest.GUEST).after(clock.today(), DAYS_TO_ANSWER);
        commitments.raise(
                subject(question, of, language(of, Guest.GUEST), "counsel.owed.status", of.address()),
                new Commitment.Parties(referent, present(Stream.ofNullable(of.team().handler()).toList()).stream()
                        .findFirst()
                        .orElse(null), ""),
                due,
                Guest.GUEST);
    }

    /// Nobody has answered; the question is put once more instead.
    void askedAnew(Collection<UUID> questions, Case of) {
        var why = texts.of(
                Language.find(language(of, Guest.GUEST)).orElse(Language.EN), "counsel.owed.asked-anew");
        commitments.endAll(questions, Commitment.Ending.lapsed(clock.today(), why), Guest.GUEST);
    }

    void kept(Collection<UUID> things, Visitor by) {
        commitments.endAll(things, Commitment.Ending.kept(clock.today(), ""), by);
    }

    /// The talk was moved: what was owed for the old day is owed for the new one.
    void moved(ExperienceTalk talk, String why, Visitor by) {
        commitments.end(talk.id(), Commitment.Ending.lapsed(clock.today(), why), by);
    }
}
