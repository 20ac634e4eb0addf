package org.samrad.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.programme.Area;
import org.samrad.programme.LearningProfiles;
import org.samrad.programme.Profile;
import org.samrad.search.Entry;
import org.samrad.search.Scope;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// Organisations that let themselves be found by others who want to learn: what they can give, and on what it rests.
/// They are for those who are signed in, as their profiles are.
@Component
class CounterpartSource extends WholeSource {
    static final String KIND = "counterpart";

    private final LearningProfiles profiles;
    private final Organisations organisations;

    CounterpartSource(LearningProfiles profiles, Organisations organisations) {
        this.profiles = profiles;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String mark() {
        return profiles.mark(Guest.GUEST);
    }

    @Override
    List<Entry> entries() {
        var found = profiles.findable(Guest.GUEST);
        var names = organisations.findNames(
                found.stream().map(Profile::organisation).toList(), Guest.GUEST);
        var areas = profiles.areas(Guest.GUEST).stream().collect(Collectors.toMap(Area::code, area -> area));
        return found.stream()
                .flatMap(one -> Stream.of(Language.values()).map(language -> entry(one, names, areas, language.tag())))
                .toList();
    }

    private static Entry entry(Profile one, Map<UUID, Name> names, Map<String, Area> areas, String language) {
        var gives = one.entries().stream().filter(entry -> entry.strength() > 0).toList();
        var text = gives.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.ofNullable(areas.get(entry.area()))
                                .map(area -> area.in(language).text()),
                        Stream.of(entry.words())))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
        var name = names.get(one.organisation());
        return Entry.of(id(one.organisation(), language), KIND, name == null ? "–" : name.in(language), text)
                .in(language)
                .visibleTo(Scope.of(Set.of(Finding.signedIn(language))));
    }

    private static String id(UUID organisation, String language) {
        return KIND + ":" + organisation + ":" + language;
    }

    @Override
    List<String> gone() {
        return profiles.unfindable(Guest.GUEST).stream()
                .flatMap(one -> Stream.of(Language.values()).map(language -> id(one, language.tag())))
                .toList();
    }

    @Override
    public Map<String, Line> lines(Collection<String> ids, String language, Visitor by) {
        var lines = new HashMap<String, Line>();
        if (by instanceof Person) {
            var there = profiles.findable(by).stream()
                    .map(one -> one.organisation().toString())
                    .collect(Collectors.toSet());
            for (var id : ids) {
                var parts = id.split(":", 3);
                if (parts.length > 1 && there.contains(parts[1])) {
                    lines.put(id, new Line("/learning-profiles/" + parts[1], "", List.of()));
                }
            }
        }
        return lines;
    }
}
