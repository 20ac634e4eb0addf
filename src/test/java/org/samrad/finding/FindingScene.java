package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.example.ExampleContent;
import org.samrad.example.Examples;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A Swedish agency that has something to tell, with a word that stands in no other text.
abstract class FindingScene extends SamradTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Examples examples;

    @Autowired
    protected Finding finding;

    protected Person ada;
    protected Person nadia;
    protected UUID host;
    protected String word;

    @BeforeEach
    void anAgency() {
        ada = administrator();
        word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ab";
        host = organisations.add(
                new Organisation.Naming(Name.of("sv", "Myndigheten " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "Utan nummer", "", null),
                ada);
        nadia = person("Nadia", host, Role.LEADERSHIP, ada);
        access.grant(nadia.id(), Role.INITIATIVE_OWNER, Scope.organisation(host), ada);
        nadia = access.get(nadia.id(), ada);
    }

    protected ExampleContent content(String headline, String situation) {
        return new ExampleContent(
                new ExampleContent.Words(
                        "sv",
                        headline,
                        situation,
                        "Personalen formade den nya arbetsplatsen " + word + ".",
                        "Intervjuer med handläggarna.",
                        "Väntetiden blev kortare.",
                        "Börja tidigare.",
                        "Passar i de flesta myndigheter.",
                        "",
                        ""),
                new ExampleContent.Facts(
                        ExampleContent.Kind.INVOLVEMENT,
                        ExampleContent.Evidence.OBSERVED,
                        null,
                        List.of(),
                        List.of("delaktighet"),
                        2024,
                        "Digitaliseringschefen"),
                ExampleContent.Joint.NONE,
                List.of(),
                List.of());
    }

    protected UUID found(String headline) {
        return examples.find(host, content(headline, "Medarbetarna fick veta för sent."), null, nadia);
    }

    protected UUID published(String headline) {
        var id = found(headline);
        examples.send(id, nadia);
        examples.approve(id, 1, nadia);
        examples.publish(id, nadia);
        return id;
    }

    /// The index follows the database within seconds.
    protected static void soon(BooleanSupplier there) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    protected boolean finds(String words, UUID example, org.samrad.access.Visitor by) {
        return finding.search(Asked.of(words, "da"), by).shown().stream()
                .anyMatch(one -> one.line().address().endsWith(example.toString()));
    }
}
