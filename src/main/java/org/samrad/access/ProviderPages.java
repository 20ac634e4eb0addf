package org.samrad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.web.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// To an OpenID Connect provider and back, and the connection of one’s account with it.
@Controller
public class ProviderPages {
    private static final String GOAL = "access.goal";
    private static final String PENDING = "access.pending";

    private final Providers providers;
    private final OpenId openId;
    private final Identities identities;
    private final Arrivals arrivals;
    private final Screens screens;

    ProviderPages(
            Providers providers, OpenId openId, Identities identities, Arrivals arrivals, Screens screens) {
        this.providers = providers;
        this.openId = openId;
        this.identities = identities;
        this.arrivals = arrivals;
        this.screens = screens;
    }

    /// Why somebody does not get in by a provider.
    public record RefusedPage(String name, String reason) {}

    public record ConnectPage(String name, String shown) {}

    @GetMapping("/sign-in/with/{provider}")
    Object with(
            @PathVariable String provider,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = settings(provider).name();
        var address = openId.begin(provider, request, response);
        if (address.isEmpty()) {
            return screens.show(503, "access/provider", new RefusedPage(name, "access.provider.away"));
        }
        request.getSession().setAttribute(GOAL, Local.of(to));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address.get()))
                .build();
    }

    /// Back from the provider: a guest gets in; whoever is in already is asked whether the two belong together.
    @GetMapping("/sign-in/from/{provider}")
    Object from(
            @PathVariable String provider, HttpServletRequest request, HttpServletResponse response, Visitor by) {
        var settings = settings(provider);
        var claims = openId.end(provider, request, response);
        if (claims.isEmpty()) {
            return screens.refused("access/provider", new RefusedPage(settings.name(), "access.provider.failed"));
        }
        try {
            if (by instanceof Person person) {
                var pending = identities.pending(claims.get(), provider, settings, person);
                request.getSession().setAttribute(PENDING, pending);
                return "redirect:/me/connect";
            }
            var goal = request.getSession().getAttribute(GOAL);
            var arrival = new Arrivals.Arrival(
                    identities.arrive(claims.get(), provider, settings),
                    settings.twoFactors() ? Arrivals.Shown.TWO : Arrivals.Shown.ONE,
                    goal == null ? "/" : goal.toString());
            return arrivals.arrive(arrival, request, response);
        } catch (RuleBroken rule) {
            return screens.refused("access/provider", new RefusedPage(settings.name(), rule.textKey()));
        }
    }

    @GetMapping("/me/connect")
    Object confirm(HttpServletRequest request, Person by) {
        var pending = pending(request);
        return screens.show("access/connect", new ConnectPage(name(pending), pending.shown()));
    }

    @PostMapping("/me/connect")
    Object connect(HttpServletRequest request, Person by) {
        var pending = pending(request);
        request.getSession().removeAttribute(PENDING);
        try {
            identities.connect(pending, by);
            return "redirect:/me?done=connected";
        } catch (RuleBroken rule) {
            return screens.refused("access/provider", new RefusedPage(name(pending), rule.textKey()));
        }
    }

    @PostMapping("/me/identities/{id}/remove")
    Object disconnect(@PathVariable UUID id, Person by) {
        identities.disconnect(id, by);
        return "redirect:/me?done=disconnected";
    }

    private String name(Identities.Pending pending) {
        return settings(pending.provider()).name();
    }

    private static Identities.Pending pending(HttpServletRequest request) {
        if (request.getSession().getAttribute(PENDING) instanceof Identities.Pending pending) {
            return pending;
        }
        throw new NotFound("connection");
    }

    private ProviderSettings settings(String provider) {
        return providers.find(provider).orElseThrow(() -> new NotFound("provider"));
    }
}
