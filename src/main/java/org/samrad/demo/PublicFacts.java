package org.samrad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Amount;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.ScopeMeasure;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What public sources say of three shared solutions of the Danish state, each with its day and its source: amounts
/// that differ and stand side by side, counts, and a promise whose result is not known. Kept by a role account; no
/// person of the demonstration has a part in it.
@Component
class PublicFacts {
    private static final String HR = "https://modst.dk/systemer/digitale-services-paa-vej/statens-hr/sidste-nyt/";
    private static final String GRANTS =
            "https://oes.dk/nyheder/nyhedsarkiv/2018/december/enklere-regler-for-tilskudspuljer/";
    private static final String DAY =
            "https://oes.dk/nyheder/nyhedsarkiv/2019/august/hvordan-kan-vi-inddrage-samarbejdspartnerne-bedre/";

    private final Access access;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final InitiativeFacts facts;
    private final Commitments commitments;

    PublicFacts(
            Access access,
            Organisations organisations,
            Initiatives initiatives,
            InitiativeFacts facts,
            Commitments commitments) {
        this.access = access;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.facts = facts;
        this.commitments = commitments;
    }

    void add(Person administrator) {
        var agency = organisations.add(
                new Organisation.Naming(Name.of("da", "Moderniseringsstyrelsen"), null, ""),
                new Organisation.Facts(
                        Country.DK,
                        Organisation.Type.STATE_AGENCY,
                        null,
                        "Nummeret er ikke slået op i CVR; demonstrationen gætter ikke",
                        "Finansministeriet",
                        null),
                administrator);
        organisations.rename(
                agency,
                new Organisation.Naming(
                        Name.of("da", "Økonomistyrelsen"),
                        LocalDate.of(2020, 3, 1),
                        "Delt; systemer og økonomi her. Dagen er sat af demonstrationen, kilden siger 2020"),
                administrator);
        var reader = access.add(
                new Access.NewPerson(
                        "Kildelæser (rollekonto)", "kilder@demo.samrad.example", agency, "demo.cast.sources"),
                administrator);
        access.grant(reader.id(), Role.INITIATIVE_OWNER, Scope.organisation(agency), administrator);
        var by = access.get(reader.id(), administrator);
        budget(by);
        hr(by);
        grants(by);
        involvement(by);
    }

    private void budget(Person by) {
        var id = start(
                "Statens Budgetsystem",
                "Offentlige kilder om et fælles budgetsystem. Beløbene er hver især sande på deres dag; intet er skrevet over.",
                "Fællesstatslige løsninger",
                by);
        amount(
                id,
                new Money(68_000_000, Amount.Kind.ESTIMATE),
                LocalDate.of(2016, 1, 1),
                "Aktstykke G, januar 2016: 61,5 mio. centralt og 6,5 mio. i institutionerne",
                "https://polspy.org/dk/dokumenter/671039",
                by);
        amount(
                id,
                new Money(120_000_000, Amount.Kind.CONTRACT),
                LocalDate.of(2019, 3, 1),
                "Nyhed, marts 2019: et projekt til 120 mio. kr.",
                "https://oes.dk/nyheder/nyhedsarkiv/2019/marts/statens-budgetsystem-leveret-til-tiden-og-til-prisen/",
                by);
        for (long million : List.of(82_500_000L, 93_400_000L)) {
            amount(
                    id,
                    new Money(million, Amount.Kind.BUDGET),
                    LocalDate.of(2019, 12, 1),
                    "Aktstykke 100, december 2019: forlænget otte måneder, fra 82,5 til 93,4 mio. kr.",
                    "https://ft.dk/samling/20191/aktstykke/Aktstk.100/bilag/1/2152027/index.htm",
                    by);
        }
        facts.addGroup(
                id,
                new InitiativeFacts.NewGroup(
                        AffectedGroup.Kind.EMPLOYEES, "Brugere i staten, marts 2019", 5500, null, null),
                by);
        var waves = "https://oes.dk/systemer/budgettering/implementering/ (2018–2020: 17, 52 og omkring 60)";
        var measure = facts.addMeasure(
                id, "Institutioner i bølger", new ScopeMeasure.Point(LocalDate.of(2018, 1, 1), 129, 17, waves), by);
        facts.measure(id, measure, new ScopeMeasure.Point(LocalDate.of(2019, 1, 1), 129, 69, waves), by);
        facts.measure(id, measure, new ScopeMeasure.Point(LocalDate.of(2020, 1, 1), 129, 129, waves), by);
    }

    private void hr(Person by) {
        var id = start(
                "Statens HR",
                "Offentlige kilder om en fælles HR-løsning. Implementeringen er beskrevet som 11 måneder i fire områder med opgavepakker. Den 7. februar 2019 blev tre måneders forsinkelse meldt ud; integrationerne gik i luften den 10. april 2019. "
                        + HR,
                "Fællesstatslige løsninger",
                by);
        facts.addMeasure(
                id,
                "Institutioner i pilot 1 og 2",
                new ScopeMeasure.Point(
                        LocalDate.of(2019, 4, 10),
                        7,
                        7,
                        "https://modst.dk/modernisering/systemstrategi/statens-hr/udrulning-af-statens-hr/ (2 og 5, valgt for at dække forskellene)"),
                by);
    }

    private void grants(Person by) {
        var id = start(
                "Fælles tilskudsadministration",
                "Offentlige kilder om fælles regler for mere end 400 tilskudsordninger, formuleret af en arbejdsgruppe fra 12 ministerier. Hvor mange ordninger der er flyttet, siger kilderne ikke.",
                "Tilskud",
                by);
        facts.addMeasure(
                id,
                "Tilskudsordninger; hvor mange der er flyttet til fælles regler, er ikke fundet (0 betyder ukendt)",
                new ScopeMeasure.Point(LocalDate.of(2018, 12, 1), 400, 0, GRANTS),
                by);
        facts.addGroup(
                id,
                new InitiativeFacts.NewGroup(
                        AffectedGroup.Kind.PARTNERS, "Ministerier i arbejdsgruppen", 12, null, null),
                by);
        facts.addAmount(
                id,
                new InitiativeFacts.NewAmount(
                        13_500_000_000L,
                        "DKK",
                        Amount.Kind.VOLUME,
                        LocalDate.of(2019, 8, 23),
                        new Amount.Source("Nyhed, 23. august 2019: tilskud for 13,5 mia. kr.", DAY, ""),
                        true,
                        null),
                by);
    }

    /// The day of 23 August 2019: what was promised then, and has no known result, stands as an open promise.
    private void involvement(Person by) {
        var id = start(
                "Mere systematisk inddragelse, dagen den 23. august 2019",
                "Offentlig kilde: omkring 300 ansatte mødte folk fra 30 statslige institutioner og skulle på kundebesøg hos dem. Hvad der kom ud af det, er ikke fundet. "
                        + DAY,
                "Inddragelse",
                by);
        facts.addGroup(
                id,
                new InitiativeFacts.NewGroup(AffectedGroup.Kind.EMPLOYEES, "Ansatte på dagen, cirka", 300, null, null),
                by);
        facts.addGroup(
                id, new InitiativeFacts.NewGroup(AffectedGroup.Kind.PARTNERS, "Institutioner", 30, null, null), by);
        for (var promise : List.of(
                "Alle ansatte kommer på kundebesøg (resultatet kendes ikke; fristen er sat af demonstrationen)",
                "Et katalog over gode eksempler fra besøgene (resultatet kendes ikke; fristen er sat af demonstrationen)")) {
            commitments.raise(
                    new Commitment.Subject(
                            "initiative",
                            Commitment.Kind.FOLLOW_UP,
                            UUID.randomUUID(),
                            id,
                            promise,
                            "da",
                            "/initiatives/" + id),
                    new Commitment.Parties(by.id(), null, "De 30 institutioner"),
                    LocalDate.of(2020, 8, 23),
                    by);
        }
    }

    private UUID start(String title, String summary, String area, Person by) {
        var none = Initiative.Facts.NONE;
        var shared = new Initiative.Facts(
                Initiative.Kind.SHARED_SOLUTION,
                none.goal(),
                none.sponsor(),
                none.decisionOwner(),
                none.vocabulary(),
                none.plannedStart(),
                none.deliveredOn(),
                List.of(area));
        return initiatives
                .start(
                        new Initiatives.Description(
                                new Initiative.Words(title, summary, "da"), shared, List.of(), List.of()),
                        by)
                .id();
    }

    private record Money(long crowns, Amount.Kind kind) {}

    private void amount(UUID initiative, Money money, LocalDate on, String source, String link, Person by) {
        facts.addAmount(
                initiative,
                new InitiativeFacts.NewAmount(
                        money.crowns(), "DKK", money.kind(), on, new Amount.Source(source, link, ""), false, null),
                by);
    }
}
