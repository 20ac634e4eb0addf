package org.samrad.involvement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiative;
import org.samrad.involvement.InvolvementPlan.Part;
import org.samrad.web.Navigation;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The library of methods, open to everybody.
@Controller
public class MethodPages {
    private final InvolvementPlans plans;
    private final Screens screens;

    MethodPages(InvolvementPlans plans, Screens screens) {
        this.plans = plans;
        this.screens = screens;
    }

    @Bean
    static Navigation.Item methodsInMenu() {
        return new Navigation.Item("involvement.methods.menu", "/methods", 60, Navigation.Audience.EVERYBODY);
    }

    /// `part` is empty when all are shown.
    public record MethodsPage(
            List<Method> methods, @Nullable Part part) {}

    public record MethodPage(Method method, List<Initiative> uses) {}

    @GetMapping("/methods")
    Object all(@RequestParam(defaultValue = "") String part) {
        var chosen = Stream.of(Part.values())
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElse(null);
        var methods = Stream.of(Method.values())
                .filter(one -> chosen == null || one.parts().contains(chosen))
                .toList();
        return screens.show("involvement/methods", new MethodsPage(methods, chosen));
    }

    @GetMapping("/methods/{key}")
    Object one(@PathVariable String key, Visitor by) {
        var method = Method.find(key).orElseThrow(() -> new NotFound("method"));
        var uses = by instanceof Person person ? plans.uses(method, person) : List.<Initiative>of();
        return screens.show("involvement/method", new MethodPage(method, uses));
    }
}
