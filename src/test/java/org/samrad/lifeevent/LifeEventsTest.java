package org.samrad.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Span;
import org.springframework.beans.factory.annotation.Autowired;

class LifeEventsTest extends AcrossSectors {
    @Autowired
    private Commitments commitments;

    @Autowired
    private LifeEventFigures figures;

    @Autowired
    private Clock clock;

    @Test
    void sevenOf2019HaveSixMinistries() {
        var in2019 = events.responsible(ada).stream()
                .filter(one -> one.since().getYear() == LifeEvent.CHOSEN)
                .toList();

        assertThat(in2019).hasSize(7);
        assertThat(in2019).extracting(Responsible::event).containsExactlyInAnyOrder(LifeEvent.values());
        assertThat(in2019.stream().map(Responsible::body).distinct()).hasSize(6);
        assertThat(Responsible.on(LocalDate.of(2019, 12, 31), LifeEvent.WORK, in2019)
                        .orElseThrow()
                        .body())
                .isEqualTo("Arbeids- og sosialdepartementet");
    }

    @Test
    void onlyTheInstallationNamesWhoAnswers() {
        var said = new LifeEvents.Naming("Et nytt departement", "nb", clock.today(), "Statsråd");

        assertThatThrownBy(() -> events.name(LifeEvent.VOLUNTARY, said, silje)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void serviceIsToldByItsOwnBodyAndFoundInItsLifeEvent() {
        var said = new LifeEvents.Description(
                Set.of(LifeEvent.DEATH),
                new Service.Words("Skifteattest " + UUID.randomUUID(), "Viser hvem som arver.", "nb"),
                new Service.Way("", "post@example.org"));
        var id = events.offer(said, henrik);

        assertThat(events.service(id, mari).organisation()).isEqualTo(partner);
        assertThat(events.services(ada)).extracting(Service::id).contains(id);
        assertThatThrownBy(() -> events.end(id, mari)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> events.offer(said, omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> events.describe(id, said, 0, henrik)).hasMessageContaining("web.form.clash");
        events.end(id, henrik);
        assertThat(events.services(ada)).extracting(Service::id).doesNotContain(id);
        assertThat(events.service(id, mari).state().endedOn()).isEqualTo(clock.today());
    }

    @Test
    void nobodySeesTheOthersBeforeItHasSpoken() {
        understandings.state(death.id(), needs("Si det én gang", "Ro", "Råd"), "nb", henrik);

        assertThat(understandings.standing(death.id(), silje).shared()).isEmpty();
        assertThat(understandings.standing(death.id(), silje).stated()).containsExactly(partner);
        assertThat(understandings.standing(death.id(), omar).shared()).isPresent();
        assertThat(understandings.standing(death.id(), mari).shared()).isEmpty();
        understandings.state(death.id(), needs("si det  ÉN gang", "Penger", "Ro"), "nb", silje);
        var shared = understandings.standing(death.id(), silje).shared().orElseThrow();
        assertThat(shared.lists()).hasSize(2);
        assertThat(shared.pairs().getFirst().common()).isEqualTo(2);
        assertThat(shared.percent()).isEqualTo(50);
        assertThat(understandings.standing(death.id(), mari).shared()).isPresent();
    }

    @Test
    void listIsHandedInOnceAndByActorsOnly() {
        understandings.state(death.id(), needs("Én gang", "Ro", "Råd"), "nb", henrik);

        assertThatThrownBy(() -> understandings.state(death.id(), needs("A", "B", "C"), "nb", henrik))
                .hasMessageContaining("lifeevent.rule.stated");
        assertThatThrownBy(() -> understandings.state(death.id(), needs("A", "B", "C"), "nb", omar))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> understandings.state(death.id(), needs("A", "B", "C"), "nb", mari))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> understandings.standing(death.id(), stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void needsThatMeanTheSameAreNamedAlikeAndTwoDoNotOverwriteEachOther() {
        understandings.state(death.id(), needs("Melde fra én gang", "Ro", "Råd"), "nb", henrik);
        assertThatThrownBy(() -> understandings.mustGroup(death.id(), silje))
                .hasMessageContaining("lifeevent.rule.group-early");
        understandings.state(death.id(), needs("Slippe sju skjemaer", "Penger", "Tid"), "nb", silje);
        var lists = understandings.standing(death.id(), silje).shared().orElseThrow().lists();
        var themes = new HashMap<UUID, String>();
        lists.forEach(list -> themes.put(list.needs().getFirst().id(), "Én melding"));

        understandings.group(death.id(), themes, 0, silje);

        var shared = understandings.standing(death.id(), silje).shared().orElseThrow();
        assertThat(shared.pairs().getFirst().common()).isEqualTo(1);
        assertThat(shared.ranking().getFirst().name()).isEqualTo("Én melding");
        assertThat(shared.lists())
                .extracting(list -> list.needs().getFirst().text())
                .containsExactlyInAnyOrder("Melde fra én gang", "Slippe sju skjemaer");
        assertThatThrownBy(() -> understandings.group(death.id(), themes, 0, silje))
                .hasMessageContaining("web.form.clash");
        understandings.group(death.id(), themes, 1, silje);
        assertThat(understandings
                        .standing(death.id(), silje)
                        .grouped()
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void obstaclesAndDependenciesAreWrittenByActorsAndReadByWhomItConcerns() {
        var words = new Obstacle.Words("Loven krever papir", "nb", "Juridisk direktør");
        var id = obstacles.raise(death.id(), Obstacle.Kind.LAW, Obstacle.Level.MINISTRY, words, henrik);
        obstacles.attempt(death.id(), id, "Skrev til departementet; ingen svar ennå.", "nb", silje);
        var waits = obstacles.dependOn(
                death.id(), new Dependency.Words("Folkeregisteret", "Varsel samme dag", "nb"), clock.today(), silje);

        assertThat(obstacles.obstacles(death.id(), mari).getFirst().attempts()).hasSize(1);
        assertThatThrownBy(() -> obstacles.end(death.id(), id, Obstacle.How.SOLVED, "Lært", mari))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> obstacles.obstacles(death.id(), stranger)).isInstanceOf(NotFound.class);
        obstacles.end(death.id(), id, Obstacle.How.SOLVED, "Spør tidlig", henrik);
        obstacles.settle(death.id(), waits, "Varselet kommer nå", silje);
        assertThat(obstacles.obstacles(death.id(), silje).getFirst().isOpen()).isFalse();
        assertThat(obstacles.dependencies(death.id(), silje).getFirst().settled()).isNotNull();
    }

    @Test
    void yearIsCountedFromWhatStands() {
        var year = new Span(clock.today().getYear(), clock.today());
        int law = raised(year);
        var before = figures.municipalities(year, silje);
        var words = new Obstacle.Words("Loven krever papir", "nb", "Juridisk direktør");
        var id = obstacles.raise(death.id(), Obstacle.Kind.LAW, Obstacle.Level.MINISTRY, words, henrik);
        obstacles.end(death.id(), id, Obstacle.How.SOLVED, "Spør tidlig", henrik);
        municipalities.concern(death.id(), Concern.Answer.NO, "Bare staten", "", silje);
        assertThat(figures.municipalities(year, silje)).isEqualTo(before);
        municipalities.concern(death.id(), Concern.Answer.YES, "De får varselet", "KS", silje);

        var after = figures.municipalities(year, silje);

        assertThat(raised(year)).isEqualTo(law + 1);
        assertThat(after.concerned()).isEqualTo(before.concerned() + 1);
        assertThat(after.asked()).isEqualTo(before.asked());
        municipalities.plan(
                death.id(),
                new CommentPeriod.Words("Utkastet", "nb", "KS"),
                clock.today(),
                clock.today().plusDays(14),
                silje);
        assertThat(figures.municipalities(year, silje).asked()).isEqualTo(before.asked() + 1);
        assertThat(figures.municipalities(year, silje).answered()).isEqualTo(before.answered());
    }

    private int raised(Span year) {
        return figures.obstacles(year, silje).stream()
                .filter(one -> one.kind() == Obstacle.Kind.LAW)
                .mapToInt(LifeEventFigures.Met::raised)
                .sum();
    }

    @Test
    void municipalitiesAreAskedCommentAndAreOwedAnAnswer() {
        var today = clock.today();
        var words = new CommentPeriod.Words("Utkastet til meldingen", "nb", "KS og Fjordby");
        assertThatThrownBy(() -> municipalities.plan(death.id(), words, today, today.plusDays(14), silje))
                .hasMessageContaining("lifeevent.rule.not-concerned");
        municipalities.concern(death.id(), Concern.Answer.YES, "De får varselet", "KS, fagdirektør", silje);
        var id = municipalities.plan(death.id(), words, today, today.plusDays(14), silje);

        var said = new Municipalities.Said("", "Vi trenger varselet i fagsystemet.", "nb");
        municipalities.comment(death.id(), id, said, mari);

        var period = municipalities.period(death.id(), id, silje);
        assertThat(municipalities.comments(period, silje).getFirst().sender()).startsWith("Fjordby kommune");
        assertThatThrownBy(() -> municipalities.comment(death.id(), id, said, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> municipalities.comment(death.id(), id, said, silje))
                .hasMessageContaining("web.form.missing");
        assertThatThrownBy(() -> municipalities.answer(death.id(), id, "Vi tok det inn", silje))
                .hasMessageContaining("lifeevent.rule.answer-early");
        var owed = commitments.about(id, silje).getFirst();
        assertThat(owed.isOpen()).isTrue();
        assertThat(owed.due()).isAfter(period.closes());
        assertThat(owed.isOwedBy(silje.id())).isTrue();
    }
}
