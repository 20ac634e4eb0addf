package org.samrad.matching;

/// Two organisations, in no order: `Couple.of("b", "a")` equals `Couple.of("a", "b")`.
public record Couple(String a, String b) implements Comparable<Couple> {
    public Couple {
        int order = Order.compare(a, b);
        if (order == 0) {
            throw new Refused(Refused.Problem.WITH_ITSELF, a, b);
        }
        if (order > 0) {
            var first = b;
            b = a;
            a = first;
        }
    }

    public static Couple of(String a, String b) {
        return new Couple(a, b);
    }

    public boolean has(String id) {
        return a.equals(id) || b.equals(id);
    }

    @Override
    public int compareTo(Couple other) {
        int first = Order.compare(a, other.a);
        return first != 0 ? first : Order.compare(b, other.b);
    }
}
