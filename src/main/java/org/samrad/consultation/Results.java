package org.samrad.consultation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.insight.AudienceTree;
import org.samrad.insight.Findings;
import org.samrad.insight.Opinion;
import org.samrad.insight.Opinions;
import org.samrad.insight.Options;
import org.samrad.insight.Round;
import org.samrad.insight.Stability;
import org.samrad.insight.Threshold;
import org.samrad.insight.VoteMatrix;
import org.springframework.stereotype.Component;

/// Results are published in rounds, never figure by figure: one look before a known colleague answers and one after
/// would tell what the colleague said. A round needs twenty participants, and ten who are new or have changed their
/// minds since the last; what is left at the closing becomes the final round, or, where it is too few to stand alone,
/// stays out of the figures for good. See `docs/methods/thresholds.md`.
@Component
public class Results {
    static final int FIRST_ROUND = 20;
    private static final int NEXT_ROUND = 10;

    private final Database database;
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final AnswerStore answers;
    private final RoundStore rounds;
    private final Clock clock;

    Results(
            Database database,
            ConsultationStore consultations,
            StatementStore statements,
            AnswerStore answers,
            RoundStore rounds,
            Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.statements = statements;
        this.answers = answers;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// What everybody may see of a consultation: the latest round with the words it is about. Statements come in the
    /// columns' order, and the ones taken out are marked; treatments are the published ones.
    public record Published(
            Consultation consultation,
            List<Statement> statements,
            List<AudienceGroup> groups,
            PublishedRound round,
            Map<UUID, Treatment> treatments) {

        public Findings findings() {
            return round.findings();
        }

        /// The statement of a column of the findings.
        public Statement statement(int column) {
            return statements.get(column);
        }
    }

    /// The latest round, where it is shown to somebody who has `answered` or not; empty while there is none to show.
    public Optional<Published> latest(UUID consultation, boolean answered, Visitor by) {
        var of = consultations.get(consultation);
        if (!of.showsResults(answered)) {
            return Optional.empty();
        }
        return rounds.latest(consultation).map(round -> {
            var treatments = new HashMap<UUID, Treatment>();
            statements.treatments(consultation).stream()
                    .filter(Treatment::published)
                    .forEach(treatment -> treatments.put(treatment.statement(), treatment));
            return new Published(
                    of, statements.all(consultation), consultations.groups(consultation), round, treatments);
        });
    }

    /// The number of the latest round that may be seen, or 0: what a page asks for while people answer.
    public int latestNumber(UUID consultation, boolean answered, Visitor by) {
        return consultations.get(consultation).showsResults(answered) ? rounds.latestNumber(consultation) : 0;
    }

    /// Publishes a new round where enough has come in since the last.
    void publishIfDue(Consultation of) {
        if (of.rules().resultsWhen() == Consultation.ResultsWhen.AFTER_CLOSING) {
            return;
        }
        int last = rounds.latestNumber(of.id());
        var since = answers.since(of.id(), last);
        if (since.all() >= FIRST_ROUND && since.changed() >= NEXT_ROUND) {
            database.write(() -> publish(of, last + 1, false));
        }
    }

    /// Publishes the final round at the closing, in the caller's transaction. Where too little has come in since the
    /// last round for it to be shown by itself, that round stands. False where it had been published already.
    boolean publishFinal(Consultation of) {
        if (rounds.hasFinal(of.id())) {
            return false;
        }
        publish(of, rounds.latestNumber(of.id()) + 1, true);
        rounds.makeFinal(of.id());
        rounds.forgetInputs(of.id());
        return true;
    }

    private void publish(Consultation of, int number, boolean last) {
        var tree = tree(consultations.groups(of.id()));
        answers.givePlaces(of.id());
        var now = input(of);
        Round before = null;
        Stability steady = null;
        for (var earlier : rounds.inputs(of.id())) {
            var opinion = Opinions.analyse(earlier.votes(), earlier.withdrawn(), Options.observed(), steady);
            steady = opinion.stability();
            before = round(before, earlier, opinion, tree, of).orElse(before);
        }
        var opinion = Opinions.analyse(now.votes(), now.withdrawn(), Options.observed(), steady);
        round(before, now, opinion, tree, of)
                .ifPresent(round ->
                        rounds.add(of.id(), new PublishedRound(number, clock.today(), round.findings(), last), now));
    }

    private static Optional<Round> round(
            @Nullable Round before, RoundInput input, Opinion opinion, AudienceTree tree, Consultation of) {
        return before != null
                ? before.next(input.votes(), input.withdrawn(), opinion, input.audience(), tree)
                : Optional.of(Round.first(
                        input.votes(),
                        input.withdrawn(),
                        opinion,
                        input.audience(),
                        tree,
                        Threshold.of(of.rules().threshold())));
    }

    private RoundInput input(Consultation of) {
        var all = statements.all(of.id());
        var cells = answers.votes(of.id());
        int people = cells.stream().mapToInt(AnswerStore.Cell::row).max().orElse(-1) + 1;
        var audience = new int[people];
        Arrays.fill(audience, -1);
        var votes = VoteMatrix.builder(people, all.size());
        var column = columns(all);
        for (var cell : cells) {
            votes.add(cell.row(), column[cell.statement()], cell.value());
            audience[cell.row()] = cell.audience();
        }
        var withdrawn = new BitSet(all.size());
        all.stream()
                .filter(statement -> statement.state() != Statement.State.SHOWN)
                .forEach(statement -> withdrawn.set(column[statement.number()]));
        return new RoundInput(votes.build(), withdrawn, audience);
    }

    private static AudienceTree tree(List<AudienceGroup> groups) {
        return new AudienceTree(groups.stream()
                .map(group -> group.parent() == null ? Integer.valueOf(-1) : group.parent())
                .toList());
    }

    /// The column of each statement, by its number: numbers may have holes, columns have none.
    private static int[] columns(List<Statement> all) {
        var columns = new int[all.stream().mapToInt(Statement::number).max().orElse(0) + 1];
        for (int i = 0; i < all.size(); i++) {
            columns[all.get(i).number()] = i;
        }
        return columns;
    }
}
