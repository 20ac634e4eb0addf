package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Database;
import org.samrad.dialogue.DialogueFigures.Figure;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecision;
import org.samrad.initiative.PlannedDecisions;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.beans.factory.annotation.Autowired;

class DialogueFiguresTest extends Committee {
    private static final Decision NOTED = new Decision(Decision.Kind.NOTED, "", null, null);

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private PlannedDecisions decisions;

    @Autowired
    private DialogueFigures figures;

    @Autowired
    private Database database;

    private Person liv;
    private UUID initiative;

    @BeforeEach
    void anInitiative() {
        liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        var words = new Initiative.Words("Nyt sagssystem", "Et nyt system.", "da");
        initiative = initiatives
                .start(new Initiatives.Description(words, List.of(), List.of()), liv)
                .id();
    }

    private Span year() {
        return new Span(clock.today().getYear(), clock.today());
    }

    private Basis.Slice slice() {
        return new Basis.Slice(home, year(), 0, 26);
    }

    private UUID taken(UUID organisation) {
        var decider = new PlannedDecision.Decider(organisation, null, "Direktøren", PlannedDecision.Kind.LINE);
        var decision = decisions.plan(initiative, "Køb af systemet", clock.today(), decider, liv);
        decisions.take(initiative, decision, clock.today(), liv);
        return decision;
    }

    /// A meeting that was held so many days ago with its one item about the initiative, or about this decision.
    private UUID talkedOf(int daysAgo, AgendaItem.Type type, @Nullable UUID decision) {
        var meeting = drafted(NOTED);
        var item = dialogues.items(meeting, ivan).getFirst().id();
        database.sql("update dialogue.meeting set day = day - ? where id = ?")
                .params(daysAgo, meeting)
                .update();
        database.sql("update dialogue.item set initiative = ?, decision = ?, type = ? where id = ?")
                .params(java.util.Arrays.asList(initiative, decision, type.name(), item))
                .update();
        return item;
    }

    private List<Tally> discussed() {
        return figures.tally(Figure.DISCUSSED, List.of(home), year(), liv);
    }

    @Test
    void aTalkCountsWhereItCameBeforeTheDayOfTheDecision() {
        taken(home);
        assertThat(discussed()).containsExactly(new Tally(home, 0, 1));
        talkedOf(0, AgendaItem.Type.DISCUSSION, null);
        assertThat(discussed()).as("on the same day is too late").containsExactly(new Tally(home, 0, 1));
        talkedOf(3, AgendaItem.Type.INFORMATION, null);
        assertThat(discussed()).as("information is no discussion").containsExactly(new Tally(home, 0, 1));

        talkedOf(3, AgendaItem.Type.DISCUSSION, null);

        assertThat(discussed()).containsExactly(new Tally(home, 1, 1));
        assertThat(figures.basis(Figure.DISCUSSED, slice(), omar).things())
                .singleElement()
                .satisfies(thing -> {
                    assertThat(thing.named().words()).isEqualTo("Nyt sagssystem: Køb af systemet");
                    assertThat(thing.part()).isEqualTo(1);
                });
        assertThat(figures.basis(Figure.DISCUSSED, slice(), foreigner)).isEqualTo(new Basis(List.of(), 1));
    }

    @Test
    void aTalkAboutAnotherDecisionOrOneOfAnOrganisationWithoutACommitteeDoesNotCount() {
        var one = taken(home);
        taken(home);
        talkedOf(3, AgendaItem.Type.DISCUSSION, one);
        var elsewhere = java.util.Objects.requireNonNull(foreigner.organisation());
        taken(elsewhere);

        assertThat(figures.tally(Figure.DISCUSSED, List.of(home, elsewhere), year(), liv))
                .containsExactly(new Tally(home, 1, 2));
    }

    @Test
    void obligatoryQuestionsOfMeetingsThatWereHeldCount() {
        var item = talkedOf(0, AgendaItem.Type.DISCUSSION, null);
        var ahead = dialogues.items(sent(), ivan).getFirst().id();
        ask(item, "ANSWERED", true);
        ask(item, "DISPUTED", true);
        ask(item, "OPEN", true);
        ask(item, "OPEN", false);
        ask(ahead, "OPEN", true);

        assertThat(figures.tally(Figure.QUESTIONS, List.of(home), year(), liv)).containsExactly(new Tally(home, 2, 3));
        assertThat(figures.basis(Figure.QUESTIONS, slice(), sanne).things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.path()).isEqualTo("/items/" + item));
        assertThat(figures.basis(Figure.QUESTIONS, slice(), omar))
                .as("the table of the forum is not for everybody")
                .isEqualTo(new Basis(List.of(), 1));
    }

    private void ask(UUID item, String state, boolean obligatory) {
        database.sql("""
                        insert into dialogue.item_question (id, item, question, number, obligatory, state)
                        values (?, ?, ?, 1, ?, ?)
                        """)
                .params(UUID.randomUUID(), item, UUID.randomUUID(), obligatory, state)
                .update();
    }
}
