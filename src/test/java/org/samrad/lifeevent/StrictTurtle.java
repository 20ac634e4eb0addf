package org.samrad.lifeevent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/// Reads Turtle by its grammar (W3C, 2014) as far as a register needs it, and refuses all else: a letter that no
/// terminal allows, a prefix that is not declared, a statement without its end.
final class StrictTurtle {
    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:
              (?<iri><[^<>"{}|^`\\\\\\x00-\\x20]*>)
            | (?<text>"(?:[^"\\\\\\n\\r]|\\\\[tbnrf"'\\\\])*")
            | (?<directive>@prefix\\b)
            | (?<language>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
            | (?<mark>\\^\\^|[\\[\\];,.])
            | (?<name>[A-Za-z][\\w-]*:[\\w-]*)
            | (?<a>a)(?=\\s)
            )""", Pattern.COMMENTS);

    private record Token(String kind, String text) {}

    private final Model model = ModelFactory.createDefaultModel();
    private final Map<String, String> prefixes = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private StrictTurtle(String turtle) {
        var token = TOKEN.matcher(turtle);
        int from = 0;
        while (from < turtle.length() && !turtle.substring(from).isBlank()) {
            token.region(from, turtle.length());
            if (!token.lookingAt()) {
                throw new IllegalArgumentException("No Turtle: " + turtle.substring(from, Math.min(from + 20, turtle.length())));
            }
            for (var kind : List.of("iri", "text", "directive", "language", "mark", "name", "a")) {
                if (token.group(kind) != null) {
                    tokens.add(new Token(kind, token.group(kind)));
                }
            }
            from = token.end();
        }
    }

    static Model read(String turtle) {
        var reader = new StrictTurtle(turtle);
        while (reader.at < reader.tokens.size()) {
            reader.statement();
        }
        return reader.model;
    }

    private void statement() {
        if (next("directive")) {
            var name = taken("name");
            var address = taken("iri");
            prefixes.put(name.substring(0, name.indexOf(':')), inner(address));
        } else {
            said(resource());
        }
        mark(".");
    }

    private void said(Resource subject) {
        do {
            var property = property();
            do {
                subject.addProperty(property, value());
            } while (marked(","));
        } while (marked(";"));
    }

    private Property property() {
        return next("a") ? RDF.type : model.createProperty(resource().getURI());
    }

    private Resource resource() {
        return model.createResource(peek("iri") ? inner(taken("iri")) : full(taken("name")));
    }

    private RDFNode value() {
        if (marked("[")) {
            var part = model.createResource();
            said(part);
            mark("]");
            return part;
        }
        if (!peek("text")) {
            return resource();
        }
        var text = unescaped(inner(taken("text")));
        if (peek("language")) {
            return model.createLiteral(text, taken("language").substring(1));
        }
        return marked("^^")
                ? model.createTypedLiteral(
                        text, TypeMapper.getInstance().getSafeTypeByName(resource().getURI()))
                : model.createLiteral(text);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '\\') {
                place++;
                char escaped = text.charAt(place);
                int known = "tbnrf".indexOf(escaped);
                plain.append(known < 0 ? escaped : "\t\b\n\r\f".charAt(known));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private String full(String name) {
        var colon = name.indexOf(':');
        var prefix = name.substring(0, colon);
        var address = prefixes.get(prefix);
        if (address == null) {
            throw new IllegalArgumentException("No prefix " + prefix);
        }
        return address + name.substring(colon + 1);
    }

    private static String inner(String token) {
        return token.substring(1, token.length() - 1);
    }

    private boolean peek(String kind) {
        return at < tokens.size() && tokens.get(at).kind().equals(kind);
    }

    private boolean next(String kind) {
        boolean found = peek(kind);
        at += found ? 1 : 0;
        return found;
    }

    private String taken(String kind) {
        if (!peek(kind)) {
            throw new IllegalArgumentException("Not " + kind + " but " + tokens.subList(at, Math.min(at + 3, tokens.size())));
        }
        return tokens.get(at++).text();
    }

    private boolean marked(String mark) {
        boolean found = peek("mark") && tokens.get(at).text().equals(mark);
        at += found ? 1 : 0;
        return found;
    }

    private void mark(String mark) {
        if (!marked(mark)) {
            throw new IllegalArgumentException("No " + mark + " at " + at);
        }
    }
}
