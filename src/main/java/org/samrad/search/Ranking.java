package org.samrad.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;

/// How ideas become a score.
///
///     score(text) = Σ ideas  weight · best( best way, Σ parts )
///     way         = worth of the way · rarity of the idea · tf / (tf + k1 · (1 − b + b · length / mean length))
///
/// The rarity belongs to the idea and not to the term: a word must not win because the language that it was found in is
/// rare in the index. A second way of answering the same idea adds a little (`tie`), and never as much as a second
/// idea.
final class Ranking {
    /// Fields are laid down in half words, see `Laying`: the saturation is in the same unit.
    private static final int UNITS = Laying.WHOLE;

    private final Weights weights;
    private final Lookup lookup;

    Ranking(Weights weights, Lookup lookup) {
        this.weights = weights;
        this.lookup = lookup;
    }

    /// BM25 without its rarity, which `score` brings.
    static BM25Similarity similarity(Weights weights) {
        return new BM25Similarity((float) (weights.k1() * UNITS), (float) weights.b()) {
            @Override
            protected float idf(long entries, long all) {
                return 1;
            }
        };
    }

    /// What finds and scores; ideas that say little score and do not find.
    Query query(List<Idea> ideas) {
        double most = ideas.stream().mapToDouble(Idea::mass).max().orElse(0);
        var finding = new BooleanQuery.Builder();
        var supporting = new BooleanQuery.Builder();
        boolean supported = false;
        for (var idea : ideas) {
            if (idea.mass() >= most * weights.support()) {
                finding.add(score(idea), Occur.SHOULD);
            } else {
                supporting.add(score(idea), Occur.SHOULD);
                supported = true;
            }
        }
        if (!supported) {
            return finding.build();
        }
        return supporting.add(finding.build(), Occur.MUST).build();
    }

    /// What finds by words lent by texts that answer as well.
    Query query(List<Idea> ideas, List<Idea> related) {
        var all = new BooleanQuery.Builder().add(query(ideas), Occur.SHOULD);
        related.forEach(idea -> all.add(score(idea), Occur.SHOULD));
        return all.build();
    }

    /// Words lent by texts that answer, to be added to the score of what was found.
    Query supporting(List<Idea> related) {
        var all = new BooleanQuery.Builder();
        related.forEach(idea -> all.add(score(idea), Occur.SHOULD));
        return all.build();
    }

    /// What `query` finds, without a score: all the ways side by side, which is much quicker to count.
    Query matching(List<Idea> ideas) {
        double most = ideas.stream().mapToDouble(Idea::mass).max().orElse(0);
        var all = new BooleanQuery.Builder();
        var seen = new HashSet<String>();
        for (var idea : ideas) {
            if (idea.mass() >= most * weights.support()) {
                addWays(idea, all, seen);
            }
        }
        return new ConstantScoreQuery(all.build());
    }

    private void addWays(Idea idea, BooleanQuery.Builder all, Set<String> seen) {
        for (var way : idea.ways()) {
            if (seen.add(way.field() + " " + way.terms())) {
                all.add(boosted(way, 1), Occur.SHOULD);
            }
        }
        idea.parts().forEach(part -> addWays(part, all, seen));
    }

    private Query score(Idea idea) {
        var choices = new ArrayList<Query>();
        for (var way : idea.ways()) {
            double worth = idea.weight() * idea.rarity() * way.weight();
            choices.add(boosted(way, Math.max(worth, 1e-6)));
        }
        if (!idea.parts().isEmpty()) {
            var parts = new BooleanQuery.Builder();
            idea.parts().forEach(part -> parts.add(score(part.times(idea.weight())), Occur.SHOULD));
            choices.add(parts.build());
        }
        return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, (float) weights.tie());
    }

    private Query boosted(Way way, double worth) {
        if (way.terms().size() == 1) {
            return new BoostQuery(lookup.query(way.field(), way.terms().getFirst()), (float) worth);
        }
        var all = new BooleanQuery.Builder();
        float share = (float) (worth / way.terms().size());
        way.terms().forEach(term -> all.add(new BoostQuery(lookup.query(way.field(), term), share), Occur.MUST));
        return all.build();
    }
}
