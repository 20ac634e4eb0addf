package org.samrad.access;

import java.util.EnumSet;
import java.util.Set;

/// The roles of the trade. A role is held within a scope (an organisation, an initiative, everything), from a day and
/// maybe until one; what it allows stands here, in one place.
public enum Role {
    ADMINISTRATOR(EnumSet.of(Act.MANAGE_INSTALLATION, Act.MANAGE_ORGANISATION, Act.READ_PEOPLE, Act.READ_AUDIT)),
    ORGANISATION_ADMINISTRATOR(
            EnumSet.of(Act.MANAGE_ORGANISATION, Act.READ_PEOPLE, Act.MANAGE_QUESTIONS, Act.PLAN_PULSES)),
    EMPLOYEE(EnumSet.of(Act.WRITE_EXAMPLE)),
    EMPLOYEE_REPRESENTATIVE(EnumSet.of(
            Act.READ_PEOPLE, Act.READ_FORUM, Act.PROPOSE_ITEM, Act.STATE_VIEW, Act.RAISE_BREACH, Act.WRITE_EXAMPLE)),
    CHAIR(EnumSet.of(
            Act.READ_PEOPLE,
            Act.READ_FORUM,
            Act.PROPOSE_ITEM,
            Act.STATE_VIEW,
            Act.PREPARE_AGENDA,
            Act.RECORD_MEETING,
            Act.APPROVE_FOR_MANAGEMENT,
            Act.NEGOTIATE_GUIDELINE,
            Act.ANSWER_BREACH,
            Act.APPROVE_EXAMPLE)),
    VICE_CHAIR(EnumSet.of(
            Act.READ_PEOPLE,
            Act.READ_FORUM,
            Act.PROPOSE_ITEM,
            Act.STATE_VIEW,
            Act.PREPARE_AGENDA,
            Act.RECORD_MEETING,
            Act.APPROVE_FOR_EMPLOYEES,
            Act.NEGOTIATE_GUIDELINE,
            Act.RAISE_BREACH)),
    COMMITTEE_SECRETARY(EnumSet.of(
            Act.READ_PEOPLE,
            Act.READ_FORUM,
            Act.PROPOSE_ITEM,
            Act.PREPARE_AGENDA,
            Act.RECORD_MEETING,
            Act.MANAGE_QUESTIONS)),
    INITIATIVE_OWNER(EnumSet.of(
            Act.READ_PEOPLE,
            Act.START_INITIATIVE,
            Act.MANAGE_INITIATIVE,
            Act.MANAGE_CONSULTATION,
            Act.MODERATE,
            Act.SEE_PARTICIPATION,
            Act.DECIDE,
            Act.ANSWER_CONTRIBUTIONS,
            Act.GATHER_CONTRIBUTIONS,
            Act.OFFER_EXPECTATIONS,
            Act.PROPOSE_ITEM,
            Act.WRITE_EXAMPLE,
            Act.PLAN_VISITS,
            Act.PLAN_PULSES)),
    FACILITATOR(EnumSet.of(Act.MODERATE, Act.SEE_PARTICIPATION, Act.GATHER_CONTRIBUTIONS, Act.WRITE_EXAMPLE)),
    BENEFIT_OWNER(EnumSet.of(Act.CONFIRM_BENEFITS)),
    LEADERSHIP(EnumSet.of(
            Act.READ_PEOPLE,
            Act.READ_FORUM,
            Act.PROPOSE_ITEM,
            Act.STATE_VIEW,
            Act.WAIVE_GATE,
            Act.SIGN_EXPECTATIONS,
            Act.ANSWER_BREACH,
            Act.JOIN_PROGRAMME,
            Act.WRITE_EXAMPLE,
            Act.APPROVE_EXAMPLE,
            Act.PLAN_VISITS,
            Act.ENTER_FIGURES,
            Act.DISCLOSE_FIGURES,
            Act.SET_TARGET,
            Act.PLAN_PULSES)),
    PANELLIST(EnumSet.noneOf(Act.class)),
    RELATIONSHIP_MANAGER(EnumSet.of(Act.READ_PEOPLE, Act.OFFER_EXPECTATIONS, Act.WRITE_EXAMPLE, Act.PLAN_VISITS)),
    COUNCIL_MEMBER(EnumSet.noneOf(Act.class)),
    COUNCIL_SECRETARY(EnumSet.of(Act.READ_PEOPLE, Act.WRITE_EXAMPLE)),
    PROGRAMME_ORGANISER(EnumSet.of(Act.MANAGE_PROGRAMME, Act.WRITE_EXAMPLE)),
    PAIR_FACILITATOR(EnumSet.noneOf(Act.class)),
    ANALYST(EnumSet.of(Act.ANALYSE, Act.DEFINE_INDICATOR, Act.ENTER_FIGURES)),
    RECORDS_MANAGER(EnumSet.of(Act.READ_AUDIT)),
    DATA_PROTECTION_OFFICER(EnumSet.of(Act.READ_AUDIT)),
    ACCESSIBILITY_OFFICER(EnumSet.noneOf(Act.class));

    private final Set<Act> acts;

    Role(Set<Act> acts) {
        this.acts = acts;
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }

    public String textKey() {
        return "access.role." + name();
    }
}
