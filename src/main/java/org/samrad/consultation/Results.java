package org.samrad.consultation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.insight.AudienceTree;
import org.samrad.insight.Findings;
import org.samrad.insight.Opinions;
import org.samrad.insight.Options;
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
            RoundStore.Round round,
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
            publish(of, last + 1, false);
        }
    }

    /// Publishes the final round at the closing, in the caller's transaction.
    void publishFinal(Consultation of) {
        int last = rounds.latestNumber(of.id());
        var since = answers.since(of.id(), last);
        boolean standsAlone = since.changed() >= Math.max(NEXT_ROUND, of.rules().threshold());
        if (last == 0 || standsAlone) {
            publish(of, last + 1, true);
        } else {
            rounds.makeFinal(of.id());
        }
    }

    private void publish(Consultation of, int number, boolean last) {
        var all = statements.all(of.id());
        var groups = consultations.groups(of.id());
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
        var matrix = votes.build();
        var before = rounds.stability(of.id()).map(Stability::fromBytes).orElse(null);
        var opinion = Opinions.analyse(matrix, withdrawn, Options.observed(), before);
        var tree = new AudienceTree(groups.stream()
                .map(group -> group.parent() == null ? Integer.valueOf(-1) : group.parent())
                .toList());
        var findings = Findings.of(
                matrix,
                withdrawn,
                opinion,
                audience,
                tree,
                Threshold.of(of.rules().threshold()));
        database.write(() -> rounds.add(
                of.id(),
                new RoundStore.Round(number, clock.today(), findings, last),
                people,
                opinion.stability().toBytes()));
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
