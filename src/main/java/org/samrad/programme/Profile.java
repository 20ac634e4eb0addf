package org.samrad.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What an organisation needs and what it can give, area by area; never one number for the whole.
public record Profile(UUID organisation, List<Entry> entries, Facts facts, Consent consent, int version) {
    public static final int HIGHEST = 4;
    public static final int LONGEST = 2000;

    public Profile {
        entries = List.copyOf(entries);
    }

    /// What a strength rests on.
    public enum Evidence {
        MEASURED,
        EXAMPLE,
        OWN_WORD;

        public String textKey() {
            return "programme.evidence." + name();
        }
    }

    /// One area: need 0…4, strength 0…4, and what the strength rests on, in words or as a link.
    public record Entry(String area, int need, int strength, Evidence evidence, String words) {
        public Entry {
            if (need < 0 || need > HIGHEST || strength < 0 || strength > HIGHEST) {
                throw new RuleBroken(area, "programme.rule.level");
            }
            if (strength > 0 && evidence != Evidence.OWN_WORD && words.isBlank()) {
                throw new RuleBroken("words-" + area, "programme.rule.evidence");
            }
        }

        public boolean isEmpty() {
            return need == 0 && strength == 0;
        }
    }

    /// What it can spend on working with another.
    public enum Resources {
        SMALL,
        MEDIUM,
        LARGE;

        public String textKey() {
            return "programme.resources." + name();
        }
    }

    /// What it works with.
    public enum Sector {
        JUSTICE,
        DEFENCE,
        ECONOMY,
        EDUCATION,
        HEALTH,
        LABOUR,
        ENVIRONMENT,
        TRANSPORT,
        INDUSTRY,
        CULTURE,
        LOCAL,
        ADMINISTRATION;

        public String textKey() {
            return "programme.sector." + name();
        }
    }

    /// What is not in the register of organisations: sector, languages one can work in, how it is built inside.
    public record Facts(
            @Nullable Sector sector,
            List<String> languages,
            @Nullable Resources resources,
            String structure,
            String language) {
        public static final Facts NONE = new Facts(null, List.of(), null, "", "en");

        public Facts {
            languages = List.copyOf(languages);
        }
    }

    /// Whether others may find it when they look for somebody to learn from, and how many it helps at a time.
    public record Consent(boolean suggested, int most) {
        public static final Consent NONE = new Consent(false, 2);
        public static final int MOST = 20;

        public Consent {
            if (most < 1 || most > MOST) {
                throw new RuleBroken("most", "programme.rule.load", MOST);
            }
        }
    }

    /// Whom one would rather work with, or cannot work with. The reason is for the organisers' eyes alone.
    public record Wish(UUID organisation, Kind kind, String reason) {
        public enum Kind {
            WISHED,
            /// They have worked as a pair before, so that they are not put together again.
            EARLIER,
            EXCLUDED;

            public String textKey() {
                return "programme.wish." + name();
            }
        }
    }

    /// The same organisation with other levels; what a strength rests on is kept where it still is one.
    public Profile levelled(Map<String, Levels> levels, int builtOn) {
        mustBuildOn(builtOn);
        var fresh = new ArrayList<Entry>();
        levels.forEach((area, level) -> {
            var known = entry(area);
            var one = level.strength() == 0
                    ? new Entry(area, level.need(), 0, Evidence.OWN_WORD, "")
                    : known.map(old -> new Entry(area, level.need(), level.strength(), old.evidence(), old.words()))
                            .orElse(new Entry(area, level.need(), level.strength(), Evidence.OWN_WORD, ""));
            if (!one.isEmpty()) {
                fresh.add(one);
            }
        });
        return new Profile(organisation, fresh, facts, consent, version + 1);
    }

    /// Need and strength of an area.
    public record Levels(int need, int strength) {}

    /// What a strength rests on, in words.
    public record Ground(Evidence evidence, String words) {}

    public Profile grounded(Map<String, Ground> grounds, int builtOn) {
        mustBuildOn(builtOn);
        var fresh = entries.stream()
                .map(one -> {
                    var ground = grounds.get(one.area());
                    return ground == null
                            ? one
                            : new Entry(one.area(), one.need(), one.strength(), ground.evidence(), ground.words());
                })
                .toList();
        return new Profile(organisation, fresh, facts, consent, version + 1);
    }

    public Profile described(Facts right, Consent given, int builtOn) {
        mustBuildOn(builtOn);
        return new Profile(organisation, entries, right, given, version + 1);
    }

    private void mustBuildOn(int seen) {
        if (seen != version) {
            throw new RuleBroken("", "web.form.clash");
        }
    }

    /// What is shared has something to need and something to give; else nobody could be found for it.
    public void mustBeReady() {
        if (entries.stream().allMatch(Entry::isEmpty)) {
            throw new RuleBroken("", "programme.rule.profile-empty");
        }
    }

    public static Profile empty(UUID organisation) {
        return new Profile(organisation, List.of(), Facts.NONE, Consent.NONE, 0);
    }

    public Optional<Entry> entry(String area) {
        return entries.stream().filter(one -> one.area().equals(area)).findFirst();
    }

    /// As if it needed these areas and no others, in the eyes of whoever advises it; what it can give stays.
    Profile needing(Collection<String> areas) {
        var fresh = new ArrayList<Entry>();
        for (var one : strengths()) {
            int need = areas.contains(one.area()) ? HIGHEST : 0;
            fresh.add(new Entry(one.area(), need, one.strength(), one.evidence(), one.words()));
        }
        areas.stream()
                .filter(area -> entry(area).filter(one -> one.strength() > 0).isEmpty())
                .distinct()
                .forEach(area -> fresh.add(new Entry(area, HIGHEST, 0, Evidence.OWN_WORD, "")));
        return new Profile(organisation, fresh, facts, consent, version);
    }

    public List<Entry> needs() {
        return entries.stream().filter(one -> one.need() > 0).toList();
    }

    public List<Entry> strengths() {
        return entries.stream().filter(one -> one.strength() > 0).toList();
    }

    /// Mutual need is the ground for a pair: something is needed, and something can be given.
    public boolean isReady() {
        return !needs().isEmpty() && !strengths().isEmpty();
    }
}
