package org.samrad.programme;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.organisation.Name;

/// What the organisations on a page are called.
public record Names(Map<UUID, Name> all) {
    public Names {
        all = Map.copyOf(all);
    }

    public String of(UUID organisation, String language) {
        return Optional.ofNullable(all.get(organisation))
                .map(name -> name.in(language))
                .orElse("–");
    }

    /// Several, as they stand together in a pair.
    public String of(Collection<UUID> organisations, String language) {
        return organisations.stream().map(one -> of(one, language)).collect(Collectors.joining(" – "));
    }
}
