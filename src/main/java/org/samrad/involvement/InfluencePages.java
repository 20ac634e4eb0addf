package org.samrad.involvement;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What changed because of whom, for everybody an initiative concerns.
@Controller
public class InfluencePages {
    private final Influence influence;
    private final Involvements involvements;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    InfluencePages(
            Influence influence, Involvements involvements, Initiatives initiatives, Screens screens, Clock clock) {
        this.influence = influence;
        this.involvements = involvements;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    public record InfluencePage(
            Initiative initiative, Paging<InfluenceEntry> log, Counts counts, boolean mayNote, Form form) {}

    @GetMapping("/initiatives/{id}/influence")
    Object log(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("involvement/influence", page(id, page, Form.empty().with("on", clock.today()), by));
    }

    private InfluencePage page(UUID id, int page, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        int number = Paging.number(page);
        return new InfluencePage(
                initiative,
                Paging.of(influence.log(id, Paging.offset(number), Paging.SIZE + 1, by), number),
                involvements.counts(id, by),
                by.may(Act.ANSWER_CONTRIBUTIONS, initiative.scope()),
                form);
    }

    @PostMapping("/initiatives/{id}/influence")
    Object note(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var groups = Stream.of(GroupKind.values())
                .filter(kind -> form.chosen("groups", kind))
                .toList();
        var entry = new InfluenceEntry(
                UUID.randomUUID(),
                id,
                form.requiredDate("on"),
                form.text("what", InfluenceEntry.LONGEST),
                new InfluenceEntry.Because(
                        List.copyOf(groups), 0, form.optional("because", InfluenceEntry.LONGEST_BECAUSE)),
                locale.toLanguageTag());
        if (form.done(() -> influence.note(entry, by))) {
            return "redirect:/initiatives/" + id + "/influence";
        }
        return screens.refused("involvement/influence", page(id, 1, form, by));
    }
}
