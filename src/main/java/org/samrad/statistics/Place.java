package org.samrad.statistics;

/// Where something stands in a file, as an editor shows it (line and column, 0 where they say nothing) and as a program
/// names it (a JSON pointer, or a heading). `file` counts from 1 among several.
public record Place(int file, long line, long column, String pointer) {
    public static Place line(long line, String heading) {
        return new Place(1, line, 0, heading);
    }

    public static Place whole(int file) {
        return new Place(file, 0, 0, "");
    }
}
