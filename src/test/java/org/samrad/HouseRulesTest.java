package org.samrad;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samrad.rules.JavaShape;
import org.samrad.rules.Source;
import org.samrad.rules.SqlBorders;
import org.samrad.rules.Templates;
import org.samrad.rules.TextKeys;

/// Holds what no compiler sees: lengths, texts in five languages, SQL in its schema, pages that a strict browser shows.
/// Every rule is asked twice: of our own files, where it must find nothing, and of a bad sample, where it must.
class HouseRulesTest {
    private static final List<Source> CODE = Source.below("src/main/java", ".java");
    private static final List<Source> ALL_CODE = Stream.concat(
                    CODE.stream(), Source.below("src/test/java", ".java").stream())
            .toList();
    private static final List<Source> TEMPLATES = Source.below("src/main/java", ".jte");
    private static final List<Source> ASKING =
            Stream.concat(CODE.stream(), TEMPLATES.stream()).toList();
    private static final List<Source> MIGRATIONS = Source.below("src/main/resources/db/migration", ".sql");
    private static final List<Source> TEXTS = Source.below("src/main/java", ".properties");

    @Test
    void theFilesAreFound() {
        assertThat(CODE).hasSizeGreaterThan(17).anyMatch(file -> file.name().equals("Samrad.java"));
        assertThat(ALL_CODE).anyMatch(file -> file.name().equals("HouseRulesTest.java"));
    }

    @Nested
    class Code {
        @Test
        void filesAreShort() {
            assertThat(JavaShape.longFiles(ALL_CODE)).isEmpty();
            assertThat(JavaShape.longFiles(List.of(source("counsel/Long.java", lines(401)))))
                    .hasSize(1);
        }

        @Test
        void methodsAreShortAndLongerInTheEngines() {
            var fifty = "class Long {\n  void run() {\n" + lines(47) + "\n  }\n  void halt() {}\n}";

            assertThat(JavaShape.longMethods(ALL_CODE)).isEmpty();
            assertThat(JavaShape.longMethods(List.of(source("counsel/Long.java", fifty))))
                    .containsExactly("src/main/java/org/samrad/counsel/Long.java: run has 50 lines, at most 40");
            assertThat(JavaShape.longMethods(List.of(source("insight/Long.java", fifty))))
                    .isEmpty();
            assertThat(JavaShape.longMethods(List.of(source("insight/Long.java", fifty.replace("\n\n", "\n\n\n")))))
                    .hasSize(1);
        }

        @Test
        void everyPackageHasAShortDoorPlate() {
            var bare = source("counsel/Case.java", "package org.samrad.counsel; class Case {}");
            var chatty = source("counsel/package-info.java", "/// Advice.\n".repeat(21) + "@NullMarked package p;");

            assertThat(JavaShape.doorPlates(CODE)).isEmpty();
            assertThat(JavaShape.doorPlates(List.of(bare))).hasSize(1);
            assertThat(JavaShape.doorPlates(List.of(bare, chatty)))
                    .singleElement()
                    .asString()
                    .contains("21 lines");
        }

        @Test
        void noFileKnowsWhereSomebodyLives() {
            var home = Pattern.compile("(/ho" + "me/|/Us" + "ers/|[A-Z]:\\\\Us" + "ers)\\w|/ro" + "ot/\\w");
            var written = Stream.of(
                            ASKING,
                            ALL_CODE,
                            MIGRATIONS,
                            TEXTS,
                            Source.below("docs", ".md"),
                            Source.below(".ci", ""),
                            Source.below("README.md", ".md"),
                            Source.below("CONTRIBUTING.md", ".md"),
                            Source.below("CHANGELOG.md", ".md"),
                            Source.below("src/main/resources", ".properties"))
                    .flatMap(List::stream);

            assertThat(written.filter(file -> home.matcher(file.text()).find()).map(Source::path))
                    .isEmpty();
            assertThat(home.matcher("open /ho" + "me/sanne/notes").find()).isTrue();
        }
    }

    @Nested
    class Pages {
        @Test
        void templatesAreShort() {
            assertThat(Templates.longOnes(TEMPLATES)).isEmpty();
            assertThat(Templates.longOnes(List.of(source("counsel/case.jte", lines(121)))))
                    .hasSize(1);
        }

        @Test
        void templatesHoldNothingThatTheBrowserRefuses() {
            assertThat(Templates.refusedByTheBrowser(TEMPLATES)).isEmpty();
            for (var bad : List.of(
                    "<script>go()</script>",
                    "<p style=\"color:red\">",
                    "<style>p{}</style>",
                    "<button type=\"button\" onclick=\"go()\">",
                    "<a href=\"javascript:go()\">",
                    "<div hx-on:click=\"go()\">")) {
                assertThat(Templates.refusedByTheBrowser(List.of(source("counsel/case.jte", bad))))
                        .as(bad)
                        .hasSize(1);
            }
            var good = "@param String once = \"x\"\n<script src=\"/a.js\" defer></script><%-- style=\"no\" --%>"
                    + "<p data-style=\"x\" data-once=\"y\">on = it</p>";
            assertThat(Templates.refusedByTheBrowser(List.of(source("counsel/case.jte", good))))
                    .isEmpty();
        }
    }

    @Nested
    class Texts {
        private static final String GOOD = "counsel.title=Advice {0}\ncounsel.state.given=Given";

        @Test
        void areTheSameInAllLanguages() {
            assertThat(new TextKeys(TEXTS).unequal()).isEmpty();
            assertThat(texts(GOOD, GOOD).unequal()).isEmpty();
            assertThat(texts(GOOD, "counsel.title=Råd {0}").unequal())
                    .containsExactly("counsel.state.given has no text in nn");
            assertThat(texts(GOOD, GOOD.replace("{0}", "{1}")).unequal()).hasSize(1);
            assertThat(texts(GOOD, GOOD.replace("Given", " ")).unequal()).hasSize(1);
            assertThat(texts(GOOD, GOOD + "\ncounsel.title=Råd {0}").unequal())
                    .singleElement()
                    .asString()
                    .contains("twice");
            assertThat(texts(GOOD + "\ncase.x=X", GOOD + "\ncase.x=X").unequal())
                    .containsExactly("counsel: the key case.x must begin with counsel.");
            assertThat(new TextKeys(List.of(source("counsel/counsel_en.properties", GOOD))).unequal())
                    .hasSize(4);
            assertThat(new TextKeys(List.of(source("counsel/messages.properties", GOOD))).unequal())
                    .hasSize(1);
        }

        @Test
        void showWhatWasWritten() {
            assertThat(new TextKeys(TEXTS).misquoted()).isEmpty();
            assertThat(texts("counsel.x=Don''t", "counsel.x=It's").misquoted()).hasSize(4);
            assertThat(texts("counsel.x=Don't {0}", "counsel.x=Not {0}").misquoted())
                    .hasSize(4);
            assertThat(texts("counsel.x=Don't", "counsel.x={0,choice,0#none|1#one")
                            .misquoted())
                    .singleElement()
                    .asString()
                    .contains("no MessageFormat");
        }

        @Test
        void areUsed() {
            var page = source("counsel/case.jte", "<h1 title=\"${t(\"counsel.title\", 1)}\">");
            var java = source("counsel/CounselPages.java", "t(\"counsel.state.\" + state)");
            var cheat = source("counsel/CounselPages.java", "\"counsel.\" + anything");

            assertThat(new TextKeys(TEXTS).unused(ASKING)).isEmpty();
            assertThat(texts(GOOD, GOOD).unused(List.of(page, java))).isEmpty();
            assertThat(texts(GOOD, GOOD).unused(List.of(page))).containsExactly("nothing uses counsel.state.given");
            assertThat(texts(GOOD, GOOD).unused(List.of(cheat))).hasSize(2);
        }

        @Test
        void existWhereTheyAreAskedFor() {
            assertThat(new TextKeys(TEXTS).missing(ASKING)).isEmpty();
            for (var bad : List.of(
                    "${page.t(\"counsel.titel\")}",
                    "${t(\"counsel.stat.\" + s)}",
                    "new RuleBroken(\"title\", \"counsel.rule.long\", 80)",
                    "form.refuse(TITLE, \"counsel.rule.long\")",
                    "new Navigation.Item(\"counsel.menu\", \"/counsel\")")) {
                assertThat(texts(GOOD, GOOD).missing(List.of(source("counsel/case.jte", bad))))
                        .as(bad)
                        .hasSize(1);
            }
            assertThat(texts(GOOD, GOOD).missing(List.of(source("counsel/case.jte", "${t(\"counsel.state.\" + s)}"))))
                    .isEmpty();
        }

        @Test
        void areTranslatedAndNotCopied() {
            var many = IntStream.range(0, 20)
                    .mapToObj(i -> "counsel.k" + i + "=Rådet svarer innan fristen " + i)
                    .collect(joining("\n"));

            assertThat(new TextKeys(TEXTS).copied()).isEmpty();
            assertThat(texts(many, many).copied()).contains("20 of 20 sentences are the same in nb and nn");
            assertThat(texts(many, many.replace("svarer", "svarar")).copied())
                    .noneMatch(pair -> pair.endsWith("nb and nn"));
        }

        private static TextKeys texts(String others, String nynorsk) {
            return new TextKeys(TextKeys.LANGUAGES.stream()
                    .map(language -> source(
                            "counsel/counsel_" + language + ".properties", language.equals("nn") ? nynorsk : others))
                    .toList());
        }
    }

    @Nested
    class Sql {
        private static final SqlBorders BORDERS = new SqlBorders(ArchitectureTest.ARROWS);

        @Test
        void storesStayInTheirSchema() {
            var bad = "class CounselStore { String sql = \"select 1 from counsel.case c\\n join access.person p\"; }";
            var good = "class CounselStore { /// Not from access.person.\n String sql = \"\"\"\n"
                    + "  update counsel.case set due = extract(year from c.due)\"\"\"; }";
            var view = "class ReportStore { String sql = \"select * from counsel.published_advice\"; }";

            assertThat(BORDERS.leftByStores(CODE)).isEmpty();
            assertThat(BORDERS.leftByStores(List.of(source("counsel/CounselStore.java", bad))))
                    .singleElement()
                    .asString()
                    .contains("access.person");
            assertThat(BORDERS.leftByStores(List.of(source("counsel/CounselStore.java", good))))
                    .isEmpty();
            assertThat(BORDERS.leftByStores(List.of(source("report/ReportStore.java", view))))
                    .isEmpty();
            assertThat(BORDERS.leftByStores(List.of(source("example/ReportStore.java", view))))
                    .hasSize(1);
        }

        @Test
        void migrationsStayInTheirSchemaAndPointDown() {
            assertThat(BORDERS.leftByMigrations(MIGRATIONS)).isEmpty();
            assertThat(migrated("""
                    create schema counsel; -- references report.year
                    create table counsel.case (id uuid primary key, by uuid not null references access.person);
                    create unique index case_by on counsel.case (by) where by is not null;
                    insert into counsel.case values ('create table x');
                    alter table if exists counsel.case add column at timestamptz;
                    """)).isEmpty();
            for (var bad : List.of(
                    "create table case (id uuid);",
                    "create table access.person (id uuid);",
                    "create schema access;",
                    "create index on access.person (id);",
                    "alter table access.person add column nick text;",
                    "create table counsel.case (id uuid references report.year);",
                    "create table counsel.case (id uuid references person);",
                    "create view counsel.cases as select 1 from access.person;")) {
                assertThat(migrated(bad)).as(bad).hasSize(1);
            }
        }

        @Test
        void migrationsAreNamedByTimeHouseAndChange() {
            var name = "src/main/resources/db/migration/V202611211200__counsel_cases.sql";

            assertThat(BORDERS.sameStamp(MIGRATIONS)).isEmpty();
            assertThat(BORDERS.sameStamp(List.of(new Source(name, ""), new Source(name, ""))))
                    .hasSize(1);
            for (var bad :
                    List.of("V1__counsel_cases.sql", "V202611211200__advice_x.sql", "V202611211200__counsel.sql")) {
                assertThat(BORDERS.leftByMigrations(List.of(new Source("db/" + bad, "select 1"))))
                        .as(bad)
                        .hasSize(1);
            }
        }

        @Test
        void whoKeepsPeopleCanShowAndEraseThem() {
            var table = new Source(
                    "db/V202611211200__counsel_cases.sql",
                    "create table counsel.case (by uuid references access.person);");
            var data = source("counsel/CounselData.java", "class CounselData implements PersonalData {}");

            assertThat(BORDERS.silentAboutPeople(MIGRATIONS, CODE)).isEmpty();
            assertThat(BORDERS.silentAboutPeople(List.of(table), List.of())).hasSize(1);
            assertThat(BORDERS.silentAboutPeople(List.of(table), List.of(data))).isEmpty();
        }

        private static List<String> migrated(String sql) {
            return BORDERS.leftByMigrations(List.of(new Source("db/V202611211200__counsel_cases.sql", sql)));
        }
    }

    private static Source source(String path, String text) {
        return new Source("src/main/java/org/samrad/" + path, text);
    }

    private static String lines(int count) {
        return "\n".repeat(count);
    }
}
