package org.samrad.dialogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Profile;
import org.samrad.organisation.Term;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Approved minutes for everybody in the organisation: without personal names, and back to those whose matter it was.
@Component
public class MinutesPublishing {
    private final Database database;
    private final MeetingStore meetings;
    private final MinutesStore store;
    private final MeetingRecording recording;
    private final MeetingLetters letters;
    private final Committees committees;
    private final Forums forums;
    private final Initiatives initiatives;
    private final Access access;
    private final Texts texts;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    MinutesPublishing(
            Database database,
            MeetingStore meetings,
            MinutesStore store,
            MeetingRecording recording,
            MeetingLetters letters,
            Committees committees,
            Forums forums,
            Initiatives initiatives,
            Access access,
            Texts texts,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.store = store;
        this.recording = recording;
        this.letters = letters;
        this.committees = committees;
        this.forums = forums;
        this.initiatives = initiatives;
        this.access = access;
        this.texts = texts;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// A section as everybody would read it, and the names that still stand in it.
    public record Section(int number, String title, String words, List<String> names) {
        public Section {
            names = List.copyOf(names);
        }
    }

    /// The version for everybody, as it would be: names replaced by functions, the places marked where one is left.
    public List<Section> preview(UUID meeting, Person by) {
        var known = meetings.get(meeting);
        var forum = committees.mayIn(known.forum(), Act.RECORD_MEETING, by);
        var minutes = store.find(meeting).orElseThrow(() -> new NotFound("minutes"));
        var names = names(known, forum, minutes, by);
        var language = Language.find(minutes.language()).orElse(Language.EN);
        var sections = new ArrayList<Section>();
        for (var section : minutes.sections()) {
            var words = names.without(plain(section.words(), language));
            var title = names.without(section.title());
            sections.add(new Section(section.number(), title, words, names.in(title + "\n" + words)));
        }
        var statements = minutes.statements().stream()
                .map(one -> texts.of(language, one.side().textKey()) + ": " + one.words())
                .collect(joining("\n\n"));
        if (!statements.isEmpty()) {
            var words = names.without(statements);
            sections.add(new Section(
                    sections.size(), texts.of(language, "dialogue.minutes.statements"), words, names.in(words)));
        }
        return sections;
    }

    private String plain(Minutes.Words words, Language language) {
        return Stream.of(
                        words.presentation(),
                        words.answers(),
                        labelled("dialogue.minutes.recommendation", words.recommendation(), language),
                        labelled("dialogue.minutes.management-view", words.management(), language),
                        labelled("dialogue.minutes.employees-view", words.employees(), language),
                        labelled("dialogue.minutes.decision", words.decision(), language))
                .filter(text -> !text.isBlank())
                .collect(joining("\n\n"));
    }

    private String labelled(String key, String words, Language language) {
        return words.isBlank() ? "" : texts.of(language, key) + ": " + words;
    }

    private MinutesNames names(Meeting meeting, Forum forum, Minutes minutes, Person by) {
        var language = Language.find(minutes.language()).orElse(Language.EN);
        var profile = forums.profile(forum, meeting.day(), by);
        var record = recording.get(meeting.id(), by);
        var functions = new HashMap<String, String>();
        access.names(MinutesKeeping.people(record), by)
                .values()
                .forEach(name -> functions.put(name, texts.of(language, "dialogue.function.employee")));
        for (var guest : record.attendance()) {
            if (guest.isGuest()) {
                functions.put(
                        guest.name(),
                        guest.role().isBlank() ? texts.of(language, "dialogue.function.guest") : guest.role());
            }
        }
        for (var held : committees.sitting(forum, meeting.day(), by)) {
            functions.put(held.name(), function(held.mandate(), profile, language));
        }
        functions.remove("");
        return new MinutesNames(functions);
    }

    private String function(Mandate mandate, Profile profile, Language language) {
        return switch (mandate.seat()) {
            case CHAIR -> profile.word(Term.CHAIR, language.tag());
            case VICE_CHAIR -> profile.word(Term.VICE_CHAIR, language.tag());
            case SECRETARY -> profile.word(Term.SECRETARY, language.tag());
            case MEMBER, DEPUTY ->
                mandate.side() == Mandate.Side.EMPLOYEES
                        ? profile.word(Term.REPRESENTATIVE, language.tag())
                        : texts.of(language, "dialogue.function.management");
        };
    }

    public enum Checked {
        /// somebody has looked at each place that is marked: what is left are no names of persons
        BY_HAND,
        NOT_YET
    }

    /// Publishes these words for the sections, checked once more. A whole name is never let through; a part of one only
    /// when somebody has looked at it.
    public void publish(UUID meeting, Map<Integer, String> words, Checked checked, Person by) {
        var known = meetings.get(meeting);
        var forum = committees.mayIn(known.forum(), Act.RECORD_MEETING, by);
        database.write(() -> {
            var published = meetings.hold(meeting).published();
            var minutes = store.find(meeting).orElseThrow(() -> new NotFound("minutes"));
            var names = names(known, forum, minutes, by);
            var sections = new ArrayList<MinutesStore.Public>();
            for (var section : preview(meeting, by)) {
                var text = words.getOrDefault(section.number(), section.words());
                mustBeNameless(section.number(), section.title() + "\n" + text, names, checked);
                sections.add(new MinutesStore.Public(section.number(), section.title(), text));
            }
            store.publish(minutes.id(), sections, clock.now());
            meetings.save(published, new MeetingStore.Moved(by.id(), clock.now(), ""));
            sendBack(published, forum, by);
            audit.tell(by, "minutes.published", "meeting", meeting);
            news.tell(new MinutesPublished(meeting));
        });
    }

    private static void mustBeNameless(int number, String text, MinutesNames names, Checked checked) {
        if (!names.without(text).equals(text)) {
            throw new RuleBroken("words-" + number, "dialogue.rule.name", String.valueOf(number));
        }
        var left = names.in(text);
        if (!left.isEmpty() && checked == Checked.NOT_YET) {
            throw new RuleBroken(
                    "words-" + number, "dialogue.rule.name-part", String.valueOf(number), String.join(", ", left));
        }
    }

    /// Those who brought the items, and the owners of the initiatives, hear where the result is. Owners elsewhere find
    /// it on the initiative's page.
    private void sendBack(Meeting meeting, Forum forum, Person by) {
        var items = recording.get(meeting.id(), by).items();
        var people = new LinkedHashSet<UUID>();
        items.forEach(item -> people.add(item.origin().person()));
        var touched = items.stream()
                .map(item -> item.about().initiative())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> initiatives.admitted(id, by))
                .toList();
        var language = committees.language(forum, by);
        for (var initiative : touched) {
            if (initiative.organisation().equals(forum.organisation())) {
                people.add(initiative.owner());
            } else {
                var path = "/initiatives/" + initiative.id();
                var letter = new MeetingLetters.News("published", forum, meeting, path, language);
                letters.send(letter, List.of(initiative.owner()), by);
            }
        }
        var path = "/meetings/" + meeting.id() + "/minutes/public";
        letters.send(new MeetingLetters.News("published", forum, meeting, path, language), people, by);
    }

    /// What everybody in the organisation may read, once it is published.
    public List<Section> published(UUID meeting, Person by) {
        var known = meetings.get(meeting);
        committees.known(known.forum(), by);
        var minutes = store.find(meeting).orElseThrow(() -> new NotFound("minutes"));
        if (!known.isPublished()) {
            throw new NotFound("minutes");
        }
        return store.published(minutes.id()).stream()
                .map(one -> new Section(one.number(), one.title(), one.words(), List.of()))
                .toList();
    }

    /// What committees have published about an initiative, by item: for everybody whom it concerns, elsewhere too.
    public Map<UUID, String> publishedAbout(UUID initiative, Person by) {
        return store.publishedAbout(initiatives.get(initiative, by).id());
    }

    /// The language in which the minutes are written.
    public String language(UUID meeting, Person by) {
        committees.known(meetings.get(meeting).forum(), by);
        return store.find(meeting).map(Minutes::language).orElse(Language.EN.tag());
    }
}
