package org.samrad.dialogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// Something to read with an item: a file kept here, or a link to where it lies.
public record AgendaAnnex(UUID id, UUID item, String title, Content content, Openness openness, UUID by, Instant at) {
    public static final int LARGEST = 5 * 1024 * 1024;
    public static final int LONGEST = 200;

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

    public sealed interface Content {
        record Link(String address) implements Content {
            public Link {
                if (!address.matches("https?://\\S+") || address.length() > 1000) {
                    throw new RuleBroken("link", "dialogue.rule.link");
                }
            }
        }

        record File(String name, String type, int size) implements Content {}
    }

    /// Who may read it: those of the forum, or everybody in the organisation once the minutes are published.
    public enum Openness {
        FORUM,
        ORGANISATION;

        public String textKey() {
            return "dialogue.openness." + name();
        }
    }

    /// A file of a kind that is safe to keep and to hand out. The first bytes must be what the name promises.
    public static Content.File file(String name, byte[] bytes) {
        var bare = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        var ending = bare.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
        var type = TYPES.get(ending);
        if (type == null || bare.length() > LONGEST || !begins(ending, bytes)) {
            throw new RuleBroken("file", "dialogue.rule.file-type", bare);
        }
        if (bytes.length > LARGEST) {
            throw new RuleBroken("file", "dialogue.rule.file-size", LARGEST / 1024 / 1024);
        }
        return new Content.File(bare, type, bytes.length);
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
