package org.samrad.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// An invented agency for the disclosure tests: departments with units of very uneven size, opinion groups that partly
/// follow the units, and people who answer or do not.
record Agency(AudienceTree audience, int opinions, List<Integer> unit, List<Integer> opinion, BitSet answered) {
    static Agency random(int staff, int units, int opinions, long seed) {
        var random = new SplittableRandom(seed);
        int departments = Math.max(1, units / 4);
        int[] parents = new int[departments + units];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i < departments ? -1 : random.nextInt(departments);
        }
        var unit = new ArrayList<Integer>();
        var opinion = new ArrayList<Integer>();
        var answered = new BitSet();
        for (int row = 0; row < staff; row++) {
            double skewed = random.nextDouble() * random.nextDouble();
            int place = random.nextInt(20);
            int inUnit = departments + (int) (units * skewed);
            unit.add(place == 0 ? -1 : place == 1 ? random.nextInt(departments) : inUnit);
            int leaning = Math.max(unit.get(row), 0) % opinions;
            opinion.add(random.nextInt(12) == 0 ? -1 : random.nextInt(3) > 0 ? leaning : random.nextInt(opinions));
            answered.set(row, random.nextInt(10) < 7);
        }
        return new Agency(AudienceTree.of(parents), opinions, unit, opinion, answered);
    }

    SafeFigures safeFigures(int k) {
        int[] cell = new int[(audience.groups() + 1) * (opinions + 1)];
        answered.stream().forEach(row -> {
            int group = unit.get(row) < 0 ? audience.groups() : unit.get(row);
            cell[group * (opinions + 1) + (opinion.get(row) < 0 ? opinions : opinion.get(row))]++;
        });
        return SafeFigures.decide(audience, opinions, cell, k);
    }

    /// What the rules release.
    List<BitSet> safeViews(int k) {
        var figures = safeFigures(k);
        var views = new ArrayList<BitSet>();
        if (figures.everyoneShown()) {
            views.add((BitSet) answered.clone());
        }
        figures.shownAudience().forEach(group -> views.add(audienceView(group)));
        figures.shownOpinions().forEach(group -> views.add(opinionView(group)));
        return views;
    }

    /// What "show every group with at least k answers" would release.
    List<BitSet> naiveViews(int k) {
        var views = new ArrayList<BitSet>();
        views.add((BitSet) answered.clone());
        for (int group = 0; group < audience.groups(); group++) {
            views.add(audienceView(group));
        }
        for (int group = 0; group < opinions; group++) {
            views.add(opinionView(group));
        }
        views.removeIf(view -> view.cardinality() < k);
        return views;
    }

    BitSet audienceView(int group) {
        var view = new BitSet();
        answered.stream()
                .filter(row -> {
                    int at = unit.get(row);
                    while (at >= 0 && at != group) {
                        at = audience.parent(at);
                    }
                    return at == group;
                })
                .forEach(view::set);
        return view;
    }

    BitSet opinionView(int group) {
        var view = new BitSet();
        answered.stream().filter(row -> opinion.get(row) == group).forEach(view::set);
        return view;
    }
}
