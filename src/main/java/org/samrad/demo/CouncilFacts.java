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

/// What the real Norwegian council has published of its work: how many projects it has treated since 2016, from how
/// many agencies. Cases and advice of the demonstration are invented, and belong to an invented council.
@Component
class CouncilFacts {
    private static final String SOURCE = "Digitaliseringsrådet, erfaringsrapporter og nettsider 2017, 2021 og 2023";
    private static final String PROJECTS = "digitaliseringsradet-prosjekter";
    private static final String AGENCIES = "digitaliseringsradet-virksomheter";

    /// What stood in the source of a year: the month of it, the projects, and the agencies. Of 2023 the source says
    /// only that the agencies are more than 75.
    private record Stand(LocalDate on, int projects, int agencies) {}

    private static final List<Stand> STANDS = List.of(
            new Stand(LocalDate.of(2017, 10, 1), 26, 23),
            new Stand(LocalDate.of(2021, 8, 1), 84, 60),
            new Stand(LocalDate.of(2023, 10, 1), 108, -1));

    private final Access access;
    private final Organisations organisations;
    private final Indicators indicators;
    private final Measurements measurements;

    CouncilFacts(Access access, Organisations organisations, Indicators indicators, Measurements measurements) {
        this.access = access;
        this.organisations = organisations;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    void add(Person administrator) {
        var home = home(administrator);
        var by = account(home, administrator);
        define(by);
        STANDS.forEach(one -> bring(home, one, by));
    }

    private UUID home(Person administrator) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", "Digitaliseringsdirektoratet"), null, ""),
                new Organisation.Facts(
                        Country.NO,
                        Organisation.Type.STATE_AGENCY,
                        null,
                        "Nummeret er ikke slått opp i Enhetsregisteret; demonstrasjonen gjetter ikke",
                        "",
                        null),
                administrator);
    }

    private Person account(UUID home, Person administrator) {
        var account = access.add(
                new Access.NewPerson(
                        "Rådssekretariatet (rollekonto)",
                        "radssekretariatet@demo.samrad.example",
                        home,
                        "demo.cast.council"),
                administrator);
        access.grant(account.id(), Role.ANALYST, Scope.organisation(home), administrator);
        return access.get(account.id(), administrator);
    }

    private void define(Person by) {
        define(
                PROJECTS,
                new Indicator.Words(
                        "Prosjekter behandlet av Digitaliseringsrådet, i alt",
                        "Prosjekter og andre tiltak som rådet har behandlet siden starten i januar 2016.",
                        "prosjekter",
                        "",
                        "prosjekter",
                        "Telt av sekretariatet.",
                        "Tallet vokser år for år og sier ingenting om hva rådene førte til."),
                by);
        define(
                AGENCIES,
                new Indicator.Words(
                        "Virksomheter som har møtt Digitaliseringsrådet, i alt",
                        "Statlige virksomheter som har fått råd siden starten i januar 2016.",
                        "virksomheter",
                        "",
                        "virksomheter",
                        "Telt av sekretariatet.",
                        "For 2023 sier kilden bare at det er over 75."),
                by);
    }

    private void define(String code, Indicator.Words words, Person by) {
        indicators.define(
                code,
                new Indicators.Definition(
                        Map.of("nb", words),
                        new Indicator.Formula(
                                Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.PUBLISHED_TOO),
                        new Indicator.Rules(
                                Indicator.Direction.NONE,
                                Period.Rule.YEAR,
                                Indicator.Comparability.CONTEXT,
                                "Digitaliseringsrådet",
                                null,
                                null,
                                LocalDate.of(2016, 1, 1),
                                null)),
                by);
    }

    private void bring(UUID home, Stand stand, Person by) {
        var period = Period.of(Period.Rule.YEAR, stand.on().getYear(), 1);
        var figures = new ArrayList<Measurements.Figure>();
        figures.add(figure(PROJECTS, home, period, stand.projects(), by));
        figures.add(figure(AGENCIES, home, period, stand.agencies(), by));
        measurements.bringPublic(new Measurements.Batch(SOURCE, stand.on(), "", figures), by);
    }

    private Measurements.Figure figure(String code, UUID home, Period period, int value, Person by) {
        var content = value < 0
                ? Measurement.Content.missing(Measurement.Reason.NOT_PUBLISHED)
                : Measurement.Content.published(Measurement.Status.REPORTED, BigDecimal.valueOf(value));
        return new Measurements.Figure(
                new Measurement.Key(indicators.at(code, by).id(), home, null, period), content);
    }
}
