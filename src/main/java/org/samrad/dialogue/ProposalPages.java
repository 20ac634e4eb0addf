package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is proposed for a forum's agenda: the list, and one with its reasoning.
@Controller
public class ProposalPages {
    private final Proposals proposals;
    private final Dialogues dialogues;
    private final Forums forums;
    private final Screens screens;
    private final Clock clock;

    ProposalPages(Proposals proposals, Dialogues dialogues, Forums forums, Screens screens, Clock clock) {
        this.proposals = proposals;
        this.dialogues = dialogues;
        this.forums = forums;
        this.screens = screens;
        this.clock = clock;
    }

    /// A forum and the words of the rules it works under.
    public record Home(Forum forum, Profile profile) {
        public String path() {
            return "/forums/" + forum.id();
        }
    }

    /// `days` are those on which accepted ones are talked of, by item.
    public record ListPage(Home home, Paging<Proposal> list, Map<UUID, LocalDate> days, LocalDate today) {
        public boolean isLate(Proposal proposal) {
            var before = proposal.before();
            var day = proposal.item() == null ? null : days.get(proposal.item());
            return proposal.isAlive() && before != null && !before.isAfter(day == null ? today : day);
        }
    }

    public record ProposalPage(
            Home home,
            Proposal proposal,
            @Nullable LocalDate day,
            List<Option> meetings,
            List<Option> forums,
            List<Proposal> beside,
            boolean mayPrepare,
            boolean mayContest,
            Form form) {
        public String path() {
            return home.path() + "/proposals/" + proposal.id();
        }
    }

    @GetMapping("/forums/{forum}/proposals")
    Object list(@PathVariable UUID forum, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var found = Paging.of(proposals.list(forum, Paging.offset(number), Paging.SIZE + 1, by), number);
        return screens.show(
                "dialogue/proposals",
                new ListPage(home(forum, by), found, proposals.days(found.rows(), by), clock.today()));
    }

    private Home home(UUID forum, Person by) {
        var known = dialogues.forum(forum, by);
        return new Home(known, forums.profile(known, clock.today(), by));
    }

    @GetMapping("/forums/{forum}/proposals/{id}")
    Object show(@PathVariable UUID forum, @PathVariable UUID id, Person by) {
        var proposal = known(forum, id, by);
        var form = Form.empty()
                .with("title", cut(proposal.matter().title()))
                .with("meeting", next(forum, by))
                .withAll(
                        "together",
                        proposals.beside(proposal, by).stream()
                                .map(Proposal::id)
                                .toList());
        return screens.show("dialogue/proposal", page(proposal, form, by));
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= AgendaItem.LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, AgendaItem.LONGEST_TITLE - 1)) + "…";
    }

    private String next(UUID forum, Person by) {
        return dialogues.ahead(forum, by).stream()
                .filter(Meeting::isOpen)
                .findFirst()
                .map(meeting -> meeting.id().toString())
                .orElse("");
    }

    private Proposal known(UUID forum, UUID id, Person by) {
        var proposal = proposals.get(id, by);
        if (!forum.equals(proposal.forum())) {
            throw new NotFound("proposal");
        }
        return proposal;
    }

    /// For whoever decides what comes of it.
    private Proposal prepared(UUID forum, UUID id, Person by) {
        var proposal = known(forum, id, by);
        by.must(Act.PREPARE_AGENDA, dialogues.forum(forum, by).scope());
        return proposal;
    }

    private ProposalPage page(Proposal proposal, Form form, Person by) {
        var id = proposal.forum();
        if (id == null) {
            throw new NotFound("proposal");
        }
        var home = home(id, by);
        var scope = home.forum().scope();
        var meetings = dialogues.ahead(id, by).stream()
                .filter(Meeting::isOpen)
                .map(meeting ->
                        new Option(meeting.id().toString(), meeting.day().toString()))
                .toList();
        var others = forums.list(home.forum().organisation(), by).stream()
                .filter(other -> other.isActive() && !other.id().equals(id))
                .map(other -> new Option(other.id().toString(), other.name()))
                .toList();
        var item = proposal.item();
        return new ProposalPage(
                home,
                proposal,
                item == null ? null : proposals.days(List.of(proposal), by).get(item),
                meetings,
                others,
                proposals.beside(proposal, by),
                by.may(Act.PREPARE_AGENDA, scope),
                by.may(Act.RAISE_BREACH, scope),
                form);
    }

    @PostMapping("/forums/{forum}/proposals/{id}/accept")
    Object accept(
            @PathVariable UUID forum,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var proposal = prepared(forum, id, by);
        var form = Form.of(typed);
        var words = new AgendaItem.Words(
                form.text("title", AgendaItem.LONGEST_TITLE),
                proposal.task() == Proposal.Task.DISCUSSION ? AgendaItem.Type.DISCUSSION : AgendaItem.Type.INFORMATION,
                form.optional("reason", AgendaItem.LONGEST),
                "",
                "",
                0,
                proposal.matter().language());
        var meeting = form.id("meeting").orElse(null);
        var how = new Proposals.Acceptance(meeting, words, form.ids("together"));
        if (form.done(() -> proposals.accept(id, how, by))) {
            return "redirect:" + (meeting == null ? "/forums/" + forum + "/proposals/" + id : "/meetings/" + meeting);
        }
        return screens.refused("dialogue/proposal", page(proposal, form, by));
    }

    @PostMapping("/forums/{forum}/proposals/{id}/move")
    Object move(
            @PathVariable UUID forum,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var proposal = prepared(forum, id, by);
        var form = Form.of(typed);
        var to = form.id("to");
        var reason = form.text("why", Proposal.LONGEST);
        if (to.isEmpty()) {
            form.refuse("to", "web.form.choose");
        }
        if (form.done(() -> proposals.move(id, to.orElse(forum), reason, by))) {
            return "redirect:/forums/" + forum + "/proposals";
        }
        return screens.refused("dialogue/proposal", page(proposal, form, by));
    }

    @PostMapping("/forums/{forum}/proposals/{id}/decline")
    Object decline(
            @PathVariable UUID forum,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var proposal = prepared(forum, id, by);
        var form = Form.of(typed);
        var reason = form.text("reason", Proposal.LONGEST);
        if (form.done(() -> proposals.decline(id, reason, by))) {
            return "redirect:/forums/" + forum + "/proposals";
        }
        return screens.refused("dialogue/proposal", page(proposal, form, by));
    }
}
