package org.samrad.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Findings;
import org.samrad.insight.Headcount;
import org.samrad.insight.Share;
import org.samrad.insight.Threshold;

/// A published round made up by hand: invented agencies are asked about a shared case system. Statements come in turn:
/// shared by all, dividing A from B, needed in one place, and neither.
final class MadeUp {
    static final List<String> PLACES = List.of(
            "Styrelsen for Vejfred",
            "Vejfred, borgerservice Nord",
            "Vejfred, borgerservice Syd",
            "Landsarkivet for Småting",
            "Nævnet for Sene Svar",
            "Tilsynet med Tilsyn",
            "Registret for Glemte Ting",
            "Tillidsrepræsentanter");

    private static final List<String> TEXTS = List.of(
            "Systemet skal kunne bruges med skærmlæser fra den første dag.",
            "Vi kan skifte system i hele styrelsen på én gang.",
            "Vores sagsskridt følger en lov, som ingen andre arbejder med.",
            "Kurset skal ligge før vi går i gang, ikke bagefter.",
            "Den, der behandler sagen, skal kunne se, hvorfor systemet foreslår noget.",
            "Standardbreve sparer mere tid, end de koster i misforståelser.",
            "Borgere, der møder op, skal kunne få hjælp uden at have en kode.",
            "Målingen af tid pr. sag skal fjernes.",
            "Fejl skal kunne meldes med ét tryk, og man skal høre, hvad der skete.",
            "En fælles indgang til alle myndigheder er vigtigere end vores eget udseende.",
            "Arkivnumre skal kunne følge de gamle serier.",
            "Det bliver lettere at være ny medarbejder, hvis alle bruger det samme.");

    private final SplittableRandom random = new SplittableRandom(7);
    private final int statements;
    private final int groups;
    private final int places;
    private Consultation.State state = new Consultation.State.Closed(Instant.parse("2026-11-16T11:00:00Z"));
    private boolean treated;
    private boolean silent;

    MadeUp(int statements, int groups, int places) {
        this.statements = statements;
        this.groups = groups;
        this.places = places;
    }

    static MadeUp full() {
        return new MadeUp(40, 3, PLACES.size());
    }

    MadeUp open() {
        state = new Consultation.State.Open(Instant.parse("2026-11-02T08:00:00Z"));
        return this;
    }

    /// With some statements answered, and the answers published.
    MadeUp decided() {
        state = new Consultation.State.Decided(
                Instant.parse("2026-11-16T11:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"));
        treated = true;
        return this;
    }

    /// Too few to show anything.
    MadeUp silent() {
        silent = true;
        return this;
    }

    Results.Published published() {
        var all = new ArrayList<Statement>();
        for (int i = 0; i < statements; i++) {
            all.add(statement(i, Statement.State.SHOWN));
        }
        var asked = new ArrayList<AudienceGroup>();
        for (int i = 0; i < places; i++) {
            asked.add(place(i));
        }
        return new Results.Published(
                consultation(state),
                all,
                asked,
                new PublishedRound(
                        3, LocalDate.of(2026, 11, 16), findings(), !(state instanceof Consultation.State.Open)),
                treated ? treatments() : Map.of());
    }

    ResultView view() {
        return ResultView.of(published());
    }

    static Consultation consultation(Consultation.State state) {
        return new Consultation(
                new UUID(1, 1),
                new UUID(1, 2),
                List.of(new UUID(1, 3)),
                new Consultation.Terms(
                        "Hvad skal der til, for at det fælles sagssystem virker hos jer?",
                        "Fra 2028 skal seks myndigheder dele ét sagssystem. Før vi skriver kravene, vil vi vide, hvad der"
                                + " kan være ens for alle, og hvor det ikke kan.",
                        "Opgaver, arbejdsgange og rækkefølgen af indførelsen. Ikke, at der kommer ét system.",
                        "Alle udsagn får et svar med begrundelse. Svarene ligger her.",
                        LocalDate.of(2027, 1, 15),
                        "da"),
                new Consultation.Rules(
                        Consultation.Moderation.STRICT,
                        Consultation.ResultsWhen.AT_ONCE,
                        Consultation.Privacy.ANONYMOUS,
                        5),
                new Consultation.Period(LocalDate.of(2026, 11, 2), Instant.parse("2026-11-16T11:00:00Z")),
                state,
                "");
    }

    static Statement statement(int column, Statement.State state) {
        var again = column < TEXTS.size() ? "" : " (" + (column / TEXTS.size() + 1) + ")";
        return new Statement(
                new UUID(2, column),
                new UUID(1, 1),
                column + 1,
                TEXTS.get(column % TEXTS.size()) + again,
                "da",
                Statement.Origin.SEED,
                state,
                null);
    }

    static AudienceGroup place(int number) {
        return new AudienceGroup(
                new UUID(3, number),
                number,
                number == 1 || number == 2 ? (Integer) 0 : null,
                AudienceGroup.Kind.UNIT,
                new UUID(4, number),
                null,
                PLACES.get(number),
                AudienceGroup.Admission.LINK,
                "code" + number,
                null,
                40,
                null);
    }

    Findings findings() {
        var rows = new ArrayList<Findings.StatementFinding>();
        var core = new ArrayList<Findings.CommonGround>();
        var divisions = new ArrayList<Findings.Division>();
        var needs = new ArrayList<Findings.LocalNeed>();
        for (int column = 0; column < statements; column++) {
            rows.add(row(column));
            boolean even = column % 8 < 4;
            if (column % 4 == 0 && !silent) {
                core.add(new Findings.CommonGround(
                        column, 84, 76, 71, 9, even ? Findings.Certainty.CERTAIN : Findings.Certainty.LIKELY));
            } else if (column % 4 == 1 && groups > 1 && !silent) {
                divisions.add(new Findings.Division(column, 0, 72, 1, 31, 41, 24, 55, Findings.Certainty.CERTAIN));
            } else if (column % 4 == 2 && places > 3 && !silent) {
                var side = even ? Findings.Side.AGREE : Findings.Side.DISAGREE;
                needs.add(new Findings.LocalNeed(column % 3 + 1, column, side, 7, even ? 3 : 0, 31, 0.01));
            }
        }
        var shown = silent ? 0 : Math.max(1, statements * (groups + places - 1));
        return new Findings(
                Threshold.standard(),
                Headcount.of(silent ? 3 : 143),
                silent ? 0 : 4310,
                rows,
                core,
                divisions,
                opinionGroups(),
                needs,
                bubbles(),
                new Findings.Suppressed(shown, statements, statements, 1));
    }

    private Findings.StatementFinding row(int column) {
        var byOpinion = new ArrayList<Share>();
        for (int group = 0; group < groups; group++) {
            int lean = column % 4 == 1 ? 72 - 41 * (group % 2) : 84 - 20 * (column % 4);
            byOpinion.add(silent ? Share.tooFew() : share(lean + random.nextInt(-5, 6), group == 2 ? null : 48));
        }
        var byPlace = new ArrayList<Share>();
        for (int place = 0; place < places; place++) {
            byPlace.add(
                    silent || place == 6
                            ? Share.tooFew()
                            : place == 5 ? Share.protectsOthers() : share(60 + random.nextInt(-20, 21), null));
        }
        int agree = column % 4 == 1 ? 52 : 84 - 18 * (column % 4);
        return new Findings.StatementFinding(
                column,
                silent ? Share.tooFew() : share(agree + random.nextInt(-6, 7), 120 + random.nextInt(20)),
                byOpinion,
                byPlace,
                column % 4 == 0 ? (Integer) 76 : null,
                column % 4 == 0 ? Findings.Certainty.CERTAIN : Findings.Certainty.UNSURE);
    }

    static Share share(int agree, @Nullable Integer answers) {
        int disagree = (100 - agree) * 2 / 3;
        return new Share(new Share.Shown(agree, disagree, 100 - agree - disagree, answers), null);
    }

    private List<Findings.OpinionGroup> opinionGroups() {
        var found = new ArrayList<Findings.OpinionGroup>();
        for (int group = 0; group < groups && !silent; group++) {
            var voices = new ArrayList<Findings.Voice>();
            for (int i = 0; i < 3 && 4 * i + 1 < statements; i++) {
                voices.add(new Findings.Voice(
                        (4 * (i + group) + 1) % statements,
                        group == 1 ? Findings.Side.DISAGREE : Findings.Side.AGREE,
                        i == 0 ? 10 : 7,
                        i == 2 ? 0 : 3));
            }
            found.add(new Findings.OpinionGroup(group, Headcount.of(64 - 24 * (group % 3)), voices));
        }
        return found;
    }

    private List<Findings.MapBubble> bubbles() {
        var map = new ArrayList<Findings.MapBubble>();
        for (int group = 0; group < groups && !silent; group++) {
            double angle = 2 * Math.PI * group / groups + 0.4;
            for (int i = 0; i < 11 - 3 * (group % 3); i++) {
                map.add(new Findings.MapBubble(
                        Math.clamp(0.62 * Math.cos(angle) + random.nextDouble(-0.3, 0.3), -1, 1),
                        Math.clamp(0.5 * Math.sin(angle) + random.nextDouble(-0.25, 0.25), -1, 1),
                        i == 0 ? 10 : 5,
                        group));
            }
        }
        return map;
    }

    private Map<UUID, Treatment> treatments() {
        var treatments = new HashMap<UUID, Treatment>();
        for (int column = 0; column < statements; column += 3) {
            treatments.put(new UUID(2, column), treatment(column, Instant.parse("2026-11-20T11:00:00Z")));
        }
        return treatments;
    }

    static Treatment treatment(int column, @Nullable Instant publishedAt) {
        return new Treatment(
                new UUID(2, column),
                List.of(Treatment.Kind.values()).get(column / 3 % 4),
                "Alle seks myndigheder har brug for det, og det koster mindst at gøre det fra begyndelsen.",
                column % 2 == 0 ? "Kravet skrives ind i udbuddet af projektgruppen." : "",
                column % 2 == 0 ? LocalDate.of(2027, 3, 1) : null,
                publishedAt);
    }
}
