package org.samrad.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionPagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Questions questions;

    private Person ada;
    private UUID home;
    private Person otto;
    private Person sanne;

    @BeforeEach
    void anOrganisation() {
        ada = administrator();
        home = organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen <" + UUID.randomUUID() + ">"), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        otto = person("Otto", home, Role.ORGANISATION_ADMINISTRATOR, ada);
        sanne = person("Sanne", home, Role.EMPLOYEE, ada);
    }

    private UUID copied() {
        return sets.copy(
                home, new QuestionSet.Purpose(Question.Occasion.PROJECT, Phase.IDEA, Question.Audience.LOCAL), otto);
    }

    @Test
    void guestReadsTheBankByPhaseAndAudience() {
        var bank = browser().visit("/questions?lang=da");
        assertThat(bank.status()).isEqualTo(200);
        assertThat(bank.html())
                .contains("Spørgsmålsbank", "8 spørgsmål", "/questions?phase=IDEA&amp;audience=LOCAL")
                .contains("Digitaliseringsstrategi");

        var local = browser().visit("/questions?phase=IDEA&audience=LOCAL&lang=nn");
        assertThat(local.html())
                .contains("Kva kvardagsproblem skal dette løyse", "Må stillast", "QB-I-L-8")
                .doesNotContain("QB-I-H-1", "question-sets");
    }

    @Test
    void bankIsSoughtAndSaysWhatToDoWhenNothingIsFound() {
        var found = browser().visit("/questions?q=prototype&lang=en");
        assertThat(found.html()).contains("QB-D-L-4").doesNotContain("QB-D-L-5");
        assertThat(browser().visit("/questions?focus=PRIVACY&lang=en").html()).contains("QB-D-L-6", "QB-D-U-5");

        var none = browser().visit("/questions?q=findes-ikke&lang=en");
        assertThat(none.html()).contains("No question fits", "See the whole bank");
        assertThat(browser().visit("/questions?q=%00%25&phase=X&focus=%3Cb%3E").status())
                .isEqualTo(200);
    }

    @Test
    void oneQuestionStandsInAllLanguages() {
        var page = browser().visit("/questions/QB-I-L-1?lang=sv");

        assertThat(page.html())
                .contains(
                        "Hvilket hverdagsproblem",
                        "Vilket vardagsproblem",
                        "Kva kvardagsproblem",
                        "What everyday problem")
                .contains("lang=\"nn\"", "Logga in för att lämna en synpunkt");
        assertThat(browser().visit("/questions/QB-X-1").status()).isEqualTo(404);
    }

    @Test
    void modelIsPrintedForLocalAndMainCommitteeInAnyLanguage() {
        var local = browser().visit("/questions/print?audience=LOCAL&lang=da");
        assertThat(local.html())
                .contains("Hvilket hverdagsproblem", "Ved vi hvorfor", "class=\"room\"")
                .doesNotContain("Hvordan passer idéen");
        var main = browser().visit("/questions/print?audience=MAIN&regime=DK_MED&lang=da");
        assertThat(main.html()).contains("Hvordan passer idéen").doesNotContain("Hvilket hverdagsproblem");
        assertThat(browser()
                        .visit("/questions/print?phase=IDEA&audience=USERS&lang=nb")
                        .html())
                .contains("Hvem måtte du kontakte utenom oss?")
                .doesNotContain("Klarte du å gjøre");
        assertThat(browser().visit("/questions/print?occasion=STRATEGY&lang=sv").html())
                .contains("Vilka har tillfrågats");
    }

    @Test
    void modelIsSavedAsTableAndDocument() {
        var table = browser().visit("/questions/export?audience=LOCAL&phase=IDEA&lang=da");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.html())
                .contains("QB-I-L-1;1;", "Hvilket hverdagsproblem")
                .doesNotContain("QB-I-H-1");
        assertThat(browser()
                        .visit("/questions/export?audience=LOCAL&format=PDF")
                        .html())
                .startsWith("%PDF");
        assertThat(browser().visit("/questions/export?audience=MAIN&format=ODT").html())
                .startsWith("PK");
    }

    @Test
    void setIsCopiedChangedAndPrinted() {
        var browser = browserOf(otto);
        browser.visit("/question-sets?lang=en");
        var set = browser.post("/question-sets", "occasion", "PROJECT", "phase", "IDEA", "audience", "LOCAL");
        assertThat(set.html()).contains("Must be asked", "What everyday problem", "Take out");
        var fifth = questions.get("QB-I-L-5", otto).id();
        var removed = browser.post(set.path() + "/items/" + fifth, "edition", "1", "act", "REMOVE");
        assertThat(removed.html()).doesNotContain("QB-I-L-5");

        var late = browser.post(set.path() + "/items/" + fifth, "edition", "1", "act", "UP");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Somebody else changed the set");
        var own = browser.post(
                set.path() + "/questions",
                "edition",
                "2",
                "text-en",
                "What does <reception> say?",
                "focus",
                "SERVICE",
                "answer",
                "TEXT");
        assertThat(own.html()).contains("What does &lt;reception&gt; say?");
        assertThat(browser.visit("/questions/print?own=yes&phase=IDEA&audience=LOCAL&lang=en")
                        .html())
                .contains("What does &lt;reception&gt; say?")
                .doesNotContain("What obstacles do those who do the work see");
        assertThat(browser.visit("/question-sets").html()).contains(set.path());
    }

    @Test
    void refusedFormKeepsWhatWasTyped() {
        var set = "/question-sets/" + copied();
        var browser = browserOf(otto);
        browser.visit(set + "?lang=en");

        assertThat(browser.post(set + "/items", "edition", "1", "code", "QB-Z-9")
                        .html())
                .contains("There is no question with the code QB-Z-9", "value=\"QB-Z-9\"");
        var empty =
                browser.post(set + "/questions", "edition", "1", "focus", "GOAL", "answer", "TEXT", "help-en", "Why");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Write the question in at least one language", "Why");
        assertThat(browser.post(set + "/end").html()).contains("Tick the box first");
        assertThat(browser.post(set + "/end", "sure", "yes").path()).isEqualTo("/question-sets");
        assertThat(browser.visit(set).status()).isEqualTo(404);
    }

    @Test
    void readersOfTheOrganisationSeeTheSetAndOthersDoNot() {
        var set = "/question-sets/" + copied();

        assertThat(browserOf(sanne).visit(set).html()).doesNotContain("/items/", "method=\"post\" class=\"row\"");
        assertThat(browserOf(ada).visit(set).status()).isEqualTo(404);
        assertThat(browser().visit(set).path()).isEqualTo("/sign-in");
        assertThat(browserOf(ada).visit("/question-sets?lang=en").html()).contains("belongs to no organisation");
    }

    @Test
    void feedbackIsGivenAnsweredAndReadWithoutNames() {
        var sender = browserOf(sanne);
        sender.visit("/questions/QB-D-G-3?lang=en");
        assertThat(sender.post("/questions/QB-D-G-3/feedback", "text", "", "language", "da")
                        .html())
                .contains("Fill in this field");
        var text = "Svært <spørgsmål> " + UUID.randomUUID();
        var sent = sender.post("/questions/QB-D-G-3/feedback", "text", text, "language", "da");
        assertThat(sent.html())
                .contains("From you", "Answer by", text.replace("<", "&lt;").replace(">", "&gt;"));
        assertThat(browser().visit("/questions/QB-D-G-3").html()).doesNotContain(text.substring(18));

        var owner = browserOf(ada);
        var page = owner.visit("/questions/QB-D-G-3?lang=en").html();
        var form = page.substring(page.indexOf(text.substring(18)));
        var action = form.replaceFirst("(?s).*?action=\"(/questions/QB-D-G-3/feedback/[^\"]+)\".*", "$1");
        owner.post(action, "answer", "Vi skriver det om", "language", "da", "openness", "EVERYBODY");

        var open = browser().visit("/questions/QB-D-G-3?lang=en").html();
        assertThat(open).contains(text.substring(18), "Vi skriver det om").doesNotContain("Sanne", "Ada");
    }

    @Test
    void wordingGoesFromDraftToForceOnItsPage() {
        var browser = browserOf(otto);
        browser.visit("/questions/QB-I-H-5/wording?whose=OWN&lang=da");
        var drafted = browser.post(
                "/questions/QB-I-H-5/wording?whose=OWN", "text-da", "Hvad betyder det for os?", "whose", "OWN");
        assertThat(drafted.html()).contains("Udkast", "Hvad betyder det for os?");
        assertThat(browserOf(sanne).visit("/questions/QB-I-H-5").html()).doesNotContain("Hvad betyder det for os?");

        var action = drafted.html().replaceFirst("(?s).*?action=\"(/questions/QB-I-H-5/wording/[^\"]+)\".*", "$1");
        assertThat(browser.post(action, "state", "PUBLISHED").status()).isEqualTo(422);
        browser.post(action, "state", "REVIEWED");
        browser.post(action, "state", "PUBLISHED");
        assertThat(browserOf(sanne).visit("/questions/QB-I-H-5").html()).contains("Hvad betyder det for os?");
        assertThat(browser().visit("/questions/QB-I-H-5").html()).doesNotContain("Hvad betyder det for os?");
        assertThat(browserOf(sanne).visit("/questions/QB-I-H-5/wording").status())
                .isEqualTo(403);
        assertThat(browser.visit("/questions/QB-I-H-5/wording?whose=STANDARD").status())
                .isEqualTo(403);
    }
}
