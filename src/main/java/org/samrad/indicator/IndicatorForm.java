package org.samrad.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Form;

/// A definition as it stands in a form, and back.
final class IndicatorForm {
    private IndicatorForm() {}

    static Form empty(LocalDate today) {
        return Form.empty()
                .with("kind", Indicator.Kind.SHARE)
                .with("factor", "100")
                .with("decimals", "1")
                .with("basis", Indicator.Basis.COUNTS)
                .with("direction", Indicator.Direction.HIGHER)
                .with("period", Period.Rule.YEAR)
                .with("comparability", Indicator.Comparability.OWN_TREND)
                .with("validFrom", today.withDayOfYear(1));
    }

    static Form of(Indicator indicator) {
        var formula = indicator.formula();
        var rules = indicator.rules();
        var form = Form.empty()
                .with("version", indicator.version())
                .with("kind", formula.kind())
                .with("factor", formula.factor().stripTrailingZeros().toPlainString())
                .with("decimals", formula.decimals())
                .with("basis", formula.basis())
                .with("direction", rules.direction())
                .with("period", rules.period())
                .with("comparability", rules.comparability())
                .with("source", rules.source())
                .with("goal", plain(rules.goal()))
                .with("threshold", plain(rules.threshold()))
                .with("validFrom", rules.validFrom())
                .with("validTo", rules.validTo());
        indicator
                .words()
                .forEach((language, words) -> form.with("name-" + language, words.name())
                        .with("definition-" + language, words.definition())
                        .with("numerator-" + language, words.numerator())
                        .with("denominator-" + language, words.denominator())
                        .with("unit-" + language, words.unit())
                        .with("method-" + language, words.method())
                        .with("limits-" + language, words.limits()));
        return form;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /// Reads what can be read, so that every problem is named at once.
    static Optional<Indicators.Definition> read(Form form) {
        var words = words(form);
        var kind = form.choice("kind", Indicator.Kind.class);
        var factor = number(form, "factor").orElse(BigDecimal.ONE);
        int decimals = form.number("decimals", 0, 6).orElse(0);
        var basis = form.choice("basis", Indicator.Basis.class);
        var direction = form.choice("direction", Indicator.Direction.class);
        var period = form.choice("period", Period.Rule.class);
        var comparability = form.choice("comparability", Indicator.Comparability.class);
        var source = form.optional("source", 500);
        var goal = number(form, "goal").orElse(null);
        var threshold = number(form, "threshold").orElse(null);
        var from = form.requiredDate("validFrom");
        var to = form.date("validTo").orElse(null);
        var made = new Indicators.Definition[1];
        boolean done = form.done(() -> made[0] = new Indicators.Definition(
                words,
                new Indicator.Formula(kind, factor, decimals, basis),
                new Indicator.Rules(direction, period, comparability, source, goal, threshold, from, to)));
        return done ? Optional.of(made[0]) : Optional.empty();
    }

    private static Map<String, Indicator.Words> words(Form form) {
        var all = new HashMap<String, Indicator.Words>();
        for (var language : Indicator.LANGUAGES) {
            var name = form.optional("name-" + language, Indicator.LONGEST_NAME);
            var definition = form.optional("definition-" + language, Indicator.LONGEST);
            var numerator = form.optional("numerator-" + language, Indicator.LONGEST_NAME);
            var denominator = form.optional("denominator-" + language, Indicator.LONGEST_NAME);
            var unit = form.optional("unit-" + language, Indicator.LONGEST_NAME);
            var method = form.optional("method-" + language, Indicator.LONGEST);
            var limits = form.optional("limits-" + language, Indicator.LONGEST);
            if (!name.isBlank() && numerator.isBlank()) {
                form.refuse("numerator-" + language, "web.form.missing");
            }
            if (!name.isBlank() && unit.isBlank()) {
                form.refuse("unit-" + language, "web.form.missing");
            }
            if (!name.isBlank() && !numerator.isBlank() && !unit.isBlank()) {
                all.put(language, new Indicator.Words(name, definition, numerator, denominator, unit, method, limits));
            }
        }
        if (all.isEmpty() && form.ok()) {
            form.refuse("name-" + Indicator.LANGUAGES.getFirst(), "indicator.rule.no-name");
        }
        return all;
    }

    /// A number as people write it.
    static Optional<BigDecimal> number(Form form, String field) {
        var typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var number = Numerals.parse(typed);
        if (number.isEmpty()) {
            form.refuse(field, "indicator.rule.number");
        }
        return number;
    }
}
