package org.samrad.statistics;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON file on disk, read token by token. What is wrong in it is named by line, column and pointer; the way to a
/// pointer is looked for again only when there is something to say about it.
record JsonFile(Path path, int number) {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 200_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(60)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What is done with an open file; what is wrong with its letters is told as [Unreadable].
    interface Reading<T> {
        T read(JsonParser parser);
    }

    <T> T read(Reading<T> reading) {
        try (var in = Files.newInputStream(path);
                var parser = JSON.createParser(in)) {
            return reading.read(parser);
        } catch (JacksonException e) {
            throw new Unreadable(at(e.getLocation(), ""), "statistics.file.syntax", firstWords(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parser's own English words, for those who know JSON.
    private static String firstWords(JacksonException e) {
        var words = e.getOriginalMessage();
        return words == null ? "" : words.lines().findFirst().orElse("").replaceAll(" \\(.*", "");
    }

    private Place at(TokenStreamLocation where, String pointer) {
        return new Place(number, Math.max(0, where.getLineNr()), Math.max(0, where.getColumnNr()), pointer);
    }

    /// Says what is wrong at the parser's present token.
    Unreadable wrongHere(JsonParser parser, String textKey, Serializable... values) {
        return new Unreadable(
                at(
                        parser.currentTokenLocation(),
                        parser.streamReadContext().pathAsPointer().toString()),
                textKey,
                values);
    }

    /// Says what is wrong at a place that was read before.
    Unreadable wrong(List<String> way, String textKey, Serializable... values) {
        return new Unreadable(place(way), textKey, values);
    }

    Place place(List<String> way) {
        return read(parser -> {
            parser.nextToken();
            for (var step : way) {
                if (!enter(parser, step)) {
                    break;
                }
            }
            return at(parser.currentTokenLocation(), pointer(way));
        });
    }

    private static String pointer(List<String> way) {
        var pointer = new StringBuilder();
        for (var step : way) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /// From the beginning down to what a way leads to; false where it leads to nothing.
    static boolean descend(JsonParser parser, List<String> way) {
        parser.nextToken();
        for (var step : way) {
            if (!enter(parser, step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean enter(JsonParser parser, String step) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(step);
                parser.nextToken();
                if (found) {
                    return true;
                }
                parser.skipChildren();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            int left = Integer.parseInt(step);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (left-- == 0) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    /// The present figure; a text in its place, which many a program writes, is refused with the remedy.
    @org.jspecify.annotations.Nullable
    BigDecimal figure(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            default -> throw wrongHere(parser, "statistics.file.figure", shortened(parser.getString()));
        };
    }

    /// Beyond any figure of an agency, and a trap: 1e999999999 is short as a text only.
    private BigDecimal number(JsonParser parser) {
        var number = parser.getDecimalValue();
        if (number.precision() - number.scale() > 30 || number.scale() > 30) {
            throw wrongHere(parser, "statistics.file.magnitude", shortened(parser.getString()));
        }
        return number;
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static String text(JsonNode node, String name) {
        var child = node.get(name);
        return child == null || !child.isValueNode() || child.isNull() ? "" : child.asString();
    }
}
