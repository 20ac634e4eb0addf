package org.samrad;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every route × every role → what comes of it, as `routes.txt` says. The routes are the framework's own list, so none
/// can be forgotten.
class RoutesTest extends RouteTable {
    /// What comes of asking; the sign stands in the table.
    enum Outcome {
        OK('+'),
        SIGN_IN('s'),
        NO('-'),
        NONE('0'),
        BROKEN('!');

        private final char sign;

        Outcome(char sign) {
            this.sign = sign;
        }
    }

    @Test
    void everyRouteStandsInTheTableAndNoOther() throws IOException {
        var known = table().stream().map(Line::route).collect(toCollection(TreeSet::new));

        assertThat(routes())
                .as(
                        "a new route needs a line in src/test/resources/routes.txt: method, path, state, and a sign for each of "
                                + Arrays.toString(Who.values()))
                .isEqualTo(known);
    }

    @Test
    void everyRoleGetsWhatTheTableSays() throws IOException {
        var scene = new RouteScene(this);
        var browsers = new EnumMap<Who, Browser>(Who.class);
        for (var who : Who.values()) {
            browsers.put(who, scene.browser(who));
        }

        var mistaken = new ArrayList<String>();
        for (var line : table()) {
            var outcomes = outcomes(line, scene, browsers);
            if (!outcomes.equals(line.expected())) {
                mistaken.add(line.with(outcomes));
            }
        }

        assertThat(String.join("\n", mistaken))
                .as("what came instead; the columns are " + Arrays.toString(Who.values()))
                .isEmpty();
    }

    /// Those who only look do so side by side; whoever acts does it alone, one after the other.
    private String outcomes(Line line, RouteScene scene, Map<Who, Browser> browsers) {
        scene.thing(line.state()).path(line.path());
        var all = browsers.entrySet().stream();
        return (line.method().equals("GET") ? all.parallel() : all)
                .map(one -> String.valueOf(outcome(line, scene, one.getKey(), one.getValue()).sign))
                .collect(joining());
    }

    private Outcome outcome(Line line, RouteScene scene, Who who, Browser browser) {
        var thing = scene.thing(line.state());
        if (who == Who.PARTICIPANT) {
            takesPart(browser, scene.consultation(line.state()));
        }
        var page = asked(browser, line, scene);
        if (line.method().equals("POST") && page.status() == 200) {
            scene.forget(line.state());
        }
        return outcome(page, thing.path(line.path()));
    }

    private static void takesPart(Browser browser, Made made) {
        if (!made.receipt().isEmpty()) {
            browser.forgetCookies();
            browser.keep("answers-" + made.consultation(), made.receipt());
        }
    }

    private static Browser.Page asked(Browser browser, Line line, RouteScene scene) {
        var path = scene.thing(line.state()).path(line.path());
        if (line.method().equals("GET")) {
            return browser.visit(path);
        }
        if (!browser.hasToken()) {
            browser.visit("/receipt");
        }
        return path.startsWith("/api/")
                ? browser.json(path, "{\"ballots\":[]}")
                : browser.post(
                        path,
                        "statement",
                        statement(line, scene),
                        "value",
                        "1",
                        "person",
                        RouteScene.Thing.nobody(),
                        "institution",
                        scene.institution().toString());
    }

    /// Only what is about a consultation is sent a statement of it.
    private static String statement(Line line, RouteScene scene) {
        return line.path().matches("/(api/)?c(onsultations)?/.*")
                ? scene.consultation(line.state()).statement().toString()
                : RouteScene.Thing.nobody();
    }

    private static Outcome outcome(Browser.Page page, String asked) {
        if (page.path().equals("/sign-in") && !asked.equals("/sign-in")) {
            return Outcome.SIGN_IN;
        }
        return switch (page.status()) {
            case 200, 400, 409, 410, 413, 422 -> Outcome.OK;
            case 401 -> Outcome.SIGN_IN;
            case 403 -> Outcome.NO;
            case 404 -> Outcome.NONE;
            default -> Outcome.BROKEN;
        };
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws IOException {
        var scene = new RouteScene(this);
        var owner = scene.browser(Who.INITIATIVE_OWNER);
        var guest = scene.browser(Who.GUEST);
        var thing = scene.thing(RouteScene.State.OPEN);

        var taken = new ArrayList<String>();
        for (var line : table()) {
            if (line.method().equals("POST")) {
                for (var browser : List.of(owner, guest)) {
                    browser.forgetToken();
                    var page = browser.post(thing.path(line.path()), "statement", RouteScene.Thing.nobody());
                    if (page.status() != 403) {
                        taken.add(line.route() + " " + page.status());
                    }
                }
            }
        }

        assertThat(taken).isEmpty();
    }
}
