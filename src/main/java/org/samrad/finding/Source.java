package org.samrad.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.samrad.access.Visitor;
import org.samrad.search.Entry;

/// One kind of thing that can be found, and where its texts come from. Ids are those of the index, `kind:…`.
interface Source {
    String kind();

    /// What has changed since this position, oldest first; since the beginning, where it is empty.
    Step since(String position);

    /// Every entry once, for a new index.
    Iterable<List<Entry>> everything();

    /// How these are shown to a reader of this language. Whatever the reader may not see, or not any more, is missing.
    Map<String, Line> lines(Collection<String> ids, String language, Visitor by);

    /// The texts of one, paragraph by paragraph, to be read beside a translation; empty where the kind is not read so.
    default List<Paragraph> paragraphs(String id, Visitor by) {
        return List.of();
    }

    /// @param position   where the source stands when these are in the index
    /// @param put        entries that are new or different
    /// @param gone       ids of what is to be found no longer
    /// @param more       whether there may be more to come
    record Step(String position, List<Entry> put, List<String> gone, boolean more) {
        static Step nothingNew(String position) {
            return new Step(position, List.of(), List.of(), false);
        }
    }

    /// @param address   where it is read
    /// @param who       whose it is, as a name; may be empty
    /// @param facts     text keys of what is told beside it
    record Line(String address, String who, List<String> facts) {}

    /// @param label      text key of what the paragraph is about; empty for the headline
    /// @param language   of the text
    record Paragraph(String label, String text, String language) {}
}
