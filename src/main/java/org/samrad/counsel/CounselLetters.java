package org.samrad.counsel;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.example.ExampleCatalogue;
import org.samrad.example.ShownExample;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The letter with the recommendations. Until it has gone out, the council's side sees it as a draft; then it is frozen,
/// both parties have it, and each addressee owes an answer.
@Component
public class CounselLetters {
    private final Database database;
    private final CounselLetterStore store;
    private final CaseStore cases;
    private final RecommendationStore recommendations;
    private final Counsel counsel;
    private final ExampleCatalogue examples;
    private final Organisations organisations;
    private final CaseOwing owing;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    CounselLetters(
            Database database,
            CounselLetterStore store,
            CaseStore cases,
            RecommendationStore recommendations,
            Counsel counsel,
            ExampleCatalogue examples,
            Organisations organisations,
            CaseOwing owing,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.recommendations = recommendations;
        this.counsel = counsel;
        this.examples = examples;
        this.organisations = organisations;
        this.owing = owing;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public Optional<CounselLetter> find(Case of, Person by) {
        return store.find(of.id());
    }

    /// As it went out or, for the council's side, as it would go out today.
    public CounselLetter get(UUID advised, Person by) {
        var seen = counsel.get(advised, by);
        return store.find(advised).orElseGet(() -> {
            if (counsel.side(seen, by).filter(Counsel.Side::isCouncil).isEmpty()) {
                throw new NotFound("letter");
            }
            return written(seen, CounselLetter.Standing.DRAFT, by);
        });
    }

    private CounselLetter written(Case of, CounselLetter.Standing standing, Person by) {
        var advice = recommendations.of(of.id());
        var headlines = headlines(advice, by);
        var names = organisations.findNames(of.applicants(), by);
        var language = of.application().language();
        var content = new CounselLetter.Content(
                counsel.council(of, by).name(),
                of.application().title(),
                of.applicants().stream()
                        .map(one -> name(names, one, language))
                        .toList(),
                of.days().meetingOn().orElse(of.days().applied()),
                of.application().questions(),
                advice.stream()
                        .map(one -> advice(one, names, headlines, language))
                        .toList());
        return new CounselLetter(of.id(), content, language, store.hash(content), standing, clock.today(), by.id());
    }

    private static String name(Map<UUID, Name> names, UUID organisation, String language) {
        return Optional.ofNullable(names.get(organisation))
                .map(one -> one.in(language))
                .orElse("");
    }

    private Map<UUID, String> headlines(List<Recommendation> advice, Person by) {
        var ids = advice.stream()
                .flatMap(one -> one.content().examples().stream())
                .distinct()
                .toList();
        return examples.published(ids, by).stream().collect(toMap(ShownExample::id, ShownExample::headline));
    }

    private static CounselLetter.Advice advice(
            Recommendation one, Map<UUID, Name> names, Map<UUID, String> headlines, String language) {
        var content = one.content();
        var addressee = name(names, content.addressee(), language);
        var linked = new ArrayList<String>();
        content.examples().forEach(id -> Optional.ofNullable(headlines.get(id)).ifPresent(linked::add));
        return new CounselLetter.Advice(
                one.number(),
                content.headline(),
                content.text(),
                content.language(),
                content.theme(),
                content.type(),
                content.role().isBlank() ? addressee : addressee + ", " + content.role(),
                linked);
    }

    /// Sends it: from now on the agencies see what is advised, and each addressee owes an answer.
    public void send(UUID advised, Person by) {
        counsel.mustManage(advised, by);
        database.write(() -> {
            var held = cases.held(advised);
            var drafts = recommendations.of(advised);
            var sent = held.sent(clock.today(), drafts.size());
            store.add(written(held, CounselLetter.Standing.SENT, by));
            counsel.step(sent, "", by);
            owing.sent(sent, by);
            var council = counsel.council(sent, by);
            for (var draft : drafts) {
                var given = draft.given(clock.today());
                if (!recommendations.save(given)) {
                    throw new RuleBroken("", Form.CLASH);
                }
                recommendations.add(
                        given.id(),
                        new Recommendation.Standing(
                                Recommendation.Status.GIVEN,
                                null,
                                "",
                                given.content().language(),
                                clock.today(),
                                by.id(),
                                clock.now()));
                owing.answer(sent, given, council, by);
            }
            audit.tell(by, "case.letter-sent", "case", advised);
            news.tell(new RecommendationsGiven(advised));
        });
    }
}
