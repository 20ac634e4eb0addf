package org.samrad.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// A key figure by its definition: what it is called and means in each language, its formula, whether more is better,
/// and whether it may be ranked. `owner` is the organisation that answers for the definition.
public record Indicator(
        UUID id, String code, UUID owner, Map<String, Words> words, Formula formula, Rules rules, int version) {
    /// The owner of what no organisation answers for: figures that the platform counts from its own facts.
    public static final UUID PLATFORM = new UUID(0, 0);

    public static final List<String> LANGUAGES = List.of("da", "sv", "nb", "nn", "en");
    public static final int LONGEST_NAME = 160;
    public static final int LONGEST = 4000;

    public Indicator {
        var kept = new LinkedHashMap<String, Words>();
        for (var language : LANGUAGES) {
            var own = words.get(language);
            if (own != null && !own.name().isBlank()) {
                kept.put(language, own);
            }
        }
        if (kept.isEmpty()) {
            throw new RuleBroken("name-en", "indicator.rule.no-name");
        }
        words = java.util.Collections.unmodifiableMap(kept);
        if (rules.validTo() != null && rules.validTo().isBefore(rules.validFrom())) {
            throw new RuleBroken("validTo", "indicator.rule.ends-before");
        }
    }

    /// In one language: what it is called, what it says, what is counted and what it is divided by, and what it does
    /// not show.
    public record Words(
            String name,
            String definition,
            String numerator,
            String denominator,
            String unit,
            String method,
            String limits) {
        public Words {
            if (!name.isBlank() && (numerator.isBlank() || unit.isBlank())) {
                throw new RuleBroken(numerator.isBlank() ? "numerator" : "unit", "indicator.rule.words");
            }
        }
    }

    /// How a value comes from what was counted: numerator ÷ denominator × factor.
    public record Formula(Kind kind, BigDecimal factor, int decimals, Basis basis) {
        public Formula {
            if (factor.signum() <= 0) {
                throw new RuleBroken("factor", "indicator.rule.factor");
            }
        }

        /// Exact, so that whoever shows it rounds it once.
        public BigDecimal value(BigDecimal numerator, @Nullable BigDecimal denominator) {
            var times = numerator.multiply(factor);
            return kind == Kind.COUNT || denominator == null ? times : times.divide(denominator, MathContext.DECIMAL64);
        }

        /// The same where thousands are read at once.
        public double value(double numerator, double denominator) {
            return kind == Kind.COUNT
                    ? numerator * factor.doubleValue()
                    : numerator * factor.doubleValue() / denominator;
        }

        public BigDecimal rounded(BigDecimal value) {
            return value.setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    public enum Kind {
        /// A part of a whole: the numerator is never more than the denominator.
        SHARE,
        /// One thing per another.
        RATIO,
        /// Only counted, divided by nothing.
        COUNT;

        public String textKey() {
            return "indicator.kind." + name();
        }
    }

    public enum Basis {
        /// Raw counts only.
        COUNTS,
        /// Also where somebody has published the figure and not the counts; it is marked wherever it stands.
        PUBLISHED_TOO;

        public String textKey() {
            return "indicator.basis." + name();
        }
    }

    public enum Direction {
        HIGHER,
        LOWER,
        /// Neither is better.
        NONE;

        public String textKey() {
            return "indicator.direction." + name();
        }
    }

    /// What a figure may be held against.
    public enum Comparability {
        /// Others' figures: ranks and colours are given.
        RANK,
        /// The organisation's own earlier figures only: no rank, no colour and no order anywhere.
        OWN_TREND,
        /// Background to other figures, never a result.
        CONTEXT;

        public String textKey() {
            return "indicator.comparability." + name();
        }
    }

    /// How it is read. `goal` is what it should reach and `threshold` what it should never pass, for everybody.
    public record Rules(
            Direction direction,
            Period.Rule period,
            Comparability comparability,
            String source,
            @Nullable BigDecimal goal,
            @Nullable BigDecimal threshold,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Rules(
                Direction direction,
                Period.Rule period,
                Comparability comparability,
                String source,
                @Nullable BigDecimal goal,
                @Nullable BigDecimal threshold,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this.direction = direction;
            this.period = period;
            this.comparability = comparability;
            this.source = source;
            this.goal = goal;
            this.threshold = threshold;
            this.validFrom = validFrom;
            this.validTo = validTo;
        }
    }

    /// Small letters of English, digits and hyphens: it stands in addresses and files and does not change.
    public static String mustBeCode(String typed) {
        var code = typed.strip().toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 60 || code.equals("new")) {
            throw new RuleBroken("code", "indicator.rule.code");
        }
        return code;
    }

    /// The words in this language, or in the one that its readers understand best.
    public Words in(String language) {
        return words.getOrDefault(
                languageFor(language), words.values().iterator().next());
    }

    /// The language of what [#in] answers.
    public String languageFor(String language) {
        var kin = language.equals("nn") ? "nb" : language.equals("nb") ? "nn" : language;
        return Stream.concat(Stream.of(language, kin), LANGUAGES.stream())
                .filter(words::containsKey)
                .findFirst()
                .orElseThrow();
    }

    public Scope scope() {
        return Scope.of("indicator", id, List.of(owner));
    }

    /// Counted by the platform, and entered by nobody.
    public boolean isCounted() {
        return owner.equals(PLATFORM);
    }

    void mustBeEntered() {
        if (isCounted()) {
            throw new RuleBroken("", "indicator.rule.counted", code);
        }
    }

    public Optional<Period> parse(String period) {
        return Period.parse(rules.period(), period);
    }

    /// Whether the definition holds in a period.
    public boolean isValidIn(Period period) {
        var to = rules.validTo();
        return !period.last().isBefore(rules.validFrom())
                && (to == null || !period.first().isAfter(to));
    }

    /// Definition and words may be changed; what would change the meaning of the figures that are there may not.
    public Indicator changed(Map<String, Words> fresh, Formula formula, Rules rules, boolean measured) {
        if (measured
                && (formula.kind() != this.formula.kind()
                        || formula.factor().compareTo(this.formula.factor()) != 0
                        || rules.period() != this.rules.period())) {
            throw new RuleBroken("kind", "indicator.rule.formula-stands");
        }
        return new Indicator(id, code, owner, fresh, formula, rules, version + 1);
    }
}
