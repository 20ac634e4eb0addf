package org.samrad.counsel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The experience talk: prepared, noted and confirmed on one page.
@Controller
public class TalkPages {
    private final ExperienceTalks talks;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final CaseHeads heads;
    private final Screens screens;

    TalkPages(
            ExperienceTalks talks,
            Counsel counsel,
            Recommendations recommendations,
            CaseHeads heads,
            Screens screens) {
        this.talks = talks;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.heads = heads;
        this.screens = screens;
    }

    /// What the reader may do here.
    public record May(boolean note, boolean confirm, boolean move) {}

    public record TalkPage(
            CaseHead head,
            ExperienceTalk talk,
            List<Recommendation> given,
            TalkWindow window,
            May may,
            Form form) {
        public String here() {
            return head.address() + "/talk";
        }

        public int untold() {
            return talk.untold(given.stream().map(Recommendation::id).toList()).size();
        }

        public boolean isComplete() {
            return untold() == 0;
        }

        /// Advice to learn from others for which there was no time: twenty minutes are offered here and now.
        public List<Recommendation> shortTalks() {
            var those = talk.shortTalks(learnFrom());
            return given.stream().filter(one -> those.contains(one.id())).toList();
        }

        private Set<UUID> learnFrom() {
            return given.stream()
                    .filter(one -> one.content().type() == Recommendation.Type.LEARN_FROM)
                    .map(Recommendation::id)
                    .collect(Collectors.toSet());
        }
    }

    @GetMapping("/counsel/{id}/talk")
    Object show(@PathVariable UUID id, Person by) {
        var of = counsel.get(id, by);
        var talk = talks.get(id, by);
        var form = TalkForm.filled(talk, of.application().language());
        return screens.show("counsel/talk", page(of, talk, form, by));
    }

    private TalkPage page(Case of, ExperienceTalk talk, Form form, Person by) {
        boolean seeks = by.may(Act.SEEK_COUNSEL, of.agencies());
        boolean manages = by.may(Act.MANAGE_COUNSEL, counsel.council(of, by).scope());
        boolean ahead = !talk.isHeld();
        return new TalkPage(
                heads.of(of, List.of(), by),
                talk,
                recommendations.of(of, by).stream().filter(one -> !one.isDraft()).toList(),
                talks.window(of, by),
                new May(ahead && (seeks || manages), seeks, ahead && manages),
                form);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/counsel/" + id + "/talk";
        }
        return screens.refused("counsel/talk", page(counsel.get(id, by), talks.get(id, by), form, by));
    }

    @PostMapping("/counsel/{id}/talk")
    Object note(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var of = talks.mayNote(id, by);
        var form = Form.of(typed);
        var given = recommendations.of(of, by).stream().filter(one -> !one.isDraft()).toList();
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        var told = TalkForm.told(given, form);
        var looking = TalkForm.looking(form);
        return after(id, form, () -> talks.note(new ExperienceTalks.Noted(id, version, told, looking), by), by);
    }

    @PostMapping("/counsel/{id}/talk/held")
    Object hold(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustSeek(id, by);
        var form = Form.of(typed);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> talks.hold(id, version, by), by);
    }

    @PostMapping("/counsel/{id}/talk/consent")
    Object consent(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustSeek(id, by);
        var form = Form.of(typed);
        var allowed = Stream.of(ExperienceTalk.Allowed.values())
                .filter(one -> form.chosen("consent", one))
                .collect(Collectors.toSet());
        return after(id, form, () -> talks.consent(id, allowed, by), by);
    }

    @PostMapping("/counsel/{id}/talk/day")
    Object move(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustManage(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("day");
        var why = form.text("why", Recommendation.LONGEST_NOTE);
        return after(id, form, () -> talks.move(id, day, why, by), by);
    }
}
