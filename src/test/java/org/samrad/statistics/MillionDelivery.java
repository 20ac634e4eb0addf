package org.samrad.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A JSON-stat file of a million figures on its whole way in; says how long each step took. It is no part of the tests,
/// as it takes minutes: `bench/README.md` says how it is started, and with how little memory.
class MillionDelivery extends SamradTest {
    private static final int INDICATORS = 100;
    private static final int ORGANISATIONS = 1_000;
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2014;
    private static final int WIDTH = 120;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Organisations organisations;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final List<UUID> defined = new ArrayList<>();
    private Person rut;
    private UUID last = UUID.randomUUID();

    @BeforeEach
    void scene() {
        var ada = administrator();
        for (int i = 0; i < ORGANISATIONS; i++) {
            last = organisations.add(
                    new Organisation.Naming(Name.of("sv", name(i)), null, ""),
                    new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "påhittad", "", null),
                    ada);
        }
        rut = person("Rut", last, Role.ANALYST, ada);
        for (int i = 0; i < INDICATORS; i++) {
            defined.add(indicators.define("million-" + mark + "-" + i, definition(), rut));
        }
    }

    @Test
    void aMillionFiguresComeIn() throws IOException {
        var path = Files.createTempFile("million", ".json");
        try {
            write(path);
            var id = sent(path);
            step("read and compared", id, () -> deliveries.read(id, mapping(), rut), Delivery.State.CHECKED);
            step("brought in", id, () -> deliveries.bringIn(id, rut), Delivery.State.IN);
            assertThat(measurements.series(defined.getLast(), last, Guest.GUEST))
                    .hasSize(YEARS);

            var again = sent(path);
            step("the same again", again, () -> deliveries.read(again, mapping(), rut), Delivery.State.CHECKED);
            assertThat(deliveries.get(again, rut).progress().isNothingNew()).isTrue();
        } finally {
            Files.delete(path);
        }
    }

    private String name(int number) {
        return "Myndighet " + mark + " " + number;
    }

    private static Indicators.Definition definition() {
        return new Indicators.Definition(
                Map.of("sv", new Indicator.Words("Antal", "Hur många.", "antal", "", "st", "", "")),
                new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS),
                new Indicator.Rules(
                        Indicator.Direction.HIGHER,
                        Period.Rule.YEAR,
                        Indicator.Comparability.RANK,
                        "Prov",
                        null,
                        null,
                        LocalDate.of(FIRST_YEAR, 1, 1),
                        null));
    }

    private UUID sent(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return deliveries.send(new Deliveries.Sending("million.json", List.of(in), Deliveries.LARGEST), rut);
        }
    }

    private void step(String name, UUID id, Runnable act, Delivery.State until) {
        long begun = System.nanoTime();
        act.run();
        while (deliveries.get(id, rut).state() == Delivery.State.RUNNING) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        assertThat(deliveries.faults(id, rut)).isEmpty();
        assertThat(deliveries.get(id, rut).state()).isEqualTo(until);
        System.out.printf(
                "%s: %,d ms, heap of at most %d MB%n",
                name,
                (System.nanoTime() - begun) / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }

    private Mapping mapping() {
        var lines = IntStream.range(0, INDICATORS)
                .mapToObj(i -> new Mapping.Line(defined.get(i), "i" + i, "", ""))
                .toList();
        return new Mapping(
                Map.of(
                        "what", Mapping.Use.INDICATOR,
                        "who", Mapping.Use.ORGANISATION,
                        "when", Mapping.Use.PERIOD),
                Map.of(),
                lines,
                new Mapping.Fixed(null, ""),
                new Mapping.Reading(Map.of(), Map.of(), Mapping.Strangers.REFUSE),
                new Mapping.Giving("Prov", LocalDate.of(2025, 1, 1), "", Mapping.Openness.PUBLIC));
    }

    private void write(Path path) throws IOException {
        try (var out = Files.newBufferedWriter(path)) {
            out.write("{\"version\": \"2.0\", \"class\": \"dataset\", \"id\": [\"what\", \"who\", \"when\"], ");
            out.write("\"size\": [" + INDICATORS + ", " + ORGANISATIONS + ", " + YEARS + "],\n\"dimension\": {");
            out.write("\"what\": " + dimension(INDICATORS, i -> "i" + i, i -> "Antal " + i) + ",\n");
            out.write("\"who\": " + dimension(ORGANISATIONS, i -> "o" + i, this::name) + ",\n");
            out.write("\"when\": " + dimension(YEARS, i -> "" + (FIRST_YEAR + i), i -> "" + (FIRST_YEAR + i)));
            out.write("},\n\"value\": [1");
            for (int i = 1; i < INDICATORS * ORGANISATIONS * YEARS; i++) {
                out.write(i % WIDTH == 0 ? ",\n" : ",");
                out.write(Integer.toString(i % 9_973));
            }
            out.write("]}");
        }
    }

    private static String dimension(int size, IntFunction<String> code, IntFunction<String> label) {
        var codes = IntStream.range(0, size).mapToObj(i -> '"' + code.apply(i) + '"');
        var labels = IntStream.range(0, size).mapToObj(i -> '"' + code.apply(i) + "\": \"" + label.apply(i) + '"');
        return "{\"category\": {\"index\": [" + codes.collect(Collectors.joining(",")) + "], \"label\": {"
                + labels.collect(Collectors.joining(",")) + "}}}";
    }
}
