package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What stands in the way of an initiative, and who waits for whom.
@Controller
public class ObstaclePages {
    private final Obstacles obstacles;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    ObstaclePages(
            Obstacles obstacles,
            Initiatives initiatives,
            Organisations organisations,
            Screens screens,
            Clock clock) {
        this.obstacles = obstacles;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    public record ListPage(
            Initiative initiative,
            List<Obstacle> obstacles,
            List<Dependency> dependencies,
            Map<UUID, Name> names,
            boolean mayWrite,
            LocalDate today) {
        public String name(UUID actor, String language) {
            var name = names.get(actor);
            return name == null ? "–" : name.in(language);
        }
    }

    public record FormPage(Initiative initiative, Form form) {}

    public record ObstaclePage(Initiative initiative, Obstacle obstacle, String actor, boolean mayWrite, Form form) {}

    public record DependencyPage(Initiative initiative, Dependency dependency, boolean mayWrite, Form form) {}

    @GetMapping("/initiatives/{id}/obstacles")
    Object list(@PathVariable UUID id, Person by) {
        var of = initiatives.get(id, by);
        var standing = obstacles.obstacles(id, by);
        var waiting = obstacles.dependencies(id, by);
        var actors = Stream.concat(
                        standing.stream().map(one -> one.raised().actor()), waiting.stream().map(Dependency::actor))
                .distinct()
                .toList();
        return screens.show(
                "lifeevent/obstacles",
                new ListPage(
                        of,
                        standing,
                        waiting,
                        organisations.findNames(actors, by),
                        obstacles.mayWrite(of, by),
                        clock.today()));
    }

    private FormPage formPage(UUID id, Form form, Person by) {
        obstacles.mustWrite(id, by);
        return new FormPage(initiatives.get(id, by), form);
    }

    @GetMapping("/initiatives/{id}/obstacles/new")
    Object raise(@PathVariable UUID id, Person by) {
        return screens.show("lifeevent/obstacle-new", formPage(id, Form.empty(), by));
    }

    @PostMapping("/initiatives/{id}/obstacles/new")
    Object raise(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        obstacles.mustWrite(id, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", Obstacle.Kind.class);
        var level = form.choice("level", Obstacle.Level.class);
        var text = form.text("text", Obstacle.LONGEST);
        var owner = form.text("owner", Obstacle.LONGEST_OWNER);
        if (form.done(() ->
                obstacles.raise(id, kind, level, new Obstacle.Words(text, language(id, by), owner), by))) {
            return "redirect:/initiatives/" + id + "/obstacles";
        }
        return screens.refused("lifeevent/obstacle-new", formPage(id, form, by));
    }

    /// What is written about an initiative is written in its language.
    private String language(UUID id, Person by) {
        return initiatives.get(id, by).words().language();
    }

    @GetMapping("/initiatives/{id}/obstacles/{obstacle}")
    Object obstacle(@PathVariable UUID id, @PathVariable UUID obstacle, Person by) {
        return screens.show("lifeevent/obstacle", obstaclePage(id, obstacle, Form.empty(), by));
    }

    private ObstaclePage obstaclePage(UUID id, UUID obstacle, Form form, Person by) {
        var of = initiatives.get(id, by);
        var known = obstacles.obstacles(id, by).stream()
                .filter(one -> one.id().equals(obstacle))
                .findFirst()
                .orElseThrow(() -> new NotFound("obstacle"));
        var actor = known.raised().actor();
        var name = organisations.findNames(List.of(actor), by).get(actor);
        return new ObstaclePage(
                of,
                known,
                name == null ? "–" : name.in(of.words().language()),
                known.isOpen() && obstacles.mayWrite(of, by),
                form);
    }

    @PostMapping("/initiatives/{id}/obstacles/{obstacle}/attempts")
    Object attempt(
            @PathVariable UUID id,
            @PathVariable UUID obstacle,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        obstacles.mustWrite(id, by);
        var form = Form.of(typed);
        var text = form.text("text", Obstacle.LONGEST);
        if (form.done(() -> obstacles.attempt(id, obstacle, text, language(id, by), by))) {
            return "redirect:/initiatives/" + id + "/obstacles/" + obstacle;
        }
        return screens.refused("lifeevent/obstacle", obstaclePage(id, obstacle, form, by));
    }

    @PostMapping("/initiatives/{id}/obstacles/{obstacle}/end")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID obstacle,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        obstacles.mustWrite(id, by);
        var form = Form.of(typed);
        var how = form.choice("how", Obstacle.How.class);
        var lesson = form.text("lesson", Obstacle.LONGEST);
        if (form.done(() -> obstacles.end(id, obstacle, how, lesson, by))) {
            return "redirect:/initiatives/" + id + "/obstacles";
        }
        return screens.refused("lifeevent/obstacle", obstaclePage(id, obstacle, form, by));
    }

    @GetMapping("/initiatives/{id}/dependencies/new")
    Object dependOn(@PathVariable UUID id, Person by) {
        return screens.show("lifeevent/dependency-new", formPage(id, Form.empty(), by));
    }

    @PostMapping("/initiatives/{id}/dependencies/new")
    Object dependOn(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        obstacles.mustWrite(id, by);
        var form = Form.of(typed);
        var onWhom = form.text("onWhom", Dependency.LONGEST_WHOM);
        var text = form.text("text", Dependency.LONGEST);
        var day = form.requiredDate("neededBy");
        if (form.done(() ->
                obstacles.dependOn(id, new Dependency.Words(onWhom, text, language(id, by)), day, by))) {
            return "redirect:/initiatives/" + id + "/obstacles#dependencies";
        }
        return screens.refused("lifeevent/dependency-new", formPage(id, form, by));
    }

    @GetMapping("/initiatives/{id}/dependencies/{dependency}")
    Object dependency(@PathVariable UUID id, @PathVariable UUID dependency, Person by) {
        return screens.show("lifeevent/dependency", dependencyPage(id, dependency, Form.empty(), by));
    }

    private DependencyPage dependencyPage(UUID id, UUID dependency, Form form, Person by) {
        var of = initiatives.get(id, by);
        var known = obstacles.dependencies(id, by).stream()
                .filter(one -> one.id().equals(dependency))
                .findFirst()
                .orElseThrow(() -> new NotFound("dependency"));
        return new DependencyPage(of, known, known.settled() == null && obstacles.mayWrite(of, by), form);
    }

    @PostMapping("/initiatives/{id}/dependencies/{dependency}")
    Object settle(
            @PathVariable UUID id,
            @PathVariable UUID dependency,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        obstacles.mustWrite(id, by);
        var form = Form.of(typed);
        var outcome = form.text("outcome", Dependency.LONGEST);
        if (form.done(() -> obstacles.settle(id, dependency, outcome, by))) {
            return "redirect:/initiatives/" + id + "/obstacles#dependencies";
        }
        return screens.refused("lifeevent/dependency", dependencyPage(id, dependency, form, by));
    }
}
