package org.samrad.statistics;

import java.util.List;
import org.samrad.indicator.Indicator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The open series as open data portals know them (DCAT-AP): one data set for each indicator, in four forms.
record SeriesDatasetFile(Words words, String site, List<Indicator> indicators) {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    record Words(String title, String description, String language, String publisher) {}

    String write() {
        var catalogue = JsonNodeFactory.instance.objectNode();
        var context = catalogue.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        catalogue.put("@id", site + "/statistics/catalogue.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        told(catalogue, words.title(), words.description(), words.language());
        var sets = catalogue.putArray("dcat:dataset");
        for (var indicator : indicators) {
            set(sets.addObject(), indicator);
        }
        return JsonFile.JSON.writeValueAsString(catalogue);
    }

    private void set(ObjectNode set, Indicator indicator) {
        var at = site + "/statistics/" + indicator.code();
        var own = indicator.in(words.language());
        set.put("@id", at);
        set.put("@type", "dcat:Dataset");
        var definition = own.definition().isBlank() ? own.numerator() : own.definition();
        told(set, own.name(), definition, indicator.languageFor(words.language()));
        set.put("dct:identifier", indicator.code());
        set.put("dct:source", indicator.rules().source());
        set.putObject("dct:license").put("@id", LICENCE);
        set.putObject("dct:accessRights")
                .put("@id", "http://publications.europa.eu/resource/authority/access-right/PUBLIC");
        set.putObject("dcat:landingPage").put("@id", site + "/statistics");
        var forms = set.putArray("dcat:distribution");
        distribution(forms.addObject(), at + ".csv", "text/csv");
        distribution(
                forms.addObject(), at + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        distribution(forms.addObject(), at + ".json", "application/json")
                .putObject("dct:conformsTo")
                .put("@id", "https://json-stat.org/full/");
        distribution(
                forms.addObject(), site + "/api/v1/indicators/" + indicator.code() + "/series", "application/json");
    }

    private void told(ObjectNode thing, String title, String description, String language) {
        text(thing.putObject("dct:title"), title, language);
        text(thing.putObject("dct:description"), description, language);
        var publisher = thing.putObject("dct:publisher");
        publisher.put("@type", "foaf:Agent");
        publisher.put("foaf:name", words.publisher());
    }

    private static void text(ObjectNode node, String text, String language) {
        node.put("@value", text);
        node.put("@language", language);
    }

    private static ObjectNode distribution(ObjectNode form, String address, String type) {
        form.put("@type", "dcat:Distribution");
        form.putObject("dcat:accessURL").put("@id", address);
        form.putObject("dcat:downloadURL").put("@id", address);
        form.put("dcat:mediaType", type);
        form.putObject("dct:license").put("@id", LICENCE);
        return form;
    }
}
