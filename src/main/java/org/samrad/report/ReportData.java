package org.samrad.report;

import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.springframework.stereotype.Component;

/// What somebody has begun and said of drafts. A report is nobody's own; a comment stays, without its writer. A quote
/// stands in an edition because of a yes, under the name that was agreed on.
@Component
class ReportData implements PersonalData {
    private final AnnualReportStore reports;
    private final ReviewStore reviews;

    ReportData(AnnualReportStore reports, ReviewStore reviews) {
        this.reports = reports;
        this.reviews = reviews;
    }

    @Override
    public String house() {
        return "report";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of("begun", reports.begunBy(person.id()), "comments", reviews.writtenBy(person.id()));
    }

    @Override
    public void erase(Person person) {
        reviews.forget(person.id());
    }
}
