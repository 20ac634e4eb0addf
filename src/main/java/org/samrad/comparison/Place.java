package org.samrad.comparison;

import java.util.UUID;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;

/// What the register says of an organisation that makes it like or unlike another. Without a size, `workUnits` is 0.
public record Place(UUID id, Country country, Organisation.Type type, String ministry, int workUnits) {
    public static Place of(UUID id, Organisation.Facts facts) {
        var size = facts.size();
        return new Place(id, facts.country(), facts.type(), facts.parent(), size == null ? 0 : size.workUnits());
    }
}
