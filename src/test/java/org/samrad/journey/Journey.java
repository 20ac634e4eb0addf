package org.samrad.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.samrad.Homes;
import org.samrad.demo.Cast;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The demonstration on a port of its own, and Chromium. Where the machine has no Chromium the journeys are skipped,
/// and say so; `.ci/run` installs it. All journeys share one demonstration and run in any order: what one looks for it
/// finds by what it is, and not by where it stands.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "samrad.demo=true")
@Import(MovedTime.Settings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    private static final Path HOME = Homes.fresh("journey-homes");
    /// How long a loaded machine may take for one step, in milliseconds.
    private static final int PATIENCE = 30_000;

    private static final List<String> STATEMENTS = List.of(
            "Der skal være åbent en aften om ugen.",
            "Man skal kunne bestille en tid.",
            "Lørdag er bedre end mandag.",
            "Telefonen skal passes, når skranken er lukket.",
            "Små børn skal kunne komme med.",
            "Den, der kommer langvejs fra, skal kunne komme uden tid.",
            "Skiltet udenfor skal vise, hvor lang køen er.",
            "Det samme menneske skal kunne svare på det hele.");

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser chromium;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry settings) {
        settings.add("samrad.home", HOME::toString);
    }

    @BeforeAll
    void open() {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine: install it to run the journeys");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void backToToday() {
        MovedTime.comeBack();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /// A phone in somebody's hand.
    Page phone(String language) {
        return context(new Browser.NewContextOptions().setLocale(language).setViewportSize(360, 740))
                .newPage();
    }

    Page desk(String language) {
        return context(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900))
                .newPage();
    }

    Page withoutJavaScript(String language) {
        return context(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    Page dark(String language) {
        return context(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(1280, 900)
                        .setColorScheme(ColorScheme.DARK))
                .newPage();
    }

    /// Of somebody who wants nothing to move on the page.
    private BrowserContext context(Browser.NewContextOptions options) {
        var context = chromium.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    void signIn(Page page, Cast member) {
        signIn(page, new Page.GetByRoleOptions().setName(member.fullName()));
    }

    /// As one of the role accounts of real agencies.
    void signIn(Page page, String account) {
        signIn(page, new Page.GetByRoleOptions().setName(account).setExact(true));
    }

    private void signIn(Page page, Page.GetByRoleOptions button) {
        page.navigate(address("/sign-in"));
        go(page, page.getByRole(AriaRole.BUTTON, button));
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /// Clicks what leads to another page, and waits until that has come.
    static void go(Page page, Locator link) {
        var arrived = new AtomicBoolean();
        Consumer<Page> heard = loaded -> arrived.set(true);
        page.onLoad(heard);
        link.click();
        page.waitForCondition(arrived::get);
        page.offLoad(heard);
    }

    /// The code on the poster of a consultation that Liv opens for this journey. The demonstration's own closes as
    /// soon as another journey lets some weeks pass.
    String codeOfAnOpenConsultation() {
        var liv = desk("da-DK");
        signIn(liv, Cast.LIV);
        liv.navigate(address("/initiatives/new"));
        liv.locator("#title").fill("Åbningstider i skranken");
        liv.locator("#summary").fill("Så ingen går forgæves.");
        submitLast(liv);
        go(liv, liv.locator("a[href$='/consultations/new']"));
        liv.locator("#question").fill("Hvornår skal skranken være åben?");
        liv.locator("#why").fill("Vi lægger vagtplanen om til foråret.");
        liv.locator("#changeable").fill("Alt undtagen antallet af timer.");
        liv.locator("#promise").fill("Kontoret svarer på hvert udsagn.");
        submitLast(liv);
        liv.locator("#kind-OPEN").check();
        liv.locator("#name").fill("Ansøgere");
        submitLast(liv);
        go(liv, liv.locator("a[href$='/statements']").first());
        liv.locator("#text").fill(String.join("\n", STATEMENTS));
        submitLast(liv);
        go(liv, liv.locator("a[href$='/open']").first());
        submitLast(liv);
        go(liv, liv.locator("a[href$='/poster']").first());
        return liv.locator(".poster .code").textContent().strip();
    }

    private static void submitLast(Page page) {
        go(page, page.locator("main form button[type=submit]").last());
    }

    /// No barrier that axe can find.
    void mustBeAccessible(Page page) {
        mustBeClean(page, new AxeBuilder(page).withTags(RULES));
    }

    /// For a page that is known to be without barriers in other colours.
    void mustHaveContrast(Page page) {
        mustBeClean(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /// In the page itself, as no page has others within it: the usual mode opens a second page for each look.
    private static void mustBeClean(Page page, AxeBuilder rules) {
        var found = rules.setLegacyMode(true).analyze().getViolations().stream()
                .map(one -> one.getId() + ": " + one.getNodes().getFirst().getHtml())
                .toList();

        assertThat(found).as(page.url()).isEmpty();
    }

    /// The failure names the innermost elements that are too wide.
    void mustFit(Page page) {
        assertThat(page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? "" :
                    [...document.querySelectorAll("main *")]
                        .filter(one => one.getBoundingClientRect().right > innerWidth && !one.childElementCount)
                        .map(one => one.outerHTML.slice(0, 200)).slice(0, 5).join("\\n") || "something"
                """))
                .as("no scrolling sideways at " + page.url())
                .isEqualTo("");
    }

    /// No barrier, and nothing to be scrolled sideways on a phone.
    void mustBeGood(Page page) {
        mustBeAccessible(page);
        var size = page.viewportSize();
        page.setViewportSize(360, 740);
        mustFit(page);
        page.setViewportSize(size.width, size.height);
    }
}
