package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static GateCheck.@Nullable Proof said(Gate.Criterion criterion, String result) {
        return result.equals("-")
                ? null
                : new GateCheck.Proof(
                        criterion,
                        GateCheck.Result.valueOf(result),
                        "Fordi",
                        "",
                        DAY,
                        UUID.randomUUID(),
                        Instant.EPOCH);
    }

    private static List<GateEvidence.Finding> found(Gate.Criterion criterion, String standing) {
        return standing.equals("-")
                ? List.of()
                : List.of(new GateEvidence.Finding(
                        criterion, GateEvidence.Standing.valueOf(standing), "x", List.of(), "/"));
    }

    /// What a house finds × what somebody says → how it stands. TRAINING_PLAN is an ordinary criterion, EMPLOYEE_NEEDS
    /// blocks, NO_OPEN_BREACH blocks and cannot be waived.
    @ParameterizedTest
    @CsvSource({
        "TRAINING_PLAN,  -,       -,               NOT_MET",
        "TRAINING_PLAN,  -,       MET,             MET",
        "TRAINING_PLAN,  -,       MET_WITH_REMARK, MET_WITH_REMARK",
        "TRAINING_PLAN,  -,       WAIVED,          WAIVED",
        "TRAINING_PLAN,  -,       NOT_MET,         NOT_MET",
        "TRAINING_PLAN,  MET,     -,               MET",
        "TRAINING_PLAN,  MET,     WAIVED,          MET",
        "TRAINING_PLAN,  MET,     NOT_MET,         MET",
        "TRAINING_PLAN,  NOT_MET, -,               NOT_MET",
        "TRAINING_PLAN,  NOT_MET, MET,             MET_WITH_REMARK",
        "TRAINING_PLAN,  NOT_MET, WAIVED,          WAIVED",
        "EMPLOYEE_NEEDS, -,       MET,             MET",
        "EMPLOYEE_NEEDS, NOT_MET, MET,             NOT_MET",
        "EMPLOYEE_NEEDS, NOT_MET, MET_WITH_REMARK, NOT_MET",
        "EMPLOYEE_NEEDS, NOT_MET, WAIVED,          WAIVED",
        "NO_OPEN_BREACH, -,       WAIVED,          WAIVED",
        "NO_OPEN_BREACH, MET,     -,               MET",
        "NO_OPEN_BREACH, NOT_MET, MET,             NOT_MET",
        "NO_OPEN_BREACH, NOT_MET, WAIVED,          NOT_MET",
        "CONTRIBUTIONS_ANSWERED, NOT_MET, WAIVED,  NOT_MET",
    })
    void aCriterionStandsAsTheHousesFindAndPeopleSay(
            Gate.Criterion criterion, String standing, String said, GateCheck.Result result) {
        var line = GateCheck.Line.of(criterion, found(criterion, standing), said(criterion, said));

        assertThat(line.result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA,           CONCEPT,     G0",
        "IDEA,           DEVELOPMENT, G0 G1",
        "CONCEPT,        DEVELOPMENT, G1",
        "DEVELOPMENT,    IMPLEMENTATION, G2",
        "IMPLEMENTATION, USE,         G3",
        "USE,            CLOSED,      G4",
        "IDEA,           CLOSED,      G0 G1 G2 G3 G4",
        "USE,            IDEA,        ''",
        "CLOSED,         USE,         ''",
        "USE,            USE,         ''",
    })
    void gatesStandOnTheWayForwardOnly(Phase from, Phase to, String gates) {
        assertThat(Gate.between(from, to).stream().map(Enum::name).toList())
                .isEqualTo(gates.isEmpty() ? List.of() : List.of(gates.split(" ")));
    }

    @Test
    void oneFindingThatItIsMissingWeighsMoreThanOneThatItIsThere() {
        var criterion = Gate.Criterion.IDEA_QUESTIONS;
        var both = List.of(
                found(criterion, "MET").getFirst(), found(criterion, "NOT_MET").getFirst());

        assertThat(GateCheck.Line.of(criterion, both, null).result()).isEqualTo(GateCheck.Result.NOT_MET);
    }

    @Test
    void aGateIsOpenUntilEveryCriterionStands() {
        var g3 = GateCheck.of(Gate.G3, List.of(), Map.of());

        assertThat(g3.isOpen()).isTrue();
        assertThat(g3.missing()).hasSameSizeAs(Gate.G3.criteria());
        assertThat(Gate.G3.from()).isEqualTo(Phase.IMPLEMENTATION);
        assertThat(Gate.G3.to()).isEqualTo(Phase.USE);
    }
}
