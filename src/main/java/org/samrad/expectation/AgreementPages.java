package org.samrad.expectation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An expectation agreement: its items, what is said about them, the hands under it, and how each item went.
@Controller
public class AgreementPages {
    private final Agreements agreements;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;

    AgreementPages(Agreements agreements, Initiatives initiatives, Organisations organisations, Screens screens) {
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// What every page of an agreement shows: about what, between whom, and for whom the reader acts.
    public record About(Initiative initiative, Agreement agreement, Map<UUID, Name> names, Optional<Side> side) {
        public String address() {
            return "/agreements/" + agreement.id();
        }

        /// What one side is called: the organisation's name.
        public String name(Side of, String language) {
            var name = names.get(
                    of == Side.PROVIDER
                            ? initiative.organisation()
                            : agreement.between().institution());
            return name == null ? "–" : name.in(language);
        }

        /// Its place in the agreement, as people say it: the first is number one.
        public int number(Item item) {
            return agreement.items().indexOf(item) + 1;
        }
    }

    public record AgreementPage(
            About about,
            List<Agreements.Comment> comments,
            List<Agreements.Version> versions,
            List<Agreements.Step> steps,
            Optional<Boolean> unchanged,
            Form form) {
        public List<Item> items(Item.Kind kind) {
            return about.agreement().items().stream()
                    .filter(item -> item.words().kind() == kind)
                    .toList();
        }

        public List<Agreements.Comment> comments(@Nullable UUID item) {
            return comments.stream()
                    .filter(one -> java.util.Objects.equals(one.item(), item))
                    .toList();
        }

        /// What happens next, as the key of a text.
        public String next() {
            var agreement = about.agreement();
            var side = about.side();
            var signed = agreement.state().open()
                    ? List.of(Side.values()).stream()
                            .filter(one -> agreement.signature(one).isPresent())
                            .findFirst()
                    : Optional.<Side>empty();
            if (signed.isPresent()) {
                return side.equals(signed) ? "expectation.next.waiting" : "expectation.next.sign";
            }
            return agreement.mayReview() ? "expectation.next.review" : "expectation.next." + agreement.state();
        }
    }

    /// `item` is empty where a new one is added.
    public record ItemPage(About about, Optional<UUID> item, Form form) {}

    public record MarkPage(About about, Item item, Form form) {}

    public record VersionPage(About about, Agreements.Version version, List<Item> items) {}

    @PostMapping("/initiatives/{id}/agreements")
    Object draft(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var initiative = initiatives.get(id, by);
        var form = Form.of(typed);
        var institution = form.id("institution").orElseThrow(() -> new NotFound("institution"));
        var language = Language.find(form.value("language"))
                .map(Language::tag)
                .orElse(initiative.words().language());
        return "redirect:/agreements/" + agreements.draft(id, institution, language, by);
    }

    @GetMapping("/agreements/{id}")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "") String about, Person by) {
        return screens.show("expectation/agreement", page(id, Form.empty().with("item", about), by));
    }

    private AgreementPage page(UUID id, Form form, Person by) {
        var about = about(id, by);
        return new AgreementPage(
                about,
                agreements.comments(id, by),
                agreements.versions(id, by),
                agreements.steps(id, by),
                agreements.unchanged(about.agreement(), by),
                form);
    }

    private About about(UUID id, Person by) {
        var agreement = agreements.get(id, by);
        var initiative = initiatives.get(agreement.between().initiative(), by);
        var both = List.of(initiative.organisation(), agreement.between().institution());
        return new About(initiative, agreement, organisations.findNames(both, by), agreements.side(agreement, by));
    }

    @GetMapping("/agreements/{id}/items/new")
    Object add(@PathVariable UUID id, @RequestParam(defaultValue = "") String kind, Person by) {
        agreements.mustChange(id, by);
        return screens.show(
                "expectation/item-form",
                new ItemPage(about(id, by), Optional.empty(), Form.empty().with("kind", kind)));
    }

    @PostMapping("/agreements/{id}/items/new")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        agreements.mustChange(id, by);
        var form = Form.of(typed);
        var words = read(form);
        if (form.done(() -> agreements.addItem(id, words, by))) {
            return "redirect:/agreements/" + id;
        }
        return screens.refused("expectation/item-form", new ItemPage(about(id, by), Optional.empty(), form));
    }

    private static Item.Words read(Form form) {
        var kind = form.choice("kind", Item.Kind.class);
        var text = form.text("text", Item.LONGEST);
        var due = form.date("due").orElse(null);
        var doer = form.value("doer").isEmpty() ? null : form.choice("doer", Side.class);
        return new Item.Words(kind, text, doer, due);
    }

    @GetMapping("/agreements/{id}/items/{item}")
    Object change(@PathVariable UUID id, @PathVariable UUID item, Person by) {
        agreements.mustChange(id, by);
        var about = about(id, by);
        var now = about.agreement().item(item);
        var form = Form.empty()
                .with("kind", now.words().kind())
                .with("text", now.words().text())
                .with("doer", now.words().doer())
                .with("due", now.words().due())
                .with("version", now.changedIn());
        return screens.show("expectation/item-form", new ItemPage(about, Optional.of(item), form));
    }

    @PostMapping("/agreements/{id}/items/{item}")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        agreements.mustChange(id, by);
        var form = Form.of(typed);
        var words = read(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> agreements.changeItem(id, item, builtOn, words, by))) {
            return "redirect:/agreements/" + id + "#item-" + item;
        }
        return refused(id, item, form, by);
    }

    /// Where somebody was faster, what stands now is laid beside what was typed; where somebody has taken the item out,
    /// it can be put in again.
    private Object refused(UUID id, UUID item, Form form, Person by) {
        var about = about(id, by);
        var now = about.agreement().items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst();
        if (form.clashed()) {
            now.ifPresent(one -> form.with("version", one.changedIn())
                    .standing("kind", one.words().kind())
                    .standing("text", one.words().text())
                    .standing("doer", one.words().doer())
                    .standing("due", one.words().due()));
        }
        return screens.refused("expectation/item-form", new ItemPage(about, now.map(Item::id), form));
    }

    @PostMapping("/agreements/{id}/items/{item}/remove")
    Object remove(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        agreements.mustChange(id, by);
        var form = Form.of(typed);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> agreements.removeItem(id, item, builtOn, by), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/agreements/" + id;
        }
        return screens.refused("expectation/agreement", page(id, form, by));
    }

    @PostMapping("/agreements/{id}/offer")
    Object offer(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> agreements.offer(id, by), by);
    }

    @PostMapping("/agreements/{id}/comments")
    Object comment(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        agreements.mustAct(agreements.get(id, by), by);
        var form = Form.of(typed);
        var text = form.text("text", Item.LONGEST);
        var item = form.id("item").orElse(null);
        return after(id, form, () -> agreements.comment(id, item, text, by), by);
    }

    @PostMapping("/agreements/{id}/sign")
    Object sign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        agreements.mustAct(agreements.get(id, by), by);
        var form = Form.of(typed);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return after(id, form, () -> agreements.sign(id, version, by), by);
    }

    @PostMapping("/agreements/{id}/review")
    Object review(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> agreements.review(id, by), by);
    }

    @PostMapping("/agreements/{id}/close")
    Object close(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> agreements.close(id, by), by);
    }

    @GetMapping("/agreements/{id}/items/{item}/mark")
    Object mark(@PathVariable UUID id, @PathVariable UUID item, Person by) {
        agreements.mustAct(agreements.get(id, by), by);
        return screens.show("expectation/mark", markPage(id, item, Form.empty(), by));
    }

    private MarkPage markPage(UUID id, UUID item, Form form, Person by) {
        var about = about(id, by);
        return new MarkPage(about, about.agreement().item(item), form);
    }

    @PostMapping("/agreements/{id}/items/{item}/mark")
    Object mark(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        agreements.mustAct(agreements.get(id, by), by);
        var form = Form.of(typed);
        var result = form.choice("result", Item.Result.class);
        var reason = form.value("reason").isEmpty() ? null : form.choice("reason", Commitment.Reason.class);
        var evidence = new Item.Evidence(form.text("evidence", Item.LONGEST), form.optional("link", 500));
        var mark = new Item.Mark(result, result == Item.Result.MET ? null : reason, evidence);
        if (form.done(() -> agreements.mark(id, item, mark, by))) {
            return "redirect:/agreements/" + id + "#item-" + item;
        }
        return screens.refused("expectation/mark", markPage(id, item, form, by));
    }

    @GetMapping("/agreements/{id}/versions/{version}")
    Object version(@PathVariable UUID id, @PathVariable int version, Person by) {
        var seen = agreements.versions(id, by).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
        return screens.show(
                "expectation/version", new VersionPage(about(id, by), seen, agreements.items(id, version, by)));
    }
}
