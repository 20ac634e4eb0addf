package org.samrad.involvement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// An initiative of an agency to test with: Liv owns it, Omar works there, Freja gathers, Stig belongs elsewhere.
abstract class Gathering extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Initiatives initiatives;

    @Autowired
    protected Involvements involvements;

    @Autowired
    protected InvolvementPlans plans;

    @Autowired
    protected Responses responses;

    @Autowired
    protected Influence influence;

    @Autowired
    protected Database database;

    @Autowired
    protected Clock clock;

    protected Person liv;
    protected Person omar;
    protected Person freja;
    protected Person stig;
    protected Initiative initiative;

    @BeforeEach
    void people() {
        var ada = administrator();
        var home = organisation(ada);
        liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        omar = person("Omar", home, Role.EMPLOYEE, ada);
        freja = person("Freja", home, Role.FACILITATOR, ada);
        stig = person("Stig", organisation(ada), Role.INITIATIVE_OWNER, ada);
        var words = new Initiative.Words("Nyt system", "Et nyt system.", "da");
        initiative = initiatives.start(new Initiatives.Description(words, List.of(), List.of()), liv);
    }

    private UUID organisation(Person ada) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
    }

    protected static Involvements.Said said(Contribution.Kind kind, GroupKind group, String text) {
        return new Involvements.Said(
                kind, new Contribution.Words(text, "", "da"), new Contribution.Voice(group, "", ""));
    }

    protected static Involvements.Said need(String text) {
        return said(Contribution.Kind.NEED, GroupKind.EMPLOYEES, text);
    }

    protected static Response.Reply reply(Response.Kind kind, String words) {
        return new Response.Reply(kind, words, "", "da");
    }

    protected UUID plan(InvolvementPlan.Part part, Method method, GroupKind kind) {
        var today = clock.today();
        var terms = new Activity.Terms(
                part,
                method,
                new Activity.Said("Vi vil vide, hvad der mangler", "Alt", "Når intet nyt kommer", "da"),
                new Activity.Period(today.plusDays(7), today.plusDays(7)),
                liv.id(),
                new Activity.Effort(BigDecimal.ONE, InfluenceLevel.INVOLVE));
        return plans.plan(initiative.id(), terms, List.of(new Activity.Group(kind, "Team øst", null)), liv);
    }

    protected int count(String sql, @Nullable Object... values) {
        return database.sql(sql)
                .params(Arrays.asList(values))
                .query(Integer.class)
                .single();
    }
}
