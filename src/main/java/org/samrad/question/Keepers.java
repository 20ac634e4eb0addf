package org.samrad.question;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.organisation.Forums;
import org.springframework.stereotype.Component;

/// Who looks after a question: the standard's model owner for the bank, and in an organisation those who manage its
/// questions, secretaries of its forums too. Where `organisation` is empty the standard is meant.
@Component
class Keepers {
    private final Holders holders;
    private final Forums forums;

    Keepers(Holders holders, Forums forums) {
        this.holders = holders;
        this.forums = forums;
    }

    boolean keeps(@Nullable UUID organisation, Visitor by) {
        if (organisation == null) {
            return by.may(Act.MANAGE_QUESTIONS, Scope.everything())
                    || by.may(Act.MANAGE_INSTALLATION, Scope.everything());
        }
        return by.may(Act.MANAGE_QUESTIONS, Scope.organisation(organisation)) || inForum(organisation, by);
    }

    private boolean inForum(UUID organisation, Visitor by) {
        return by instanceof Person person
                && person.mayAnywhere(Act.MANAGE_QUESTIONS)
                && forums.list(organisation, by).stream()
                        .anyMatch(forum ->
                                by.may(Act.MANAGE_QUESTIONS, Scope.of("forum", forum.id(), java.util.List.of())));
    }

    void mustKeep(@Nullable UUID organisation, Person by) {
        if (!keeps(organisation, by)) {
            by.must(Act.MANAGE_QUESTIONS, organisation == null ? Scope.everything() : Scope.organisation(organisation));
        }
    }

    /// The standard is for everybody, an organisation's own wordings for its people and those who look after them.
    boolean sees(@Nullable UUID organisation, Visitor by) {
        return organisation == null
                || (by instanceof Person person && organisation.equals(person.organisation()))
                || keeps(organisation, by);
    }

    /// To whom feedback is put: who has looked after these questions longest, or else the installation's administrator.
    Optional<Person> answering(@Nullable UUID organisation, Visitor by) {
        var scope = organisation == null ? Scope.everything() : Scope.organisation(organisation);
        return holders.of(Act.MANAGE_QUESTIONS, scope, by).stream()
                .findFirst()
                .or(() -> holders.of(Act.MANAGE_INSTALLATION, Scope.everything(), by).stream()
                        .findFirst());
    }
}
