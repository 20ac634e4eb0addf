package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samrad.access.NotAllowed;

class PairingProofTest extends LearningScene {
    @TempDir
    private Path folder;

    private String made(Pairing.Settings settings) {
        return tables.proof(round, tables.run(round, settings, olof), elsa);
    }

    @Test
    void aProposalGoesOutWithAProofThatAnybodyCanCheck() {
        fourJoin();
        var json = made(Pairing.Settings.usual(4));
        var proposal = tables.get(round, 1, olof);

        var proof = ProofFile.read(json).orElseThrow();
        assertThat(proof.fault()).isEmpty();
        assertThat(proof.total()).isEqualTo(proposal.outcome().totals().total());
        assertThat(proof.upperBound()).isEqualTo(proof.total());
        assertThat(proof.proposal().proof().getFirst().y()).hasSize(4);
        assertThat(proof.names().values()).anyMatch(name -> name.startsWith("Kustvakten"));
        assertThat(tables.checked(proposal, olof)).isPresent();
        assertThatThrownBy(() -> tables.proof(round, 1, ivar)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aProofThatSomebodyHasTouchedDoesNotHold() {
        fourJoin();
        var json = made(Pairing.Settings.usual(4));
        var proof = ProofFile.read(json).orElseThrow();
        var price = proof.proposal().proof().getFirst().y().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .findFirst()
                .orElseThrow();

        var cheaper =
                json.replace("\"" + price.getKey() + "\" : " + price.getValue(), "\"" + price.getKey() + "\" : 0");
        var larger = json.replace(String.valueOf(proof.total()), String.valueOf(proof.total() + 1));

        assertThat(cheaper).isNotEqualTo(json);
        assertThat(ProofFile.read(cheaper).orElseThrow().fault()).isPresent();
        assertThat(ProofFile.read(larger).orElseThrow().fault()).isPresent();
        assertThat(ProofFile.read("{}")).isEmpty();
        assertThat(ProofFile.read("[")).isEmpty();
    }

    @Test
    void theProofHoldsForEveryGoalAndFormAndAfterAnEdit() {
        fourJoin();
        for (var goal : Pairing.Goal.values()) {
            for (var form : Pairing.Form.values()) {
                assertThat(ProofFile.read(made(Pairing.Settings.of(goal, form, 3)))
                                .orElseThrow()
                                .fault())
                        .isEmpty();
            }
        }
        int edited = tables.whatIf(round, 1, settings -> settings.pin(new Pairing.Two(inspection, coast)), olof);

        assertThat(ProofFile.read(tables.proof(round, edited, olof))
                        .orElseThrow()
                        .fault())
                .isEmpty();
        assertThat(tables.get(round, edited, olof).outcome().totals().upperBound())
                .isGreaterThanOrEqualTo(
                        tables.get(round, edited, olof).outcome().totals().total());
    }

    @Test
    void theCommandChecksAProofThatWasDownloaded() throws IOException {
        fourJoin();
        var file = Files.writeString(folder.resolve("proof.json"), made(Pairing.Settings.usual(4)));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(MatchCommand.run(new String[] {"--check", file.toString()}, out, out))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("4 organisations", "no pairing is better");
        Files.writeString(file, Files.readString(file).replaceFirst("\"total\" : \\d+", "\"total\" : 9"));
        assertThat(MatchCommand.run(new String[] {"--check", file.toString()}, out, out))
                .isEqualTo(3);
        assertThat(MatchCommand.run(
                        new String[] {"--check", folder.resolve("none.json").toString()}, out, out))
                .isEqualTo(2);
    }

    @Test
    void aProposalKeepsWhatAStrengthCountedWhenItWasMade() {
        fourJoin();
        int before = tables.run(round, Pairing.Settings.usual(4), olof);
        tables.publish(round, before, olof);
        var pair = pairings.own(ivar).getFirst();
        var was = pairings.reasons(pair.id(), ivar).orElseThrow();
        var words = programmes.get(programme, olof).words();

        programmes.change(programme, words, new Programme.Evidence(100, 100, 20), olof);

        assertThat(pairings.reasons(pair.id(), ivar)).contains(was);
        assertThat(was.gains().getFirst().reasons().getFirst().standing().counts())
                .isEqualTo(75);
        assertThat(tables.get(round, before, olof).made().counts()).isEqualTo(Programme.Evidence.USUAL);
        assertThat(browserOf(ivar).visit("/pairs/" + pair.id() + "/answer").html())
                .contains("Counts 75%")
                .doesNotContain("Counts 20%");
    }

    @Test
    void whatIfComparesLikeWithLikeAndANewRunTakesWhatCountsToday() {
        fourJoin();
        int before = tables.run(round, Pairing.Settings.usual(4), olof);
        var words = programmes.get(programme, olof).words();
        programmes.change(programme, words, new Programme.Evidence(100, 100, 20), olof);

        int changed = tables.whatIf(
                round, before, settings -> settings.change(new Pairing.Change(inspection, "technology", 4)), olof);
        int fresh = tables.run(round, Pairing.Settings.usual(4), olof);

        assertThat(tables.get(round, changed, olof).outcome().totals().total())
                .isEqualTo(tables.get(round, before, olof).outcome().totals().total());
        assertThat(tables.get(round, fresh, olof).outcome().totals().total())
                .isLessThan(tables.get(round, before, olof).outcome().totals().total());
        assertThat(tables.get(round, fresh, olof).made().counts().ownWord()).isEqualTo(20);
    }

    @Test
    void whatIfSaysWhatANewRunWouldSay() {
        fourJoin();
        int first = tables.run(round, Pairing.Settings.usual(4), olof);
        var two = new Pairing.Two(inspection, council);
        var settings = Pairing.Settings.usual(4).keeping(false).forbid(two);

        int warm = tables.whatIf(round, first, any -> settings, olof);
        shares(kajsa, Map.of("records", new Profile.Levels(1, 1)));
        shares(kajsa, Map.of("employer", new Profile.Levels(4, 0), "participation", new Profile.Levels(0, 3)));
        int cold = tables.run(round, settings, olof);

        assertThat(tables.get(round, cold, olof).outcome())
                .isEqualTo(tables.get(round, warm, olof).outcome());
    }

    @Test
    void anOddNumberMakesAGroupOfThree() {
        joins(ivar, "technology", "administration");
        joins(cilla, "administration", "technology");
        participations.signUp(round, kajsa);
        shares(kajsa, Map.of("technology", new Profile.Levels(4, 0), "administration", new Profile.Levels(0, 4)));

        var proposal = tables.get(round, tables.run(round, Pairing.Settings.usual(3), olof), olof);

        assertThat(proposal.outcome().pairs())
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactlyInAnyOrder(inspection, council, coast));
        assertThat(proposal.outcome().left()).isEmpty();
        assertThat(browserOf(olof).visit("/rounds/" + round + "/proposals/1").html())
                .contains("The check vouches for the pairs beside the group of three");
    }
}
