package org.samrad.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The nearest twins by what the reader chooses, each explained.
@Controller
public class TwinPages {
    private static final int HEAVIEST = 5;

    private final Comparisons comparisons;
    private final Peers peers;
    private final Documents documents;
    private final Screens screens;
    private final Texts texts;
    private final Frame.Setup setup;

    TwinPages(
            Comparisons comparisons,
            Peers peers,
            Documents documents,
            Screens screens,
            Texts texts,
            Frame.Setup setup) {
        this.comparisons = comparisons;
        this.peers = peers;
        this.documents = documents;
        this.screens = screens;
        this.texts = texts;
        this.setup = setup;
    }

    /// A trait that may be chosen.
    public record Trait(String code, String name, String language) {}

    /// A twin in words and in pictures.
    public record Twin(
            UUID who,
            String name,
            String near,
            String far,
            String unknown,
            Picture narrow,
            Picture broad,
            Tabled table) {}

    public record TwinsPage(
            List<Trait> traits,
            List<Twin> twins,
            String unknown,
            long unclear,
            Form form,
            String query,
            boolean chooses) {}

    @GetMapping("/comparison/twins")
    Object show(@RequestParam MultiValueMap<String, String> asked, Locale locale, Person by) {
        var form = Form.of(asked);
        var written = new WrittenForm(texts, Language.of(locale));
        var traits = traits(written, by);
        var weights = weights(form, traits);
        if (weights.isEmpty()) {
            return screens.show(
                    "comparison/twins",
                    new TwinsPage(List.copyOf(traits.values()), List.of(), "", 0, form, "", peers.mayChoose(by)));
        }
        try {
            var found = comparisons.twins(weights, written.language().tag(), by);
            return screens.show("comparison/twins", page(found, traits, weights, form, written, by));
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return screens.refused(
                    "comparison/twins",
                    new TwinsPage(List.copyOf(traits.values()), List.of(), "", 0, form, "", peers.mayChoose(by)));
        }
    }

    private Map<String, Trait> traits(WrittenForm written, Person by) {
        var traits = new LinkedHashMap<String, Trait>();
        traits.put(
                Comparisons.SIZE,
                new Trait(
                        Comparisons.SIZE,
                        written.t("comparison.twin.size"),
                        written.language().tag()));
        comparisons.traits(by).stream()
                .map(one -> trait(one, written))
                .sorted(Comparator.comparing(Trait::name))
                .forEach(one -> traits.put(one.code(), one));
        return traits;
    }

    private static Trait trait(Indicator indicator, WrittenForm written) {
        return new Trait(
                indicator.code(),
                written.name(indicator),
                indicator.languageFor(written.language().tag()));
    }

    private static Map<String, Integer> weights(Form form, Map<String, Trait> traits) {
        var weights = new LinkedHashMap<String, Integer>();
        for (var code : form.values("trait")) {
            if (traits.containsKey(code)) {
                weights.put(code, form.number("weight-" + code, 1, HEAVIEST).orElse(3));
            }
        }
        return weights;
    }

    private TwinsPage page(
            Comparisons.Found found,
            Map<String, Trait> traits,
            Map<String, Integer> weights,
            Form form,
            WrittenForm written,
            Person by) {
        var query = weights.entrySet().stream()
                .map(one -> "trait=" + one.getKey() + "&weight-" + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        return new TwinsPage(
                List.copyOf(traits.values()),
                found.twins().stream()
                        .map(twin -> shown(twin, found, traits, written))
                        .toList(),
                named(found.unknown().stream(), traits),
                found.unclear(),
                form,
                query,
                peers.mayChoose(by));
    }

    private static String named(Stream<String> codes, Map<String, Trait> traits) {
        return codes.flatMap(code -> Stream.ofNullable(traits.get(code)))
                .map(Trait::name)
                .collect(Collectors.joining(", "));
    }

    private static Twin shown(
            Twins.Twin twin, Comparisons.Found found, Map<String, Trait> traits, WrittenForm written) {
        var name = found.names().getOrDefault(twin.who(), "–");
        return new Twin(
                twin.who(),
                name,
                named(keys(twin, Twins.Pull.NEAR, Twins.Pull.ALIKE), traits),
                named(keys(twin, Twins.Pull.FAR), traits),
                named(keys(twin, Twins.Pull.UNKNOWN), traits),
                picture(twin, name, traits, written, ComparisonPictures.NARROW),
                picture(twin, name, traits, written, ComparisonPictures.BROAD),
                table(twin, name, traits, written));
    }

    private static Stream<String> keys(Twins.Twin twin, Twins.Pull... pulls) {
        return twin.parts().stream()
                .filter(part -> List.of(pulls).contains(part.pull()))
                .map(Twins.Part::key);
    }

    private static Picture picture(
            Twins.Twin twin, String name, Map<String, Trait> traits, WrittenForm written, int width) {
        var rows = new ArrayList<TwinPicture.Row>();
        for (var part : twin.parts()) {
            rows.add(new TwinPicture.Row(
                    named(Stream.of(part.key()), traits),
                    part,
                    written.t(part.pull().textKey())));
        }
        var ends = new TwinPicture.Ends(
                written.t("comparison.twin.lower"), written.t("comparison.mine"), written.t("comparison.twin.higher"));
        return TwinPicture.of(
                rows, ends, width, new Picture.Said(name, written.t("comparison.said.twin", name, rows.size())));
    }

    private static Tabled table(Twins.Twin twin, String name, Map<String, Trait> traits, WrittenForm written) {
        var rows = new ArrayList<List<Tabled.Cell>>();
        for (var part : twin.parts()) {
            var apart = java.math.BigDecimal.valueOf(part.apart()).setScale(2, java.math.RoundingMode.HALF_UP);
            rows.add(List.of(
                    Tabled.Cell.of(named(Stream.of(part.key()), traits)),
                    part.pull() == Twins.Pull.UNKNOWN
                            ? Tabled.Cell.of("–")
                            : new Tabled.Cell(written.number(apart), apart),
                    Tabled.Cell.of(written.t(part.pull().textKey())),
                    new Tabled.Cell(String.valueOf(part.weight()), java.math.BigDecimal.valueOf(part.weight()))));
        }
        return new Tabled(
                name,
                List.of(
                        written.t("comparison.column.trait"),
                        written.t("comparison.column.apart"),
                        written.t("comparison.column.pull"),
                        written.t("comparison.column.weight")),
                rows);
    }

    /// One's own organisation and a twin, as a file.
    @GetMapping("/comparison/twins/{who}.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID who,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale,
            Person by) {
        var written = new WrittenForm(texts, Language.of(locale));
        var traits = traits(written, by);
        var weights = new HashMap<>(weights(Form.of(asked), traits));
        if (weights.isEmpty()) {
            throw new NotFound("twin");
        }
        var found = comparisons.twins(weights, written.language().tag(), by);
        var twin = found.twins().stream()
                .filter(one -> one.who().equals(who))
                .findFirst()
                .orElseThrow(() -> new NotFound("twin"));
        var shown = shown(twin, found, traits, written);
        var foot = setup.name() + " · " + written.t("comparison.foot.not-open");
        return ComparisonFile.send(documents, "samrad-twin", format, shown.broad(), shown.table(), foot);
    }
}
