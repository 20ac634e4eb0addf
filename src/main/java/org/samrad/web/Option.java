package org.samrad.web;

/// One choice in a form.
public record Option(String value, String label, String hint) {
    public Option(String value, String label) {
        this(value, label, "");
    }
}
