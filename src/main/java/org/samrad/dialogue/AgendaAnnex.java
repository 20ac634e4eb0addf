package org.samrad.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.samrad.base.RuleBroken;
import org.samrad.base.SafeFile;

/// Something to read with an item: a file kept here, or a link to where it lies.
public record AgendaAnnex(UUID id, UUID item, String title, Content content, Openness openness, UUID by, Instant at) {
    public static final int LARGEST = SafeFile.LARGEST;
    public static final int LONGEST = 200;

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

    /// A file of a kind that is safe to keep and to hand out.
    public static Content.File file(String name, byte[] bytes) {
        var file = SafeFile.of(name, bytes);
        return new Content.File(file.name(), file.type(), file.size());
    }
}
