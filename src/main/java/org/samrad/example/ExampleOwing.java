package org.samrad.example;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What is owed for the catalogue: by the host an answer, by the writer a look whether it is still so, by whoever uses
/// it what came of that.
@Component
class ExampleOwing {
    private final Commitments commitments;
    private final Organisations organisations;
    private final Holders holders;
    private final Texts texts;
    private final Clock clock;

    ExampleOwing(Commitments commitments, Organisations organisations, Holders holders, Texts texts, Clock clock) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.holders = holders;
        this.texts = texts;
        this.clock = clock;
    }

    /// Something that will be owed: what for, in which initiative, where it is done.
    record Matter(UUID thing, @Nullable UUID initiative, String textKey, String about, String path) {
        static Matter of(UUID thing, String textKey, String about, String path) {
            return new Matter(thing, null, textKey, about, path);
        }
    }

    /// Who owes, and in which organisation's language it is said.
    record Debtor(UUID person, UUID organisation) {}

    void raise(Matter matter, Debtor debtor, LocalDate due, Visitor by) {
        var language = language(debtor.organisation(), by);
        commitments.raise(
                new Commitment.Subject(
                        "example",
                        Commitment.Kind.EXAMPLE,
                        matter.thing(),
                        matter.initiative(),
                        texts.of(language, matter.textKey(), matter.about()),
                        language.tag(),
                        matter.path()),
                parties(debtor.person(), language, by),
                due,
                by);
    }

    /// What one owes for one's own example is owed to those who read the catalogue.
    private Commitment.Parties parties(UUID debtor, Language language, Visitor by) {
        return by instanceof Person person && !person.id().equals(debtor)
                ? new Commitment.Parties(debtor, person.id(), "")
                : new Commitment.Parties(debtor, null, texts.of(language, "example.owed.readers"));
    }

    void kept(UUID thing, Visitor by) {
        commitments.end(thing, Commitment.Ending.kept(clock.today(), ""), by);
    }

    void lapsed(UUID thing, String why, Visitor by) {
        commitments.end(thing, Commitment.Ending.lapsed(clock.today(), why), by);
    }

    private Language language(UUID organisation, Visitor by) {
        return Language.find(
                        organisations.get(organisation, by).facts().country().language())
                .orElse(Language.EN);
    }

    /// Who may speak for an organisation about what is told of it; whoever has held that longest.
    Optional<Person> spokesperson(UUID organisation, Visitor by) {
        return holders.of(Act.APPROVE_EXAMPLE, Scope.organisation(organisation), by).stream()
                .filter(one -> organisation.equals(one.organisation()))
                .findFirst();
    }

    LocalDate today() {
        return clock.today();
    }
}
