package org.samrad.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Votes as they came, in plain arrays.
record Events(int participants, int statements, int count, int[] row, int[] column, byte[] vote, BitSet withdrawn) {
    VoteMatrix matrix(int first) {
        var builder = VoteMatrix.builder(participants, statements);
        for (int i = 0; i < first; i++) {
            builder.add(row[i], column[i], vote[i]);
        }
        return builder.build();
    }

    /// The table of last votes of an exported conversation, in the order of its lines; nothing is withdrawn.
    static Events table(Path file) {
        List<int[]> found = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        int statements;
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.getFirst().split(",", -1);
            int about = 0;
            while (!header[about].matches("\\d+")) {
                about++;
            }
            statements = header.length - about;
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                int row = rows.computeIfAbsent(fields[0], id -> rows.size());
                for (int i = about; i < fields.length; i++) {
                    if (!fields[i].isEmpty()) {
                        found.add(new int[] {row, i - about, Integer.parseInt(fields[i])});
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] row = found.stream().mapToInt(each -> each[0]).toArray();
        int[] column = found.stream().mapToInt(each -> each[1]).toArray();
        byte[] vote = new byte[row.length];
        for (int i = 0; i < vote.length; i++) {
            vote[i] = (byte) found.get(i)[2];
        }
        return new Events(rows.size(), statements, row.length, row, column, vote, new BitSet());
    }
}
