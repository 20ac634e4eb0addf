package org.samrad.question;

import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What somebody has said of questions, and which wordings and sets carry that person's hand.
@Component
class QuestionData implements PersonalData {
    private final Database database;
    private final FeedbackStore feedback;
    private final WordingStore wordings;
    private final SetStore sets;

    QuestionData(Database database, FeedbackStore feedback, WordingStore wordings, SetStore sets) {
        this.database = database;
        this.feedback = feedback;
        this.wordings = wordings;
        this.sets = sets;
    }

    @Override
    public String house() {
        return "question";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "feedback", feedback(person),
                "wordings", wordings.stepsOf(person.id()),
                "sets", sets.changedBy(person.id()));
    }

    private List<Map<String, String>> feedback(Person person) {
        return feedback.sentBy(person.id()).stream()
                .map(one -> {
                    var reply = one.reply();
                    return Map.of(
                            "text", one.said().text(),
                            "sent", one.sentAt().toString(),
                            "answer", reply == null ? "" : reply.said().text());
                })
                .toList();
    }

    /// What was said stays with its answer, without whose it was.
    @Override
    public void erase(Person person) {
        database.write(() -> {
            feedback.forget(person.id());
            wordings.forget(person.id());
            sets.forget(person.id());
        });
    }
}
