package org.samrad.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan as a whole: read, talked of, handed in, and taken along as a document. [PlanPartPages] writes its parts.
@Controller
public class PlanPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final Plans plans;
    private final Presentations presentations;
    private final Organisations organisations;
    private final Documents documents;
    private final PlanPaper paper;
    private final Screens screens;

    PlanPages(
            RoomHeads heads,
            Rooms rooms,
            Plans plans,
            Presentations presentations,
            Organisations organisations,
            Documents documents,
            PlanPaper paper,
            Screens screens) {
        this.heads = heads;
        this.rooms = rooms;
        this.plans = plans;
        this.presentations = presentations;
        this.organisations = organisations;
        this.documents = documents;
        this.paper = paper;
        this.screens = screens;
    }

    public record PlanPage(
            RoomHead head,
            Paper<Plan> paper,
            Optional<Plans.Submitted> submitted,
            Optional<Presentation> day,
            Talk talk,
            boolean mayWrite,
            Form form) {}

    public record Talk(List<Plans.Comment> comments, List<Paper.Made> versions) {
        public static final Talk NONE = new Talk(List.of(), List.of());

        public List<Plans.Comment> about(String part) {
            return comments.stream().filter(one -> one.part().equals(part)).toList();
        }
    }

    public record VersionPage(RoomHead head, Paper<Plan> paper) {}

    /// A presented plan, for those who run the programme too. `head` holds only the names of the organisations.
    public record PresentedPage(RoomHead head, Plans.Presented presented) {}

    @GetMapping("/pairs/{id}/plan")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "") String about, Person by) {
        return screens.show("pair/plan", page(id, Form.empty().with("part", about), by));
    }

    private PlanPage page(UUID id, Form form, Person by) {
        var room = rooms.enter(id, by);
        var versions = plans.versions(room, by);
        var writers = new java.util.ArrayList<>(
                versions.stream().map(Paper.Made::by).distinct().toList());
        var comments = plans.comments(room, by);
        comments.forEach(one -> writers.add(one.by()));
        var now = plans.get(room, by);
        if (form.value("language").isEmpty()) {
            form.with("language", now.content().language());
        }
        return new PlanPage(
                heads.of(room, writers, by),
                now,
                plans.submitted(room, by),
                presentations.view(room.round().id(), by).presentation(),
                new Talk(comments, versions),
                !room.isOver() && !room.isPresented(),
                form);
    }

    @PostMapping("/pairs/{id}/plan/comments")
    Object comment(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var text = form.text("text", Plan.LONGEST);
        var part = form.optional("part", 40);
        return after(
                id,
                form,
                () -> plans.comment(id, part, text, Language.of(locale).tag(), by),
                by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/pairs/" + id + "/plan";
        }
        return screens.refused("pair/plan", page(id, form, by));
    }

    @PostMapping("/pairs/{id}/plan/language")
    Object speak(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        return after(id, form, () -> plans.speak(id, language, by), by);
    }

    @PostMapping("/pairs/{id}/plan/submit")
    Object submit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rooms.enter(id, by);
        var form = Form.of(typed);
        int read = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> plans.submit(id, read, by), by);
    }

    @GetMapping("/pairs/{id}/plan/versions/{version}")
    Object version(@PathVariable UUID id, @PathVariable int version, Person by) {
        var head = heads.enter(id, by);
        return screens.show("pair/plan-version", new VersionPage(head, plans.version(head.room(), version, by)));
    }

    @GetMapping("/pairs/{id}/plan.{ending}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String ending, Person by) {
        var head = heads.enter(id, by);
        var submitted = plans.submitted(head.room(), by);
        return documents.send(paper.of(head, plans.get(head.room(), by), submitted), Document.Format.of(ending));
    }

    @GetMapping("/plans/{id}")
    Object presented(@PathVariable UUID id, Person by) {
        var presented = plans.presented(id, by);
        return screens.show("pair/plan-presented", new PresentedPage(outside(presented, by), presented));
    }

    @GetMapping("/plans/{id}/plan.{ending}")
    ResponseEntity<byte[]> presentedDocument(@PathVariable UUID id, @PathVariable String ending, Person by) {
        var presented = plans.presented(id, by);
        return documents.send(
                paper.of(outside(presented, by), presented.plan(), Optional.of(presented.submitted())),
                Document.Format.of(ending));
    }

    /// What somebody who is not in the room sees of it: whose plan it is, and no person's name.
    private RoomHead outside(Plans.Presented presented, Person by) {
        var pair = presented.pair();
        var room =
                new Room(pair, plans.round(pair, by), List.of(), pair.members().getFirst(), true);
        return new RoomHead(room, organisations.findNames(pair.members(), by), java.util.Map.of());
    }
}
