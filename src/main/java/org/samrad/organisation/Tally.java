package org.samrad.organisation;

import java.util.UUID;

/// What was counted of an organisation: so many, of so many; where there is nothing to divide by, the two are alike.
public record Tally(UUID organisation, long part, long whole) {}
