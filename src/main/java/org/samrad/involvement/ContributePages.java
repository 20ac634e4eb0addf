package org.samrad.involvement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.Token;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// For those who have something to say: the two-minute form, the receipt, one's own contributions and their answers.
@Controller
public class ContributePages {
    private final Involvements involvements;
    private final Initiatives initiatives;
    private final Screens screens;
    private final RateLimit limit;
    private final Clock clock;

    ContributePages(Involvements involvements, Initiatives initiatives, Screens screens, RateLimit limit, Clock clock) {
        this.involvements = involvements;
        this.initiatives = initiatives;
        this.screens = screens;
        this.limit = limit;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item contributionsInMenu() {
        return new Navigation.Item("involvement.mine.menu", "/contributions/mine", 50, Navigation.Audience.SIGNED_IN);
    }

    /// `code` is empty for those who are signed in.
    public record ContributePage(Initiative initiative, String code, int days, String receipt, Form form) {}

    public record SentPage(Initiative initiative, String code, int days, String receipt) {}

    public record ReceiptPage(@Nullable Contribution found, String title, LocalDate today, Form form) {}

    public record MinePage(Paging<Contribution> list, Map<UUID, String> titles, LocalDate today) {}

    /// `sender` is empty unless the sender wants to be named.
    public record OnePage(
            Contribution contribution,
            Initiative initiative,
            String sender,
            LocalDate today,
            boolean own,
            boolean mayAnswer,
            Form form) {}

    @GetMapping("/initiatives/{id}/contribute")
    Object form(@PathVariable UUID id, Person by) {
        return screens.show("involvement/contribute", page(id, Form.empty(), by));
    }

    private ContributePage page(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        return new ContributePage(initiative, "", involvements.channel(id, by).days(), receipt(form, by), form);
    }

    /// The receipt that the form has shown already, or a fresh one.
    private String receipt(Form form, Visitor by) {
        var shown = Token.normalised(form.value("receipt"));
        return Token.is(shown, Involvements.RECEIPT_LETTERS) ? shown : involvements.proposeReceipt(by);
    }

    @PostMapping("/initiatives/{id}/contribute")
    Object send(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        var initiative = initiatives.get(id, by);
        var form = Form.of(typed);
        var said = SaidForm.read(form, locale.toLanguageTag());
        var who = form.choice("who", Who.class);
        var made = new UUID[1];
        var page = page(id, form, by);
        boolean sent = form.done(() -> {
            switch (who) {
                case NAMED -> made[0] = involvements.contribute(id, said, Involvements.Name.SHOWN, by);
                case KEPT_BACK -> made[0] = involvements.contribute(id, said, Involvements.Name.KEPT_BACK, by);
                case ANONYMOUS -> involvements.contributeAnonymously(id, said, page.receipt(), by);
            }
        });
        if (!sent) {
            return screens.refused("involvement/contribute", page);
        }
        return made[0] == null
                ? screens.show("involvement/sent", new SentPage(initiative, "", page.days(), page.receipt()))
                : "redirect:/contributions/" + made[0];
    }

    /// As whom somebody speaks.
    public enum Who {
        NAMED,
        KEPT_BACK,
        ANONYMOUS
    }

    @GetMapping("/b/{code}")
    Object byCode(@PathVariable String code, HttpServletRequest request, Visitor by) {
        return guarded(request, () -> screens.show("involvement/contribute", page(code, Form.empty(), by)));
    }

    private ContributePage page(String code, Form form, Visitor by) {
        var initiative = involvements.initiativeOf(code, by);
        return new ContributePage(
                initiative, Token.normalised(code), involvements.days(initiative.id(), by), receipt(form, by), form);
    }

    @PostMapping("/b/{code}")
    Object byCode(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletRequest request,
            Visitor by) {
        return guarded(request, () -> {
            var form = Form.of(typed);
            var page = page(code, form, by);
            var said = SaidForm.read(form, locale.toLanguageTag());
            if (form.ok() && !limit.take(RateLimit.Act.OPEN_POST, request.getRemoteAddr())) {
                form.refuse("", "involvement.rule.wait");
                return screens.show(429, "involvement/contribute", page);
            }
            if (form.done(() -> involvements.contributeByCode(code, said, page.receipt(), by))) {
                return screens.show(
                        "involvement/sent", new SentPage(page.initiative(), page.code(), page.days(), page.receipt()));
            }
            return screens.refused("involvement/contribute", page);
        });
    }

    /// Whoever guesses codes has to wait.
    private Object guarded(HttpServletRequest request, java.util.function.Supplier<Object> page) {
        var address = String.valueOf(request.getRemoteAddr());
        if (!limit.left(RateLimit.Act.GUESS_CODE, address)) {
            return screens.show(429, "involvement/receipt", receiptPage(refused("involvement.rule.wait")));
        }
        try {
            return page.get();
        } catch (NotFound e) {
            limit.take(RateLimit.Act.GUESS_CODE, address);
            throw e;
        }
    }

    private static Form refused(String key) {
        var form = Form.empty();
        form.refuse("receipt", key);
        return form;
    }

    private ReceiptPage receiptPage(Form form) {
        return new ReceiptPage(null, "", clock.today(), form);
    }

    @GetMapping("/contributions/receipt")
    Object receipt() {
        return screens.show("involvement/receipt", receiptPage(Form.empty()));
    }

    @PostMapping("/contributions/receipt")
    Object receipt(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Visitor by) {
        var form = Form.of(typed);
        var receipt = form.text("receipt", 60);
        if (form.ok()) {
            var found = involvements.find(receipt, by);
            if (found.isPresent()) {
                var title = initiatives
                        .admitted(found.get().initiative(), by)
                        .words()
                        .title();
                return screens.show(
                        "involvement/receipt", new ReceiptPage(found.get(), title, clock.today(), Form.empty()));
            }
            if (!limit.take(RateLimit.Act.GUESS_CODE, String.valueOf(request.getRemoteAddr()))) {
                return screens.show(429, "involvement/receipt", receiptPage(refused("involvement.rule.wait")));
            }
            form.refuse("receipt", "involvement.receipt.unknown");
        }
        return screens.refused("involvement/receipt", receiptPage(form));
    }

    @GetMapping("/contributions/mine")
    Object mine(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var list = Paging.of(involvements.mine(Paging.offset(number), Paging.SIZE + 1, by), number);
        return screens.show("involvement/mine", new MinePage(list, titles(list.rows(), by), clock.today()));
    }

    private Map<UUID, String> titles(List<Contribution> rows, Person by) {
        var titles = new HashMap<UUID, String>();
        rows.stream()
                .map(Contribution::initiative)
                .distinct()
                .forEach(id ->
                        titles.put(id, initiatives.admitted(id, by).words().title()));
        return titles;
    }

    @GetMapping("/contributions/{id}")
    Object one(@PathVariable UUID id, Person by) {
        var contribution = involvements.get(id, by);
        var initiative = initiatives.admitted(contribution.initiative(), by);
        boolean mayAnswer = by.may(Act.ANSWER_CONTRIBUTIONS, initiative.scope());
        return screens.show(
                "involvement/contribution",
                new OnePage(
                        contribution,
                        initiative,
                        involvements.names(List.of(contribution), by).getOrDefault(contribution.id(), ""),
                        clock.today(),
                        contribution.isOf(by.id()),
                        mayAnswer,
                        Form.empty()));
    }
}
