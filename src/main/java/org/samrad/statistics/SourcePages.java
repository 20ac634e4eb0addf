package org.samrad.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Fetching figures from addresses that are known.
@Controller
public class SourcePages {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Sources sources;
    private final Screens screens;

    SourcePages(Sources sources, Screens screens) {
        this.sources = sources;
        this.screens = screens;
    }

    public record Page(List<Source> list, List<String> origins, Form form) {}

    @GetMapping("/statistics/sources")
    Object list(Person by) {
        return screens.show("statistics/sources", page(Form.empty(), by));
    }

    private Page page(Form form, Person by) {
        return new Page(sources.list(by), sources.origins(by), form);
    }

    @PostMapping("/statistics/sources")
    Object add(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var name = form.text("name", LONGEST_NAME);
        var address = form.text("address", LONGEST_ADDRESS);
        return form.done(() -> sources.add(name, address, by))
                ? "redirect:/statistics/sources"
                : screens.refused("statistics/sources", page(form, by));
    }

    /// What is refused here was typed on another day: it stands above the list.
    @PostMapping("/statistics/sources/{id}/fetch")
    Object fetch(@PathVariable UUID id, Person by) {
        var form = Form.empty();
        var made = new ArrayList<UUID>();
        form.done(() -> {
            try {
                made.add(sources.fetch(id, by));
            } catch (Unreadable e) {
                UnreadableForm.refuse(form, "", e);
            }
        });
        return form.ok()
                ? "redirect:/statistics/deliveries/" + made.getFirst() + "/mapping"
                : screens.refused("statistics/sources", page(form, by));
    }

    @PostMapping("/statistics/sources/{id}/forget")
    Object forget(@PathVariable UUID id, Person by) {
        sources.forget(id, by);
        return "redirect:/statistics/sources";
    }
}
