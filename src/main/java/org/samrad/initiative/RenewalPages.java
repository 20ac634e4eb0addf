package org.samrad.initiative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Renewal and savings: of one initiative, and of all that an organisation has under way.
@Controller
public class RenewalPages {
    /// So many years stand side by side.
    private static final int YEARS = 5;

    private final Renewals renewals;
    private final InitiativeFigures figures;
    private final InitiativeHeads heads;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    RenewalPages(
            Renewals renewals,
            InitiativeFigures figures,
            InitiativeHeads heads,
            Initiatives initiatives,
            Screens screens,
            Clock clock) {
        this.renewals = renewals;
        this.figures = figures;
        this.heads = heads;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    public record PortfolioPage(Portfolio portfolio) {}

    public record RenewalPage(InitiativeHead head, List<NotDoing> notDoing, List<DisplacedOption> displaced) {}

    public record FormPage(InitiativeHead head, Form form) {}

    public record OptionPage(InitiativeHead head, DisplacedOption option, Form form) {}

    /// Of the reader's own organisation.
    @GetMapping("/initiatives/portfolio")
    Object portfolio(Person by) {
        int year = clock.today().getYear();
        return screens.show("initiative/portfolio", new PortfolioPage(figures.portfolio(year - YEARS + 1, year, by)));
    }

    @GetMapping("/initiatives/{id}/renewal")
    Object renewal(@PathVariable UUID id, Person by) {
        return screens.show(
                "initiative/renewal",
                new RenewalPage(
                        heads.of(initiatives.get(id, by), by),
                        renewals.notDoing(id, by),
                        renewals.displaced(id, by)));
    }

    @GetMapping("/initiatives/{id}/renewal/not-doing")
    Object notDoing(@PathVariable UUID id, Person by) {
        var head = heads.managed(id, by);
        var form = Form.empty().with("currency", "DKK");
        renewals.notDoing(id, by).stream()
                .findFirst()
                .ifPresent(last -> form.with("words", last.words())
                        .with("amount", last.yearly())
                        .with("currency", last.currency())
                        .with("source", last.source()));
        return screens.show("initiative/not-doing", new FormPage(head, form));
    }

    @PostMapping("/initiatives/{id}/renewal/not-doing")
    Object notDoing(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var words = form.text("words", NotDoing.LONGEST);
        var amount = sum(form);
        var yearly = new Renewals.Yearly(amount, currency(form), form.optional("source", Amount.Source.LONGEST));
        if (form.done(() -> renewals.leaveUndone(id, words, yearly, by))) {
            return "redirect:/initiatives/" + id + "/renewal";
        }
        return screens.refused("initiative/not-doing", new FormPage(head, form));
    }

    private static String currency(Form form) {
        return form.optional("currency", 3).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Long sum(Form form) {
        if (form.value("amount").isBlank()) {
            return null;
        }
        return InitiativeFactPages.sum(form);
    }

    @GetMapping("/initiatives/{id}/renewal/displaced")
    Object displace(@PathVariable UUID id, Person by) {
        var form = Form.empty().with("currency", "DKK");
        return screens.show("initiative/displaced", new FormPage(heads.managed(id, by), form));
    }

    @PostMapping("/initiatives/{id}/renewal/displaced")
    Object displace(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var head = heads.managed(id, by);
        var form = Form.of(typed);
        var option = form.text("option", DisplacedOption.LONGEST);
        var demand = form.text("demand", DisplacedOption.LONGEST);
        long amount = InitiativeFactPages.sum(form);
        var source = form.text("source", Amount.Source.LONGEST);
        var value = value(form, amount, source);
        if (value.isPresent()
                && form.done(() ->
                        renewals.displace(id, new DisplacedOption.Words(option, demand), value.get(), by))) {
            return "redirect:/initiatives/" + id + "/renewal";
        }
        return screens.refused("initiative/displaced", new FormPage(head, form));
    }

    private static Optional<DisplacedOption.Value> value(Form form, long amount, String source) {
        if (!form.ok()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DisplacedOption.Value(amount, currency(form), source));
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return Optional.empty();
        }
    }

    private OptionPage optionPage(UUID id, UUID option, Form form, Person by) {
        var head = heads.managed(id, by);
        return renewals.displaced(id, by).stream()
                .filter(one -> one.id().equals(option))
                .findFirst()
                .map(one -> new OptionPage(head, one, form))
                .orElseThrow(() -> new NotFound("option"));
    }

    @GetMapping("/initiatives/{id}/renewal/displaced/{option}")
    Object takeUp(@PathVariable UUID id, @PathVariable UUID option, Person by) {
        return screens.show("initiative/taken-up", optionPage(id, option, Form.empty(), by));
    }

    @PostMapping("/initiatives/{id}/renewal/displaced/{option}")
    Object takeUp(
            @PathVariable UUID id,
            @PathVariable UUID option,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var page = optionPage(id, option, Form.of(typed), by);
        var how = page.form().text("how", DisplacedOption.LONGEST);
        if (page.form().done(() -> renewals.takeUp(id, option, how, by))) {
            return "redirect:/initiatives/" + id + "/renewal";
        }
        return screens.refused("initiative/taken-up", page);
    }
}
