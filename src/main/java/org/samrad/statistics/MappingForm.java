package org.samrad.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Measurement;
import org.samrad.web.Form;

/// The form in which somebody says what the dimensions of a file are: filled from what is remembered of its source, or
/// from what can be guessed, and read into a [Mapping].
record MappingForm(Cube cube, List<String> statuses, Form form) {
    static final int LINES = 6;
    private static final int LONGEST = 300;

    /// Finds many organisations at once by number or name.
    interface Finder {
        Map<String, UUID> find(List<String> numbersOrNames);
    }

    private boolean hasColumns() {
        return cube.told().equals(Cube.Told.NOTHING);
    }

    List<Mapping.Use> uses() {
        return List.of(Mapping.Use.values()).stream()
                .filter(use -> hasColumns() || !use.isOfColumns())
                .toList();
    }

    /// What can be guessed of a source that nobody has mapped.
    MappingForm guessed(LocalDate today) {
        var taken = new ArrayList<Mapping.Use>();
        for (int i = 0; i < cube.dimensions().size(); i++) {
            var use = guess(cube.dimensions().get(i));
            if (use != Mapping.Use.ONE && use != Mapping.Use.NOTHING && taken.contains(use)) {
                use = hasColumns() ? Mapping.Use.NOTHING : Mapping.Use.ONE;
            }
            taken.add(use);
            form.with("use-" + i, use.name())
                    .with("only-" + i, onlyOf(cube.dimensions().get(i)));
        }
        var told = cube.told();
        form.with("source", told.source().isEmpty() ? told.label() : told.source())
                .with(
                        "publishedOn",
                        told.updated().matches("\\d{4}-\\d\\d-\\d\\d.*")
                                ? told.updated().substring(0, 10)
                                : today)
                .with("strangers", Mapping.Strangers.LEAVE_OUT)
                .with("openness", Mapping.Openness.AS_IT_IS);
        own();
        guessStatuses();
        return this;
    }

    /// Our own files, coming back.
    private void own() {
        var codes = categories().stream().map(Cube.Category::code).toList();
        if (codes.contains("numerator") && codes.contains("denominator")) {
            form.with("indicator-0", cube.told().table())
                    .with("numerator-0", "numerator")
                    .with("denominator-0", "denominator")
                    .with("published-0", codes.contains("value") ? "value" : "");
        }
    }

    private static String onlyOf(Cube.Dimension dimension) {
        return dimension.categories().stream()
                .filter(one -> one.code().equals("T") || dimension.categories().size() == 1)
                .findFirst()
                .map(Cube.Category::code)
                .orElse("");
    }

    private Mapping.Use guess(Cube.Dimension dimension) {
        var name = dimension.id().toLowerCase(Locale.ROOT);
        if (dimension.role() == Cube.Role.METRIC || name.matches("contentscode|kpi|indicator|indikator|nyckeltal")) {
            return Mapping.Use.INDICATOR;
        }
        if (dimension.role() == Cube.Role.TIME
                || name.matches("tid|time|år|aar|year|period|periode|kvartal|måned|månad")) {
            return Mapping.Use.PERIOD;
        }
        if (dimension.role() == Cube.Role.GEO
                || name.matches(
                        "region|organisation|organisasjon|myndighet|kommune?|municipality|agency|registration_number|org.*n(umme)?r")) {
            return Mapping.Use.ORGANISATION;
        }
        if (hasColumns()) {
            return switch (name) {
                case "numerator", "täljare", "teller", "tæller", "teljar" -> Mapping.Use.NUMERATOR;
                case "denominator", "nämnare", "nevner", "nævner", "nemnar" -> Mapping.Use.DENOMINATOR;
                case "value", "värde", "verdi", "værdi", "antal", "antall", "count" -> Mapping.Use.FIGURE;
                case "status" -> Mapping.Use.STATUS;
                default -> Mapping.Use.NOTHING;
            };
        }
        return Mapping.Use.ONE;
    }

    private void guessStatuses() {
        var words = words();
        for (int i = 0; i < words.size(); i++) {
            form.with("status-" + i, guessStatus(words.get(i)).name());
        }
    }

    /// As the statistical offices of the north write them, and as we do.
    private static Measurement.Status guessStatus(String sign) {
        for (var status : Measurement.Status.values()) {
            if (SeriesFile.word(status).equals(sign.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        return switch (sign.toLowerCase(Locale.ROOT)) {
            case "published" -> Measurement.Status.REPORTED;
            case "e", "p", "*", "prel", "preliminary" -> Measurement.Status.ESTIMATED;
            case "c", "x", "..c", "s" -> Measurement.Status.SECRET;
            default -> Measurement.Status.MISSING;
        };
    }

    MappingForm filled(Mapping mapping, Map<UUID, String> indicators, Map<UUID, String> organisations) {
        for (int i = 0; i < cube.dimensions().size(); i++) {
            var id = cube.dimensions().get(i).id();
            form.with("use-" + i, mapping.use(id))
                    .with("only-" + i, mapping.only().getOrDefault(id, ""));
        }
        for (int i = 0; i < mapping.lines().size(); i++) {
            var line = mapping.lines().get(i);
            form.with("indicator-" + i, indicators.getOrDefault(line.indicator(), ""))
                    .with("numerator-" + i, line.numerator())
                    .with("denominator-" + i, line.denominator())
                    .with("published-" + i, line.published());
        }
        var categories = places();
        for (int i = 0; i < categories.size(); i++) {
            var id = mapping.reading().organisations().get(categories.get(i).code());
            if (id != null) {
                form.with("org-" + i, organisations.getOrDefault(id, ""));
            }
        }
        guessStatuses();
        var words = words();
        for (int i = 0; i < words.size(); i++) {
            var status = mapping.reading().statuses().get(words.get(i));
            if (status != null) {
                form.with("status-" + i, status.name());
            }
        }
        var fixed = mapping.fixed();
        form.with("organisation", fixed.organisation() == null ? "" : organisations.get(fixed.organisation()))
                .with("period", fixed.period())
                .with("strangers", mapping.reading().strangers())
                .with("source", mapping.giving().source())
                .with("publishedOn", mapping.giving().publishedOn())
                .with("note", mapping.giving().note())
                .with("openness", mapping.giving().openness());
        return this;
    }

    /// The dimension that is chosen for a use in the form.
    Optional<Cube.Dimension> chosen(Mapping.Use use) {
        for (int i = 0; i < cube.dimensions().size(); i++) {
            if (form.value("use-" + i).equals(use.name())) {
                return Optional.of(cube.dimensions().get(i));
            }
        }
        return Optional.empty();
    }

    /// The categories among which the indicators are; one that stands for all where the table is of one thing.
    List<Cube.Category> categories() {
        return chosen(Mapping.Use.INDICATOR)
                .map(Cube.Dimension::categories)
                .orElse(List.of(new Cube.Category(Mapping.ALL, "", "")));
    }

    List<Cube.Category> places() {
        return chosen(Mapping.Use.ORGANISATION).map(Cube.Dimension::categories).orElse(List.of());
    }

    List<String> words() {
        return chosen(Mapping.Use.STATUS)
                .map(one -> one.categories().stream().map(Cube.Category::code).toList())
                .orElse(statuses);
    }

    /// What tells whether the dimensions are the same ones that the rest of the form was made for.
    String shape() {
        var shape = new StringBuilder();
        for (int i = 0; i < cube.dimensions().size(); i++) {
            shape.append(form.value("use-" + i)).append(' ');
        }
        return shape.toString().strip();
    }

    Mapping read(Map<String, UUID> indicators, Finder finder, LocalDate today) {
        var uses = new HashMap<String, Mapping.Use>();
        var only = new HashMap<String, String>();
        for (int i = 0; i < cube.dimensions().size(); i++) {
            var id = cube.dimensions().get(i).id();
            var use = form.choice("use-" + i, Mapping.Use.class);
            if (uses.containsValue(use) && use != Mapping.Use.ONE && use != Mapping.Use.NOTHING) {
                form.refuse("use-" + i, "statistics.rule.use-twice");
            }
            if (use == Mapping.Use.ONE) {
                only.put(id, form.text("only-" + i, LONGEST));
            }
            uses.put(id, use);
        }
        var lines = lines(indicators);
        var organisations = organisations(finder);
        var fixed = fixed(uses, organisations);
        return new Mapping(
                uses,
                only,
                lines,
                fixed,
                new Mapping.Reading(byCode(organisations), signs(), form.choice("strangers", Mapping.Strangers.class)),
                new Mapping.Giving(
                        form.text("source", LONGEST),
                        form.date("publishedOn").orElse(today),
                        form.optional("note", Measurement.LONGEST_NOTE),
                        form.choice("openness", Mapping.Openness.class)));
    }

    private List<Mapping.Line> lines(Map<String, UUID> indicators) {
        var lines = new ArrayList<Mapping.Line>();
        for (int i = 0; i < LINES; i++) {
            var code = form.value("indicator-" + i).strip();
            if (code.isEmpty()) {
                continue;
            }
            var id = indicators.get(code);
            var line = new String[] {"numerator", "denominator", "published"};
            for (int part = 0; part < line.length; part++) {
                line[part] = form.value(line[part] + "-" + i);
            }
            if (id == null) {
                form.refuse("indicator-" + i, "statistics.rule.unknown-indicator", code);
            } else if (line[0].isEmpty() && line[2].isEmpty()) {
                form.refuse("numerator-" + i, "statistics.rule.no-part");
            } else {
                lines.add(new Mapping.Line(id, line[0], line[1], line[2]));
            }
        }
        if (lines.isEmpty() && form.ok()) {
            form.refuse("indicator-0", "statistics.rule.no-indicator");
        }
        return lines;
    }

    /// By the field in which they were typed.
    private Map<String, UUID> organisations(Finder finder) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < places().size(); i++) {
            var text = form.value("org-" + i).strip();
            if (!text.isEmpty()) {
                typed.put("org-" + i, text);
            }
        }
        var one = form.value("organisation").strip();
        if (!one.isEmpty()) {
            typed.put("organisation", one);
        }
        var found = typed.isEmpty() ? Map.<String, UUID>of() : finder.find(List.copyOf(typed.values()));
        var byField = new HashMap<String, UUID>();
        typed.forEach((field, text) -> {
            var id = found.get(text);
            if (id == null) {
                form.refuse(field, "statistics.rule.unknown-organisation", text);
            } else {
                byField.put(field, id);
            }
        });
        return byField;
    }

    private Map<String, UUID> byCode(Map<String, UUID> byField) {
        var byCode = new HashMap<String, UUID>();
        var places = places();
        for (int i = 0; i < places.size(); i++) {
            var id = byField.get("org-" + i);
            if (id != null) {
                byCode.put(places.get(i).code(), id);
            }
        }
        return byCode;
    }

    private Mapping.Fixed fixed(Map<String, Mapping.Use> uses, Map<String, UUID> organisations) {
        @Nullable UUID organisation = null;
        if (!uses.containsValue(Mapping.Use.ORGANISATION)) {
            form.text("organisation", LONGEST);
            organisation = organisations.get("organisation");
        }
        var period = uses.containsValue(Mapping.Use.PERIOD) ? "" : form.text("period", 20);
        return new Mapping.Fixed(organisation, period);
    }

    private Map<String, Measurement.Status> signs() {
        var signs = new HashMap<String, Measurement.Status>();
        var words = words();
        for (int i = 0; i < words.size(); i++) {
            signs.put(words.get(i), form.choice("status-" + i, Measurement.Status.class));
        }
        return signs;
    }
}
