package org.samrad.web;

import java.util.List;

/// One page of a list that is paged in SQL: the rows shown, where they stand, and whether there are more.
public record Paging<T>(List<T> rows, int page, boolean more) {
    public static final int SIZE = 25;
    private static final int LONGEST = 200;

    /// From a query that asked for one row more than fits.
    public static <T> Paging<T> of(List<T> oneMore, int page) {
        boolean more = oneMore.size() > SIZE;
        return new Paging<>(more ? List.copyOf(oneMore.subList(0, SIZE)) : oneMore, page, more);
    }

    /// What is sought in a list, made sensible.
    public static String sought(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST))
                .replace("\0", "")
                .strip();
    }

    public static int offset(int page) {
        return (page - 1) * SIZE;
    }

    /// The page number asked for, made sensible.
    public static int number(int asked) {
        return Math.clamp(asked, 1, 100_000);
    }
}
