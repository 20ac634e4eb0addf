package org.samrad.dialogue;

import java.util.List;
import java.util.stream.Stream;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Term;
import org.samrad.web.Document;
import org.springframework.stereotype.Component;

/// A meeting pack as a document: when and where, who sits there, and for each item why, what is asked for, what to read
/// and which questions wait for an answer.
@Component
class PackPaper {
    private static final int LINES_FOR_AN_ANSWER = 3;

    Document of(MeetingPack pack, Papers.Wording words) {
        return new Writing(pack, words).write();
    }

    /// One pack being written.
    private static final class Writing {
        private final MeetingPack pack;
        private final Papers.Wording words;
        private final Document.Draft draft = new Document.Draft();

        private Writing(MeetingPack pack, Papers.Wording words) {
            this.pack = pack;
            this.words = words;
        }

        private Document write() {
            var day = words.date(pack.meeting().day());
            var title = words.heading(Term.AGENDA) + ": " + pack.forum().name() + ", " + day;
            facts();
            sitting();
            draft.heading(2, words.t("dialogue.paper.items"));
            if (pack.items().isEmpty()) {
                draft.text(words.t("dialogue.paper.items.none"));
            }
            pack.items().forEach(this::item);
            var organisation = pack.organisation().in(words.language().tag());
            return draft.done(words.head(
                    title, organisation + " · " + words.t(pack.meeting().state().textKey())));
        }

        private void facts() {
            var plan = pack.meeting().plan();
            draft.text(
                            new Document.Words(
                                    pack.organisation().in(words.language().tag()), ""),
                            Document.Look.LEAD)
                    .fact(words.t("dialogue.paper.meeting"), words.t(plan.kind().textKey()))
                    .fact(words.t("dialogue.paper.theme"), plan.theme())
                    .fact(
                            words.t("dialogue.paper.when"),
                            words.t(
                                    "dialogue.paper.when.at",
                                    plan.when().day(),
                                    plan.when().from().toString(),
                                    plan.when().to().toString()))
                    .fact(words.t("dialogue.paper.where"), where(plan.place()))
                    .fact(words.t("dialogue.paper.link"), plan.place().link());
        }

        private String where(Meeting.Place place) {
            var how = words.t(place.mode().textKey());
            return place.where().isBlank() ? how : place.where() + " (" + how + ")";
        }

        private void sitting() {
            if (pack.sitting().isEmpty()) {
                return;
            }
            draft.heading(2, words.t("dialogue.paper.sitting"));
            var rows = Stream.of(Mandate.Side.values())
                    .flatMap(side -> pack.sitting().stream().filter(one -> one.side() == side))
                    .map(one -> List.of(
                            Document.Words.of(one.name()),
                            Document.Words.of(words.t(one.side().textKey())),
                            Document.Words.of(seat(one.seat())),
                            Document.Words.of(one.represents())))
                    .toList();
            draft.table(
                    List.of(
                            words.t("dialogue.paper.name"),
                            words.t("dialogue.paper.side"),
                            words.t("dialogue.paper.seat"),
                            words.t("dialogue.paper.represents")),
                    rows);
        }

        private String seat(Mandate.Seat seat) {
            return switch (seat) {
                case CHAIR -> words.heading(Term.CHAIR);
                case VICE_CHAIR -> words.heading(Term.VICE_CHAIR);
                case SECRETARY -> words.heading(Term.SECRETARY);
                default -> words.t(seat.textKey());
            };
        }

        private void item(MeetingPack.Item one) {
            var item = one.item();
            var own = item.words();
            draft.heading(3, words.said(item.number() + ". " + own.title(), own.language()))
                    .fact(words.t("dialogue.paper.type"), words.t(own.type().textKey()))
                    .fact(words.t("dialogue.paper.initiative"), one.initiative())
                    .fact(words.t("dialogue.paper.by"), one.by());
            if (item.origin().duty().binds()) {
                draft.fact(
                        words.t("dialogue.paper.duty"),
                        words.t(item.origin().duty().textKey()));
            }
            if (own.minutes() > 0) {
                draft.fact(words.t("dialogue.paper.time"), words.t("dialogue.paper.minutes", own.minutes()));
            }
            draft.text(words.said(own.reason(), own.language()), Document.Look.PLAIN);
            labelled("dialogue.paper.changeable", own.changeable(), own.language());
            if (!own.recommendation().isBlank()) {
                draft.heading(4, words.heading(Term.RECOMMENDATION))
                        .text(words.said(own.recommendation(), own.language()), Document.Look.PLAIN);
            }
            annexes(one.annexes());
            questions(one.questions());
        }

        private void labelled(String key, String text, String language) {
            if (!text.isBlank()) {
                draft.heading(4, words.t(key)).text(words.said(text, language), Document.Look.PLAIN);
            }
        }

        private void annexes(List<AgendaAnnex> annexes) {
            if (!annexes.isEmpty()) {
                draft.heading(4, words.heading(Term.ANNEX))
                        .items(annexes.stream().map(Writing::annex).toList(), Document.Mark.BULLET);
            }
        }

        private static Document.Words annex(AgendaAnnex annex) {
            var where = switch (annex.content()) {
                case AgendaAnnex.Content.Link link -> link.address();
                case AgendaAnnex.Content.File file -> file.name();
            };
            return Document.Words.of(annex.title() + " (" + where + ")");
        }

        private void questions(List<MeetingPack.Question> questions) {
            if (!questions.isEmpty()) {
                draft.heading(4, words.t("dialogue.paper.questions"));
                for (var question : questions) {
                    draft.text(question.number() + ". "
                                    + question.text(words.language().tag()))
                            .lines(LINES_FOR_AN_ANSWER);
                }
            }
        }
    }
}
