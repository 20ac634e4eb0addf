package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.springframework.beans.factory.annotation.Autowired;

class ExamplesTest extends ExampleScene {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 0};

    @Autowired
    private Database database;

    private List<Commitment> owed(UUID thing) {
        return commitments.about(thing, ada).stream().filter(Commitment::isOpen).toList();
    }

    private boolean sees(UUID id, Person by) {
        try {
            examples.get(id, by);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    @Test
    void nothingIsPublishedWithoutTheHost() {
        var id = sent();
        assertThatThrownBy(() -> examples.publish(id, liv)).hasMessageContaining("example.rule.not-checked");
        assertThatThrownBy(() -> examples.approve(id, 1, liv)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.approve(id, 1, guard)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> examples.approve(id, 1, stranger)).isInstanceOf(NotFound.class);

        examples.approve(id, 1, mette);
        assertThat(catalogue.find(id, Guest.GUEST)).isEmpty();
        examples.publish(id, liv);

        var shown = catalogue.get(id, Guest.GUEST);
        assertThat(shown.place().size()).isEqualTo(ShownExample.Size.UP_TO_250);
        assertThat(shown.content().words().heard()).contains("foreninger");
    }

    @Test
    void theHostOwesAnAnswerAndTheWriterALookEveryYear() {
        var id = sent();
        var asked = examples.steps(id, liv).getFirst().id();
        assertThat(owed(asked)).singleElement().satisfies(one -> {
            assertThat(one.isOwedBy(mette.id())).isTrue();
            assertThat(one.isOwedTo(liv.id())).isTrue();
        });

        examples.approve(id, 1, mette);
        examples.publish(id, liv);

        assertThat(owed(asked)).isEmpty();
        assertThat(owed(id)).singleElement().satisfies(one -> {
            assertThat(one.isOwedBy(liv.id())).isTrue();
            assertThat(one.due()).isEqualTo(clock.today().plusYears(1));
        });
        examples.confirm(id, mette);
        assertThat(owed(id)).hasSize(1);
        examples.retire(id, "Afløst", mette);
        assertThat(owed(id)).isEmpty();
        assertThat(catalogue.find(id, liv)).isEmpty();
    }

    /// Who sees an example at work in which state; everybody else finds nothing.
    @Test
    void aDraftIsSeenByThoseWhoWriteItAndOnceSentByTheHost() {
        var everybody = List.of(liv, mette, guard, stranger, ada);
        var found = found();
        var sent = sent();
        var published = published();
        var retired = published();
        examples.retire(retired, "Afløst", liv);

        assertThat(everybody.stream().filter(one -> sees(found, one))).containsExactly(liv);
        for (var id : Set.of(sent, published, retired)) {
            assertThat(everybody.stream().filter(one -> sees(id, one))).containsExactly(liv, mette);
        }
        assertThat(catalogue.published(List.of(found, sent, published, retired), Guest.GUEST))
                .extracting(ShownExample::id)
                .containsExactly(published);
    }

    @Test
    void whatIsPublishedStandsUntilTheHostHasCheckedTheNextVersion() {
        var id = published();
        var before = catalogue.get(id, Guest.GUEST).headline();
        examples.revise(id, "Nye tal", liv);
        examples.write(id, 1, ExampleWords.whole("Endnu kortere breve"), "Tal for andet år", liv);
        assertThat(catalogue.get(id, Guest.GUEST).headline()).isEqualTo(before);
        examples.send(id, liv);
        assertThatThrownBy(() -> examples.approve(id, 1, mette)).hasMessageContaining("web.form.clash");
        examples.giveBack(id, "Tallet er 15", mette);
        assertThat(examples.get(id, mette).state())
                .isInstanceOfSatisfying(
                        ExampleState.Revised.class,
                        revised -> assertThat(revised.why()).isEqualTo("Tallet er 15"));
        examples.send(id, liv);
        examples.approve(id, 2, mette);
        examples.publish(id, liv);

        var shown = catalogue.get(id, Guest.GUEST);
        assertThat(shown.headline()).isEqualTo("Endnu kortere breve");
        assertThat(catalogue.revisions(shown, Guest.GUEST))
                .extracting(ExampleCatalogue.Revision::changed)
                .containsExactly("Tal for andet år", "");
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        var id = found();
        examples.write(id, 1, ExampleWords.whole("Først"), "", liv);

        assertThatThrownBy(() -> examples.write(id, 1, ExampleWords.whole("Sidst"), "", liv))
                .hasMessageContaining("web.form.clash");
        assertThat(examples.standing(id, liv).newest().content().words().headline())
                .isEqualTo("Først");
    }

    @Test
    void picturesGoThroughTheHostToo() {
        var id = found();
        var upload = new ExampleFiles.Upload("tavle.png", PICTURE);
        var said = new ExampleFiles.Said("En tavle med sedler", "", "Museet");
        assertThatThrownBy(() -> files.addPicture(id, new ExampleFiles.Said("", "", "Museet"), upload, "", liv))
                .hasMessageContaining("example.rule.picture-words");
        assertThatThrownBy(() -> files.addPicture(
                        id,
                        said,
                        new ExampleFiles.Upload("side.png", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "",
                        liv))
                .hasMessageContaining("web.form.file-type");
        files.addPicture(id, said, upload, "Billede", liv);
        var file = examples.standing(id, liv)
                .newest()
                .content()
                .pictures()
                .getFirst()
                .file();
        assertThatThrownBy(() -> files.take(id, file, Guest.GUEST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.take(id, file, mette)).isInstanceOf(NotFound.class);
        examples.send(id, liv);
        assertThat(files.take(id, file, mette).bytes()).isEqualTo(PICTURE);
        assertThatThrownBy(() -> files.remove(id, file, "", liv)).isInstanceOf(RuleBroken.class);
        examples.approve(id, 2, mette);
        examples.publish(id, liv);

        assertThat(files.take(id, file, Guest.GUEST).bytes()).isEqualTo(PICTURE);

        examples.revise(id, "", liv);
        files.remove(id, file, "Væk", liv);
        assertThat(files.take(id, file, Guest.GUEST).bytes()).isEqualTo(PICTURE);
    }

    @Test
    void whoKeepsAnIndexHearsOfEveryChangeAndOfNoDraft() {
        found();
        var start = last(ExampleCatalogue.Position.START);
        var id = published();
        examples.confirm(id, liv);
        assertThat(catalogue.changesSince(start, 100, Guest.GUEST))
                .extracting(ExampleCatalogue.Change::example)
                .containsExactly(id);
        var next = last(start);
        assertThat(ExampleCatalogue.Position.of(next.toString())).isEqualTo(next);

        examples.retire(id, "Afløst", liv);

        assertThat(catalogue.changesSince(next, 100, Guest.GUEST))
                .extracting(ExampleCatalogue.Change::example)
                .containsExactly(id);
        assertThat(catalogue.published(List.of(id), Guest.GUEST)).isEmpty();
    }

    private ExampleCatalogue.Position last(ExampleCatalogue.Position after) {
        var changes = catalogue.changesSince(after, 1_000_000, Guest.GUEST);
        return changes.isEmpty() ? after : changes.getLast().position();
    }

    /// What is being written in a transaction that still runs comes later, and so does all that comes after it: nothing
    /// is passed over.
    @Test
    void aChangeThatIsNotCommittedYetIsNotPassedOver() throws InterruptedException {
        var start = last(ExampleCatalogue.Position.START);
        var slow = published();
        var quick = published();
        start = last(start);
        var held = new java.util.concurrent.CountDownLatch(1);
        var done = new java.util.concurrent.CountDownLatch(1);
        var writer = Thread.ofVirtual()
                .start(() -> database.write(() -> {
                    examples.retire(slow, "Afløst", liv);
                    held.countDown();
                    await(done);
                }));
        await(held);
        examples.retire(quick, "Afløst", liv);
        var seen = catalogue.changesSince(start, 100, Guest.GUEST);
        var upTo = seen.isEmpty() ? start : seen.getLast().position();

        done.countDown();
        writer.join();

        var after = catalogue.changesSince(upTo, 100, Guest.GUEST);
        assertThat(java.util.stream.Stream.concat(seen.stream(), after.stream()).map(ExampleCatalogue.Change::example))
                .containsExactlyInAnyOrder(slow, quick);
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theChainShowsWhereItWentAndWhatCameOfIt() {
        var id = published();
        var mine = new Reuses.Mine(null, true);
        var first =
                reuses.use(id, mine, new Reuse.Telling(Reuse.Way.ADAPTED, "Kun breve til foreninger", "da", null), liv);
        var hidden = new Reuses.Mine(null, false);
        reuses.use(id, hidden, new Reuse.Telling(Reuse.Way.COPIED, "", "sv", first), stranger);
        assertThat(owed(first))
                .singleElement()
                .satisfies(one -> assertThat(one.due()).isEqualTo(clock.today().plusMonths(6)));
        assertThatThrownBy(() -> reuses.tell(first, ReuseOutcome.ADOPTED, "Det virker", stranger))
                .isInstanceOf(NotFound.class);

        reuses.tell(first, ReuseOutcome.NOTHING_YET, "", liv);
        assertThat(owed(first)).hasSize(1);
        reuses.tell(first, ReuseOutcome.ADOPTED, "Det virker", liv);

        assertThat(owed(first)).isEmpty();
        assertThat(reuses.of(catalogue.get(id, Guest.GUEST), Guest.GUEST))
                .extracting(one -> one.telling().after() == null ? "host" : "other")
                .containsExactly("host", "other");
        assertThat(catalogue.get(id, Guest.GUEST).uses()).isEqualTo(2);
    }

    @Test
    void aTalkIsAskedForAnsweredHeldAndEndsWithWhatCameOfIt() {
        var id = published();
        var question = new Askings.Question(Asking.Format.SHORT, "Hvilke breve først?", "da");
        assertThatThrownBy(() -> askings.ask(id, question, guard)).hasMessageContaining("example.rule.own-example");
        var asked = askings.ask(id, question, liv);
        assertThatThrownBy(() -> askings.ask(id, question, liv)).hasMessageContaining("example.rule.asked-already");
        for (var nobody : List.of(guard, stranger, ada)) {
            assertThatThrownBy(() -> askings.get(asked, nobody)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> askings.accept(asked, liv)).hasMessageContaining("example.rule.other-side");
        assertThat(owed(asked))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwedBy(mette.id())).isTrue());

        askings.accept(asked, mette);
        askings.schedule(asked, clock.today(), liv);
        askings.hold(asked, mette);
        assertThat(owed(asked))
                .singleElement()
                .satisfies(one -> assertThat(one.isOwedBy(liv.id())).isTrue());
        askings.record(asked, ReuseOutcome.ADAPTED, "Vi begynder med tre breve", liv);

        assertThat(owed(asked)).isEmpty();
        assertThat(askings.get(asked, mette).course().state()).isEqualTo(Course.State.RECORDED);
    }
}
