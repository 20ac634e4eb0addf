package org.samrad.organisation;

/// The countries whose public sectors take part.
public enum Country {
    DK("da"),
    NO("nb"),
    SE("sv");

    private final String language;

    Country(String language) {
        this.language = language;
    }

    /// The language in which an organisation of this country usually has its own name.
    public String language() {
        return language;
    }

    public String textKey() {
        return "organisation.country." + name();
    }
}
