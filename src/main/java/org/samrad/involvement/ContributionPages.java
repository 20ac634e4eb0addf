package org.samrad.involvement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// For those who answer and those who gather: what people have said of an initiative, one answer for several alike,
/// what was said in a meeting, and the open link.
@Controller
public class ContributionPages {
    private final Involvements involvements;
    private final Responses responses;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    ContributionPages(
            Involvements involvements, Responses responses, Initiatives initiatives, Screens screens, Clock clock) {
        this.involvements = involvements;
        this.responses = responses;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    /// `matching` are those that the filter leaves and that wait for an answer; `answered` how many have just got one.
    public record ListPage(
            Initiative initiative,
            Paging<Contribution> list,
            Map<UUID, String> senders,
            Filter filter,
            String query,
            int matching,
            Counts counts,
            Channel channel,
            LocalDate today,
            boolean mayAnswer,
            boolean mayGather,
            int answered,
            Form form) {}

    public record MeetingPage(Initiative initiative, Form form) {}

    @GetMapping("/initiatives/{id}/contributions")
    Object list(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Person by) {
        return screens.show("involvement/contributions", page(id, asked, page, Form.empty(), by));
    }

    private ListPage page(UUID id, MultiValueMap<String, String> asked, int page, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        var filter = filter(asked);
        int number = Paging.number(page);
        var rows = involvements.contributions(id, filter, Paging.offset(number), Paging.SIZE + 1, by);
        var list = Paging.of(rows, number);
        return new ListPage(
                initiative,
                list,
                involvements.names(list.rows(), by),
                filter,
                query(filter),
                involvements.count(id, waiting(filter), by),
                involvements.counts(id, by),
                involvements.channel(id, by),
                clock.today(),
                by.may(Act.ANSWER_CONTRIBUTIONS, initiative.scope()),
                by.may(Act.GATHER_CONTRIBUTIONS, initiative.scope()),
                Form.of(asked).number("answered", 1, Integer.MAX_VALUE).orElse(0),
                form.with("days", involvements.channel(id, by).days()));
    }

    /// What is asked for in the address; words that are no kind are left out.
    private static Filter filter(MultiValueMap<String, String> asked) {
        var form = Form.of(new LinkedMultiValueMap<>(asked));
        var kind = SaidForm.optional(form, "kind", Contribution.Kind.class);
        var group = SaidForm.optional(form, "group", GroupKind.class);
        var standing = SaidForm.optional(form, "standing", Filter.Standing.class);
        return new Filter(
                form.problem("kind").isPresent() ? null : kind,
                form.problem("group").isPresent() ? null : group,
                standing == null ? Filter.Standing.UNANSWERED : standing,
                Paging.sought(form.value("q")));
    }

    private static Filter waiting(Filter filter) {
        return new Filter(
                filter.kind(),
                filter.group(),
                filter.standing() == Filter.Standing.OVERDUE ? Filter.Standing.OVERDUE : Filter.Standing.UNANSWERED,
                filter.sought());
    }

    private static String query(Filter filter) {
        var kind = filter.kind();
        var group = filter.group();
        return "kind=" + (kind == null ? "" : kind) + "&group=" + (group == null ? "" : group) + "&standing="
                + filter.standing() + "&q=" + URLEncoder.encode(filter.sought(), StandardCharsets.UTF_8);
    }

    @PostMapping("/initiatives/{id}/contributions/answer")
    Object answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        var filter = filter(typed);
        var reply = new Response.Reply(
                form.choice("reply", Response.Kind.class),
                form.optional("words", Response.LONGEST),
                form.optional("to", Response.LONGEST_TO),
                locale.toLanguageTag());
        var chosen = form.ids("contribution");
        var answered = new int[1];
        boolean all = !form.value("all").isEmpty();
        boolean done = form.done(() -> answered[0] =
                all ? responses.answerAll(id, waiting(filter), reply, by) : responses.answer(id, chosen, reply, by));
        if (done) {
            return SaidForm.initiativePath(id) + "?" + query(filter) + "&answered=" + answered[0];
        }
        return screens.refused("involvement/contributions", page(id, typed, pageOf(form), form, by));
    }

    private static int pageOf(Form form) {
        var asked = Form.of(new LinkedMultiValueMap<>(Map.of("page", List.of(form.value("page")))));
        return asked.number("page", 1, 100_000).orElse(1);
    }

    @PostMapping("/initiatives/{id}/contributions/days")
    Object days(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(id, by).scope());
        var form = Form.of(typed);
        int days = form.number("days", 1, Channel.MOST_DAYS).orElse(0);
        if (form.done(() -> involvements.answerWithin(id, days, by))) {
            return SaidForm.initiativePath(id);
        }
        return screens.refused("involvement/contributions", page(id, new LinkedMultiValueMap<>(), 1, form, by));
    }

    @PostMapping("/initiatives/{id}/contributions/link")
    Object open(@PathVariable UUID id, Person by) {
        involvements.openLink(id, by);
        return SaidForm.initiativePath(id);
    }

    @PostMapping("/initiatives/{id}/contributions/link/close")
    Object close(@PathVariable UUID id, Person by) {
        involvements.closeLink(id, by);
        return SaidForm.initiativePath(id);
    }

    @GetMapping("/initiatives/{id}/contributions/meeting")
    Object meeting(@PathVariable UUID id, Person by) {
        var form = Form.empty().with("on", clock.today());
        return screens.show("involvement/meeting", new MeetingPage(gathering(id, by), form));
    }

    @PostMapping("/initiatives/{id}/contributions/meeting")
    Object meeting(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var initiative = gathering(id, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", Contribution.Kind.class);
        var group = form.choice("group", GroupKind.class);
        var voice = new Contribution.Voice(
                group,
                form.text("groupName", Contribution.LONGEST_NAME),
                form.optional("organisation", Contribution.LONGEST_NAME));
        var on = form.requiredDate("on");
        var said = form.text("lines", 50 * Contribution.LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line ->
                        new Involvements.Said(kind, new Contribution.Words(line, "", locale.toLanguageTag()), voice))
                .toList();
        said.stream()
                .filter(one -> one.text().length() > Contribution.LONGEST)
                .findFirst()
                .ifPresent(one -> form.refuse(
                        "lines",
                        "web.form.long",
                        Contribution.LONGEST,
                        one.text().length()));
        if (form.done(() -> involvements.gather(id, said, on, by))) {
            return SaidForm.initiativePath(id);
        }
        return screens.refused("involvement/meeting", new MeetingPage(initiative, form));
    }

    private Initiative gathering(UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.GATHER_CONTRIBUTIONS, initiative.scope());
        return initiative;
    }
}
