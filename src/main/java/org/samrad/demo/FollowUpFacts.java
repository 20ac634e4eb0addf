package org.samrad.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What the Swedish follow-up of e-commerce in the state has published, with its corrections. The counts behind the
/// figures are not known here, so every one is marked.
@Component
class FollowUpFacts {
    private static final String SOURCE =
            "Digg, uppföljning av statliga myndigheters inköpsprocess, öppna data och årsrapporter; dagen är satt av demonstrationen";
    private static final List<String> CODES = List.of("e-fakturor-andel", "matchade-fakturor-andel", "e-order-per-100");
    /// Ends the code of what all agencies have together, which is nobody's to be ranked with.
    private static final String WHOLE = "-staten";

    private static final String HALVES = "e-fakturor-andel-halvar" + WHOLE;

    /// E-invoices, matched invoices and e-orders of 2019, as the source has them; nothing stands for what it leaves
    /// out.
    private static final Map<String, List<Integer>> AGENCIES_2019 = Map.of(
            "Ekonomistyrningsverket", List.of(80, 49, 305),
            "Fortifikationsverket", List.of(69, -1, 2979),
            "Arbetsförmedlingen", List.of(91, 76, 2285),
            "Arbetsmiljöverket", List.of(77, 11, 313),
            "Bolagsverket", List.of(86, 67, 142),
            "Boverket", List.of(95, 2, 43),
            "Ekobrottsmyndigheten", List.of(90, 1, 65),
            "Finansinspektionen", List.of(84, 1, 11),
            "Folkhälsomyndigheten", List.of(80, 5, 123));

    private final Access access;
    private final Organisations organisations;
    private final Indicators indicators;
    private final Measurements measurements;

    FollowUpFacts(Access access, Organisations organisations, Indicators indicators, Measurements measurements) {
        this.access = access;
        this.organisations = organisations;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    void add(Person administrator) {
        var authority = organisation("Myndigheten för digital förvaltning", administrator);
        var reader = access.add(
                new Access.NewPerson(
                        "Nyckeltalsansvarig (rollkonto)",
                        "nyckeltal@demo.samrad.example",
                        authority,
                        "demo.cast.figures"),
                administrator);
        access.grant(reader.id(), Role.ANALYST, Scope.organisation(authority), administrator);
        var by = access.get(reader.id(), administrator);
        define(by);
        total(authority, by);
        agencies(administrator, by);
    }

    private UUID organisation(String name, Person administrator) {
        var found = organisations.find(name, administrator);
        return found.isEmpty()
                ? organisations.add(
                        new Organisation.Naming(Name.of("sv", name), null, ""),
                        new Organisation.Facts(
                                Country.SE,
                                Organisation.Type.STATE_AGENCY,
                                null,
                                "Numret är inte uppslaget; demonstrationen gissar inte",
                                "",
                                null),
                        administrator)
                : found.getFirst();
    }

    private void define(Person by) {
        share(
                CODES.get(0),
                new Indicator.Words(
                        "Andel e-fakturor",
                        "E-fakturor av alla leverantörsfakturor till myndigheter med fler än 50 årsarbetskrafter.",
                        "e-fakturor",
                        "leverantörsfakturor",
                        "%",
                        "Myndigheterna lämnar antal; andelen räknas fram centralt.",
                        "Säger inget om beloppen på fakturorna."),
                by);
        share(
                CODES.get(1),
                new Indicator.Words(
                        "Andel matchade fakturor",
                        "Fakturor som har matchats mot en order eller ett avtal, av alla leverantörsfakturor.",
                        "matchade fakturor",
                        "leverantörsfakturor",
                        "%",
                        "Myndigheterna lämnar antal; andelen räknas fram centralt.",
                        "Abonnemang och order matchas på olika sätt, så verksamheter är inte alltid lika."),
                by);
        orders(by);
        halves(by);
    }

    private void orders(Person by) {
        var orders = new Indicator.Words(
                "E-order per 100 årsarbetskrafter",
                "E-order registrerade under året per 100 årsarbetskrafter. En order räknas den dag den skapades.",
                "e-order",
                "årsarbetskrafter",
                "e-order per 100 årsarbetskrafter",
                "",
                "Verksamheter som köper många små saker har fler order.");
        define(CODES.get(2), orders, Indicator.Kind.RATIO, by);
    }

    private void halves(Person by) {
        var halves = new Indicator.Words(
                "Andel e-fakturor, halvår (till 2018), hela staten",
                "Som Ekonomistyrningsverket redovisade den två gånger om året.",
                "e-fakturor",
                "leverantörsfakturor",
                "%",
                "",
                "Halvåren är inte jämförbara med hela år.");
        var trend = Indicator.Comparability.OWN_TREND;
        indicators.define(HALVES, definition(halves, Indicator.Kind.SHARE, Period.Rule.HALF, trend), by);
    }

    private void share(String code, Indicator.Words words, Person by) {
        define(code, words, Indicator.Kind.SHARE, by);
    }

    /// Of each agency, which may be ranked, and of all together.
    private void define(String code, Indicator.Words words, Indicator.Kind kind, Person by) {
        var year = Period.Rule.YEAR;
        indicators.define(code, definition(words, kind, year, Indicator.Comparability.RANK), by);
        var whole = new Indicator.Words(
                words.name() + ", hela staten",
                words.definition() + " Alla myndigheter tillsammans.",
                words.numerator(),
                words.denominator(),
                words.unit(),
                words.method(),
                words.limits());
        indicators.define(code + WHOLE, definition(whole, kind, year, Indicator.Comparability.OWN_TREND), by);
    }

    private static Indicators.Definition definition(
            Indicator.Words words, Indicator.Kind kind, Period.Rule rule, Indicator.Comparability comparability) {
        return new Indicators.Definition(
                Map.of("sv", words),
                new Indicator.Formula(kind, BigDecimal.valueOf(100), 0, Indicator.Basis.PUBLISHED_TOO),
                new Indicator.Rules(
                        Indicator.Direction.HIGHER,
                        rule,
                        comparability,
                        "Digg, före september 2018 Ekonomistyrningsverket",
                        null,
                        null,
                        LocalDate.of(2017, 7, 1),
                        null));
    }

    /// All agencies together. A number that was put right is brought in twice, as it was published.
    private void total(UUID authority, Person by) {
        figures(authority, 2020, by, "2019:75:25:365");
        figures(authority, 2021, by, "2019:76", "2020:84:38:407");
        figures(authority, 2023, by, "2022:92:43:635");
        figures(authority, 2024, by, "2022:::533", "2023:94:45:542");
        figures(authority, 2025, by, "2023::48:551", "2024:94:46:537");
        var half = indicators.at(HALVES, by);
        bring(
                2018,
                List.of(
                        figure(half, authority, Period.of(Period.Rule.HALF, 2017, 2), 57),
                        figure(half, authority, Period.of(Period.Rule.HALF, 2018, 1), 63)),
                by);
    }

    /// A line is a year and, divided by colons, what was published for it that year.
    private void figures(UUID organisation, int publishedIn, Person by, String... lines) {
        var figures = new ArrayList<Measurements.Figure>();
        for (var line : lines) {
            var parts = line.split(":");
            for (int i = 1; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    var of = indicators.at(CODES.get(i - 1) + WHOLE, by);
                    var period = Period.of(Period.Rule.YEAR, Integer.parseInt(parts[0]), 1);
                    figures.add(figure(of, organisation, period, Integer.parseInt(parts[i])));
                }
            }
        }
        bring(publishedIn, figures, by);
    }

    private static Measurements.Figure figure(Indicator of, UUID organisation, Period period, int value) {
        var content = value < 0
                ? Measurement.Content.missing(Measurement.Reason.NOT_PUBLISHED)
                : Measurement.Content.published(Measurement.Status.REPORTED, BigDecimal.valueOf(value));
        return new Measurements.Figure(new Measurement.Key(of.id(), organisation, null, period), content);
    }

    private void bring(int year, List<Measurements.Figure> figures, Person by) {
        measurements.bringPublic(new Measurements.Batch(SOURCE, LocalDate.of(year, 5, 1), "", figures), by);
    }

    private void agencies(Person administrator, Person by) {
        var year = Period.of(Period.Rule.YEAR, 2019, 1);
        var figures = new ArrayList<Measurements.Figure>();
        AGENCIES_2019.forEach((name, values) -> {
            var agency = organisation(name, administrator);
            for (int i = 0; i < values.size(); i++) {
                figures.add(figure(indicators.at(CODES.get(i), by), agency, year, values.get(i)));
            }
        });
        var silent = organisation("Arbetsgivarverket", administrator);
        for (var code : CODES) {
            figures.add(new Measurements.Figure(
                    new Measurement.Key(indicators.at(code, by).id(), silent, null, year),
                    Measurement.Content.without(Measurement.Status.NOT_ANSWERED)));
        }
        bring(2020, figures, by);
    }
}
