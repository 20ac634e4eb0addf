package org.samrad.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// An authority that answers for key figures, a fortress agency with its head and its analyst, and a neighbour.
abstract class KeyFigures extends SamradTest {
    protected static final Period YEAR_2022 = Period.of(Period.Rule.YEAR, 2022, 1);

    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Indicators indicators;

    @Autowired
    protected Measurements measurements;

    protected Person ada;
    protected UUID authority;
    protected UUID fortress;
    protected UUID neighbour;
    protected Person rut;
    protected Person hedda;
    protected Person axel;
    protected Person vera;
    protected Person stranger;
    protected String code;
    protected UUID share;
    protected UUID orders;

    @BeforeEach
    void someIndicators() {
        ada = administrator();
        authority = organisation("Styrningsmyndigheten");
        fortress = organisation("Fästningsverket");
        neighbour = organisation("Grannmyndigheten");
        rut = person("Rut", authority, Role.ANALYST, ada);
        hedda = person("Hedda", fortress, Role.LEADERSHIP, ada);
        axel = person("Axel", fortress, Role.EMPLOYEE, ada);
        vera = person("Vera", neighbour, Role.LEADERSHIP, ada);
        stranger = person("Sixten", organisation("Utanför"), Role.LEADERSHIP, ada);
        code = "matchade-" + UUID.randomUUID().toString().substring(0, 8);
        share = indicators.define(code, matched(), rut);
        orders = indicators.define("order-" + UUID.randomUUID(), monthly(), rut);
    }

    protected static Indicators.Definition matched() {
        return definition(
                new Indicator.Words(
                        "Andel matchade fakturor",
                        "Matchade mot order eller avtal, av alla leverantörsfakturor.",
                        "matchade fakturor",
                        "leverantörsfakturor",
                        "procent",
                        "",
                        "Säger inget om beloppen."),
                new Indicator.Formula(Indicator.Kind.SHARE, BigDecimal.valueOf(100), 1, Indicator.Basis.PUBLISHED_TOO),
                Period.Rule.YEAR);
    }

    protected static Indicators.Definition monthly() {
        return definition(
                new Indicator.Words("Lagda e-order", "Registrerade i månaden.", "e-order", "", "e-order", "", ""),
                new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS),
                Period.Rule.MONTH);
    }

    protected static Indicators.Definition definition(
            Indicator.Words words, Indicator.Formula formula, Period.Rule rule) {
        return new Indicators.Definition(
                Map.of("sv", words),
                formula,
                new Indicator.Rules(
                        Indicator.Direction.HIGHER,
                        rule,
                        Indicator.Comparability.RANK,
                        "Egen uppföljning",
                        null,
                        null,
                        LocalDate.of(2017, 1, 1),
                        null));
    }

    protected Measurement.Key key(UUID organisation) {
        return new Measurement.Key(share, organisation, null, YEAR_2022);
    }

    protected Measurements.Batch batch(Measurements.Figure... figures) {
        return new Measurements.Batch("Källa", LocalDate.of(2023, 3, 1), "Rättat i källan", List.of(figures));
    }

    protected UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "påhittad", "", null),
                ada);
    }
}
