package org.samrad.access;

/// What a role may let somebody do. A new act is added here, given to the roles that have it, and asked for by the
/// front door.
public enum Act {
    /// Create organisations and administrators, import whole lists.
    MANAGE_INSTALLATION,
    /// An organisation's facts, units, people, forums and mandates.
    MANAGE_ORGANISATION,
    /// See who belongs to an organisation.
    READ_PEOPLE,
    START_INITIATIVE,
    MANAGE_INITIATIVE,
    /// Draft, open and close a consultation, choose whom it asks, remind.
    MANAGE_CONSULTATION,
    /// Let statements through or take them out, with reasons; add those from meetings and sheets of paper.
    MODERATE,
    /// How many have answered per group; never what.
    SEE_PARTICIPATION,
    /// Say for each statement what will be done, and publish it.
    DECIDE,
    /// Results before they are public.
    ANALYSE,
    READ_AUDIT
}
