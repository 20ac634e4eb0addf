package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecision.Kind;
import org.samrad.organisation.Forum.Level;

/// A municipality: two departments, the first with two offices. Each office and the second department have a local
/// committee, the first department an area committee, and above all stands the main committee.
class RightForumTest {
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final RightForum.Place HEALTH = place("Health", null);
    private static final RightForum.Place NORTH = place("North", HEALTH);
    private static final RightForum.Place SOUTH = place("South", HEALTH);
    private static final RightForum.Place TEAM = place("Team", SOUTH);
    private static final RightForum.Place ROADS = place("Roads", null);
    private static final RightForum.Place TAX = place("Tax", null);
    private static final List<RightForum.Place> PLACES = List.of(HEALTH, NORTH, SOUTH, TEAM, ROADS, TAX);

    private static final RightForum.Committee MAIN = committee("Main", Level.MAIN, null, null);
    private static final RightForum.Committee AREA = committee("HealthArea", Level.AREA, HEALTH, MAIN);
    private static final RightForum.Committee LOCAL_NORTH = committee("LocalNorth", Level.LOCAL, NORTH, AREA);
    private static final RightForum.Committee LOCAL_SOUTH = committee("LocalSouth", Level.LOCAL, SOUTH, AREA);
    private static final RightForum.Committee LOCAL_ROADS = committee("LocalRoads", Level.LOCAL, ROADS, MAIN);
    private static final RightForum.Committee LEADERS = committee("Leaders", Level.LEADERSHIP, null, null);
    private static final List<RightForum.Committee> ALL =
            List.of(LEADERS, LOCAL_ROADS, LOCAL_SOUTH, LOCAL_NORTH, AREA, MAIN);

    /// decider's kind and unit (– is the top), the units it reaches (* is everywhere), the right forum, who is informed
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINE      | North  | North             | LocalNorth |
            LINE      | Team   | Team              | LocalSouth |
            LINE      | Team   |                   | LocalSouth |
            LINE      | Health | Health            | HealthArea | LocalNorth LocalSouth
            LINE      | Health | North             | HealthArea | LocalNorth
            LINE      | North  | North South       | HealthArea | LocalNorth LocalSouth
            LINE      | North  | Team              | HealthArea | LocalSouth
            LINE      | North  | Roads             | Main       | LocalRoads
            LINE      | South  | South Roads       | Main       | LocalRoads LocalSouth
            LINE      | Health | Health Roads      | Main       | LocalNorth LocalRoads LocalSouth
            LINE      | –      | North             | Main       | LocalNorth
            LINE      | –      | *                 | Main       | LocalNorth LocalRoads LocalSouth
            LINE      | North  | *                 | Main       | LocalNorth LocalRoads LocalSouth
            LINE      | Tax    | Tax               | Main       |
            LINE      | Tax    | Roads             | Main       | LocalRoads
            LINE      | Roads  | Tax               | Main       |
            POLITICAL | Health | North             | HealthArea | LocalNorth
            POLITICAL | Roads  | Roads             | LocalRoads |
            POLITICAL | –      | Roads             | Main       | LocalRoads
            IT        | –      | North             | Main       | LocalNorth
            IT        | Roads  | North             | Main       | LocalNorth
            """)
    void theForumStandsAtTheLevelThatDecidesAndAboveAllWhomItReaches(
            Kind kind, String unit, @Nullable String reached, String right, @Nullable String informed) {
        var found = RightForum.of(decider(kind, unit), reach(reached), setting(ALL));

        assertThat(name(found.right())).isEqualTo(right);
        assertThat(found.informed().stream().map(RightForumTest::name))
                .containsExactlyElementsOf(informed == null ? List.of() : List.of(informed.split(" ")));
        assertThat(found.besides()).isEmpty();
    }

    @Nested
    class Reasoning {
        @Test
        void saysWhoDecidesWhichForumThatIsAndHowFarItReaches() {
            var found = RightForum.of(decider(Kind.LINE, "North"), reach("North South"), setting(ALL));

            assertThat(found.reasoning())
                    .containsExactly(
                            new RightForum.Step("decider.unit", List.of("head", "North")),
                            new RightForum.Step("at.unit", List.of("LocalNorth", "North")),
                            new RightForum.Step("common", List.of("LocalNorth, LocalSouth", "HealthArea")),
                            new RightForum.Step("informed", List.of("LocalNorth, LocalSouth")));
        }

        @Test
        void ofAPoliticalDecisionBeginsWithTheLeaderWhoSubmitsIt() {
            var found = RightForum.of(decider(Kind.POLITICAL, "Roads"), reach("Roads"), setting(ALL));

            assertThat(found.reasoning().getFirst())
                    .isEqualTo(new RightForum.Step("political.unit", List.of("head", "Roads")));
            assertThat(found.reasoning().getLast().key()).isEqualTo("within");
        }

        @Test
        void saysWhenAUnitHasNoForumOfItsOwn() {
            var team = RightForum.of(decider(Kind.LINE, "Team"), reach("Team"), setting(ALL));
            var tax = RightForum.of(decider(Kind.LINE, "Tax"), reach("Tax"), setting(ALL));

            assertThat(team.reasoning().get(1))
                    .isEqualTo(new RightForum.Step("at.above", List.of("LocalSouth", "Team", "South")));
            assertThat(tax.reasoning().get(1)).isEqualTo(new RightForum.Step("at.whole", List.of("Main", "Tax")));
        }

        @Test
        void namesTheRemedyWhereThereIsNoForum() {
            var found = RightForum.of(decider(Kind.LINE, "Tax"), reach("Tax"), setting(List.of(LOCAL_ROADS, LEADERS)));

            assertThat(found.isFound()).isFalse();
            assertThat(found.all()).isEmpty();
            assertThat(found.reasoning().getLast()).isEqualTo(new RightForum.Step("none", List.of("Tax")));
        }

        @Test
        void saysWhenNoForumStandsAboveAllThatItReaches() {
            var found = RightForum.of(
                    decider(Kind.LINE, "North"), reach("North Roads"), setting(List.of(LOCAL_NORTH, LOCAL_ROADS)));

            assertThat(name(found.right())).isEqualTo("LocalNorth");
            assertThat(found.informed()).containsExactly(LOCAL_ROADS.id());
            assertThat(found.reasoning().get(2))
                    .isEqualTo(new RightForum.Step("common.none", List.of("LocalNorth, LocalRoads", "LocalNorth")));
        }
    }

    @Nested
    class SmallOrganisations {
        @Test
        void withOneCommitteeForAllUseThatOneForEverything() {
            var only = committee("SU", Level.LOCAL, null, null);

            for (var unit : List.of("–", "North", "Tax")) {
                var found = RightForum.of(decider(Kind.LINE, unit), reach("*"), setting(List.of(only)));

                assertThat(found.right()).as(unit).isEqualTo(only.id());
                assertThat(found.informed()).as(unit).isEmpty();
            }
        }

        @Test
        void withALocalAndAMainForTheWholeGoLocalForAUnitAndMainForTheTop() {
            var local = committee("SU", Level.LOCAL, null, MAIN);
            var both = setting(List.of(local, MAIN));

            var unit = RightForum.of(decider(Kind.LINE, "North"), reach("North"), both);
            var top = RightForum.of(decider(Kind.LINE, "–"), reach("North"), both);

            assertThat(unit.right()).isEqualTo(local.id());
            assertThat(top.right()).isEqualTo(MAIN.id());
        }

        @Test
        void withoutCommitteesHaveNone() {
            var found = RightForum.of(decider(Kind.LINE, "–"), reach("*"), setting(List.of()));

            assertThat(found.right()).isNull();
            assertThat(found.reasoning()).extracting(RightForum.Step::key).containsExactly("decider.top", "none");
        }
    }

    @Nested
    class Parents {
        @Test
        void countAlsoWhereTheAreasDoNotSayIt() {
            var joint = committee("Joint", Level.AREA, TAX, MAIN);
            var north = committee("N", Level.LOCAL, NORTH, joint);
            var roads = committee("R", Level.LOCAL, ROADS, joint);

            var found = RightForum.of(
                    decider(Kind.LINE, "North"), reach("North Roads"), setting(List.of(north, roads, joint, MAIN)));

            assertThat(found.right()).isEqualTo(joint.id());
        }

        @Test
        void inACircleEndTheSearch() {
            var one = UUID.randomUUID();
            var other = UUID.randomUUID();
            var north = new RightForum.Committee(one, "N", Level.LOCAL, NORTH.id(), other);
            var roads = new RightForum.Committee(other, "R", Level.LOCAL, ROADS.id(), one);

            var found =
                    RightForum.of(decider(Kind.LINE, "North"), reach("North Roads"), setting(List.of(north, roads)));

            assertThat(found.isFound()).isTrue();
        }
    }

    @Nested
    class Guidelines {
        @Test
        void addTheForumsTheyName() {
            var named = List.of(
                    new RightForum.Named(Level.MAIN, "New technology"),
                    new RightForum.Named(Level.LOCAL, "New technology"));

            var found = RightForum.of(
                    decider(Kind.LINE, "North"), reach("North"), new RightForum.Setting(ALL, PLACES, named));

            assertThat(found.right()).isEqualTo(LOCAL_NORTH.id());
            assertThat(found.besides()).containsExactly(MAIN.id());
            assertThat(found.reasoning().getLast())
                    .isEqualTo(new RightForum.Step("guideline", List.of("New technology", "Main")));
        }

        @Test
        void letLocalForumsDiscussInsteadOfBeingInformed() {
            var named = List.of(new RightForum.Named(Level.LOCAL, "New technology"));

            var found = RightForum.of(
                    decider(Kind.LINE, "–"), reach("North South"), new RightForum.Setting(ALL, PLACES, named));

            assertThat(found.right()).isEqualTo(MAIN.id());
            assertThat(found.besides()).containsExactly(LOCAL_NORTH.id(), LOCAL_SOUTH.id());
            assertThat(found.informed()).isEmpty();
        }

        @Test
        void changeNothingWhereTheForumIsTheRightOneAnyway() {
            var named = List.of(new RightForum.Named(Level.MAIN, "Budget"));

            var found = RightForum.of(decider(Kind.LINE, "–"), reach("*"), new RightForum.Setting(ALL, PLACES, named));

            assertThat(found.besides()).isEmpty();
            assertThat(found.reasoning()).noneMatch(step -> step.key().equals("guideline"));
        }
    }

    private static RightForum.Place place(String name, RightForum.@Nullable Place inside) {
        return new RightForum.Place(UUID.randomUUID(), name, inside == null ? null : inside.id());
    }

    private static RightForum.Committee committee(
            String name, Level level, RightForum.@Nullable Place area, RightForum.@Nullable Committee parent) {
        return new RightForum.Committee(
                UUID.randomUUID(), name, level, area == null ? null : area.id(), parent == null ? null : parent.id());
    }

    private static RightForum.Setting setting(List<RightForum.Committee> committees) {
        return new RightForum.Setting(committees, PLACES, List.of());
    }

    private static PlannedDecision.Decider decider(Kind kind, String unit) {
        return new PlannedDecision.Decider(ORGANISATION, unit.equals("–") ? null : unit(unit), "head", kind);
    }

    private static UUID unit(String name) {
        return PLACES.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static RightForum.Reach reach(@Nullable String units) {
        if (units == null) {
            return new RightForum.Reach(List.of(), RightForum.Breadth.UNITS);
        }
        if (units.equals("*")) {
            return new RightForum.Reach(List.of(), RightForum.Breadth.EVERYWHERE);
        }
        return new RightForum.Reach(
                new ArrayList<>(
                        Stream.of(units.split(" ")).map(RightForumTest::unit).toList()),
                RightForum.Breadth.UNITS);
    }

    private static String name(@Nullable UUID forum) {
        return ALL.stream()
                .filter(one -> one.id().equals(forum))
                .findFirst()
                .map(RightForum.Committee::name)
                .orElse("none");
    }
}
