package org.samrad.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.samrad.demo.Cast;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// The demonstration on a port of its own, and Chromium. Where the machine has no Chromium the journeys are skipped,
/// and
/// say so; `.ci/run` installs it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "samrad.demo=true")
@Import(MovedTime.Settings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    private static final Path HOME = Path.of("target", "journey-home");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser chromium;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry settings) {
        settings.add("samrad.home", HOME::toString);
    }

    static {
        FileSystemUtils.deleteRecursively(HOME.toFile());
    }

    @BeforeAll
    void open() {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine: install it to run the journeys");
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

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = chromium.newContext(options);
        context.setDefaultTimeout(20_000);
        return context;
    }

    void signIn(Page page, Cast member) {
        page.navigate(address("/sign-in"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(member.fullName()))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /// The code of the demonstration's open consultation, read from the poster that its owner prints.
    String codeOfTheOpenConsultation() {
        var liv = desk("da-DK");
        signIn(liv, Cast.LIV);
        liv.locator(".list a", new Page.LocatorOptions().setHasText("Selvbetjening af tilskud"))
                .click();
        liv.locator(".list a[href^='/consultations/']").first().click();
        liv.locator("a[href$='/poster']").last().click();
        return liv.locator(".poster .code").textContent().strip();
    }

    /// No barrier that axe can find.
    void mustBeAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(one ->
                                one.getId() + ": " + one.getNodes().getFirst().getHtml())
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
}
