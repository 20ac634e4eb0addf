package org.samrad.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in figures from files: send, say what the dimensions are, look, bring in.
@Controller
public class DeliveryPages {
    private static final int MOST_INDICATORS = 1_000;
    private static final int SHOWN = 40;

    private final Deliveries deliveries;
    private final Indicators indicators;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    DeliveryPages(
            Deliveries deliveries, Indicators indicators, Organisations organisations, Screens screens, Clock clock) {
        this.deliveries = deliveries;
        this.indicators = indicators;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    public record SendPage(Paging<Delivery> list, Form form, int megabytes) {}

    public record DeliveryPage(Delivery delivery, List<Delivery.Fault> faults, Form form) {}

    /// A field for an organisation of the file that we did not find.
    public record Stranger(String field, String code, String label) {}

    public record MappingPage(
            UUID delivery,
            String name,
            Cube cube,
            MappingForm mapping,
            List<Indicator> indicators,
            int found,
            List<Stranger> strangers,
            int moreStrangers,
            boolean isRemembered) {
        public Form form() {
            return mapping.form();
        }

        public List<Mapping.Use> uses() {
            return mapping.uses();
        }

        public boolean isOfOne() {
            return mapping.chosen(Mapping.Use.INDICATOR).isEmpty();
        }

        public boolean has(String use) {
            return mapping.chosen(Mapping.Use.valueOf(use)).isPresent();
        }

        public List<Cube.Category> categories() {
            return mapping.categories();
        }

        public List<String> signs() {
            return mapping.words();
        }

        public String shape() {
            return mapping.shape();
        }

        public int lines() {
            return MappingForm.LINES;
        }
    }

    @GetMapping("/statistics/deliveries")
    Object list(@RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("statistics/deliveries", sendPage(Form.empty(), Paging.number(page), by));
    }

    private SendPage sendPage(Form form, int page, Person by) {
        return new SendPage(Paging.of(deliveries.list(Paging.offset(page), Paging.SIZE + 1, by), page), form, (int)
                (Deliveries.LARGEST / 1024 / 1024));
    }

    @PostMapping("/statistics/deliveries")
    Object send(@RequestParam(required = false) @Nullable List<MultipartFile> file, Person by) throws IOException {
        deliveries.home(by);
        var form = Form.empty();
        var sent = file == null
                ? List.<MultipartFile>of()
                : file.stream().filter(one -> !one.isEmpty()).toList();
        var made = new ArrayList<UUID>();
        if (sent.isEmpty()) {
            form.refuse("file", "statistics.rule.no-file");
        } else {
            var streams = new ArrayList<InputStream>();
            for (var one : sent) {
                streams.add(one.getInputStream());
            }
            var sending = new Deliveries.Sending(name(sent.getFirst()), streams, Deliveries.LARGEST);
            form.done(() -> send(sending, made, form, by));
        }
        return form.ok()
                ? "redirect:/statistics/deliveries/" + made.getFirst() + "/mapping"
                : screens.refused("statistics/deliveries", sendPage(form, 1, by));
    }

    private void send(Deliveries.Sending sending, List<UUID> made, Form form, Person by) {
        try {
            made.add(deliveries.send(sending, by));
        } catch (Unreadable e) {
            UnreadableForm.refuse(form, "file", e);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        var bare = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.substring(0, Math.min(200, bare.length()));
    }

    @GetMapping("/statistics/deliveries/{id}")
    Object delivery(@PathVariable UUID id, Person by) {
        var page = page(id, Form.empty(), by);
        return page.delivery().state() == Delivery.State.SENT
                ? "redirect:/statistics/deliveries/" + id + "/mapping"
                : screens.show("statistics/delivery", page);
    }

    private DeliveryPage page(UUID id, Form form, Person by) {
        var delivery = deliveries.get(id, by);
        var faults = delivery.state() == Delivery.State.REFUSED ? deliveries.faults(id, by) : List.<Delivery.Fault>of();
        return new DeliveryPage(delivery, faults, form);
    }

    @GetMapping("/statistics/deliveries/{id}/mapping")
    Object mapping(@PathVariable UUID id, Person by) {
        var look = deliveries.look(id, by);
        var mapping = new MappingForm(look.cube(), look.statuses(), Form.empty());
        look.remembered()
                .ifPresentOrElse(
                        remembered -> mapping.filled(remembered, codes(remembered, by), names(remembered, by)),
                        () -> mapping.guessed(clock.today()));
        return screens.show("statistics/mapping", mappingPage(look, mapping, by));
    }

    private Map<UUID, String> codes(Mapping mapping, Person by) {
        var ids = mapping.lines().stream().map(Mapping.Line::indicator).toList();
        return indicators.all(ids, by).stream().collect(Collectors.toMap(Indicator::id, Indicator::code));
    }

    /// By number where there is one, so that what is shown is found again.
    private Map<UUID, String> names(Mapping mapping, Person by) {
        var ids = new ArrayList<>(mapping.reading().organisations().values());
        if (mapping.fixed().organisation() != null) {
            ids.add(mapping.fixed().organisation());
        }
        var names = new HashMap<UUID, String>();
        organisations.findNames(ids, by).forEach((one, name) -> names.put(one, name.in("sv")));
        organisations.findFacts(ids, by).forEach((one, facts) -> {
            if (facts.number() != null) {
                names.put(one, facts.number().digits());
            }
        });
        return names;
    }

    private MappingPage mappingPage(Deliveries.Look look, MappingForm mapping, Person by) {
        var found = organisations.matching(
                mapping.places().stream()
                        .flatMap(one -> List.of(one.code(), one.label()).stream())
                        .toList(),
                by);
        var strangers = new ArrayList<Stranger>();
        for (int i = 0; i < mapping.places().size(); i++) {
            var one = mapping.places().get(i);
            if (!found.containsKey(one.code()) && !found.containsKey(one.label())) {
                strangers.add(new Stranger("org-" + i, one.code(), one.label()));
            }
        }
        return new MappingPage(
                look.delivery().id(),
                look.delivery().sent().name(),
                look.cube(),
                mapping,
                indicators.list("", 0, MOST_INDICATORS, by),
                mapping.places().size() - strangers.size(),
                strangers.stream().limit(SHOWN).toList(),
                Math.max(0, strangers.size() - SHOWN),
                look.remembered().isPresent());
    }

    @PostMapping("/statistics/deliveries/{id}/mapping")
    Object mapping(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var look = deliveries.look(id, by);
        var form = Form.of(typed);
        var mapping = new MappingForm(look.cube(), look.statuses(), form);
        if (!form.value("shape").equals(mapping.shape())) {
            return screens.show("statistics/mapping", mappingPage(look, mapping, by));
        }
        var all = indicators.list("", 0, MOST_INDICATORS, by).stream()
                .collect(Collectors.toMap(Indicator::code, Indicator::id));
        var read = mapping.read(all, words -> organisations.matching(words, by), clock.today());
        return form.done(() -> deliveries.read(id, read, by))
                ? "redirect:/statistics/deliveries/" + id
                : screens.refused("statistics/mapping", mappingPage(look, mapping, by));
    }

    @PostMapping("/statistics/deliveries/{id}/bring")
    Object bring(@PathVariable UUID id, Person by) {
        return act(id, () -> deliveries.bringIn(id, by), by);
    }

    @PostMapping("/statistics/deliveries/{id}/stop")
    Object stop(@PathVariable UUID id, Person by) {
        return act(id, () -> deliveries.stop(id, by), by);
    }

    @PostMapping("/statistics/deliveries/{id}/go-on")
    Object goOn(@PathVariable UUID id, Person by) {
        return act(id, () -> deliveries.goOn(id, by), by);
    }

    private Object act(UUID id, Runnable act, Person by) {
        var form = Form.empty();
        return form.done(act)
                ? "redirect:/statistics/deliveries/" + id
                : screens.refused("statistics/delivery", page(id, form, by));
    }

    @PostMapping("/statistics/deliveries/{id}/forget")
    Object forget(@PathVariable UUID id, Person by) {
        var form = Form.empty();
        return form.done(() -> deliveries.forget(id, by))
                ? "redirect:/statistics/deliveries"
                : screens.refused("statistics/delivery", page(id, form, by));
    }
}
