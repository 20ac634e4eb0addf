package org.samrad.organisation;

import java.util.Optional;

/// How long before a meeting something must be there (in working days), and how long a breach, a notice (in calendar
/// months) and the first talk about a guideline that was asked for (in days) may take.
public record Deadlines(
        int proposalDays,
        int sendDays,
        Optional<Integer> silentApprovalDays,
        int breachMonths,
        int noticeMonths,
        int firstTalkDays) {}
