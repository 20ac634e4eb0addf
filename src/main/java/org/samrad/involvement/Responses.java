package org.samrad.involvement;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Mail;
import org.samrad.base.News;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.involvement.ContributionStore.Answered;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Answers to contributions: one, or the same for several that are alike. An answer keeps the commitment, is told to
/// the sender without its content, and, where it changes the solution, stands in the influence log.
@Component
public class Responses {
    private final Database database;
    private final ContributionStore store;
    private final InfluenceStore influence;
    private final Initiatives initiatives;
    private final Commitments commitments;
    private final Outside outside;
    private final Clock clock;

    Responses(
            Database database,
            ContributionStore store,
            InfluenceStore influence,
            Initiatives initiatives,
            Commitments commitments,
            Outside outside,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.influence = influence;
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.outside = outside;
        this.clock = clock;
    }

    /// Whoever is to hear of an answer: the log, the letters, the news.
    @Component
    static class Outside {
        private final Audit audit;
        private final News news;
        private final Mail mail;
        private final People people;
        private final Texts texts;
        private final Frame.Setup setup;

        Outside(Audit audit, News news, Mail mail, People people, Texts texts, Frame.Setup setup) {
            this.audit = audit;
            this.news = news;
            this.mail = mail;
            this.people = people;
            this.texts = texts;
            this.setup = setup;
        }

        private void tell(Initiative of, Response response, List<Answered> answered, Person by) {
            audit.tell(by, "contributions.answered", "initiative", of.id());
            news.tell(new ContributionAnswered(of.id(), response.id(), answered.size()));
            write(of, answered);
        }

        /// One letter to each sender who is known, however many of hers were answered at once.
        private void write(Initiative of, List<Answered> answered) {
            var first = answered.stream()
                    .filter(one -> one.person() != null)
                    .collect(toMap(one -> Objects.requireNonNull(one.person()), Function.identity(), (a, b) -> a));
            for (var person : people.all(first.keySet())) {
                var one = Objects.requireNonNull(first.get(person.id()));
                var language = Language.find(one.language()).orElse(Language.EN);
                var title = of.words().title();
                mail.send(new Mail.Letter(
                        person.email(),
                        texts.of(language, "involvement.letter.subject", title),
                        texts.of(
                                language,
                                "involvement.letter.text",
                                person.name(),
                                title,
                                setup.address() + "/contributions/" + one.id())));
            }
        }
    }

    /// Answers these; how many got this answer is returned. One that has its answer already keeps it.
    public int answer(UUID initiative, Collection<UUID> contributions, Response.Reply reply, Person by) {
        if (contributions.isEmpty()) {
            throw new RuleBroken("contribution", "involvement.rule.none-chosen");
        }
        return answer(initiative, reply, response -> store.answer(initiative, response, contributions), by);
    }

    /// Answers all that a filter leaves and that have no answer yet.
    public int answerAll(UUID initiative, Filter filter, Response.Reply reply, Person by) {
        return answer(initiative, reply, response -> store.answer(initiative, response, filter, clock.today()), by);
    }

    private int answer(UUID initiative, Response.Reply said, Function<UUID, List<Answered>> act, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.ANSWER_CONTRIBUTIONS, of.scope());
        var response = new Response(UUID.randomUUID(), initiative, said.checked(), clock.today(), by.id());
        return database.write(() -> {
            store.add(response);
            var answered = act.apply(response.id());
            if (answered.isEmpty()) {
                throw new RuleBroken("contribution", "involvement.rule.answered");
            }
            commitments.endAll(
                    answered.stream().map(Answered::id).toList(), Commitment.Ending.kept(clock.today(), ""), by);
            if (response.reply().kind().changesTheSolution()) {
                influence.add(entry(response, answered), response.id(), by.id());
            }
            outside.tell(of, response, answered, by);
            return answered.size();
        });
    }

    private static InfluenceEntry entry(Response response, List<Answered> answered) {
        var groups = answered.stream().map(Answered::group).distinct().sorted().toList();
        var what = response.reply().words();
        return new InfluenceEntry(
                UUID.randomUUID(),
                response.initiative(),
                response.on(),
                what,
                new InfluenceEntry.Because(groups, answered.size(), ""),
                response.reply().language());
    }
}
