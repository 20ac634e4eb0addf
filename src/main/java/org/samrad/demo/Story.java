package org.samrad.demo;

import java.util.List;
import org.samrad.consultation.Treatment;

/// What the demonstration's consultations are about. Each statement says how the invented participants lean: `a` and
/// `b` are the shares of two ways of thinking who agree, `local` names the agency that sees it differently.
record Story(String question, String why, String changeable, String promise, List<Line> lines) {
    record Line(String text, double a, double b, String local, double there) {
        Line(String text, double a, double b) {
            this(text, a, b, "", 0);
        }
    }

    /// What the owner says of a line.
    record Reply(int line, Treatment.Kind kind, String reason, String next) {}

    static final List<Reply> HR_ANSWERS = List.of(
            new Reply(
                    0,
                    Treatment.Kind.COMMON,
                    "Alle grupper er enige, og det sparer tid hver dag.",
                    "Kravet er skrevet ind som ufravigeligt."),
            new Reply(
                    3,
                    Treatment.Kind.COMMON,
                    "Det har vi hørt fra alle sider.",
                    "Hver myndighed prøver løsningen i to uger, før den tages i brug."),
            new Reply(
                    8,
                    Treatment.Kind.CONFIGURABLE,
                    "Lokale aftaler er bindende og forskellige.",
                    "Reglerne lægges ind for hver myndighed."),
            new Reply(
                    14,
                    Treatment.Kind.LOCAL,
                    "Behovet er stort, hvor der arbejdes i døgndrift.",
                    "Fødevarelaboratoriet får support døgnet rundt."),
            new Reply(
                    10,
                    Treatment.Kind.DECLINED,
                    "To systemer ved siden af hinanden ville koste mere, end det gavner. Derfor prøver vi det nye først.",
                    ""));

    static final Story HR = new Story(
            "Hvad skal være ens for alle i den fælles HR-løsning, og hvad skal kunne tilpasses?",
            "Fem myndigheder får samme HR-løsning. Vi skal vælge, hvad der bliver ens, og hvad hver enkelt selv kan sætte op.",
            "Arbejdsgange, skærmbilleder, oplæring og tidsplan er åbne. Leverandøren er valgt, og lønsystemet skifter vi ikke.",
            "Projektgruppen læser alle udsagn. Styregruppen tager stilling til hvert udsagn og skriver hvorfor.",
            List.of(
                    new Line("Jeg skal kun skrive den samme oplysning ét sted.", .96, .94),
                    new Line("Ferie og fravær skal kunne meldes fra telefonen.", .90, .86),
                    new Line("Der skal være en navngiven person hos os, som jeg kan spørge.", .93, .91),
                    new Line("Vi skal have prøvet løsningen med rigtige opgaver, før den tages i brug.", .95, .92),
                    new Line("Hjælpeteksterne skal være skrevet i et sprog, som alle forstår.", .92, .90),
                    new Line("Alle myndigheder skal bruge de samme skabeloner til ansættelsesbreve.", .82, .21),
                    new Line("Lederen skal selv kunne godkende alt, uden at HR er inde over.", .78, .24),
                    new Line("Det er bedre med én fælles arbejdsgang end med mange lokale.", .85, .18),
                    new Line("Lokale aftaler om arbejdstid skal kunne lægges ind i løsningen.", .38, .93),
                    new Line("Hver myndighed skal selv kunne bestemme, hvilke felter der skal udfyldes.", .22, .84),
                    new Line("Vi skal holde fast i vores eget system, til det nye er bevist bedre.", .12, .71),
                    new Line("Oplæringen skal foregå hos os og ikke på nettet.", .34, .76),
                    new Line("Statistik på tværs af myndigheder er en fordel for os.", .74, .33),
                    new Line("Nye medarbejdere skal kunne oprettes, før kontrakten er underskrevet.", .58, .52),
                    new Line(
                            "Løsningen skal kunne bruges om natten og i weekenden.",
                            .41,
                            .43,
                            "Fødevarelaboratoriet",
                            .95),
                    new Line(
                            "Frivillige og timelønnede skal kunne oprettes på samme måde som fastansatte.",
                            .36,
                            .40,
                            "Det Nationale Søfartsmuseum",
                            .94),
                    new Line(
                            "Vi har brug for at se, hvem der er til stede på hvilken lokation.",
                            .44,
                            .39,
                            "Fødevarelaboratoriet",
                            .88),
                    new Line(
                            "Vi skal kunne vise vagter for flere uger på én side.",
                            .47,
                            .45,
                            "Det Nationale Søfartsmuseum",
                            .90),
                    new Line(
                            "Personalesager skal kunne deles med fagforeningen, når medarbejderen siger ja.", .62, .66),
                    new Line("Systemet må gerne foreslå svar ved hjælp af kunstig intelligens.", .49, .28),
                    new Line("Jeg er tryg ved, at min leder kan se mit fravær.", .57, .48),
                    new Line("Vi kommer til at bruge mere tid på indtastning end i dag.", .31, .69),
                    new Line("Tidsplanen er realistisk for os.", .52, .19),
                    new Line("Vi er blevet spurgt i god tid.", .55, .46)));

    static final Story GRANTS = new Story(
            "Hvad skal det nye tilskudssystem kunne for dig, der søger, og for dig, der behandler sager?",
            "Over fire hundrede tilskudsordninger skal samles i ét system med enklere regler. Vi begynder på kravene.",
            "Alt om arbejdsgange, breve og hjælp er åbent. At ordningerne samles, er besluttet.",
            "Kravgruppen læser alle udsagn og svarer på hvert enkelt. Svarene offentliggøres her.",
            List.of(
                    new Line("Den samme ansøger skal kun møde ét sæt regler.", .91, .88),
                    new Line("Jeg skal kunne se, hvor langt min ansøgning er nået.", .95, .93),
                    new Line("Vi skal kunne hente oplysninger, som det offentlige allerede har.", .92, .90),
                    new Line("Afslag skal altid begrundes i et sprog, som modtageren forstår.", .94, .89),
                    new Line("Små ordninger skal have kortere skemaer end store.", .83, .42),
                    new Line("Sagsbehandleren skal kunne ringe til ansøgeren direkte fra systemet.", .71, .37),
                    new Line("Alle breve skal skrives ud fra de samme skabeloner.", .72, .28),
                    new Line("Den, der ikke kan bruge nettet, skal kunne søge på papir.", .66, .78),
                    new Line("Systemet må gerne afgøre enkle sager selv.", .58, .22),
                    new Line("Revision og kontrol skal ske undervejs og ikke kun til sidst.", .61, .57),
                    new Line("Vi skal selv kunne rette i et skema uden at vente på leverandøren.", .48, .86),
                    new Line("Frister skal være ens for alle ordninger.", .69, .25)));
}
