package org.samrad.commitment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all houses together keep to few.
@Component
class Discretions {
    private final ObjectProvider<Discretion> houses;

    Discretions(ObjectProvider<Discretion> houses) {
        this.houses = houses;
    }

    /// What is said instead of naming it; empty where it may be named.
    Optional<Commitment.Kind> instead(Commitment.Subject subject) {
        return houses.stream()
                .filter(house -> house.covers(subject))
                .map(Discretion::kind)
                .findFirst();
    }

    /// Those of these that this person may be told of.
    List<Commitment> open(List<Commitment> these, Person person) {
        var hidden = houses.stream()
                .flatMap(house -> {
                    var covered = these.stream()
                            .filter(one -> house.covers(one.subject()))
                            .toList();
                    var known = covered.isEmpty() ? java.util.Set.<java.util.UUID>of() : house.known(covered, person);
                    return covered.stream().map(Commitment::id).filter(id -> !known.contains(id));
                })
                .collect(Collectors.toSet());
        return these.stream().filter(one -> !hidden.contains(one.id())).toList();
    }
}
