package org.samrad.example;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.samrad.organisation.Name;
import org.samrad.web.Spreadsheet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The catalogue as data, for those who work on with it: the same columns as CSV and as JSON, and what search engines
/// and open data portals read (schema.org, DCAT).
record ExampleExportFile(List<ShownExample> examples, Map<UUID, Name> names, String site) {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A column, and what stands in it. The import knows the same names.
    enum Column {
        ADDRESS((e, all) -> all.site + e.address()),
        HOST((e, all) -> all.host(e)),
        COUNTRY((e, all) -> e.place().country().name()),
        TYPE((e, all) -> e.place().type().name()),
        SIZE((e, all) -> e.place().size().name()),
        LANGUAGE((e, all) -> e.language()),
        HEADLINE((e, all) -> e.headline()),
        SITUATION((e, all) -> e.content().words().situation()),
        DONE((e, all) -> e.content().words().done()),
        HEARD((e, all) -> e.content().words().heard()),
        CHANGED((e, all) -> e.content().words().changed()),
        EVIDENCE((e, all) -> e.content().facts().evidence().name()),
        AGAIN((e, all) -> e.content().words().again()),
        TRANSFER((e, all) -> e.content().words().transfer()),
        CONTACT((e, all) -> e.content().facts().contact()),
        SUBJECTS((e, all) -> String.join(", ", e.content().facts().subjects())),
        YEAR((e, all) -> {
            var year = e.content().facts().year();
            return year == null ? "" : year.toString();
        }),
        KIND((e, all) -> e.content().facts().kind().name()),
        PHASE((e, all) -> {
            var phase = e.content().facts().phase();
            return phase == null ? "" : phase.name();
        }),
        EVENTS((e, all) ->
                e.content().facts().lifeEvents().stream().map(Enum::name).collect(Collectors.joining(", "))),
        COST((e, all) -> e.content().words().cost()),
        TIME((e, all) -> e.content().words().time()),
        ROLES((e, all) -> e.content().joint().roles()),
        AGREEMENTS((e, all) -> e.content().joint().agreements()),
        FUNDING((e, all) -> e.content().joint().funding()),
        PUBLISHED((e, all) -> e.days().published().toString()),
        REVISED((e, all) -> e.days().changed().toString()),
        USES((e, all) -> String.valueOf(e.uses()));

        private final transient BiFunction<ShownExample, ExampleExportFile, String> value;

        Column(BiFunction<ShownExample, ExampleExportFile, String> value) {
            this.value = value;
        }

        String heading() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Whether an import can bring it; the rest follows from the organisation and from what has happened.
        boolean isImported() {
            return switch (this) {
                case ADDRESS, COUNTRY, TYPE, SIZE, PUBLISHED, REVISED, USES -> false;
                default -> true;
            };
        }

        boolean isObligatory() {
            return this == HOST || this == HEADLINE || this == SITUATION;
        }
    }

    private String host(ShownExample example) {
        var name = names.get(example.host());
        return name == null ? "" : name.in(example.language());
    }

    String csv() {
        var text = new StringWriter();
        text.write(Spreadsheet.MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(
                    List.of(Column.values()).stream().map(Column::heading).toList());
            for (var one : examples) {
                csv.writeRecord(List.of(Column.values()).stream()
                        .map(column -> Spreadsheet.safe(column.value.apply(one, this)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    String json() {
        var rows = new ArrayList<Map<String, String>>();
        for (var one : examples) {
            var row = new LinkedHashMap<String, String>();
            for (var column : Column.values()) {
                row.put(column.heading(), column.value.apply(one, this));
            }
            rows.add(row);
        }
        return JSON.writeValueAsString(Map.of("licence", LICENCE, "examples", rows));
    }

    /// schema.org: an article about what an organisation has done.
    String linked() {
        return JSON.writeValueAsString(article(examples.getFirst()));
    }

    private ObjectNode article(ShownExample example) {
        var words = example.content().words();
        var article = JsonNodeFactory.instance.objectNode();
        article.put("@context", "https://schema.org");
        article.put("@type", "Article");
        article.put("@id", site + example.address());
        article.put("url", site + example.address());
        article.put("headline", words.headline());
        article.put("inLanguage", example.language());
        article.put("abstract", words.situation());
        article.put(
                "articleBody",
                words.all().stream().skip(1).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n")));
        article.put("datePublished", example.days().published().toString());
        article.put("dateModified", example.days().changed().toString());
        article.put("image", site + example.address() + "/share.png");
        article.put("license", LICENCE);
        article.put("isAccessibleForFree", true);
        article.put("keywords", String.join(", ", example.content().facts().subjects()));
        var about = article.putObject("about");
        about.put("@type", "GovernmentOrganization");
        about.put("name", host(example));
        about.put("address", example.place().country().name());
        return article;
    }
}
