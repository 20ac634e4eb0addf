package org.samrad.lifeevent;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The same statements in two ways of writing: Turtle for people and tools, JSON-LD for the web.
record ServiceGraphFile(ServiceGraph graph) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String turtle() {
        var text = new StringBuilder();
        ServiceGraph.PREFIXES.forEach((prefix, address) -> text.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        for (var thing : graph.things()) {
            text.append("\n<")
                    .append(address(thing.address()))
                    .append("> ")
                    .append(said(thing, "\n    "))
                    .append(" .\n");
        }
        return text.toString();
    }

    private static String said(ServiceGraph.Thing thing, String indent) {
        var facts = new ArrayList<String>();
        facts.add("a " + String.join(", ", thing.types()));
        thing.facts().forEach(fact -> facts.add(fact.property() + " " + value(fact.value(), indent)));
        return String.join(" ;" + indent, facts);
    }

    private static String value(ServiceGraph.Value value, String indent) {
        return switch (value) {
            case ServiceGraph.Text text -> quoted(text.text()) + "@" + text.language();
            case ServiceGraph.Plain plain -> quoted(plain.text());
            case ServiceGraph.Day day -> quoted(day.day().toString()) + "^^xsd:date";
            case ServiceGraph.Link link -> "<" + address(link.address()) + ">";
            case ServiceGraph.Part part -> "[ " + said(part.thing(), indent + "    ") + " ]";
        };
    }

    /// A string as Turtle writes it, on one line.
    private static String quoted(String text) {
        return text.chars().mapToObj(ServiceGraphFile::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.valueOf((char) letter);
        };
    }

    /// What no address may hold is written in hexadecimal.
    private static String address(String text) {
        return text.codePoints()
                .mapToObj(letter -> letter <= ' ' || "<>\"{}|\\^`".indexOf(letter) >= 0
                        ? String.format(Locale.ROOT, "%%%02X", letter)
                        : Character.toString(letter))
                .collect(Collectors.joining());
    }

    String json() {
        var root = JsonNodeFactory.instance.objectNode();
        var context = root.putObject("@context");
        ServiceGraph.PREFIXES.forEach(context::put);
        var things = root.putArray("@graph");
        graph.things().forEach(thing -> write(thing, things.addObject()));
        return JSON.writeValueAsString(root);
    }

    private static void write(ServiceGraph.Thing thing, ObjectNode node) {
        if (!thing.address().isEmpty()) {
            node.put("@id", address(thing.address()));
        }
        var types = node.putArray("@type");
        thing.types().forEach(types::add);
        for (var fact : thing.facts()) {
            var values = node.withArray("/" + fact.property().replace("/", "~1"));
            write(fact.value(), values.addObject());
        }
    }

    private static void write(ServiceGraph.Value value, ObjectNode node) {
        switch (value) {
            case ServiceGraph.Text text -> node.put("@value", text.text()).put("@language", text.language());
            case ServiceGraph.Plain plain -> node.put("@value", plain.text());
            case ServiceGraph.Day day ->
                node.put("@value", day.day().toString()).put("@type", "xsd:date");
            case ServiceGraph.Link link -> node.put("@id", address(link.address()));
            case ServiceGraph.Part part -> write(part.thing(), node);
        }
    }
}
