package org.samrad.example;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The catalogue as open data portals know it (DCAT-AP): one data set in two forms.
record ExampleDatasetFile(Words words, String site, List<ShownExample> newest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Words(String title, String description, String language, String publisher) {}

    String write() {
        var catalogue = JsonNodeFactory.instance.objectNode();
        var context = catalogue.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        catalogue.put("@id", site + "/examples/catalogue.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        told(catalogue);
        var set = catalogue.putArray("dcat:dataset").addObject();
        set.put("@id", site + "/examples");
        set.put("@type", "dcat:Dataset");
        told(set);
        set.putObject("dct:license").put("@id", ExampleExportFile.LICENCE);
        set.putObject("dcat:landingPage").put("@id", site + "/examples");
        if (!newest.isEmpty()) {
            set.put("dct:modified", newest.getFirst().days().changed().toString());
        }
        var forms = set.putArray("dcat:distribution");
        distribution(forms.addObject(), "csv", "text/csv");
        distribution(forms.addObject(), "json", "application/json");
        return JSON.writeValueAsString(catalogue);
    }

    private void told(ObjectNode thing) {
        text(thing.putObject("dct:title"), words.title());
        text(thing.putObject("dct:description"), words.description());
        var publisher = thing.putObject("dct:publisher");
        publisher.put("@type", "foaf:Agent");
        publisher.put("foaf:name", words.publisher());
    }

    private void text(ObjectNode node, String text) {
        node.put("@value", text);
        node.put("@language", words.language());
    }

    private void distribution(ObjectNode form, String ending, String type) {
        form.put("@type", "dcat:Distribution");
        form.putObject("dcat:accessURL").put("@id", site + "/examples/examples." + ending);
        form.putObject("dcat:downloadURL").put("@id", site + "/examples/examples." + ending);
        form.put("dcat:mediaType", type);
        form.putObject("dct:license").put("@id", ExampleExportFile.LICENCE);
    }
}
