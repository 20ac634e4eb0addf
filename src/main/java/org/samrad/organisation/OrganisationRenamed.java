package org.samrad.organisation;

import java.time.LocalDate;
import java.util.UUID;

/// An organisation has another name from this day on.
public record OrganisationRenamed(UUID organisation, LocalDate from) {}
