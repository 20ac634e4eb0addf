package org.samrad.lifeevent;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;

/// The register as statements in the words of CPSV-AP 3.2, in which public services are described all over Europe: life
/// events with who has answered for them and when, services with the body behind them, its channel and contact point.
public record ServiceGraph(String site, List<Responsible> responsible, List<Service> services, Bodies bodies) {
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "cpsv", "http://purl.org/vocab/cpsv#",
            "cv", "http://data.europa.eu/m8g/",
            "dct", "http://purl.org/dc/terms/",
            "dcat", "http://www.w3.org/ns/dcat#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "prov", "http://www.w3.org/ns/prov#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));
    private static final String PLACE = "http://publications.europa.eu/resource/authority/country/";

    /// What the bodies are called and where they are, and what the life events are called, by language.
    public record Bodies(
            Map<UUID, Name> names, Map<UUID, Country> countries, Map<LifeEvent, Map<String, String>> events) {}

    /// What a statement says of its subject.
    sealed interface Value {}

    record Text(String text, String language) implements Value {}

    record Plain(String text) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Link(String address) implements Value {}

    /// Something that has no address of its own.
    record Part(Thing thing) implements Value {}

    record Fact(String property, Value value) {}

    /// `address` is empty where it is only a part of something else.
    record Thing(String address, List<String> types, List<Fact> facts) {}

    List<Thing> things() {
        var things = new ArrayList<Thing>();
        for (var event : LifeEvent.values()) {
            things.add(event(event));
        }
        services.forEach(service -> {
            things.add(service(service));
            channel(service, things);
        });
        var organisations = new LinkedHashSet<UUID>();
        services.forEach(service -> organisations.add(service.organisation()));
        organisations.forEach(id -> things.add(organisation(id)));
        var ministries = new LinkedHashSet<String>();
        responsible.stream().filter(one -> ministries.add(one.body())).forEach(one -> things.add(ministry(one)));
        var countries = new LinkedHashSet<>(List.of(Country.NO));
        organisations.forEach(id -> countries.add(country(id)));
        things.addAll(placesOf(countries));
        return things;
    }

    private String address(LifeEvent event) {
        return site + "/life-events/" + event.code();
    }

    private String address(Service service) {
        return site + "/services/" + service.id();
    }

    private String address(UUID organisation) {
        return site + "/organisations/" + organisation;
    }

    /// A ministry of another time need not be an organisation that is known here.
    private String ministry(String body) {
        return site + "/life-events#ministry-" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
    }

    private Thing event(LifeEvent event) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("dct:identifier", new Plain(event.code())));
        new TreeMap<>(bodies.events().getOrDefault(event, Map.of()))
                .forEach((language, name) -> facts.add(new Fact("dct:title", new Text(name, language))));
        services.stream()
                .filter(service -> service.events().contains(event))
                .forEach(service -> facts.add(new Fact("cv:hasRelatedService", new Link(address(service)))));
        Responsible.of(event, responsible)
                .forEach(one -> facts.add(new Fact("prov:qualifiedAttribution", new Part(answering(one)))));
        return new Thing(address(event), List.of("cv:LifeEvent", "cv:Event"), facts);
    }

    /// Who answers, from which day and until which.
    private Thing answering(Responsible one) {
        var time = new ArrayList<Fact>();
        time.add(new Fact("dcat:startDate", new Day(one.since())));
        one.until(responsible).ifPresent(day -> time.add(new Fact("dcat:endDate", new Day(day))));
        return new Thing(
                "",
                List.of("prov:Attribution"),
                List.of(
                        new Fact("prov:agent", new Link(ministry(one.body()))),
                        new Fact("dct:temporal", new Part(new Thing("", List.of("dct:PeriodOfTime"), time))),
                        new Fact("dct:source", new Plain(one.source()))));
    }

    private Thing service(Service service) {
        var words = service.words();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("dct:identifier", new Plain(service.id().toString())));
        facts.add(new Fact("dct:title", new Text(words.name(), words.language())));
        facts.add(new Fact("dct:description", new Text(words.description(), words.language())));
        facts.add(new Fact("cv:hasCompetentAuthority", new Link(address(service.organisation()))));
        service.events().stream()
                .sorted()
                .forEach(event -> facts.add(new Fact("cv:isGroupedBy", new Link(address(event)))));
        if (!service.way().page().isEmpty()) {
            facts.add(new Fact("cv:hasChannel", new Link(address(service) + "#channel")));
        }
        if (!service.way().contact().isEmpty()) {
            facts.add(new Fact("cv:contactPoint", new Link(address(service) + "#contact")));
        }
        return new Thing(address(service), List.of("cpsv:PublicService"), facts);
    }

    private void channel(Service service, List<Thing> things) {
        var way = service.way();
        if (!way.page().isEmpty()) {
            things.add(new Thing(
                    address(service) + "#channel",
                    List.of("cv:Channel"),
                    List.of(
                            new Fact("dct:identifier", new Plain(service.id() + "-web")),
                            new Fact("foaf:page", new Link(way.page())))));
        }
        if (!way.contact().isEmpty()) {
            things.add(new Thing(
                    address(service) + "#contact",
                    List.of("cv:ContactPoint"),
                    List.of(new Fact(way.isMail() ? "cv:email" : "cv:telephone", new Plain(way.contact())))));
        }
    }

    private Thing organisation(UUID id) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("dct:identifier", new Plain(id.toString())));
        var name = bodies.names().get(id);
        if (name != null) {
            name.texts().forEach((language, text) -> facts.add(new Fact("skos:prefLabel", new Text(text, language))));
        }
        facts.add(new Fact("dct:spatial", new Link(place(country(id)))));
        return new Thing(address(id), List.of("cv:PublicOrganisation"), facts);
    }

    private Thing ministry(Responsible one) {
        return new Thing(
                ministry(one.body()),
                List.of("cv:PublicOrganisation"),
                List.of(
                        new Fact("skos:prefLabel", new Text(one.body(), one.language())),
                        new Fact("dct:spatial", new Link(place(Country.NO)))));
    }

    private static List<Thing> placesOf(Set<Country> countries) {
        return countries.stream()
                .map(country -> new Thing(
                        place(country),
                        List.of("dct:Location"),
                        List.of(new Fact("dct:identifier", new Plain(country.name())))))
                .toList();
    }

    private Country country(UUID organisation) {
        return bodies.countries().getOrDefault(organisation, Country.NO);
    }

    private static String place(Country country) {
        return PLACE
                + switch (country) {
                    case DK -> "DNK";
                    case NO -> "NOR";
                    case SE -> "SWE";
                };
    }
}
