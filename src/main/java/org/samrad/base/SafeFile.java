package org.samrad.base;

import java.util.Locale;
import java.util.Map;

/// A file of a kind that is safe to keep and to hand out again: its first bytes are what its name promises.
public record SafeFile(String name, String type, int size) {
    public static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST = 200;

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "png", "image/png",
            "jpg", "image/jpeg",
            "txt", "text/plain");

    /// Refuses a file of another kind, or one that is too large; the problem is named beside the field `file`.
    public static SafeFile of(String name, byte[] bytes) {
        var bare = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        var ending = bare.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
        var type = TYPES.get(ending);
        if (type == null || bare.length() > LONGEST || !begins(ending, bytes)) {
            throw new RuleBroken("file", "web.form.file-type", bare);
        }
        if (bytes.length > LARGEST) {
            throw new RuleBroken("file", "web.form.file-size", LARGEST / 1024 / 1024);
        }
        return new SafeFile(bare, type, bytes.length);
    }

    private static boolean begins(String ending, byte[] bytes) {
        return switch (ending) {
            case "pdf" -> begins(bytes, '%', 'P', 'D', 'F');
            case "png" -> begins(bytes, 0x89, 'P', 'N', 'G');
            case "jpg" -> begins(bytes, 0xFF, 0xD8, 0xFF);
            case "txt" -> !begins(bytes, '<');
            default -> begins(bytes, 'P', 'K');
        };
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
