package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;

/// Exclusions, wishes and their private reasons reach nobody but those who write them and the organisers: every page of
/// the house × everybody who could ask.
class ExclusionsTest extends LearningScene {
    private static final String REASON = "En gammal tvist om lokaler";
    private static final String WISH = "De har det vi saknar";

    private LearningPair pair;
    private UUID exchange;

    @BeforeEach
    void aPrivateReason() {
        fourJoin();
        profiles.wish(name(council), Profile.Wish.Kind.EXCLUDED, REASON, ivar);
        profiles.wish(name(coast), Profile.Wish.Kind.WISHED, WISH, ivar);
        shares(ivar, Map.of("technology", new Profile.Levels(4, 0), "employer", new Profile.Levels(0, 3)));
        for (var head : List.of(ivar, cilla, kajsa, lars)) {
            profiles.describe(
                    Profile.Facts.NONE,
                    new Profile.Consent(true, 5),
                    profiles.draft(head).version(),
                    head);
            profiles.share(head);
        }
        shares(kajsa, Map.of("employer", new Profile.Levels(4, 0), "technology", new Profile.Levels(0, 3)));
        int first = tables.run(round, Pairing.Settings.usual(4), olof);
        tables.whatIf(round, first, settings -> settings.forbid(new Pairing.Two(coast, county)), olof);
        tables.publish(round, first, olof);
        pair = pairings.own(ivar).getFirst();
        exchange = exchanges.suggest(round, new Exchange.Between(inspection, coast, "technology"), olof);
    }

    private String name(UUID organisation) {
        return organisations
                .findNames(List.of(organisation), ada)
                .values()
                .iterator()
                .next()
                .in("sv");
    }

    private List<String> pages() {
        var pages = new ArrayList<String>(List.of(
                "/",
                "/me",
                "/me/data",
                "/commitments",
                "/audit",
                "/pairs",
                "/programmes",
                "/programmes/" + address,
                "/programmes/" + address + "/edit",
                "/rounds/" + round,
                "/rounds/" + round + "/table",
                "/rounds/" + round + "/proposals/1",
                "/rounds/" + round + "/proposals/1/proof.json",
                "/rounds/" + round + "/proposals/1/beside/2",
                "/rounds/" + round + "/report",
                "/rounds/" + round + "/results",
                "/rounds/" + round + "/presentation",
                "/learn-from",
                "/exchanges/" + exchange,
                "/pairs/" + pair.id(),
                "/pairs/" + pair.id() + "/answer",
                "/learning-profile",
                "/learning-profile/evidence",
                "/learning-profile/facts",
                "/learning-profile/wishes",
                "/learning-profile/preview"));
        for (var one : List.of(inspection, council, coast, county)) {
            pages.add("/learning-profiles/" + one);
            pages.add("/organisations/" + one);
        }
        return pages;
    }

    private Map<String, Browser> others() {
        var others = new LinkedHashMap<String, Browser>();
        others.put("guest", browser());
        others.put("the one that is excluded", browserOf(cilla));
        others.put("the partner", browserOf(kajsa));
        others.put("another participant", browserOf(lars));
        others.put("a stranger", browserOf(stranger));
        others.put("a colleague", browserOf(person("Tor", inspection, Role.EMPLOYEE, ada)));
        others.put("an analyst", browserOf(person("Ana", inspection, Role.ANALYST, ada)));
        others.put("an administrator there", browserOf(person("Ad", inspection, Role.ORGANISATION_ADMINISTRATOR, ada)));
        others.put("the administrator", browserOf(ada));
        var auditor = person("Dora", finance, null, ada);
        access.grant(auditor.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), ada);
        others.put("data protection", browserOf(auditor));
        var elsewhere = person("Olga", java.util.Objects.requireNonNull(stranger.organisation()), null, ada);
        access.grant(
                elsewhere.id(),
                Role.PROGRAMME_ORGANISER,
                Scope.organisation(java.util.Objects.requireNonNull(stranger.organisation())),
                ada);
        others.put("an organiser of something else", browserOf(elsewhere));
        return others;
    }

    @Test
    void theReasonIsOnNoPageThatSomebodyElseCanOpen() {
        others().forEach((who, browser) -> {
            for (var page : pages()) {
                assertThat(browser.visit(page).html())
                        .as(who + " at " + page)
                        .doesNotContain(REASON)
                        .doesNotContain(WISH);
            }
        });
    }

    @Test
    void whoWritesItReadsItOnOnePageAndTheOrganisersOnTheirs() {
        var own = browserOf(ivar);
        for (var page : pages()) {
            var seen = own.visit(page).html();
            assertThat(seen.contains(REASON) && seen.contains(WISH))
                    .as(page)
                    .isEqualTo(page.equals("/learning-profile/wishes"));
        }

        for (Person organiser : List.of(olof, elsa)) {
            assertThat(browserOf(organiser).visit("/rounds/" + round + "/table").html())
                    .contains(REASON, WISH);
        }
        assertThat(tables.proof(round, 1, olof)).doesNotContain(REASON).doesNotContain(WISH);
    }

    @Test
    void whoIsExcludedIsNotSuggestedAndIsToldNothingOfIt() {
        assertThat(exchanges.suggestions(cilla)).noneMatch(one -> one.giver().equals(inspection));
        assertThat(exchanges.suggestions(ivar)).noneMatch(one -> one.giver().equals(council));
        shares(ivar, Map.of("technology", new Profile.Levels(4, 0), "premises", new Profile.Levels(0, 3)));
        var cilla = browserOf(this.cilla);
        cilla.visit("/learn-from");

        var refused = cilla.post("/learn-from", "giver", inspection.toString(), "area", "premises");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("They help as many as they can at present");
    }

    @Test
    void aWishIsReadByTheOrganisersAndNotCountedByTheMatching() {
        var second = programmes.plan(programme, plan(), olof);
        programmes.moveRound(second, Round.State.OPEN, olof);
        List.of(ivar, cilla, kajsa, lars).forEach(head -> participations.signUp(second, head));

        int with = tables.run(second, Pairing.Settings.usual(4), olof);
        assertThat(browserOf(olof)
                        .visit("/rounds/" + second + "/proposals/" + with)
                        .html())
                .contains(name(coast));
        profiles.dropWish(coast, ivar);
        int without = tables.run(second, Pairing.Settings.usual(4), olof);

        assertThat(tables.get(second, without, olof).outcome())
                .isEqualTo(tables.get(second, with, olof).outcome());
        profiles.wish(name(coast), Profile.Wish.Kind.WISHED, WISH, ivar);
        assertThat(browserOf(ivar).visit("/learning-profile/wishes").html())
                .contains("The matching does not count it", "They are not told");
    }
}
