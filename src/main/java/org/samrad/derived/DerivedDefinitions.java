package org.samrad.derived;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Period;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The definitions of the derived figures in five languages, as ordinary indicators. No organisation answers for them:
/// the platform does.
@Component
class DerivedDefinitions {
    static final String SOURCE = "Samråd";
    private static final LocalDate VALID_FROM = LocalDate.of(2000, 1, 1);

    private final Indicators indicators;
    private final Texts texts;

    DerivedDefinitions(Indicators indicators, Texts texts) {
        this.indicators = indicators;
        this.texts = texts;
    }

    /// Those that are defined, in one look-up. A code that somebody else has taken is left alone.
    Map<Derived, UUID> known(Visitor by) {
        var known = new EnumMap<Derived, UUID>(Derived.class);
        var codes = Stream.of(Derived.values()).map(Derived::code).toList();
        for (var indicator : indicators.findAll(codes, by)) {
            if (indicator.isCounted()) {
                Derived.find(indicator.code()).ifPresent(figure -> known.put(figure, indicator.id()));
            }
        }
        return known;
    }

    /// All of them, defining what is missing.
    Map<Derived, UUID> all(Person by) {
        var known = known(by);
        var missing = Stream.of(Derived.values())
                .filter(figure -> !known.containsKey(figure))
                .toList();
        missing.forEach(figure -> define(figure, by));
        return missing.isEmpty() ? known : known(by);
    }

    /// Two who begin at the same time may both want to: the first one has.
    private void define(Derived figure, Person by) {
        try {
            indicators.define(figure.code(), Indicator.PLATFORM, definition(figure), by);
        } catch (DuplicateKeyException | RuleBroken e) {
            if (indicators.find(figure.code(), by).isEmpty()) {
                throw e;
            }
        }
    }

    private Indicators.Definition definition(Derived figure) {
        var words = new HashMap<String, Indicator.Words>();
        for (var language : Language.values()) {
            words.put(language.tag(), words(figure, language));
        }
        return new Indicators.Definition(
                words,
                figure.formula(),
                new Indicator.Rules(
                        figure.direction(),
                        Period.Rule.YEAR,
                        figure.comparability(),
                        SOURCE,
                        null,
                        null,
                        VALID_FROM,
                        null));
    }

    private Indicator.Words words(Derived figure, Language language) {
        return new Indicator.Words(
                texts.of(language, figure.textKey("name")),
                texts.of(language, figure.textKey("definition")),
                texts.of(language, figure.textKey("numerator")),
                figure.unit() == Derived.Unit.PERCENT ? texts.of(language, figure.textKey("denominator")) : "",
                texts.of(language, "derived.unit." + figure.unit()),
                texts.of(language, "derived.method"),
                texts.of(language, "derived.limits." + figure.group()));
    }
}
