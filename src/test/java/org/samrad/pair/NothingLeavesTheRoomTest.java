package org.samrad.pair;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.commitment.Commitment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every corner of a room holds a word of its own. Every route that can be read × everybody outside: none of the words
/// comes out, in pages, files, calendars, exports, the audit log or news. Those inside meet all of them on the same
/// way, so that the net is known to have no holes.
@RecordApplicationEvents
class NothingLeavesTheRoomTest extends InARoom {
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");
    /// Not *hemliga*, which is a word of the language.
    private static final Pattern WORD = Pattern.compile("hemlig(?!a\\b)[a-z]+", Pattern.CASE_INSENSITIVE);

    /// What a plan says, which the organisers read once it has been presented.
    private static final Set<String> PLAN =
            Set.of("hemliglaget", "hemligmal", "hemligatgard", "hemligmatt", "hemlignu", "hemligdit");
    private static final Set<String> SAID_BY_THIRD = Set.of("hemligrad", "hemliggensvar");
    private static final Set<String> ASKED_ON_THE_DAY = Set.of("hemligfraga");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private List<PersonalData> houses;

    @Autowired
    private ApplicationEvents told;

    private final Map<String, Object> names = new HashMap<>();

    private void furnish() {
        var theme = new org.samrad.programme.LearningPair.About("Digitalisering", "", "sv");
        rooms.name(pair, theme, ThemeQuestion.Theme.DIGITALISATION, small);
        statements.write(pair, new Statement("Hemligproblem", "sv"), 0, small);
        for (var by : List.of(small, large)) {
            statements.sign(pair, 1, by);
        }
        promise();
        meet();
        var file = new SharedDocuments.Upload("hemligfil.txt", "Hemliginnehall".getBytes(StandardCharsets.US_ASCII));
        documents.put(pair, Optional.empty(), "Hemligtitel", file, small);
        var document = documents.list(room(small), small).getFirst().id();
        names.put("/documents/{document}/{version}", "/documents/" + document + "/1");
        conversations.answer(pair, "DIGITALISATION.1", new Statement("Hemligsvar", "sv"), 0, small);
        names.put("/questions/{code}", "/questions/DIGITALISATION.1");
        var gap = new Gap.Words("Hemligena", "Hemligandra", "Hemligrisk", "sv");
        names.put("/gaps/{gap}", "/gaps/" + conversations.addGap(pair, gap, small.id(), small));
        plan();
        goOn();
    }

    private void promise() {
        var words = new Promise.Words("Hemligomrade", "Hemliglofte", "sv");
        var id = promises.promise(pair, home(large), words, effort(smallMember, 20), small);
        names.put("/promises/{promise}", "/promises/" + id);
        names.put(
                "/commitments/{id}",
                "/commitments/" + commitments.about(id, small).getFirst().id());
        promises.give(pair, id, clock.today(), 4, "Hemligtimme", small);
        var how =
                new Promise.Outcome(Commitment.State.PARTLY, Commitment.Reason.NO_TIME, "Hemligutfall", clock.today());
        promises.end(pair, id, how, large);
    }

    private void meet() {
        var when = new PairMeeting.When(clock.today(), LocalTime.of(9, 0), LocalTime.of(11, 0));
        var place = new PairMeeting.Place(PairMeeting.Mode.HYBRID, "Hemligsal", "https://hemliglank.example/1");
        var id = meetings.plan(pair, new PairMeeting.Event("Hemligmote", "sv", when, place), small);
        meetings.hold(pair, id, new PairMeeting.Log(log().met(), "Hemligandring"), 0, large);
        names.put("/meetings/{meeting}", "/meetings/" + id);
    }

    private void plan() {
        for (var section : Plan.Section.values()) {
            plans.write(pair, section, "Hemliglaget", 0, small);
        }
        var goal = plans.addGoal(pair, "Hemligmal", Optional.empty(), small);
        var measure = new Plan.MeasureWords(
                "Hemligatgard",
                Plan.Kind.RELATION,
                Plan.Work.DEVELOPMENT,
                goal,
                new Plan.Responsible(home(small), small.id()),
                new Plan.Effort(clock.today().plusMonths(6), 40));
        plans.addMeasure(pair, measure, small);
        var sign = new Plan.IndicatorWords(
                "Hemligmatt", goal, "Hemlignu", "Hemligdit", clock.today().plusYears(1));
        plans.addIndicator(pair, sign, small);
        plans.comment(pair, "", "Hemligkommentar", "sv", large);
        int version = plans.get(room(small), small).version();
        for (var by : List.of(small, large)) {
            plans.submit(pair, version, by);
        }
        names.put("/plan/versions/{version}", "/plan/versions/" + version);
        names.put("/plan/sections/{section}", "/plan/sections/GOVERNANCE");
        names.put("/plan/{kind}/{part}", "/plan/goals/" + goal);
        dayOfPresentation();
        presentations.ask(round, pair, new Feedback.Words("Hemligfraga", "sv"), fourth);
        presentations.present(round, pair, organiser);
        presentations.say(round, pair, Feedback.Kind.ADVICE, new Feedback.Words("Hemligrad", "sv"), third);
        var heard = presentations.heard(room(small), small).getFirst();
        presentations.answer(pair, heard.id(), "Hemliggensvar", small);
    }

    private void goOn() {
        var owners = List.of(
                new Continuation.Owner(home(small), smallMember.id()), new Continuation.Owner(home(large), large.id()));
        var words = new Continuation.Words("Hemligtnamn", "Hemligfortsatt", "sv");
        var area = continuations.addArea(
                pair, new Continuations.NewArea(words, owners, clock.today().plusDays(30)), small);
        names.put("/continuation/areas/{area}", "/continuation/areas/" + area);
        for (var by : List.of(small, large)) {
            continuations.sign(pair, 1, by);
            evaluate(by);
        }
        var mine = continuations.followUps(room(large), large).stream()
                .filter(one -> one.organisation().equals(home(large)))
                .findFirst()
                .orElseThrow();
        var results = Map.of(area, FollowUp.Result.UNDER_WAY);
        var answer = new FollowUp.Answer(results, "Hemligstatus", "sv", false, large.id(), clock.now());
        continuations.answer(pair, mine.id(), answer, large);
        names.put("/follow-ups/{followUp}", "/follow-ups/" + mine.id());
        reports.publish(round, organiser);
    }

    private void evaluate(Person by) {
        var evaluation = new Evaluation(
                home(by),
                Set.of(Evaluation.Cause.TRUST),
                new Evaluation.Words("Hemligvarfor", "Hemligforandrat", "sv", false),
                new Evaluation.Meetings(1, 6),
                new Evaluation.Said(by.id(), clock.now()));
        continuations.evaluate(pair, evaluation, by);
    }

    /// All words that were put into the room.
    private static Set<String> all() {
        var all = new TreeSet<>(Set.of(
                "hemligproblem",
                "hemligomrade",
                "hemliglofte",
                "hemligtimme",
                "hemligutfall",
                "hemligmote",
                "hemligsal",
                "hemliglank",
                "hemligandring",
                "hemligfil",
                "hemliginnehall",
                "hemligtitel",
                "hemligsvar",
                "hemligena",
                "hemligandra",
                "hemligrisk",
                "hemligkommentar",
                "hemligtnamn",
                "hemligfortsatt",
                "hemligstatus",
                "hemligvarfor",
                "hemligforandrat"));
        all.addAll(PLAN);
        all.addAll(SAID_BY_THIRD);
        all.addAll(ASKED_ON_THE_DAY);
        return all;
    }

    /// Every address that can be read, with the things of this room for the names in it.
    private List<String> addresses() {
        names.put("/pairs/{id}", "/pairs/" + pair);
        names.put("/plans/{id}", "/plans/" + pair);
        names.put("/rounds/{id}", "/rounds/" + round);
        names.put("/organisations/{id}", "/organisations/" + home(small));
        names.put("/learning-profiles/{organisation}", "/learning-profiles/" + home(small));
        names.put("/statement/{version}", "/statement/1");
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .flatMap(route -> route.contains("{ending}")
                        ? List.of("pdf", "odt").stream().map(ending -> route.replace("{ending}", ending))
                        : List.of(route).stream())
                .map(this::address)
                .sorted()
                .toList();
    }

    /// Those around the room.
    private static List<String> near(List<String> addresses) {
        return addresses.stream()
                .filter(address -> address.matches("/(pairs|plans|rounds|commitments)\\b.*"))
                .toList();
    }

    private String address(String route) {
        var address = route;
        for (var name : names.entrySet()) {
            address = address.replace(name.getKey(), name.getValue().toString());
        }
        return NAME.matcher(address).replaceAll(pair.toString());
    }

    /// The words that come out of an address, whatever the file.
    private static Set<String> words(Browser browser, String address) {
        var page = browser.visit(address);
        var text = page.html();
        if (page.status() == 200 && page.path().matches(".*\\.(pdf|odt)")) {
            text = unpacked(address, browser.take(address));
        }
        return found(text + page.headers().map());
    }

    private static Set<String> found(String text) {
        return WORD.matcher(text)
                .results()
                .map(one -> one.group().toLowerCase(java.util.Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    private static String unpacked(String address, byte[] file) {
        try {
            if (address.endsWith("pdf")) {
                try (var pdf = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            var text = new StringBuilder();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, Person> outside() {
        var outside = new LinkedHashMap<String, Person>();
        outside.put("a colleague without a seat", colleague);
        outside.put(
                "the administrator of their organisation",
                person("Birgit", home(small), Role.ORGANISATION_ADMINISTRATOR, ada));
        outside.put("a facilitator of pairs", person("Fanny", home(organiser), Role.PAIR_FACILITATOR, ada));
        outside.put("another agency", stranger);
        outside.put("the administrator of the installation", ada);
        var auditor = person("Dag", home(stranger), null, ada);
        access.grant(auditor.id(), Role.DATA_PROTECTION_OFFICER, Scope.everything(), ada);
        outside.put("the data protection officer of the installation", access.get(auditor.id(), ada));
        return outside;
    }

    @Test
    void noWordOfARoomIsMetOutsideOfIt() {
        furnish();
        var addresses = addresses();
        assertThat(addresses)
                .hasSizeGreaterThan(150)
                .contains("/pairs/" + pair + "/plan.odt", "/audit", "/commitments");

        var leaks = new ArrayList<String>();
        outside().forEach((who, person) -> leaks.addAll(leaks(who, browserOf(person), addresses, Set.of())));
        leaks.addAll(leaks("nobody in particular", browser(), addresses, Set.of()));
        leaks.addAll(leaks("another pair, which said something", browserOf(third), addresses, joined(SAID_BY_THIRD)));
        leaks.addAll(leaks("another pair, which asked", browserOf(fourth), addresses, ASKED_ON_THE_DAY));
        leaks.addAll(leaks("the organiser", browserOf(organiser), addresses, joined(PLAN)));

        assertThat(leaks).isEmpty();
    }

    /// On the day of presentation all pairs of the round, and its organisers, hear the questions.
    private static Set<String> joined(Set<String> others) {
        var all = new TreeSet<>(others);
        all.addAll(ASKED_ON_THE_DAY);
        return all;
    }

    private static List<String> leaks(String who, Browser browser, List<String> addresses, Set<String> may) {
        var leaks = new ArrayList<String>();
        for (var address : addresses) {
            var words = words(browser, address);
            words.removeAll(may);
            if (!words.isEmpty()) {
                leaks.add(who + " at " + address + ": " + words);
            }
        }
        return leaks;
    }

    @Test
    void thoseInsideMeetEveryWordOnTheSameWay() {
        furnish();
        var met = new TreeSet<String>();
        for (var inside : List.of(small, large)) {
            var browser = browserOf(inside);
            near(addresses()).forEach(address -> met.addAll(words(browser, address)));
        }

        assertThat(met).containsExactlyElementsOf(all());
    }

    @Test
    void noHouseTellsOrExportsAWordToOthers() {
        furnish();

        var news = told.stream(Record.class).map(Record::toString).collect(java.util.stream.Collectors.joining("\n"));
        assertThat(news).contains("CommitmentRaised");
        assertThat(found(news)).isEmpty();
        var others = new ArrayList<>(outside().values());
        others.addAll(List.of(organiser, fourth));
        for (var person : others) {
            for (var house : houses) {
                var exported = found(house.export(person).toString());
                exported.removeAll(person.equals(fourth) ? ASKED_ON_THE_DAY : Set.of());
                assertThat(exported).as(house.house() + " " + person.name()).isEmpty();
            }
        }
        assertThat(found(houses.stream()
                        .map(house -> house.export(small).toString())
                        .toList()
                        .toString()))
                .isNotEmpty();
    }

    @Test
    void whoseSeatIsTakenByAnotherIsOutside() {
        furnish();
        participations.unseat(round, smallMember.id(), small);

        var owed = Set.of("hemliglofte", "hemligutfall", "hemligtnamn", "hemligfortsatt");
        var leaks = leaks("a former member, who knows what was owed", browserOf(smallMember), near(addresses()), owed);

        assertThat(leaks).isEmpty();
    }
}
