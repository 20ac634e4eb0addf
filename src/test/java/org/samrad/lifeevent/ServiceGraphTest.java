package org.samrad.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register in the words of CPSV-AP 3.2, read back into a graph of Apache Jena and held against the profile's own
/// demands: what each class must have, how often, and of which kind.
class ServiceGraphTest {
    private static final String CV = "http://data.europa.eu/m8g/";
    private static final String CPSV = "http://purl.org/vocab/cpsv#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final UUID TAX = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ServiceGraphFile FILE = new ServiceGraphFile(graph());

    /// What a class demands: property, how often at least and at most, and the class it leads to or `""` for a text.
    private record Demand(String property, int least, int most, String leadsTo) {}

    private static final Map<String, List<Demand>> PROFILE = Map.of(
            CPSV + "PublicService",
            List.of(
                    new Demand(DCT + "identifier", 1, 1, ""),
                    new Demand(DCT + "title", 1, 99, ""),
                    new Demand(DCT + "description", 1, 99, ""),
                    new Demand(CV + "hasCompetentAuthority", 1, 99, CV + "PublicOrganisation"),
                    new Demand(CV + "isGroupedBy", 0, 99, CV + "Event"),
                    new Demand(CV + "hasChannel", 0, 99, CV + "Channel"),
                    new Demand(CV + "contactPoint", 0, 99, CV + "ContactPoint")),
            CV + "Event",
            List.of(
                    new Demand(DCT + "identifier", 1, 1, ""),
                    new Demand(DCT + "title", 1, 99, ""),
                    new Demand(CV + "hasRelatedService", 0, 99, CPSV + "PublicService")),
            CV + "PublicOrganisation",
            List.of(
                    new Demand(SKOS + "prefLabel", 1, 99, ""),
                    new Demand(DCT + "spatial", 1, 99, DCT + "Location")),
            CV + "Channel",
            List.of(new Demand(DCT + "identifier", 1, 1, "")));

    private static ServiceGraph graph() {
        var responsible = List.of(
                new Responsible(
                        UUID.randomUUID(), LifeEvent.DEATH, "KMD", "nb", LocalDate.of(2019, 6, 11), "Strategien"),
                new Responsible(
                        UUID.randomUUID(), LifeEvent.DEATH, "DFD", "nb", LocalDate.of(2024, 1, 1), "Statsråd"));
        var service = new Service(
                UUID.fromString("00000000-0000-0000-0000-00000000000b"),
                TAX,
                Set.of(LifeEvent.DEATH, LifeEvent.CHILD),
                new Service.Words("Skifteattest «nå»", "Linje 1\n\"Linje\" 2 \\ slutt\t😀", "nb"),
                new Service.Way("https://example.org/skifte?a=1&b=æ", "post@example.org"),
                DAY,
                new Service.State(null, 1));
        var events = new HashMap<LifeEvent, Map<String, String>>();
        for (var event : LifeEvent.values()) {
            events.put(event, Map.of("en", event.name(), "nn", "nn " + event.name()));
        }
        var bodies = new ServiceGraph.Bodies(
                Map.of(TAX, Name.of("nb", "Skatteetaten")), Map.of(TAX, Country.NO), events);
        return new ServiceGraph("https://samrad.example", responsible, List.of(service), bodies);
    }

    private static Model turtle() {
        return StrictTurtle.read(FILE.turtle());
    }

    /// What is against the profile, in words.
    private static List<String> wrong(Model model) {
        var wrong = new ArrayList<String>();
        PROFILE.forEach((type, demands) -> model.listSubjectsWithProperty(RDF.type, model.createResource(type))
                .forEach(thing -> demands.forEach(demand -> wrong.addAll(against(thing, demand)))));
        return wrong;
    }

    private static List<String> against(Resource thing, Demand demand) {
        var wrong = new ArrayList<String>();
        var values = thing.listProperties(thing.getModel().createProperty(demand.property()))
                .mapWith(statement -> statement.getObject())
                .toList();
        if (values.size() < demand.least() || values.size() > demand.most()) {
            wrong.add(thing + " has " + values.size() + " " + demand.property());
        }
        for (RDFNode value : values) {
            boolean fits = demand.leadsTo().isEmpty()
                    ? value.isLiteral()
                    : value.isResource()
                            && value.asResource()
                                    .hasProperty(
                                            RDF.type, thing.getModel().createResource(demand.leadsTo()));
            if (!fits) {
                wrong.add(thing + " " + demand.property() + " leads to " + value);
            }
        }
        return wrong;
    }

    @Test
    void turtleKeepsTheProfile() {
        var model = turtle();

        assertThat(model.listSubjectsWithProperty(RDF.type, model.createResource(CV + "LifeEvent"))
                        .toList())
                .hasSize(7);
        assertThat(model.listSubjectsWithProperty(RDF.type, model.createResource(CPSV + "PublicService"))
                        .toList())
                .hasSize(1);
        assertThat(wrong(model)).isEmpty();
    }

    @Test
    void whatIsAgainstTheProfileIsFound() {
        var broken = turtle();
        broken.removeAll(null, broken.createProperty(DCT + "identifier"), null);
        broken.removeAll(null, broken.createProperty(CV + "hasCompetentAuthority"), null);
        broken.removeAll(null, RDF.type, broken.createResource(CV + "Channel"));

        assertThat(wrong(broken))
                .anyMatch(found -> found.contains("has 0 " + DCT + "identifier"))
                .anyMatch(found -> found.contains("has 0 " + CV + "hasCompetentAuthority"))
                .anyMatch(found -> found.contains(CV + "hasChannel leads to"));
    }

    @Test
    void wordsAndAddressesComeThroughUnharmed() {
        var model = turtle();
        var service = model.getResource("https://samrad.example/services/00000000-0000-0000-0000-00000000000b");

        var said = service.getProperty(model.createProperty(DCT + "description")).getLiteral();
        assertThat(said.getString()).isEqualTo("Linje 1\n\"Linje\" 2 \\ slutt\t😀");
        assertThat(said.getLanguage()).isEqualTo("nb");
        assertThat(model.getResource(service.getURI() + "#channel")
                        .getProperty(model.createProperty("http://xmlns.com/foaf/0.1/page"))
                        .getResource()
                        .getURI())
                .isEqualTo("https://example.org/skifte?a=1&b=æ");
    }

    @Test
    void responsibilityIsDated() {
        var model = turtle();
        var death = model.getResource("https://samrad.example/life-events/death");

        var times = death.listProperties(model.createProperty(PROV + "qualifiedAttribution"))
                .mapWith(statement -> statement
                        .getResource()
                        .getProperty(model.createProperty(DCT + "temporal"))
                        .getResource())
                .toList();
        assertThat(times).hasSize(2);
        var ends = times.stream()
                .filter(time -> time.hasProperty(model.createProperty("http://www.w3.org/ns/dcat#endDate")))
                .map(time -> time.getProperty(model.createProperty("http://www.w3.org/ns/dcat#endDate"))
                        .getLiteral())
                .toList();
        assertThat(ends).hasSize(1);
        assertThat(ends.getFirst().getString()).isEqualTo("2023-12-31");
        assertThat(ends.getFirst().getDatatype()).isEqualTo(XSDDatatype.XSDdate);
    }

    @Test
    void brokenTurtleIsRefused() {
        for (var broken : List.of(
                "<a> b:c \"d\" .",
                "@prefix b: <http://b/> . <a> b:c \"line\nline\" .",
                "@prefix b: <http://b/> . <a> b:c <x y> .",
                "@prefix b: <http://b/> . <a> b:c \"d\"")) {
            assertThatThrownBy(() -> StrictTurtle.read(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void jsonSaysTheSameAsTurtle() {
        var read = new LinkedData(FILE.json()).model();

        assertThat(read.size()).isEqualTo(turtle().size());
        assertThat(read.isIsomorphicWith(turtle())).isTrue();
        assertThat(wrong(read)).isEmpty();
    }

    /// Reads JSON-LD as far as it is written here: prefixes, and nodes in a graph. It shares no line with the writer.
    private static final class LinkedData {
        private final Model model = ModelFactory.createDefaultModel();
        private final JsonNode root;

        LinkedData(String json) {
            this.root = JsonMapper.builder().build().readTree(json);
        }

        Model model() {
            root.get("@graph").forEach(this::node);
            return model;
        }

        private String full(String term) {
            var colon = term.indexOf(':');
            var prefix = root.get("@context").get(term.substring(0, colon));
            return prefix == null ? term : prefix.asString() + term.substring(colon + 1);
        }

        private Resource node(JsonNode node) {
            var thing = node.has("@id") ? model.createResource(node.get("@id").asString()) : model.createResource();
            for (var property : node.properties()) {
                if (property.getKey().equals("@type")) {
                    property.getValue()
                            .forEach(type -> thing.addProperty(RDF.type, model.createResource(full(type.asString()))));
                } else if (!property.getKey().equals("@id")) {
                    property.getValue()
                            .forEach(value ->
                                    thing.addProperty(model.createProperty(full(property.getKey())), value(value)));
                }
            }
            return thing;
        }

        private RDFNode value(JsonNode value) {
            if (!value.has("@value")) {
                return node(value);
            }
            var text = value.get("@value").asString();
            if (value.has("@language")) {
                return model.createLiteral(text, value.get("@language").asString());
            }
            return value.has("@type") ? model.createTypedLiteral(text, XSDDatatype.XSDdate) : model.createLiteral(text);
        }
    }
}
