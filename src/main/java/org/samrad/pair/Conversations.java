package org.samrad.pair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// What the two talk of: the questions for their theme, answered by each side, and the gaps that they see.
@Component
public class Conversations {
    private final Database database;
    private final Rooms rooms;
    private final RoomStore room;
    private final ConversationStore store;
    private final Audit audit;
    private final Clock clock;

    Conversations(Database database, Rooms rooms, RoomStore room, ConversationStore store, Audit audit, Clock clock) {
        this.database = database;
        this.rooms = rooms;
        this.room = room;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// What one organisation answers to a question.
    public record Answer(
            String question, UUID organisation, String text, String language, int version, UUID by, Instant at) {}

    public List<Answer> answers(Room of, Person by) {
        return store.answers(of.id());
    }

    public Optional<Answer> ownAnswer(Room of, String question, Person by) {
        return store.answer(of.id(), question, of.own());
    }

    /// Answers for the own organisation; `builtOn` is the version of that answer which the writer saw.
    public void answer(UUID pair, String question, Statement words, int builtOn, Person by) {
        var in = rooms.enterToWork(pair, by);
        if (ThemeQuestion.find(question).isEmpty()) {
            throw new NotFound("question");
        }
        database.write(() -> {
            room.hold(pair);
            int standing = ownAnswer(in, question, by).map(Answer::version).orElse(0);
            if (standing != builtOn) {
                throw new RuleBroken("", "web.form.clash");
            }
            store.save(
                    pair,
                    new Answer(question, in.own(), words.text(), words.language(), standing + 1, by.id(), clock.now()));
            audit.tell(by, "pair.question-answered", "pair", pair);
        });
    }

    public List<Gap> gaps(Room of, Person by) {
        return store.gaps(of.id());
    }

    public Gap gap(Room of, UUID gap, Person by) {
        return gaps(of, by).stream()
                .filter(one -> one.id().equals(gap))
                .findFirst()
                .orElseThrow(() -> new NotFound("gap"));
    }

    public UUID addGap(UUID pair, Gap.Words words, UUID owner, Person by) {
        mustBeOfRoom(rooms.enterToWork(pair, by), owner);
        return database.write(() -> {
            room.hold(pair);
            var fresh =
                    new Gap(UUID.randomUUID(), pair, words, owner, Gap.Status.SEEN, new Gap.Saved(1, clock.today()));
            store.add(fresh);
            audit.tell(by, "pair.gap-seen", "pair", pair);
            return fresh.id();
        });
    }

    private static void mustBeOfRoom(Room in, UUID owner) {
        if (!in.everybody().contains(owner)) {
            throw new RuleBroken("owner", "pair.rule.not-in-group");
        }
    }

    /// `known` is the gap as it shall be, with the version that the writer had before the eyes.
    public void changeGap(UUID pair, Gap known, Person by) {
        mustBeOfRoom(rooms.enterToWork(pair, by), known.owner());
        database.write(() -> {
            var built = new Gap.Saved(known.saved().version(), clock.today());
            store.save(store.held(pair, known.id()).changed(known.words(), known.owner(), known.status(), built));
            audit.tell(by, "pair.gap." + known.status(), "pair", pair);
        });
    }
}
