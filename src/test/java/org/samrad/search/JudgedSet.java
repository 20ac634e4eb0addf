package org.samrad.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The judged set of the project: short texts, questions, and how well each text answers each question. What it is, how
/// it was made and what it cannot show stands in its README.
record JudgedSet(List<Text> texts, List<Asked> questions, Map<String, Map<String, Integer>> grades) {
    private static final Path PLACE = Path.of("src/test/resources/search");

    record Text(String id, String lang, String title, String text) {}

    /// @param half   `tune`, where weights may be chosen, or `held`, which only reports
    record Asked(String id, String lang, String kind, String text, String half) {}

    static JudgedSet read() throws IOException {
        var json = JsonMapper.builder().build();
        var texts = new ArrayList<Text>();
        for (var line : Files.readAllLines(PLACE.resolve("texts.jsonl"))) {
            texts.add(json.readValue(line, Text.class));
        }
        var questions = Files.readAllLines(PLACE.resolve("queries.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(c -> new Asked(c[0], c[1], c[2], c[3], c[4]))
                .toList();
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var line :
                Files.readAllLines(PLACE.resolve("qrels.tsv")).stream().skip(1).toList()) {
            var columns = line.split("\t");
            grades.computeIfAbsent(columns[0], q -> new HashMap<>()).put(columns[1], Integer.parseInt(columns[2]));
        }
        return new JudgedSet(texts, questions, grades);
    }

    List<Asked> half(String half) {
        return questions.stream().filter(asked -> asked.half().equals(half)).toList();
    }

    /// The grades of one question within the texts of one language.
    Map<String, Integer> grades(Asked asked, String lang) {
        var result = new HashMap<>(grades.getOrDefault(asked.id(), Map.of()));
        var ofLang =
                texts.stream().filter(t -> t.lang().equals(lang)).map(Text::id).toList();
        result.keySet().retainAll(ofLang);
        return result;
    }
}
