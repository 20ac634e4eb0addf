package org.samrad.comparison;

import org.samrad.base.NotFound;
import org.samrad.web.Documents;
import org.springframework.http.ResponseEntity;

/// A picture or its table on the way out, in the format that is asked for.
final class ComparisonFile {
    private ComparisonFile() {}

    static ResponseEntity<byte[]> send(
            Documents documents, String name, String format, Picture picture, Tabled table, String foot) {
        return switch (format) {
            case "svg" -> documents.send(name + ".svg", "image/svg+xml", new PictureFile(picture, foot).svg());
            case "png" -> documents.send(name + ".png", "image/png", new PictureFile(picture, foot).png());
            case "csv" -> documents.send(name + ".csv", "text/csv;charset=UTF-8", new TabledFile(table).csv());
            case "xlsx" -> documents.send(name + ".xlsx", TabledFile.WORKBOOK, new TabledFile(table).workbook());
            default -> throw new NotFound("format");
        };
    }
}
