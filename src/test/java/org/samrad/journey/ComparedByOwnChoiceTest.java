package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.demo.Cast;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// E7: an agency picks two peers, who say yes; it sees the definitions, its quartile colour and its own trend; of a key
/// figure that is only to be held against its own past it sees no rank.
class ComparedByOwnChoiceTest extends Journey {
    private static final int OTHERS = 9;

    @Autowired
    private Access access;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Measurements measurements;

    private String mark;
    private Person ada;
    private Indicator share;
    private Indicator cost;

    @BeforeEach
    void tenAgenciesWithFigures() {
        mark = UUID.randomUUID().toString().substring(0, 6);
        ada = access.addAdministrator(
                new Access.NewPerson("Ada", "ada-" + mark + "@example.org", null), "fire heste spiser havregryn");
        var bjarne = cast(Cast.BJARNE);
        var home = requireNonNull(bjarne.organisation());
        access.grant(bjarne.id(), Role.ANALYST, Scope.organisation(home), ada);
        var analyst = access.get(bjarne.id(), ada);
        share = indicator("andel-" + mark, "Andel elektroniske fakturaer", Indicator.Comparability.RANK, analyst);
        cost = indicator("udgift-" + mark, "It-udgiftens andel", Indicator.Comparability.OWN_TREND, analyst);
        var heads = new ArrayList<Person>();
        heads.add(analyst);
        heads.add(cast(Cast.NADIA));
        heads.add(cast(Cast.METTE));
        for (int i = heads.size(); i <= OTHERS; i++) {
            heads.add(head(i));
        }
        for (int i = 0; i < heads.size(); i++) {
            for (int year = 2021; year <= 2025; year++) {
                enter(share, heads.get(i), year, 600 + 25L * i + (year - 2021) * 10L);
                enter(cost, heads.get(i), year, 90 + 7L * i);
            }
        }
    }

    private Person cast(Cast member) {
        var known = access.findByEmail(List.of(email(member)), ada);
        return requireNonNull(known.get(email(member)));
    }

    private static String email(Cast member) {
        return member.email();
    }

    private Person head(int number) {
        var home = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelse " + number + " " + mark), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Opdigtet", "", null),
                ada);
        var person =
                access.add(new Access.NewPerson("Leder", "leder-" + number + "-" + mark + "@example.org", home), ada);
        access.grant(person.id(), Role.LEADERSHIP, Scope.organisation(home), ada);
        return access.get(person.id(), ada);
    }

    private Indicator indicator(String code, String name, Indicator.Comparability comparability, Person by) {
        var words = new Indicator.Words(
                name,
                "Hvor stor en del det er.",
                "Elektroniske",
                "Alle",
                "%",
                "Tælles i systemet.",
                "Siger intet om nytten.");
        var rules = new Indicator.Rules(
                Indicator.Direction.HIGHER,
                Period.Rule.YEAR,
                comparability,
                "",
                null,
                null,
                LocalDate.of(2015, 1, 1),
                null);
        var formula = new Indicator.Formula(Indicator.Kind.SHARE, BigDecimal.valueOf(100), 1, Indicator.Basis.COUNTS);
        return indicators.get(
                indicators.define(code, new Indicators.Definition(Map.of("da", words), formula, rules), by), by);
    }

    private void enter(Indicator indicator, Person head, int year, long counted) {
        var home = requireNonNull(head.organisation());
        measurements.enter(
                new Measurement.Key(indicator.id(), home, null, Period.of(Period.Rule.YEAR, year, 1)),
                Measurement.Content.counted(counted, 1000),
                "",
                head);
        measurements.disclose(indicator.id(), home, Visibility.OPEN, head);
    }

    private static void press(Page page, String words) {
        go(
                page,
                page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)));
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private String asks(Page bjarne, Cast other) {
        bjarne.navigate(address("/comparison/peers/new"));
        var home = requireNonNull(cast(other).organisation());
        var name = requireNonNull(organisations.findNames(List.of(home), ada).get(home));
        bjarne.locator("#organisation").fill(name.in("da"));
        bjarne.locator("#why").fill("Vi vil gerne lære af jer.");
        mustBeGood(bjarne);
        press(bjarne, "Spørg");
        assertThat(main(bjarne)).containsText("Spurgt");
        return bjarne.url();
    }

    private void saysYes(String group, Cast who) {
        var page = phone("da-DK");
        signIn(page, who);
        page.navigate(group);
        assertThat(main(page)).containsText("Vi vil gerne lære af jer.");
        mustBeGood(page);
        press(page, "Ja, vi sammenligner os");
        assertThat(main(page)).containsText("Sammenlign nu");
        page.close();
    }

    @Test
    void anAgencyPicksTwoPeersAndSeesWhereItStands() {
        var bjarne = desk("da-DK");
        signIn(bjarne, Cast.BJARNE);
        saysYes(asks(bjarne, Cast.NADIA), Cast.NADIA);
        saysYes(asks(bjarne, Cast.METTE), Cast.METTE);

        bjarne.navigate(address("/comparison?with=PEERS&q=" + mark));
        assertThat(main(bjarne)).containsText("Andel elektroniske fakturaer");
        assertThat(main(bjarne)).containsText("Blandt den dårligste fjerdedel");
        assertThat(main(bjarne)).containsText("Kun til sammenligning med sin egen fortid");
        mustBeGood(bjarne);

        go(bjarne, main(bjarne).getByText("Andel elektroniske fakturaer").first());
        assertThat(main(bjarne)).containsText("Farven siger bedre eller dårligere end andre, ikke godt eller dårligt.");
        assertThat(main(bjarne)).containsText("Tælles i systemet.");
        assertThat(main(bjarne)).containsText("Siger intet om nytten.");
        assertThat(main(bjarne)).containsText("Plads 10 af 10");
        assertThat(main(bjarne)).containsText("Jeres gruppe er for lille til egne farver");
        assertThat(bjarne.locator("#trend svg.broad")).isVisible();
        assertThat(bjarne.locator("#ranking svg.broad")).isVisible();
        mustBeGood(bjarne);

        bjarne.navigate(address("/comparison/indicators/" + cost.code() + "?with=PEERS"));
        assertThat(bjarne.locator("#trend svg.broad")).isVisible();
        assertThat(main(bjarne)).not().containsText("Plads");
        assertThat(main(bjarne)).not().containsText("fjerdedel");
        assertThat(bjarne.locator("#ranking")).hasCount(0);
        assertThat(bjarne.locator("#distribution")).hasCount(0);
        mustBeGood(bjarne);
    }

    @Test
    void itWorksOnAPhoneInTheDarkAndWithoutScripts() {
        var phone = withoutJavaScript("da-DK");
        phone.navigate(address("/comparison/indicators/" + share.code()));
        assertThat(phone.locator("#distribution svg.narrow")).isVisible();
        assertThat(phone.locator("#distribution svg.broad")).isHidden();
        mustFit(phone);

        var dark = dark("da-DK");
        dark.navigate(address("/comparison/indicators/" + share.code()));
        mustBeAccessible(dark);
        dark.locator("#ranking summary").click();
        assertThat(dark.locator("#ranking table")).isVisible();
        mustBeAccessible(dark);
    }
}
