package org.samrad.pulse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The way in for those who answer: a slip opens the questions once. Nothing is known of who holds it.
@Component
public class PulseAnswers {
    private final Database database;
    private final PulseStore pulses;
    private final SlipStore slips;
    private final Organisations organisations;
    private final Clock clock;

    PulseAnswers(Database database, PulseStore pulses, SlipStore slips, Organisations organisations, Clock clock) {
        this.database = database;
        this.pulses = pulses;
        this.slips = slips;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Where a slip leads: the questions, the unit for which the answer counts, and what came of the last pulse.
    public record Door(
            Pulse pulse,
            List<PulseQuestion> questions,
            String unit,
            Optional<Name> organisation,
            Optional<Pulse> lastTime,
            Pulse.Stage stage) {}

    /// A slip that has been used is no longer there, and so is not found: nobody can try it out to learn whether its
    /// holder has answered before the pulse is over, except who has the slip.
    public Door door(String code, Visitor by) {
        var place = slips.find(Token.normalised(code)).orElseThrow(() -> new NotFound("slip"));
        var pulse = pulses.get(place.pulse());
        var unit = pulses.parts(pulse.id()).stream()
                .filter(part -> part.unit().equals(place.unit()))
                .findFirst()
                .orElseThrow(() -> new NotFound("slip"));
        var name = organisations.findNames(List.of(pulse.organisation()), by).get(pulse.organisation());
        return new Door(
                pulse,
                pulses.questions(pulse.id()),
                unit.name(),
                Optional.ofNullable(name),
                pulses.lastTime(pulse),
                pulse.stage(clock.today()));
    }

    /// Takes the answers, by the questions' numbers: 1 yes, 0 partly, -1 no. Questions may be left out. The slip is
    /// gone in the same moment, so that a form sent twice counts once.
    public void answer(String code, Map<Integer, Integer> values, Visitor by) {
        var word = Token.normalised(code);
        var door = door(word, by);
        if (door.stage() != Pulse.Stage.OPEN) {
            throw new RuleBroken(
                    "", "pulse.rule.not-open", door.pulse().period().opensOn());
        }
        if (values.isEmpty()) {
            throw new RuleBroken("", "pulse.rule.nothing-said");
        }
        var place = slips.find(word).orElseThrow(() -> new NotFound("slip"));
        database.write(() -> {
            if (!slips.use(word, clock.today())) {
                throw new NotFound("slip");
            }
            for (var question : door.questions()) {
                var value = values.get(question.number());
                if (value != null) {
                    slips.answer(place, question.number(), Math.clamp(value, -1, 1));
                }
            }
        });
    }
}
