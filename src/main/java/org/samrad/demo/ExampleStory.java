package org.samrad.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.example.Asking;
import org.samrad.example.Askings;
import org.samrad.example.Course;
import org.samrad.example.ExampleContent;
import org.samrad.example.ExampleState;
import org.samrad.example.Examples;
import org.samrad.example.Reuse;
import org.samrad.example.ReuseOutcome;
import org.samrad.example.Reuses;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.RegistrationNumber;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// A catalogue of invented examples in five languages, from `demo/examples.txt`, one in each state; who uses which, and
/// a question to a host.
@Component
class ExampleStory {
    private static final String INVENTED = "Opdigtet i demonstrationen";

    private final Scene scene;
    private final Access access;
    private final Organisations organisations;
    private final Examples examples;
    private final Reuses reuses;
    private final Askings askings;
    private final Clock clock;
    private final Map<String, UUID> hosts = new HashMap<>();
    private final Map<String, Person> speakers = new HashMap<>();

    ExampleStory(
            Scene scene,
            Access access,
            Organisations organisations,
            Examples examples,
            Reuses reuses,
            Askings askings,
            Clock clock) {
        this.scene = scene;
        this.access = access;
        this.organisations = organisations;
        this.examples = examples;
        this.reuses = reuses;
        this.askings = askings;
        this.clock = clock;
    }

    /// Invented organisations beside the agencies of the cast, so that there is variety.
    private record Host(
            String name, Country country, Organisation.Type type, int workUnits, String account, String number) {
        Host(String name, Country country, Organisation.Type type, int workUnits, String account) {
            this(name, country, type, workUnits, account, "");
        }
    }

    private static final List<Host> HOSTS = List.of(
            new Host("Vesterhavn Kommune", Country.DK, Organisation.Type.MUNICIPALITY, 3400, "vesterhavn"),
            new Host("Region Midtsund", Country.DK, Organisation.Type.REGION, 9000, "midtsund"),
            new Host("Norrvikens kommun", Country.SE, Organisation.Type.MUNICIPALITY, 820, "norrviken"),
            new Host("Länsarkivet i Bergsjö", Country.SE, Organisation.Type.STATE_AGENCY, 38, "bergsjo"),
            new Host("Fjordvik kommune", Country.NO, Organisation.Type.MUNICIPALITY, 940, "fjordvik"),
            new Host("Havnetilsynet", Country.NO, Organisation.Type.DIRECTORATE, 160, "havnetilsynet"),
            new Host("Fortifikationsverket", Country.SE, Organisation.Type.STATE_AGENCY, 1046, "", "202100-4607"));

    /// `initiative` is one that uses an example again.
    void tell(UUID initiative) {
        StoryTime.daysAgo(399, this::settle);
        var made = new HashMap<String, UUID>();
        for (var block : blocks()) {
            var told = tell(block);
            made.put(block.getOrDefault("headline", ""), told);
        }
        spread(made, initiative);
    }

    private void settle() {
        for (var agency : Agency.values()) {
            hosts.put(agency.name(), scene.agency(agency));
        }
        for (var host : HOSTS) {
            hosts.put(host.name(), add(host));
        }
        speaker("SHARED", scene.person(Cast.BJARNE));
        speaker("GRANTS", scene.person(Cast.NADIA));
        speaker("MUSEUM", scene.person(Cast.METTE));
        speaker("LABORATORY", scene.person(Cast.KARL));
        speaker("CITIZENS", scene.person(Cast.TORUNN));
        for (var host : HOSTS.stream().filter(one -> one.number().isEmpty()).toList()) {
            speaker(host.name(), account(host.name(), host.account()));
        }
        speaker("PERMITS", account("PERMITS", "tillstand"));
        speaker("COUNSEL", account("COUNSEL", "raadgivning"));
        speaker("SMALL", account("SMALL", "ankenaevnet"));
    }

    private UUID add(Host host) {
        return organisations.add(
                new Organisation.Naming(Name.of(host.country().language(), host.name()), null, ""),
                new Organisation.Facts(
                        host.country(),
                        host.type(),
                        host.number().isEmpty() ? null : RegistrationNumber.of(host.country(), host.number()),
                        host.number().isEmpty() ? INVENTED : "",
                        "",
                        new Organisation.Size(host.workUnits(), clock.today().getYear())),
                scene.administrator());
    }

    private void speaker(String host, Person person) {
        speakers.put(host, person);
    }

    private Person account(String host, String address) {
        var home = host(host);
        var name = organisations.get(home, scene.administrator()).name();
        var person = access.add(
                new Access.NewPerson(
                        "Ledelse (rollekonto), " + name.in("da"), "ledelse-" + address + "@demo.samrad.example", home),
                scene.administrator());
        access.grant(person.id(), Role.LEADERSHIP, Scope.organisation(home), scene.administrator());
        return access.get(person.id(), scene.administrator());
    }

    private UUID host(String name) {
        var known = hosts.get(name);
        return known != null
                ? known
                : organisations.find(name, scene.administrator()).getFirst();
    }

    private static List<Map<String, String>> blocks() {
        try {
            var text = new ClassPathResource("demo/examples.txt").getContentAsString(StandardCharsets.UTF_8);
            var blocks = new ArrayList<Map<String, String>>();
            for (var part : text.split("\n---\n")) {
                var block = new HashMap<String, String>();
                part.lines()
                        .map(line -> line.split(": ", 2))
                        .filter(line -> line.length == 2)
                        .forEach(line -> block.put(line[0], line[1]));
                blocks.add(block);
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Found, written, sent, checked and published at its time, as far as it has come.
    private UUID tell(Map<String, String> block) {
        var writer = scene.person(Cast.valueOf(block.getOrDefault("by", "LIV")));
        var state = ExampleState.Name.valueOf(block.getOrDefault("state", "PUBLISHED"));
        int days = Integer.parseInt(block.getOrDefault("days", "0"));
        var host = block.getOrDefault("host", "");
        var made = new UUID[1];
        StoryTime.daysAgo(days + 30, () -> made[0] = examples.find(host(host), content(block), null, writer));
        if (state == ExampleState.Name.FOUND) {
            return made[0];
        }
        StoryTime.daysAgo(days + 20, () -> examples.send(made[0], writer));
        if (state == ExampleState.Name.WRITTEN) {
            return made[0];
        }
        var speaker = speakers.getOrDefault(host, scene.administrator());
        StoryTime.daysAgo(days + 5, () -> examples.approve(made[0], 1, speaker));
        if (state != ExampleState.Name.CHECKED) {
            StoryTime.daysAgo(days, () -> examples.publish(made[0], writer));
        }
        var why = block.getOrDefault("why", "");
        if (state == ExampleState.Name.REVISED) {
            StoryTime.daysAgo(6, () -> examples.revise(made[0], why, writer));
        } else if (state == ExampleState.Name.RETIRED) {
            StoryTime.daysAgo(100, () -> examples.retire(made[0], why, writer));
        } else if (days > 365) {
            StoryTime.daysAgo(days - 360, () -> examples.confirm(made[0], writer));
        }
        return made[0];
    }

    private static ExampleContent content(Map<String, String> block) {
        var phase = block.get("phase");
        var year = block.get("year");
        return new ExampleContent(
                new ExampleContent.Words(
                        text(block, "lang"),
                        text(block, "headline"),
                        text(block, "situation"),
                        text(block, "done"),
                        text(block, "heard"),
                        text(block, "changed"),
                        text(block, "again"),
                        text(block, "transfer"),
                        text(block, "cost"),
                        text(block, "time")),
                new ExampleContent.Facts(
                        ExampleContent.Kind.valueOf(block.getOrDefault("kind", "INVOLVEMENT")),
                        ExampleContent.Evidence.valueOf(block.getOrDefault("evidence", "TOLD")),
                        phase == null ? null : Phase.valueOf(phase),
                        list(block, "events").stream()
                                .map(ExampleContent.LifeEvent::valueOf)
                                .toList(),
                        list(block, "subjects"),
                        year == null ? null : Integer.valueOf(year),
                        text(block, "contact")),
                new ExampleContent.Joint(text(block, "roles"), text(block, "agreements"), text(block, "funding")),
                List.of(),
                List.of());
    }

    private static String text(Map<String, String> block, String name) {
        return block.getOrDefault(name, "");
    }

    private static List<String> list(Map<String, String> block, String name) {
        return Arrays.stream(text(block, name).split(", "))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static final String ROSTER = "Publikumsmedarbejdere tegnede det nye vagtskema, før det blev købt";
    private static final String LETTERS = "Ansøgere læste afgørelsesbreve højt, og brevene blev halvt så lange";

    /// One example goes from the museum to three others, another to the initiative, and somebody asks their hosts.
    private void spread(Map<String, UUID> made, UUID initiative) {
        var roster = Objects.requireNonNull(made.get(ROSTER), ROSTER);
        var letters = Objects.requireNonNull(made.get(LETTERS), LETTERS);
        var whole = new Reuses.Mine(null, true);
        var drawn = "Vi tegnede laboratoriets døgnvagter på samme måde og lod nattevagten tegne først.";
        var first = use(roster, 330, whole, adapted(drawn, "da", null), Cast.KARL);
        tell(first, 150, ReuseOutcome.ADOPTED, "Seks af ni krav fra væggen kom med i aftalen.", Cast.KARL);
        var hours = "Hos oss tegnet veilederne åpningstidene sammen med to brukere.";
        var second = use(roster, 200, whole, adapted(hours, "nb", first), Cast.SILJE);
        tell(second, 20, ReuseOutcome.NOTHING_YET, "Tegningen er ferdig, men kjøpet venter på budsjettet.", Cast.SILJE);
        var copied = new Reuse.Telling(Reuse.Way.COPIED, "", "sv", null);
        use(roster, 110, new Reuses.Mine(null, false), copied, Cast.TUVA);
        var aloud = adapted("Ansøgere læser hvert skærmbillede højt, før det bygges.", "da", null);
        use(letters, 90, new Reuses.Mine(initiative, true), aloud, Cast.LIV);
        ask(roster, letters);
    }

    private static Reuse.Telling adapted(String how, String language, @Nullable UUID from) {
        return new Reuse.Telling(Reuse.Way.ADAPTED, how, language, from);
    }

    private void tell(UUID reuse, int days, ReuseOutcome outcome, String what, Cast by) {
        StoryTime.daysAgo(days, () -> reuses.tell(reuse, outcome, what, scene.person(by)));
    }

    private UUID use(UUID example, int days, Reuses.Mine mine, Reuse.Telling telling, Cast by) {
        var made = new UUID[1];
        StoryTime.daysAgo(days, () -> made[0] = reuses.use(example, mine, telling, scene.person(by)));
        return made[0];
    }

    private void ask(UUID roster, UUID letters) {
        var omar = scene.person(Cast.OMAR);
        var mette = scene.person(Cast.METTE);
        var asked = new UUID[1];
        StoryTime.daysAgo(
                30,
                () -> asked[0] = askings.ask(
                        roster,
                        new Askings.Question(
                                Asking.Format.MEDIUM, "Hvordan fik I leverandøren til at prøve i en weekend?", "da"),
                        omar));
        StoryTime.daysAgo(28, () -> askings.accept(asked[0], mette));
        StoryTime.daysAgo(26, () -> askings.schedule(asked[0], clock.today().plusDays(12), omar));
        StoryTime.daysAgo(13, () -> askings.hold(asked[0], mette));
        StoryTime.daysAgo(
                4,
                () -> askings.ask(
                        letters,
                        new Askings.Question(
                                Asking.Format.SHORT, "Hvilke ti brev begynte dere med, og hvorfor de?", "nb"),
                        scene.person(Cast.SILJE)));
        var no = new UUID[1];
        StoryTime.daysAgo(
                50,
                () -> no[0] = askings.ask(
                        letters,
                        new Askings.Question(Asking.Format.LONG, "Kan vi följa en omskrivning på plats?", "sv"),
                        scene.person(Cast.TUVA)));
        StoryTime.daysAgo(
                47, () -> askings.decline(no[0], Course.Reason.COUNTERPART_UNAVAILABLE, "", scene.person(Cast.NADIA)));
    }
}
