package org.samrad.web;

import java.util.List;

/// One page of a list that is paged in SQL: the rows shown, where they stand, and whether there are more.
public record Paging<T>(List<T> rows, int page, boolean more) {
    public static final int SIZE = 25;

    /// From a query that asked for one row more than fits.
    public static <T> Paging<T> of(List<T> oneMore, int page) {
        boolean more = oneMore.size() > SIZE;
        return new Paging<>(more ? List.copyOf(oneMore.subList(0, SIZE)) : oneMore, page, more);
    }

    public static int offset(int page) {
        return (page - 1) * SIZE;
    }

    /// The page number asked for, made sensible.
    public static int number(int asked) {
        return Math.clamp(asked, 1, 100_000);
    }
}
