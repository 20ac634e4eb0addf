package org.samrad.involvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What somebody has said as herself with the answers, and the activities she answers for. What was said anonymously is
/// not known as hers; with the receipt code she sees it herself.
@Component
class InvolvementData implements PersonalData {
    private static final int ALL = 100_000;

    private final Database database;
    private final ContributionStore contributions;
    private final ActivityStore activities;
    private final UploadStore uploads;

    InvolvementData(Database database, ContributionStore contributions, ActivityStore activities, UploadStore uploads) {
        this.database = database;
        this.contributions = contributions;
        this.activities = activities;
        this.uploads = uploads;
    }

    @Override
    public String house() {
        return "involvement";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "contributions",
                contributions.ofPerson(person.id(), 0, ALL).stream()
                        .map(InvolvementData::shown)
                        .toList(),
                "activities",
                List.copyOf(activities.ofPerson(person.id()).stream()
                        .map(one -> one.terms().said().aim())
                        .toList()));
    }

    private static Map<String, String> shown(Contribution one) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("on", one.days().madeOn().toString());
        shown.put("kind", one.kind().name());
        shown.put("text", one.text());
        shown.put("quote", one.words().quote());
        shown.put("group", one.voice().group().name());
        shown.put("group name", one.voice().groupName());
        shown.put("organisation", one.voice().organisation());
        var response = one.response();
        if (response != null) {
            shown.put("answer", response.reply().kind().name());
            shown.put("answer in words", response.reply().words());
            shown.put("answered on", response.on().toString());
        }
        return shown;
    }

    /// What was said stays, as said by nobody; who answered for an activity or gave an answer stays as a number, and
    /// the account loses its name.
    @Override
    public void erase(Person person) {
        database.write(() -> {
            contributions.forget(person.id());
            uploads.forget(person.id());
        });
    }
}
