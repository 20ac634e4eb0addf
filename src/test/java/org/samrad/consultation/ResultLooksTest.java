package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// Looks at the pages in a real browser, on a phone and on a wide screen, light and dark. With `-Dpictures=FOLDER` it
/// leaves pictures there, and a printed sheet.
class ResultLooksTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'";
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
    private static final Rendering RENDERING = new Rendering();
    private static final @Nullable String PICTURES = System.getProperty("pictures");

    private record Way(ColorScheme scheme, int width) {}

    private static final List<Way> WAYS = List.of(new Way(ColorScheme.DARK, 360), new Way(ColorScheme.LIGHT, 1280));

    @AfterAll
    static void close() {
        RENDERING.close();
        PLAYWRIGHT.close();
    }

    @Test
    void resultsAreReadableByAll() throws Exception {
        look("results", results(many().decided(), Language.DA));
        look("results-open", results(many().open(), Language.SV));
        look("results-few", results(many().silent(), Language.NB));
        look("results-eight", results(new MadeUp(8, 8, 0), Language.NN));
    }

    @Test
    void theDecisionIsReadableByAll() throws Exception {
        var view = DecisionView.of(many().view(), List.of(MadeUp.treatment(0, null)));
        var of = many().published().consultation();
        var item = view.items().get(1);
        look("decision", RENDERING.html("decision", new DecisionPages.DecisionPage(of, view, false), Language.DA));
        look(
                "treatment",
                RENDERING.html(
                        "treatment",
                        DecisionPages.page(of, view, item, DecisionPages.filled(item), true),
                        Language.EN));
        look(
                "publish",
                RENDERING.html("decision-publish", new DecisionPages.PublishPage(of, view, Form.empty()), Language.SV));
        var waiting = new ResultPages.NoResultsPage(
                many().open().published().consultation(), ResultPages.Waiting.OWN_ANSWERS, 20);
        look("waiting", RENDERING.html("no-results", waiting, Language.EN));
    }

    @Test
    void newFiguresComeByThemselvesAndLeaveTheReaderAlone() throws Exception {
        var before = results(many().open(), Language.EN);
        var after = before.replace("143 people took part", "161 people took part");
        try (var context = BROWSER.newContext()) {
            var page = context.newPage();
            page.clock().install();
            serve(page, before, "{\"round\":4,\"open\":true}");
            page.navigate("http://samrad.test/consultations/x/results");
            page.locator("#place").focus();
            page.route("**/results", route -> html(route, after));

            page.clock().fastForward(20_000);
            page.locator("text=161 people took part").waitFor();
            page.clock().fastForward(11_000);

            assertThat(page.locator("[data-watch-said]").textContent()).startsWith("Figures updated at");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("place");
            page.getByText("Pause updates").click();
            assertThat(page.locator("[data-watch-pause]").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    /// Few statements for the build, many for pictures.
    private static MadeUp many() {
        return new MadeUp(PICTURES == null ? 8 : 40, 3, MadeUp.PLACES.size());
    }

    private static String results(MadeUp of, Language language) throws Exception {
        return RENDERING.html("results", ResultPages.page(of.view(), "agreement", 1, "1", true), language);
    }

    private static void look(String name, String html) throws Exception {
        var wrong = new ArrayList<String>();
        for (var way : WAYS) {
            try (var context = BROWSER.newContext(
                    new Browser.NewContextOptions().setColorScheme(way.scheme()).setViewportSize(way.width(), 1400))) {
                var page = context.newPage();
                serve(page, html, "{\"round\":3,\"open\":true}");
                page.navigate("http://samrad.test/consultations/x/results");
                var shot = name + "-" + way.width() + "-" + way.scheme();
                picture(page, shot);
                wrong.addAll(axe(page, shot));
                page.setViewportSize(Math.max(320, way.width() - 40), 800);
                if (!page.evaluate("document.documentElement.scrollWidth").equals(page.viewportSize().width)) {
                    wrong.add(shot + " scrolls sideways");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// A long page is taken heading by heading, since a browser cannot draw it at once.
    private static void picture(Page page, String name) {
        if (PICTURES == null) {
            return;
        }
        var headings = page.locator("main h1, main h2").all();
        for (int i = 0; i < headings.size(); i++) {
            headings.get(i).evaluate("e => e.scrollIntoView()");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + "-" + i + ".png")));
        }
        if (name.contains("1280")) {
            page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of(PICTURES, name + ".pdf")));
        }
    }

    private static List<String> axe(Page page, String name) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        return found.getViolations().stream()
                .map(v -> name + ": " + v.getId() + " "
                        + v.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /// The page and its static files, without a server, under the policy of the real one.
    private static void serve(Page page, String html, String round) {
        page.route("**/*", route -> {
            var path = URI.create(route.request().url()).getPath();
            if (path.endsWith("/round")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(round));
            } else if (path.startsWith("/static/")) {
                asset(route, path);
            } else {
                html(route, html);
            }
        });
    }

    private static void html(Route route, String html) {
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY))
                .setBody(html));
    }

    private static void asset(Route route, String path) {
        var type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
        try (var file = ResultLooksTest.class.getResourceAsStream(path)) {
            if (file == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(file.readAllBytes()));
            }
        } catch (IOException e) {
            route.abort();
        }
    }
}
