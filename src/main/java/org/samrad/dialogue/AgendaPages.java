package org.samrad.dialogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate.Side;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// One item: brought, worded, given annexes and questions, put on an agenda, moved or declined.
@Controller
public class AgendaPages {
    private static final int INITIATIVES = 200;

    private final Dialogues dialogues;
    private final Agendas agendas;
    private final Initiatives initiatives;
    private final Access access;
    private final Screens screens;

    AgendaPages(Dialogues dialogues, Agendas agendas, Initiatives initiatives, Access access, Screens screens) {
        this.dialogues = dialogues;
        this.agendas = agendas;
        this.initiatives = initiatives;
        this.access = access;
        this.screens = screens;
    }

    /// `meeting` is where the item shall go, empty for the waiting list; `item` the one that is changed.
    public record FormPage(
            Forum forum,
            @Nullable Meeting meeting,
            @Nullable AgendaItem item,
            List<Initiative> initiatives,
            List<PlannedDecision> decisions,
            @Nullable Side mine,
            Form form) {}

    public record ItemPage(
            Forum forum,
            AgendaItem item,
            @Nullable Meeting meeting,
            String by,
            String initiative,
            List<AgendaAnnex> annexes,
            List<Agendas.Offer> offers,
            List<DialogueSection.Answered> asked,
            List<Meeting> ahead,
            BothSides accepted,
            @Nullable Side mine,
            May may,
            Form form) {
        public boolean late() {
            return meeting != null && may.late();
        }
    }

    /// `change` words and annexes, `place` it on an agenda; `late` tells that it came after its day.
    public record May(boolean read, boolean change, boolean place, boolean late) {}

    @GetMapping("/forums/{id}/items/new")
    Object bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID meeting,
            @RequestParam(required = false) @Nullable UUID initiative,
            Person by) {
        var forum = dialogues.forum(id, by);
        by.must(meeting == null ? Act.PROPOSE_ITEM : Act.PREPARE_AGENDA, forum.scope());
        var form = Form.empty()
                .with("meeting", meeting)
                .with("initiative", initiative)
                .with("type", AgendaItem.Type.DISCUSSION)
                .with("openness", AgendaAnnex.Openness.FORUM);
        return screens.show("dialogue/item-form", formPage(forum, null, form, by));
    }

    private FormPage formPage(Forum forum, @Nullable AgendaItem item, Form form, Person by) {
        var meeting = form.id("meeting").map(one -> dialogues.get(one, by)).orElse(null);
        var decisions =
                form.id("initiative").map(one -> dialogues.decisions(one, by)).orElse(List.of());
        return new FormPage(
                forum,
                meeting,
                item,
                initiatives.list("", 0, INITIATIVES, by),
                decisions,
                dialogues.speaksFor(forum, by).orElse(null),
                form);
    }

    @PostMapping("/forums/{id}/items/new")
    Object bring(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person by)
            throws IOException {
        var forum = dialogues.forum(id, by);
        var form = Form.of(typed);
        var meeting = form.id("meeting").orElse(null);
        by.must(meeting == null ? Act.PROPOSE_ITEM : Act.PREPARE_AGENDA, forum.scope());
        var words = words(form, dialogues.language(forum, by).tag());
        var about = about(form, by);
        var annexes = annexes(form, file);
        var duty = form.chosen("duty", "yes") && dialogues.speaksFor(forum, by).isPresent()
                ? AgendaItem.Duty.DEMANDED
                : AgendaItem.Duty.NONE;
        var fresh = new Dialogues.NewItem(words, about, duty, AgendaItem.Source.PERSON, List.of(), annexes);
        var made = new UUID[1];
        if (form.done(() -> made[0] = dialogues.addItem(new Dialogues.Where(id, meeting), fresh, by))) {
            return "redirect:/items/" + made[0];
        }
        return screens.refused("dialogue/item-form", formPage(forum, null, form, by));
    }

    private static AgendaItem.Words words(Form form, String language) {
        return new AgendaItem.Words(
                form.text("title", AgendaItem.LONGEST_TITLE),
                form.choice("type", AgendaItem.Type.class),
                form.text("reason", AgendaItem.LONGEST),
                form.optional("recommendation", AgendaItem.LONGEST),
                form.optional("changeable", AgendaItem.LONGEST),
                form.number("minutes", 0, AgendaItem.LONGEST_MEETING).orElse(0),
                language);
    }

    /// The initiative in the phase it is in, and one of its planned decisions.
    private AgendaItem.About about(Form form, Person by) {
        var chosen = form.id("initiative");
        if (chosen.isEmpty()) {
            return AgendaItem.About.NOTHING;
        }
        var initiative = initiatives.get(chosen.get(), by);
        var decision = form.id("decision").orElse(null);
        boolean known = dialogues.decisions(initiative.id(), by).stream()
                .anyMatch(one -> one.id().equals(decision));
        return new AgendaItem.About(initiative.id(), initiative.phase(), known ? decision : null);
    }

    /// What was given to read: a file, a link, or nothing.
    private static List<Agendas.NewAnnex> annexes(Form form, @Nullable MultipartFile file) throws IOException {
        var title = form.optional("annex", AgendaAnnex.LONGEST);
        var link = form.optional("link", AgendaAnnex.LONGEST * 5);
        var openness = form.chosen("openness", AgendaAnnex.Openness.ORGANISATION)
                ? AgendaAnnex.Openness.ORGANISATION
                : AgendaAnnex.Openness.FORUM;
        var bytes = file == null ? new byte[0] : file.getBytes();
        var made = new java.util.ArrayList<Agendas.NewAnnex>();
        form.done(() -> {
            if (bytes.length > 0 && file != null) {
                var content =
                        AgendaAnnex.file(java.util.Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
                made.add(new Agendas.NewAnnex(title.isEmpty() ? content.name() : title, content, openness, bytes));
            } else if (!link.isEmpty()) {
                var content = new AgendaAnnex.Content.Link(link);
                made.add(new Agendas.NewAnnex(title.isEmpty() ? link : title, content, openness, bytes));
            }
        });
        return made;
    }

    @GetMapping("/items/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("dialogue/item", page(id, Form.empty(), by));
    }

    private ItemPage page(UUID id, Form form, Person by) {
        var item = dialogues.item(id, by);
        var forum = dialogues.forum(item.forum(), by);
        var on = item.meeting();
        boolean reads = by.may(Act.READ_FORUM, forum.scope());
        var meeting = on == null || !reads ? null : dialogues.get(on, by);
        boolean prepares = by.may(Act.PREPARE_AGENDA, forum.scope());
        boolean own = item.isWaiting() && item.origin().person().equals(by.id());
        boolean open = meeting == null || meeting.isOpen();
        boolean late = meeting != null
                && dialogues.dates(meeting, by).isLate(item.origin().on());
        var brought = item.origin().person();
        return new ItemPage(
                forum,
                item,
                meeting,
                access.names(List.of(brought), by).getOrDefault(brought, ""),
                dialogues.titles(List.of(item), by).values().stream()
                        .findFirst()
                        .orElse(""),
                agendas.annexes(List.of(id), by),
                reads && prepares && open ? agendas.offers(item, by) : List.of(),
                reads ? dialogues.answered(item, by) : List.of(),
                prepares ? dialogues.ahead(forum.id(), by) : List.of(),
                java.util.Objects.requireNonNull(
                        agendas.acceptances(List.of(id), by).get(id)),
                agendas.approvesFor(forum, by).orElse(null),
                new May(reads, (prepares || own) && open, prepares && open, late),
                form);
    }

    @GetMapping("/items/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var item = dialogues.item(id, by);
        agendas.mustBringOrPrepare(item, by);
        var words = item.words();
        var form = Form.empty()
                .with("title", words.title())
                .with("type", words.type())
                .with("reason", words.reason())
                .with("recommendation", words.recommendation())
                .with("changeable", words.changeable())
                .with("minutes", words.minutes() == 0 ? "" : words.minutes())
                .with("initiative", item.about().initiative())
                .with("decision", item.about().decision())
                .with("version", item.version());
        return screens.show("dialogue/item-form", formPage(dialogues.forum(item.forum(), by), item, form, by));
    }

    @PostMapping("/items/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var item = dialogues.item(id, by);
        agendas.mustBringOrPrepare(item, by);
        var form = Form.of(typed);
        var words = words(form, item.words().language());
        var about = about(form, by);
        var version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> agendas.reword(id, new Agendas.Rewording(words, about, version), by))) {
            return "redirect:/items/" + id;
        }
        return screens.refused("dialogue/item-form", formPage(dialogues.forum(item.forum(), by), item, form, by));
    }

    @PostMapping("/items/{id}/move")
    Object move(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(
                Act.PREPARE_AGENDA,
                dialogues.forum(dialogues.item(id, by).forum(), by).scope());
        var form = Form.of(typed);
        var reason = form.optional("reason", Meeting.LONGEST);
        var to = form.id("meeting");
        if (to.isEmpty()) {
            form.refuse("meeting", "web.form.choose");
        }
        return act(id, form, by, () -> agendas.move(id, to.orElseThrow(), reason, by));
    }

    @PostMapping("/items/{id}/decline")
    Object decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var why = form.optional("why", Meeting.LONGEST);
        return act(id, form, by, () -> agendas.decline(id, why, by));
    }

    @PostMapping("/items/{id}/raise")
    Object raise(@PathVariable UUID id, Person by) {
        agendas.raise(id, by);
        return "redirect:/meetings/" + dialogues.item(id, by).meeting();
    }

    @PostMapping("/items/{id}/accept")
    Object accept(@PathVariable UUID id, Person by) {
        return act(id, Form.empty(), by, () -> agendas.acceptLate(id, by));
    }

    @PostMapping("/items/{id}/questions")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var chosen = Set.copyOf(form.ids("question"));
        return act(id, form, by, () -> agendas.ask(id, chosen, by));
    }

    @PostMapping("/items/{id}/annexes")
    Object annex(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person by)
            throws IOException {
        agendas.mustBringOrPrepare(dialogues.item(id, by), by);
        var form = Form.of(typed);
        var fresh = annexes(form, file);
        if (fresh.isEmpty() && form.ok()) {
            form.refuse("file", "dialogue.rule.annex-empty");
        }
        return act(id, form, by, () -> agendas.annex(id, fresh.getFirst(), by));
    }

    @PostMapping("/annexes/{id}/remove")
    Object remove(@PathVariable UUID id, Person by) {
        var item = agendas.annex(id, by).item();
        return act(item, Form.empty(), by, () -> agendas.removeAnnex(id, by));
    }

    /// The file as it was given; the browser never shows it as a page of ours.
    @GetMapping("/annexes/{id}")
    Object file(@PathVariable UUID id, Person by) {
        var annex = agendas.annex(id, by);
        return switch (annex.content()) {
            case AgendaAnnex.Content.Link link -> "redirect:" + link.address();
            case AgendaAnnex.Content.File file ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .header(
                                "Content-Disposition",
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(agendas.bytes(annex, by));
        };
    }

    private Object act(UUID id, Form form, Person by, Runnable act) {
        return form.done(act) ? "redirect:/items/" + id : screens.refused("dialogue/item", page(id, form, by));
    }
}
