package org.samrad.report;

import java.util.List;
import java.util.UUID;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;

/// A chapter of the draft: a heading, and blocks that each know their language.
public record Chapter(UUID id, UUID report, int place, AnnualReport.Words title, int revision, List<Block> blocks) {
    public static final int LONGEST_TITLE = 200;

    public Chapter {
        blocks = List.copyOf(blocks);
    }

    static Chapter fresh(UUID report, int place, AnnualReport.Words title) {
        return new Chapter(UUID.randomUUID(), report, place, title, 1, List.of());
    }

    Chapter titled(AnnualReport.Words fresh, int seen) {
        if (seen != revision) {
            throw new RuleBroken("", Form.CLASH);
        }
        return new Chapter(id, report, place, fresh, revision + 1, blocks);
    }
}
