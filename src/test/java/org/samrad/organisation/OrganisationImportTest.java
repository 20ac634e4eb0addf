package org.samrad.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samrad.SamradTest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.organisation.OrganisationImport.Mode;
import org.samrad.organisation.OrganisationImport.Outcome;
import org.samrad.organisation.OrganisationImport.What;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Spreadsheet.Encoding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

class OrganisationImportTest extends SamradTest {
    private static final String HEADINGS =
            "Kind;Organisation;Name;Inside;E-mail;Country;Type;Registration number;Without a number because";

    @Autowired
    private OrganisationImport lists;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ConfigurableApplicationContext houses;

    private Person ada;
    private String called;
    private String mail;

    @BeforeEach
    void names() {
        ada = administrator();
        called = "Ærø " + UUID.randomUUID();
        mail = UUID.randomUUID() + "@example.org";
    }

    private String good() {
        return String.join(
                "\r\n",
                HEADINGS,
                "person;%s;Søren Åberg;Support;%s;;;;".formatted(called, mail),
                "organisation;;%s;;;DK;Kommune;;Et eksempel".formatted(called),
                "enhed;%s;Drift;;;;;;".formatted(called),
                ";;;;;;;;",
                "Unit;%s;Support;Drift;;;;;".formatted(called),
                "");
    }

    private Outcome bringIn(String text) {
        return lists.run(text.getBytes(UTF_8), Mode.BRING_IN, ada);
    }

    private Organisation organisation() {
        return organisations.get(organisations.find(called, ada).getFirst(), ada);
    }

    @Test
    void goodListIsBroughtInWhateverTheOrderOfItsRows() {
        var outcome = bringIn(good());

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).hasSize(4).allMatch(change -> change.what() == What.ADDED);
        assertThat(outcome.encoding()).isEqualTo(Encoding.UTF_8);
        var people = access.people(organisation().id(), 0, 10, ada);
        assertThat(people).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Søren Åberg");
            assertThat(organisations.unitsOf(person.id(), ada))
                    .extracting(Unit::name)
                    .containsExactly("Drift", "Support");
        });
    }

    @Test
    void previewChangesNothing() {
        var outcome = lists.run(good().getBytes(UTF_8), Mode.PREVIEW, ada);

        assertThat(outcome.changes()).hasSize(4);
        assertThat(organisations.find(called, ada)).isEmpty();
    }

    @Test
    void sameListTwiceChangesNothing() {
        bringIn(good());

        var again = bringIn(good());

        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(4);
    }

    @Test
    void whatHasChangedIsChanged() {
        bringIn(good());

        var outcome = bringIn(
                good().replace("Søren Åberg;Support", "Søren Ågård;Drift").replace("Kommune", "Region"));

        assertThat(outcome.changes()).hasSize(2).allMatch(change -> change.what() == What.CHANGED);
        assertThat(organisation().facts().type()).isEqualTo(Organisation.Type.REGION);
        var moved = bringIn(
                good().replace("Søren Åberg;Support", "Søren Ågård;Support").replace("Kommune", "Region"));
        assertThat(moved.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo(What.MOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void spreadsheetsSeparateInTheirOwnWay(String separator) {
        var outcome = bringIn("\uFEFF" + good().replace(";", separator));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).hasSize(4);
    }

    @Test
    void windowsEncodingIsReadAndSaid() {
        var outcome = lists.run(good().getBytes(Charset.forName("windows-1252")), Mode.BRING_IN, ada);

        assertThat(outcome.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(organisation().name().in("da")).isEqualTo(called);
    }

    @Test
    void everyBadRowIsNamedAndNothingIsBroughtIn() {
        var outcome = bringIn(String.join(
                "\n",
                HEADINGS,
                "organisation;;" + called + ";;;DK;Kommune;;Et eksempel",
                "organisation;;Forkert;;;DK;Kommune;24256791;",
                "organisation;;Person;;;SE;Kommun;811218-9876;",
                "organisation;;Land;;;Atlantis;Kommune;;x",
                "organisation;;Type;;;DK;Ø;;x",
                "unit;" + called + ";Support;Findes ikke;;;;;",
                "unit;Ukendt;Drift;;;;;;",
                "unit;Forkert;Drift;;;;;;",
                "person;" + called + ";Uden adresse;;;;;;",
                "person;" + called + ";Skæv;;skæv;;;;",
                "person;" + called + ";A;;" + mail + ";;;;",
                "person;" + called + ";B;;" + mail.toUpperCase(java.util.Locale.ROOT) + ";;;;",
                "ting;;Hvad;;;;;;"));

        assertThat(outcome.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.textKey().replaceFirst("^organisation\\.", ""))
                .containsExactly(
                        "3 NUMBER number.wrong.DK",
                        "4 NUMBER number.personal.SE",
                        "5 COUNTRY import.country",
                        "6 TYPE import.type",
                        "7 INSIDE import.unit.unknown",
                        "8 ORGANISATION import.organisation.unknown",
                        "10 EMAIL import.missing",
                        "11 EMAIL access.person.email",
                        "13 EMAIL import.twice",
                        "14 KIND import.kind");
        assertThat(organisations.find(called, ada)).isEmpty();
    }

    @Test
    void controlCharactersAndCellsOutsideTheColumnsAreRefused() {
        var outcome =
                bringIn(HEADINGS + "\nunit;x;Dr\0ift;;;;;;\nunit;x;Drift;;;;;;;for meget\nunit;x;A\u202Eb;;;;;;\n");

        assertThat(outcome.faults())
                .extracting(fault -> fault.line() + " " + fault.textKey())
                .contains(
                        "2 organisation.import.unprintable",
                        "3 organisation.import.extra",
                        "4 organisation.import.unprintable");
    }

    @Test
    void fileThatIsNoListIsRefusedInOneSentence() {
        assertWhole("", "empty");
        assertWhole(HEADINGS + "\r\n", "empty");
        assertWhole("PK\u0003\u0004", "workbook");
        assertWhole("Navn;Telefon\nA;1", "heading.unknown", "heading.missing");
        assertWhole("Kind;Name;Navn\nunit;A;B", "heading.twice");
        assertWhole(HEADINGS + "\nunit;\"open", "quotes");
        assertWhole("x".repeat(Spreadsheet.LARGEST + 1), "large");
        assertWhole(HEADINGS + "\nunit;x;y;;;;;;".repeat(ImportFile.MOST_ROWS + 1), "many");
    }

    private void assertWhole(String text, String... keys) {
        assertThat(bringIn(text).faults())
                .allMatch(fault -> fault.line() == 0)
                .extracting(fault -> fault.textKey().replace("organisation.import.", ""))
                .containsExactlyInAnyOrder(keys);
    }

    @Test
    void atMostFiftyFaultsAreNamed() {
        var outcome = bringIn(HEADINGS + "\nunit;ukendt;y;;;;;;".repeat(60));

        assertThat(outcome.faults()).hasSize(50);
        assertThat(outcome.moreFaults()).isTrue();
    }

    @Test
    void organisationAdministratorBringsInHerOwnOnly() {
        bringIn(good());
        var manager = person("Mette", organisation().id(), Role.ORGANISATION_ADMINISTRATOR, ada);
        var employee = person("Omar", organisation().id(), Role.EMPLOYEE, ada);
        var own = "Art;Navn\nEnhed;Ny\n";

        assertThat(lists.run(own.getBytes(UTF_8), Mode.BRING_IN, manager).changes())
                .hasSize(1);
        assertThat(lists.run(good().replace(called, "Ny " + called).getBytes(UTF_8), Mode.BRING_IN, manager)
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.textKey()).isEqualTo("organisation.import.not-yours"));
        assertThatThrownBy(() -> lists.run(own.getBytes(UTF_8), Mode.PREVIEW, employee))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void exampleOfEveryLanguageIsAGoodList(Language language) {
        var outcome = lists.run(("\uFEFF" + lists.example(language)).getBytes(UTF_8), Mode.PREVIEW, ada);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).hasSize(4);
    }

    @Test
    void listIsBroughtInFromTheTerminal(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), good());

        assertThat(command("organisations", file.toString(), "--preview", "--by", ada.email()))
                .startsWith("0");
        assertThat(organisations.find(called, ada)).isEmpty();
        assertThat(command("organisations", file.toString(), "--by", ada.email()))
                .startsWith("0")
                .contains("Done: 4");
        assertThat(organisations.find(called, ada)).hasSize(1);
        Files.writeString(file, HEADINGS + "\nunit;ukendt;x;;;;;;");
        assertThat(command("organisations", file.toString(), "--by", ada.email()))
                .startsWith("1")
                .contains("Line 2, Organisation: There is no organisation “ukendt”");
        assertThat(command("organisations")).startsWith("2");
        assertThat(command("organisations", "--help")).startsWith("0samrad import");
        assertThat(command("organisations", folder.resolve("none.csv").toString()))
                .startsWith("2");
        assertThat(command("organisations", file.toString(), "--by", "nobody@example.org"))
                .startsWith("2");
    }

    /// The houses are shared with the other tests, so the command gets a child that it may close.
    private String command(String... args) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        int code = OrganisationCommand.run(args, out, out, () -> {
            var child = new org.springframework.context.support.GenericApplicationContext(houses);
            child.refresh();
            return child;
        });
        return code + said.toString(UTF_8);
    }

    @Test
    void uploadIsForItsOwnerAndGoneAfterwards() {
        var upload = lists.keep(good().getBytes(UTF_8), ada);
        var other = administrator();

        assertThatThrownBy(() -> lists.preview(upload, other)).hasMessageContaining("not found");
        assertThat(lists.preview(upload, ada).changes()).hasSize(4);
        assertThat(lists.bringIn(upload, ada).ok()).isTrue();
        assertThatThrownBy(() -> lists.preview(upload, ada)).hasMessageContaining("not found");
        assertThat(List.of(organisation().name().in("da"))).containsExactly(called);
    }
}
