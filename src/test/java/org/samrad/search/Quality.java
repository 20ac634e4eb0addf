package org.samrad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good rankings are against the judged set.
///
/// nDCG@10 = DCG / best possible DCG, DCG = Σ grade / log₂(rank + 1) over the first ten (grades as they are, as
/// trec_eval does). recall@10 = texts of grade 2 and 3 among the first ten / all of them, at most ten. A question
/// without a judged text in a language does not count for that language.
record Quality(List<Cell> cells) {
    static final int TOP = 10;

    /// one question over the texts of one language
    ///
    /// @param recall   NaN where there is no text of grade 2 or 3
    record Cell(JudgedSet.Asked asked, String textLang, double ndcg, double recall, List<String> found) {
        boolean same() {
            return asked.lang().equals(textLang);
        }
    }

    /// What ranks: ids of the texts of one language, best first.
    interface Engine {
        List<String> rank(JudgedSet.Asked asked, String textLang) throws Exception;
    }

    static Quality of(Engine engine, JudgedSet set, List<JudgedSet.Asked> questions) throws Exception {
        var cells = new ArrayList<Cell>();
        for (var asked : questions) {
            for (var speech : Speech.KNOWN) {
                var grades = set.grades(asked, speech.tag());
                if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                    var found = engine.rank(asked, speech.tag());
                    cells.add(new Cell(asked, speech.tag(), ndcg(found, grades), recall(found, grades), found));
                }
            }
        }
        return new Quality(cells);
    }

    static double ndcg(List<String> found, Map<String, Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(TOP, found.size()); i++) {
            sum += grades.getOrDefault(found.get(i), 0) / discount(i);
        }
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += best.get(i) / discount(i);
        }
        return sum / most;
    }

    private static double discount(int rank) {
        return Math.log(rank + 2) / Math.log(2);
    }

    static double recall(List<String> found, Map<String, Integer> grades) {
        long all = grades.values().stream().filter(grade -> grade >= 2).count();
        long hit = found.stream()
                .limit(TOP)
                .filter(id -> grades.getOrDefault(id, 0) >= 2)
                .count();
        return all == 0 ? Double.NaN : (double) hit / Math.min(all, TOP);
    }

    Quality only(java.util.function.Predicate<Cell> which) {
        return new Quality(cells.stream().filter(which).toList());
    }

    Quality same() {
        return only(Cell::same);
    }

    Quality across() {
        return only(cell -> !cell.same());
    }

    Quality kind(String kind) {
        return only(cell -> cell.asked().kind().equals(kind));
    }

    double ndcg() {
        return cells.stream().mapToDouble(Cell::ndcg).average().orElse(Double.NaN);
    }

    double recall() {
        return cells.stream()
                .mapToDouble(Cell::recall)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /// The share of questions for which nothing was found in a language that has an answer.
    double empty() {
        return cells.stream()
                .mapToDouble(cell -> cell.found().isEmpty() ? 1 : 0)
                .average()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%.3f / %.3f", ndcg(), recall());
    }
}
