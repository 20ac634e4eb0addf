package org.samrad.counsel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.example.ExampleCatalogue;
import org.samrad.example.ShownExample;
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

/// The recommendations of a case, as the council writes them, and the letter in which they go out.
@Controller
public class AdvicePages {
    private static final int LONGEST_ROLE = 150;
    private static final int LONGEST_LINKS = 2000;
    private static final Pattern EXAMPLE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CaseHeads heads;
    private final Counsel counsel;
    private final Recommendations recommendations;
    private final CounselLetters letters;
    private final CounselLetterPaper paper;
    private final ExampleCatalogue examples;
    private final Documents files;
    private final Screens screens;

    AdvicePages(
            CaseHeads heads,
            Counsel counsel,
            Recommendations recommendations,
            CounselLetters letters,
            CounselLetterPaper paper,
            ExampleCatalogue examples,
            Documents files,
            Screens screens) {
        this.heads = heads;
        this.counsel = counsel;
        this.recommendations = recommendations;
        this.letters = letters;
        this.paper = paper;
        this.examples = examples;
        this.files = files;
        this.screens = screens;
    }

    public record AdvicePage(
            CaseHead head,
            List<Recommendation> advice,
            List<ShownExample> examples,
            Optional<CounselLetter> letter,
            Form form) {
        public boolean mayWrite() {
            return head.side().isCouncil()
                    && Set.of(Case.State.DOCUMENTS_IN, Case.State.REVIEWED, Case.State.MEETING)
                            .contains(head.of().state());
        }

        public boolean maySend() {
            return head.manages() && head.of().state() == Case.State.MEETING && !advice.isEmpty();
        }
    }

    /// A draft that is being written in other words.
    public record EditPage(CaseHead head, Recommendation draft, Form form) {}

    @GetMapping("/counsel/{id}/advice")
    Object list(@PathVariable UUID id, Person by) {
        var advised = counsel.get(id, by);
        var form = Form.empty()
                .with("language", advised.application().language())
                .with("addressee", advised.lead());
        return screens.show("counsel/advice", page(id, form, by));
    }

    private AdvicePage page(UUID id, Form form, Person by) {
        var advised = counsel.get(id, by);
        var advice = recommendations.of(advised, by);
        var linked = advice.stream()
                .flatMap(one -> one.content().examples().stream())
                .distinct()
                .toList();
        return new AdvicePage(
                heads.enter(id, by), advice, examples.published(linked, by), letters.find(advised, by), form);
    }

    @PostMapping("/counsel/{id}/advice")
    Object draft(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        counsel.mustAdvise(id, by);
        var form = Form.of(typed);
        var content = read(form);
        if (content.isPresent() && form.done(() -> recommendations.draft(id, content.get(), by))) {
            return "redirect:/counsel/" + id + "/advice";
        }
        return screens.refused("counsel/advice", page(id, form, by));
    }

    private static Optional<Recommendation.Content> read(Form form) {
        var headline = form.text("headline", Recommendation.LONGEST_HEADLINE);
        var text = form.text("text", Recommendation.LONGEST_TEXT);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        var theme = form.choice("theme", Theme.class);
        var type = form.choice("type", Recommendation.Type.class);
        var addressee = form.id("addressee");
        if (addressee.isEmpty()) {
            form.refuse("addressee", "web.form.choose");
        }
        var role = form.optional("role", LONGEST_ROLE);
        var linked = linked(form);
        var read = new ArrayList<Recommendation.Content>();
        return form.done(() -> read.add(new Recommendation.Content(
                        headline, text, language, theme, type, addressee.orElseThrow(), role, linked)))
                ? Optional.of(read.getFirst())
                : Optional.empty();
    }

    /// Addresses of examples, one on each line.
    private static List<UUID> linked(Form form) {
        var all = new ArrayList<UUID>();
        form.optional("examples", LONGEST_LINKS).lines().filter(line -> !line.isBlank()).forEach(line -> {
            var found = EXAMPLE.matcher(line);
            if (found.find()) {
                all.add(UUID.fromString(found.group()));
            } else {
                form.refuse("examples", "counsel.rule.example");
            }
        });
        return all;
    }

    @GetMapping("/counsel/{id}/advice/{number}/edit")
    Object edit(@PathVariable UUID id, @PathVariable int number, Person by) {
        counsel.mustAdvise(id, by);
        var draft = recommendations.get(id, number, by);
        draft.mustBeDraft();
        var content = draft.content();
        var form = Form.empty()
                .with("headline", content.headline())
                .with("text", content.text())
                .with("language", content.language())
                .with("theme", content.theme())
                .with("type", content.type())
                .with("addressee", content.addressee())
                .with("role", content.role())
                .with("examples", lines(content.examples().stream()))
                .with("version", draft.version());
        return screens.show("counsel/advice-edit", new EditPage(heads.enter(id, by), draft, form));
    }

    private static String lines(Stream<UUID> examples) {
        return String.join("\n", examples.map(one -> "/examples/" + one).toList());
    }

    @PostMapping("/counsel/{id}/advice/{number}/edit")
    Object rewrite(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        counsel.mustAdvise(id, by);
        var form = Form.of(typed);
        var content = read(form);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(-1);
        var seen = new Recommendations.Seen(id, number, version);
        if (content.isPresent() && form.done(() -> recommendations.rewrite(seen, content.get(), by))) {
            return "redirect:/counsel/" + id + "/advice";
        }
        var now = recommendations.get(id, number, by);
        if (form.clashed()) {
            form.with("version", now.version())
                    .standing("headline", now.content().headline())
                    .standing("text", now.content().text());
        }
        return screens.refused("counsel/advice-edit", new EditPage(heads.enter(id, by), now, form));
    }

    @PostMapping("/counsel/{id}/advice/{number}/remove")
    Object remove(@PathVariable UUID id, @PathVariable int number, Person by) {
        counsel.mustAdvise(id, by);
        var form = Form.empty();
        if (form.done(() -> recommendations.remove(id, number, by))) {
            return "redirect:/counsel/" + id + "/advice";
        }
        return screens.refused("counsel/advice", page(id, form, by));
    }

    @PostMapping("/counsel/{id}/letter")
    Object send(@PathVariable UUID id, Person by) {
        counsel.mustManage(id, by);
        var form = Form.empty();
        if (form.done(() -> letters.send(id, by))) {
            return "redirect:/counsel/" + id + "/advice";
        }
        return screens.refused("counsel/advice", page(id, form, by));
    }

    @GetMapping("/counsel/{id}/letter.{ending}")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @PathVariable String ending, Person by) {
        var format = Document.Format.of(ending);
        return files.send(paper.of(letters.get(id, by)), format);
    }
}
