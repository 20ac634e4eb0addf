package org.samrad.programme;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// A learning programme that several organisations run together, round after round, with a page at a stable address.
public record Programme(UUID id, String address, Words words, List<Organiser> organisers, Evidence evidence) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST = 4000;

    public Programme {
        organisers = List.copyOf(organisers);
    }

    /// What it is called and what it is for, in one language.
    public record Words(String title, String about, String language) {
        public Words {
            if (title.isBlank()) {
                throw new RuleBroken("title", "web.form.missing");
            }
            if (about.isBlank()) {
                throw new RuleBroken("about", "web.form.missing");
            }
        }
    }

    /// One of those who run it. The rights are the same for all; the responsibility tells who does what.
    public record Organiser(UUID organisation, String responsibility) {}

    /// How much a strength counts by what it rests on, in per cent: measured, a published example, or one's own word.
    public record Evidence(int measured, int example, int ownWord) {
        public static final Evidence USUAL = new Evidence(100, 100, 75);

        public Evidence {
            mustBePart("measured", measured);
            mustBePart("example", example);
            mustBePart("ownWord", ownWord);
        }

        /// For a strength that rests on this.
        public int of(Profile.Evidence kind) {
            return switch (kind) {
                case MEASURED -> measured;
                case EXAMPLE -> example;
                case OWN_WORD -> ownWord;
            };
        }

        private static void mustBePart(String field, int value) {
            if (value < 0 || value > 100) {
                throw new RuleBroken(field, "programme.rule.per-cent");
            }
        }
    }

    public List<UUID> organisations() {
        return organisers.stream().map(Organiser::organisation).toList();
    }

    /// Whoever organises for one of the organisations does so for the whole programme.
    public Scope scope() {
        return Scope.of("programme", id, organisations());
    }

    /// Small letters of English, digits and hyphens: an address that can be read aloud and does not change.
    public static String mustBeAddress(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[a-z0-9]+(-[a-z0-9]+)*") || address.length() > 60 || address.equals("new")) {
            throw new RuleBroken("address", "programme.rule.address");
        }
        return address;
    }
}
