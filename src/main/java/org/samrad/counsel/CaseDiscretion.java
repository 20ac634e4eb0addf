package org.samrad.counsel;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Discretion;
import org.springframework.stereotype.Component;

/// What is owed in a case is named in no letter and no calendar, and goes only to somebody who takes part in it.
@Component
class CaseDiscretion implements Discretion {
    private final CaseStore cases;
    private final Counsel counsel;

    CaseDiscretion(CaseStore cases, Counsel counsel) {
        this.cases = cases;
        this.counsel = counsel;
    }

    @Override
    public Commitment.Kind kind() {
        return Commitment.Kind.ADVICE;
    }

    @Override
    public boolean covers(Commitment.Subject subject) {
        return subject.house().equals("counsel");
    }

    @Override
    public Set<UUID> known(Collection<Commitment> these, Person person) {
        var ids = these.stream().map(CaseDiscretion::advised).distinct().toList();
        var open = cases.all(ids).stream()
                .filter(one -> counsel.side(one, person).isPresent())
                .map(Case::id)
                .collect(Collectors.toSet());
        return these.stream()
                .filter(one -> open.contains(advised(one)))
                .map(Commitment::id)
                .collect(Collectors.toSet());
    }

    /// The case stands in the address of whatever is owed in it.
    private static UUID advised(Commitment one) {
        return UUID.fromString(one.subject().path().split("/", 4)[2]);
    }
}
