package org.samrad.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The one way into the making of examples: found and written by one organisation, checked by the host, and only then
/// public. Until then it is seen by those who write it and, once it was sent, by those who speak for the host.
/// [ExampleCatalogue] is the door to what is public.
@Component
public class Examples {
    private static final int DAYS_FOR_THE_HOST = 30;

    private final Database database;
    private final ExampleStore store;
    private final ExampleCatalogueStore catalogue;
    private final Organisations organisations;
    private final ExampleOwing owing;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Examples(
            Database database,
            ExampleStore store,
            ExampleCatalogueStore catalogue,
            Organisations organisations,
            ExampleOwing owing,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.owing = owing;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// A candidate, in its first words; from a visit or from scratch.
    public record Found(
            UUID host,
            String language,
            String headline,
            String situation,
            @Nullable UUID visit) {}

    /// What an insider sees: how it stands, and the newest version.
    public record Standing(Example example, Example.Version newest) {}

    /// One line of the own list.
    public record Line(Example example, String headline, String language) {}

    /// The own organisation, for which the reader may write.
    public UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "example.rule.no-organisation");
        }
        by.must(Act.WRITE_EXAMPLE, Scope.organisation(home));
        return home;
    }

    public UUID find(Found found, Person by) {
        var content = ExampleContent.begun(found.language(), found.headline(), found.situation());
        return find(found.host(), content, found.visit(), by);
    }

    /// The same with more than its first words.
    public UUID find(UUID host, ExampleContent content, @Nullable UUID visit, Person by) {
        var home = home(by);
        organisations.get(host, by).mustNotHaveEnded();
        if (content.words().headline().isBlank()) {
            throw new RuleBroken("headline", "web.form.missing");
        }
        var fresh = new Example(
                UUID.randomUUID(),
                host,
                new Example.Writer(home, by.id(), visit),
                new ExampleState.Found(done(by), ""),
                1,
                null);
        return database.write(() -> {
            store.add(
                    fresh,
                    new Example.Version(1, content, "", by.id(), clock.now()),
                    new Example.Step(UUID.randomUUID(), fresh.state(), 1));
            audit.tell(by, "example.found", "example", fresh.id());
            return fresh.id();
        });
    }

    /// Writes it anew. `seen` is the version that the writer had before her; `changed` says what is different.
    public void write(UUID id, int seen, ExampleContent content, String changed, Person by) {
        mustWrite(id, by);
        database.write(() -> {
            var held = store.held(id);
            if (store.version(id, held.version()).content().says(content) && held.version() == seen) {
                return;
            }
            save(held.rewritten(seen), content, changed, by);
        });
    }

    private void save(Example rewritten, ExampleContent content, String changed, Person by) {
        store.save(rewritten);
        store.add(rewritten.id(), new Example.Version(rewritten.version(), content, changed, by.id(), clock.now()));
        audit.tell(by, "example.written", "example", rewritten.id());
    }

    /// Pictures and files are part of a version too.
    void change(UUID id, UnaryOperator<ExampleContent> how, String changed, Person by) {
        mustWrite(id, by);
        database.write(() -> {
            var held = store.held(id);
            var content = how.apply(store.version(id, held.version()).content());
            save(held.rewritten(held.version()), content, changed, by);
        });
    }

    /// The words stand: the host is asked whether they are right.
    public void send(UUID id, Person by) {
        var seen = mustWrite(id, by);
        var host = owing.spokesperson(seen.host(), by).orElseThrow(() -> new RuleBroken("", "example.rule.no-host"));
        database.write(() -> {
            var held = store.held(id);
            var content = store.version(id, held.version()).content();
            var step = moved(held.written(content, done(by)), "sent", by);
            owing.raise(
                    ExampleOwing.Matter.of(
                            step.id(), "example.owed.check", content.words().headline(), work(id)),
                    new ExampleOwing.Debtor(host.id(), held.host()),
                    clock.today().plusDays(DAYS_FOR_THE_HOST),
                    by);
        });
    }

    private static String work(UUID id) {
        return "/examples/" + id + "/work";
    }

    /// By the host, who says what is not right; or by the writer, who wants to go on writing.
    public void giveBack(UUID id, String why, Person by) {
        var seen = get(id, by);
        if (!mayWrite(seen, by) && why.isBlank()) {
            throw new RuleBroken("why", "example.rule.why");
        }
        database.write(() -> {
            var asked = asked(id);
            moved(store.held(id).givenBack(done(by), why), "given-back", by);
            asked.ifPresent(step -> owing.kept(step.id(), by));
        });
    }

    /// The host says that this version is right.
    public void approve(UUID id, int seen, Person by) {
        by.must(Act.APPROVE_EXAMPLE, get(id, by).hostScope());
        database.write(() -> {
            var asked = asked(id);
            moved(store.held(id).checked(seen, done(by)), "checked", by);
            asked.ifPresent(step -> owing.kept(step.id(), by));
        });
    }

    private Optional<Example.Step> asked(UUID id) {
        return store.steps(id).stream()
                .limit(1)
                .filter(step -> step.state() instanceof ExampleState.Written)
                .findFirst();
    }

    /// Everybody can read it. From today somebody answers for its being still so in a year.
    public void publish(UUID id, Person by) {
        get(id, by);
        database.write(() -> {
            var published = store.held(id).published(done(by));
            var content = store.version(id, published.version()).content();
            moved(published, "published", by);
            show(published, content, by);
            owing.lapsed(id, "", by);
            oweFreshness(published, content, by);
            news.tell(new ExamplePublished(id));
        });
    }

    private void show(Example example, ExampleContent content, Person by) {
        var host = organisations.get(example.host(), by).facts();
        var today = clock.today();
        var first = catalogue
                .find(example.id())
                .map(before -> before.days().published())
                .orElse(today);
        catalogue.show(
                new ShownExample(
                        example.id(),
                        example.host(),
                        example.version(),
                        content,
                        new ShownExample.Place(host.country(), host.type(), ShownExample.Size.of(host.size())),
                        new ShownExample.Days(first, today),
                        0),
                today);
    }

    private void oweFreshness(Example example, ExampleContent content, Person by) {
        owing.raise(
                ExampleOwing.Matter.of(
                        example.id(), "example.owed.fresh", content.words().headline(), work(example.id())),
                new ExampleOwing.Debtor(
                        example.writer().person(), example.writer().organisation()),
                clock.today().plusYears(1),
                by);
    }

    /// A new version is begun; what is public stays until the host has checked the new one.
    public void revise(UUID id, String why, Person by) {
        mustWrite(id, by);
        database.write(() -> moved(store.held(id).revised(done(by), why), "revised", by));
    }

    /// By either side: it is told no longer.
    public void retire(UUID id, String why, Person by) {
        get(id, by);
        database.write(() -> {
            var asked = asked(id);
            var review = catalogue.reviewOf(id);
            moved(store.held(id).retired(done(by), why), "retired", by);
            asked.ifPresent(step -> owing.lapsed(step.id(), why, by));
            review.ifPresent(thing -> owing.kept(thing, by));
            owing.lapsed(id, why, by);
            catalogue.takeAway(id);
            news.tell(new ExampleRetired(id));
        });
    }

    /// Somebody of either side says that what is public is still so; asked again in a year.
    public void confirm(UUID id, Person by) {
        var example = get(id, by);
        int shown = example.published().orElseThrow(() -> new RuleBroken("", "example.rule.state"));
        database.write(() -> {
            catalogue.fresh(id, clock.today());
            owing.kept(id, by);
            oweFreshness(example, store.version(id, shown).content(), by);
            audit.tell(by, "example.confirmed", "example", id);
        });
    }

    /// Nobody has used it for long, and it stays all the same.
    public void keep(UUID id, Person by) {
        get(id, by);
        database.write(() -> {
            catalogue.reviewOf(id).ifPresent(review -> owing.kept(review, by));
            catalogue.lookedAt(id, clock.today());
            audit.tell(by, "example.kept", "example", id);
        });
    }

    private Example.Step moved(Example next, String told, Person by) {
        var step = new Example.Step(UUID.randomUUID(), next.state(), next.version());
        store.save(next);
        store.add(next.id(), step);
        audit.tell(by, "example." + told, "example", next.id());
        return step;
    }

    private ExampleState.Done done(Person by) {
        return new ExampleState.Done(by.id(), clock.now());
    }

    /// For those who write it and, once it was sent, those who speak for the host; for all others it is not there.
    public Example get(UUID id, Person by) {
        return store.find(id)
                .filter(one -> mayWrite(one, by) || mayApprove(one, by) && store.wasSent(one.id()))
                .orElseThrow(() -> new NotFound("example"));
    }

    /// Whether the reader is one of those who see it at work.
    public boolean isInsider(UUID id, Person by) {
        return store.find(id)
                .filter(one -> mayWrite(one, by) || mayApprove(one, by))
                .isPresent();
    }

    public Standing standing(UUID id, Person by) {
        var example = get(id, by);
        return new Standing(example, store.version(id, example.version()));
    }

    public boolean mayWrite(Example example, Person by) {
        return by.may(Act.WRITE_EXAMPLE, example.writerScope());
    }

    public boolean mayApprove(Example example, Person by) {
        return by.may(Act.APPROVE_EXAMPLE, example.hostScope());
    }

    Example mustWrite(UUID id, Person by) {
        var example = get(id, by);
        by.must(Act.WRITE_EXAMPLE, example.writerScope());
        return example;
    }

    /// All versions for whoever sees the example at work, the newest first.
    public List<Example.Version> versions(UUID id, Person by) {
        return store.versions(get(id, by).id());
    }

    public List<Example.Step> steps(UUID id, Person by) {
        return store.steps(get(id, by).id());
    }

    /// Whether somebody is asked to look at it because nobody has used it for long.
    public boolean isUnderReview(Example example, Person by) {
        return catalogue.reviewOf(example.id()).isPresent();
    }

    public LocalDate freshOn(Example example, Person by) {
        return catalogue.freshOn(example.id());
    }

    /// What the own organisation writes or is asked about, one row more than a page.
    public List<Line> own(int offset, int count, Person by) {
        var home = by.organisation();
        if (home == null) {
            return List.of();
        }
        var scope = Scope.organisation(home);
        var side = new ExampleStore.Side(home, by.may(Act.WRITE_EXAMPLE, scope), by.may(Act.APPROVE_EXAMPLE, scope));
        return store.ofOrganisation(side, offset, count).stream()
                .map(line -> new Line(line.example(), line.headline(), line.language()))
                .toList();
    }

    /// Asks the writers of what nobody has used for two years whether it is to stay.
    void review() {
        var since = clock.today().minusYears(Example.YEARS_UNTIL_UNUSED);
        for (var id : catalogue.unusedSince(since)) {
            database.write(() -> {
                var example = store.held(id);
                if (catalogue.unusedSince(since).contains(id)) {
                    var review = UUID.randomUUID();
                    catalogue.review(id, review);
                    var words = store.version(id, example.published().orElse(example.version()))
                            .content()
                            .words();
                    owing.raise(
                            ExampleOwing.Matter.of(review, "example.owed.review", words.headline(), work(id)),
                            new ExampleOwing.Debtor(
                                    example.writer().person(), example.writer().organisation()),
                            clock.today().plusDays(DAYS_FOR_THE_HOST),
                            org.samrad.access.Guest.GUEST);
                }
            });
        }
    }
}
