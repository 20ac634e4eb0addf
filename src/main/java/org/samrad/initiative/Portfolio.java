package org.samrad.initiative;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far an organisation's initiatives reach, year by year, and how its spending divides between developing and
/// running.
public record Portfolio(List<Year> years) {

    /// The initiatives that were active in a year: how many of each class, how many without one. `development` is what was
    /// spent before use, of `spent`, in the country's own money.
    public record Year(int year, Map<Ambition.Class, Integer> classed, int unclassed, long development, long spent) {
        public int of(Ambition.Class reach) {
            return classed.getOrDefault(reach, 0);
        }

        public int known() {
            return classed.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// Of those that have a class, in whole percent.
        public int share(Ambition.Class reach) {
            return known() == 0 ? 0 : Math.round(100f * of(reach) / known());
        }

        public int developmentShare() {
            return spent == 0 ? 0 : (int) Math.round(100.0 * development / spent);
        }

        /// What stands to the left of a class in the year's bar, in tenths of a percent.
        public int before(Ambition.Class reach) {
            int left = 0;
            for (var one : Ambition.Class.values()) {
                if (one == reach) {
                    break;
                }
                left += of(one);
            }
            return known() == 0 ? 0 : 1000 * left / known();
        }

        public int width(Ambition.Class reach) {
            return known() == 0 ? 0 : 1000 * of(reach) / known();
        }
    }

    /// So many initiatives of a class in a year; without a class where there is none.
    record Counted(int year, Ambition.@Nullable Class reach, int initiatives) {}

    record Spent(int year, long development, long whole) {}

    static Portfolio of(int first, int last, List<Counted> counted, List<Spent> spent) {
        var years = new Year[last - first + 1];
        Arrays.setAll(years, place -> year(first + place, counted, spent));
        return new Portfolio(List.of(years).reversed());
    }

    private static Year year(int year, List<Counted> counted, List<Spent> spent) {
        var classed = new EnumMap<Ambition.Class, Integer>(Ambition.Class.class);
        int unclassed = 0;
        for (var one : counted) {
            var reach = one.reach();
            if (one.year() == year && reach != null) {
                classed.put(reach, one.initiatives());
            } else if (one.year() == year) {
                unclassed = one.initiatives();
            }
        }
        var money = spent.stream().filter(one -> one.year() == year).findFirst().orElse(new Spent(year, 0, 0));
        return new Year(year, classed, unclassed, money.development(), money.whole());
    }

    public boolean isEmpty() {
        return years.stream().allMatch(year -> year.known() == 0 && year.unclassed() == 0);
    }
}
