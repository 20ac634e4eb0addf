package org.samrad.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samrad.insight.Mode;
import org.samrad.insight.Opinion;
import org.samrad.insight.Representative;
import org.samrad.insight.Tally;
import org.samrad.insight.VoteMatrix;

/// An opinion analysis written as files: comma-separated UTF-8, lines ending in a line feed, fractions with six
/// decimals.
final class OpinionFiles {
    private static final String VERSION = "0.1.0";

    private final PolisExport.Conversation conversation;
    private final VoteMatrix votes;
    private final BitSet withdrawn;
    private final Opinion opinion;
    private final int[] rows; // of the participants in the conversation's order
    private final int[] columns; // of the statements in the conversation's order; -1 for those never voted on
    private final String[] statementIds; // by column

    OpinionFiles(
            PolisExport.Conversation conversation,
            VoteMatrix votes,
            BitSet withdrawn,
            Opinion opinion,
            int[] rows,
            int[] columns) {
        this.conversation = conversation;
        this.votes = votes;
        this.withdrawn = withdrawn;
        this.opinion = opinion;
        this.rows = rows;
        this.columns = columns;
        statementIds = new String[votes.statements()];
        for (int s = 0; s < columns.length; s++) {
            if (columns[s] >= 0) {
                statementIds[columns[s]] = conversation.statements().get(s).id();
            }
        }
    }

    /// Name and content of each file.
    Map<String, String> all(Mode mode, double seconds) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("participants.csv", participants());
        files.put("statements.csv", statements());
        files.put("groups.csv", groups());
        files.put("summary.json", summary(mode, seconds));
        return files;
    }

    private String participants() {
        var text = new StringBuilder("participant,x,y,group,votes\n");
        for (int p = 0; p < rows.length; p++) {
            int row = rows[p];
            int group = opinion.group(row);
            line(
                    text,
                    conversation.participants().get(p),
                    six(opinion.x(row)),
                    six(opinion.y(row)),
                    group < 0 ? "" : Integer.toString(group),
                    Integer.toString(votes.votesOf(row)));
        }
        return text.toString();
    }

    private String statements() {
        var text = new StringBuilder("statement,agree,disagree,pass,seen,consensus,divisiveness,priority\n");
        for (int s = 0; s < columns.length; s++) {
            int column = columns[s];
            if (column < 0) {
                continue;
            }
            boolean measured = opinion.measured(column);
            line(
                    text,
                    conversation.statements().get(s).id(),
                    Integer.toString(votes.agrees(column)),
                    Integer.toString(votes.disagrees(column)),
                    Integer.toString(votes.passes(column)),
                    Integer.toString(votes.seen(column)),
                    measured ? six(opinion.consensus(column)) : "",
                    measured ? six(opinion.divisiveness(column)) : "",
                    withdrawn.get(column) ? "" : six(opinion.priority(column)));
        }
        return text.toString();
    }

    private String groups() {
        var text = new StringBuilder("group,size,statement,agree,disagree,pass,effect,z,rank\n");
        for (int g = 0; g < opinion.groups(); g++) {
            String group = Integer.toString(g);
            String size = Integer.toString(opinion.groupSize(g));
            List<Representative> statements = opinion.representative(g);
            if (statements.isEmpty()) {
                line(text, group, size, "", "", "", "", "", "", "");
            }
            for (int rank = 1; rank <= statements.size(); rank++) {
                Representative each = statements.get(rank - 1);
                Tally tally = opinion.tally(g, each.column());
                int sign = each.agree() ? 1 : -1;
                line(
                        text,
                        group,
                        size,
                        statementIds[each.column()],
                        Integer.toString(tally.agree()),
                        Integer.toString(tally.disagree()),
                        Integer.toString(tally.pass()),
                        six(sign * each.effect()),
                        six(sign * each.z()),
                        Integer.toString(rank));
            }
        }
        return text.toString();
    }

    private String summary(Mode mode, double seconds) {
        int grouped = 0;
        for (int g = 0; g < opinion.groups(); g++) {
            grouped += opinion.groupSize(g);
        }
        return """
                {
                  "participants": %d,
                  "grouped": %d,
                  "statements": %d,
                  "votes": %d,
                  "k": %d,
                  "silhouette": %s,
                  "variance_explained": %s,
                  "mode": "%s",
                  "seconds": %s,
                  "version": "%s"
                }
                """.formatted(
                        votes.participants(),
                        grouped,
                        votes.statements(),
                        votes.votes(),
                        opinion.groups(),
                        six(opinion.silhouette()),
                        six(opinion.varianceExplained()),
                        mode == Mode.POLIS ? "polis" : "observed",
                        six(seconds),
                        VERSION);
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(fields[i]));
        }
        text.append('\n');
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /// Six decimals, halves away from zero, never "-0.000000".
    static String six(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }
}
