package org.samrad.report;

/// A report on a page; `here` is the address under which its numbers open.
public record SeenReport(ReportContent content, String here) {}
