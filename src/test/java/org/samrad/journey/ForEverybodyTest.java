package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.demo.Cast;

/// Every page of the demonstration without a barrier that axe can find, in light and dark, and without scrolling
/// sideways on a phone.
class ForEverybodyTest extends Journey {
    private static final List<String> OPEN_TO_ALL =
            List.of("/", "/sign-in", "/c", "/receipt", "/about", "/nothing-here");

    private static final Predicate<String> LEARNING = Pattern.compile(
                    "/(pairs|plans|programmes|rounds|exchanges|learning-profile|learning-profiles|learn-from)\\b.*")
            .asMatchPredicate();

    private final Set<String> looked = new HashSet<>();
    private final Set<String> lookedInColours = new HashSet<>();

    @Test
    void aGuestMeetsNoBarrier() {
        for (var page : List.of(phone("da-DK"), dark("sv-SE"))) {
            for (var path : OPEN_TO_ALL) {
                page.navigate(address(path));
                mustBeAccessible(page);
                mustFit(page);
            }
        }
    }

    @Test
    void aProjectLeadMeetsNoBarrierOnAPhone() {
        mustBeAccessibleTo(phone("nb-NO"), Cast.LIV);
    }

    @Test
    void aChairMeetsNoBarrierInDark() {
        mustBeAccessibleTo(dark("nn-NO"), Cast.BJARNE);
    }

    @Test
    void anInstitutionMeetsNoBarrier() {
        mustBeAccessibleTo(desk("sv-SE"), Cast.NADIA);
    }

    @Test
    void anAdministratorMeetsNoBarrier() {
        mustBeAccessibleTo(desk("en-GB"), Cast.ASTA);
    }

    @Test
    void aHeadInALearningPairMeetsNoBarrierOnAPhone() {
        var page = phone("sv-SE");
        signIn(page, "Myndighetschef (rollkonto), Fastighetsmäklarinspektionen");

        var kinds = mustBeAccessible(page, "/pairs", LEARNING);

        assertThat(kinds)
                .contains("/pairs/…/plan", "/pairs/…/plan/versions/…", "/pairs/…/promises/…", "/pairs/…/meetings/…")
                .contains("/pairs/…/questions/…", "/pairs/…/gaps/…", "/pairs/…/documents", "/pairs/…/continuation")
                .contains("/pairs/…/evaluation", "/rounds/…/presentation", "/programmes/…");
    }

    @Test
    void whoeverRunsAProgrammeMeetsNoBarrierInDark() {
        var page = dark("sv-SE");
        signIn(page, "Programledare (rollkonto), ESV");

        page.navigate(address("/programmes/utvecklingsprogrammet"));
        var third = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Omgång 3"))
                .getAttribute("href");

        var kinds = mustBeAccessible(page, third, LEARNING);

        assertThat(kinds)
                .contains("/rounds/…/table", "/rounds/…/proposals/…", "/rounds/…/report")
                .contains("/rounds/…/presentation", "/rounds/…/presentation/live", "/plans/…");
    }

    /// One page of every kind to which links lead this person, however deep it lies.
    private void mustBeAccessibleTo(Page page, Cast who) {
        signIn(page, who);
        assertThat(mustBeAccessible(page, "/initiatives", path -> true)).hasSizeGreaterThan(20);
    }

    /// Answers the kinds of pages that lead to each other from this one on, among those within reach.
    private Set<String> mustBeAccessible(Page page, String start, Predicate<String> within) {
        var kinds = new HashSet<>(List.of(start));
        var paths = new ArrayDeque<>(List.of(start));
        var barriers = new SoftAssertions();
        while (!paths.isEmpty()) {
            if (!opens(page, paths.removeFirst())) {
                continue;
            }
            var look = look(page);
            boolean newColours = lookedInColours.add(isDark(page) + look);
            if (looked.add(look)) {
                barriers.check(() -> mustBeAccessible(page));
            } else if (newColours) {
                barriers.check(() -> mustHaveContrast(page));
            }
            barriers.check(() -> mustFit(page));
            for (var href : hrefs(page)) {
                var path = href.replaceFirst("#.*", "");
                if (within.test(path) && kinds.add(kind(path)) && !path.startsWith("/api/")) {
                    paths.add(path);
                }
            }
        }
        barriers.assertAll();
        return kinds;
    }

    /// What somebody sees here that another may have seen before: the kind of page, and what can be done on it.
    @SuppressWarnings("unchecked")
    private static String look(Page page) {
        var acts = (List<String>)
                page.locator("main form").evaluateAll("all => all.map(one => one.getAttribute('action') ?? '')");
        return kind(URI.create(page.url()).getPath())
                + acts.stream().map(ForEverybodyTest::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDark(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"));
    }

    /// Opens it where it is a page of ours: no file, no plain data, nothing that somebody has linked to elsewhere.
    private boolean opens(Page page, String path) {
        var first = page.request()
                .get(address(path), RequestOptions.create().setMaxRedirects(0))
                .headers();
        var to = first.get("location");
        if (to == null ? !isPage(first.get("content-type")) : !to.startsWith("/") && !to.startsWith(address("/"))) {
            return false;
        }
        try {
            return isPage(page.navigate(address(path)).headerValue("content-type"));
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("Download is starting");
            return false;
        }
    }

    private static boolean isPage(@Nullable String type) {
        return type != null && type.startsWith("text/html");
    }

    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Page page) {
        return (List<String>)
                page.locator("a[href^='/']").evaluateAll("all => all.map(one => one.getAttribute('href'))");
    }

    /// Addresses that differ in what they show, and not in how: those of other things, and of the same thing sorted,
    /// filtered or in another language.
    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceAll("/[^/]*\\d[^/]*", "/…")
                .replaceFirst("^/(methods|programmes|terms|(?:comparison/)?indicators)/(?!new$)[^/]+", "/$1/…")
                .replaceFirst("/cooperation/.+", "/cooperation/…");
    }

    @Test
    void aParticipantMeetsNoBarrierInDark() {
        var page = dark("da-DK");

        page.navigate(address("/c/" + codeOfAnOpenConsultation()));
        mustBeAccessible(page);
        go(page, page.locator("main form button[type=submit]"));
        assertThat(page.locator("#statement")).isVisible();
        mustBeAccessible(page);
        for (var part : List.of("/mine", "/suggest")) {
            page.navigate(page.url().replaceFirst("/(answer|mine)$", part));
            mustBeAccessible(page);
        }
    }

    @Test
    void nothingMovesForWhoeverAsksForThat() {
        var page = desk("da-DK");
        signIn(page, Cast.LIV);
        page.navigate(address("/initiatives/new"));

        var folded = page.locator("main details").first();
        var moving = folded.evaluate("""
                one => { one.open = true; one.offsetHeight; return document.getAnimations().length; }
                """);

        assertThat(folded).hasAttribute("open", "");
        assertThat(moving).isEqualTo(0);
    }
}
