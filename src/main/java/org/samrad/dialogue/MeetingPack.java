package org.samrad.dialogue;

import java.util.List;
import java.util.Map;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Name;

/// Everything that a printed meeting pack shows, read in one go: the agenda with its reasons, annexes and questions.
public record MeetingPack(Forum forum, Name organisation, Meeting meeting, List<Sitting> sitting, List<Item> items) {
    public MeetingPack {
        sitting = List.copyOf(sitting);
        items = List.copyOf(items);
    }

    /// Who sits in the forum on the day of the meeting. `represents` is the group, empty where none is named.
    public record Sitting(String name, Mandate.Side side, Mandate.Seat seat, String represents) {}

    /// `by` is who brought the item, `initiative` the title of the initiative it belongs to; empty where there is none.
    public record Item(
            AgendaItem item, String by, String initiative, List<AgendaAnnex> annexes, List<Question> questions) {
        public Item {
            annexes = List.copyOf(annexes);
            questions = List.copyOf(questions);
        }
    }

    /// A question and its wording in each language.
    public record Question(int number, boolean obligatory, Map<String, String> texts) {
        public String text(String language) {
            return texts.getOrDefault(language, texts.getOrDefault("en", ""));
        }
    }
}
