package org.samrad.statistics;

import org.samrad.web.Form;

/// A form that says where a file cannot be read, and why.
final class UnreadableForm {
    private UnreadableForm() {}

    static void refuse(Form form, String field, Unreadable file) {
        var place = file.place();
        if (place.line() > 0) {
            form.refuse(field, "statistics.fault.at", place.line(), place.column(), place.pointer());
        }
        form.refuse(field, file.textKey(), file.values());
    }
}
