package org.samrad.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table whose figures are read one by one, so that it may be far larger than the memory.
public interface Figures {
    /// One figure: the code of each dimension in the order of the cube, the figure and its status as the file writes
    /// it. `mark` is for the file that wrote it, and tells where it stands.
    record Row(long mark, List<String> codes, @Nullable BigDecimal value, String status) {
        public Row(long mark, List<String> codes, @Nullable BigDecimal value, String status) {
            this.mark = mark;
            this.codes = List.copyOf(codes);
            this.value = value;
            this.status = status;
        }
    }

    interface Reader {
        /// False stops the reading.
        boolean read(Row row);
    }

    Cube cube();

    /// Reads from the beginning, always in the same order.
    void each(Reader reader);

    Place place(long mark);

    /// The statuses that occur.
    List<String> statuses();
}
