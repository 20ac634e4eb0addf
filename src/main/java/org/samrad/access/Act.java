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
    READ_AUDIT,
    /// Give contributors their answer, plan the involvement, agree on needs.
    ANSWER_CONTRIBUTIONS,
    /// Enter contributions from meetings, paper and spreadsheets.
    GATHER_CONTRIBUTIONS,
    /// Let a gate be passed without a proof, with a reason that stays visible.
    WAIVE_GATE,
    /// For the provider of a shared solution: draft and offer an expectation agreement, plan waves and task packages.
    OFFER_EXPECTATIONS,
    /// For an institution: state its needs, negotiate and sign its agreement.
    SIGN_EXPECTATIONS,
    /// Confirm and measure a benefit.
    CONFIRM_BENEFITS,
    /// Question sets, their versions and answers to feedback on them.
    MANAGE_QUESTIONS,
    /// What a forum has on its table, before it is public.
    READ_FORUM,
    /// Ask that something comes on a forum's agenda.
    PROPOSE_ITEM,
    /// Plan meetings, make the agenda and send it.
    PREPARE_AGENDA,
    /// Note answers, views and decisions, and draft the minutes.
    RECORD_MEETING,
    /// Speak for one's side: a remark to an answer, a statement in the minutes.
    STATE_VIEW,
    APPROVE_FOR_MANAGEMENT,
    APPROVE_FOR_EMPLOYEES,
    /// Ask for a guideline, negotiate it, agree, give notice.
    NEGOTIATE_GUIDELINE,
    /// The yellow card: say that something was decided without having been discussed.
    RAISE_BREACH,
    /// Management's answer to it.
    ANSWER_BREACH,
    /// Run a learning programme: rounds, the pairing table, proposals and what is published of them.
    MANAGE_PROGRAMME,
    /// Sign one's leadership group up for a round, fill in the organisation's profile, answer a proposed pair.
    JOIN_PROGRAMME,
    /// Write a good example, say that one's organisation uses one, ask its host.
    WRITE_EXAMPLE,
    /// Speak for the organisation that an example is about: say that it is right, answer those who ask.
    APPROVE_EXAMPLE,
    /// Plan rounds of customer visits: hosts, dates, who goes where, and who has a reason not to.
    PLAN_VISITS,
    /// Say what an indicator is, and bring in its figures for everybody.
    DEFINE_INDICATOR,
    /// Enter and correct the organisation's own figures.
    ENTER_FIGURES,
    /// Open the organisation's series to its circle or to all, and close them again.
    DISCLOSE_FIGURES,
    /// Set a target for the organisation in public, and say how far it has come.
    SET_TARGET,
    /// Plan pulses, choose whom they ask, print their slips, say what came of them.
    PLAN_PULSES
}
