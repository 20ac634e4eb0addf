package org.samrad.pair;

import org.samrad.base.RuleBroken;

/// The problem that the pair has in common, in words of its own.
public record Statement(String text, String language) implements Written {
    public static final int LONGEST = 6000;
    public static final Statement EMPTY = new Statement("", "en");

    @Override
    public String wording() {
        return language + "\n" + text;
    }

    @Override
    public void mustBeWhole() {
        if (text.isBlank()) {
            throw new RuleBroken("text", "web.form.missing");
        }
    }
}
