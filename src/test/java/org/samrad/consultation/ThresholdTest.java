package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The worked cases of small groups, seen from outside: the page, the file and the API hide the same.
class ThresholdTest extends Asking {
    private record Asked(UUID id, Agency agency, Map<String, String> codes) {}

    /// A unit with teams, all asked by link; so many answer in each team.
    private Asked closed(String unit, List<Integer> answers) {
        var agency = agency();
        var liv = agency.owner();
        var above = organisations.addUnit(agency.id(), null, unit, agency.administrator());
        var id = draft(initiative(liv), RULES, liv);
        var codes = new HashMap<String, String>();
        codes.put(unit, askUnit(id, above, agency));
        for (int i = 1; i <= answers.size(); i++) {
            var team = organisations.addUnit(agency.id(), above, unit + i, agency.administrator());
            codes.put(unit + i, askUnit(id, team, agency));
        }
        consultations.open(id, liv);
        for (int i = 1; i <= answers.size(); i++) {
            var people = participants(String.valueOf(codes.get(unit + i)), answers.get(i - 1));
            for (int j = 0; j < people.size(); j++) {
                say(j % 3 - 1, people.subList(j, j + 1));
            }
        }
        consultations.close(id, liv);
        return new Asked(id, agency, codes);
    }

    private String askUnit(UUID consultation, UUID unit, Agency agency) {
        var asked = new Consultations.Asked(
                AudienceGroup.Kind.UNIT, unit, null, "", AudienceGroup.Admission.LINK, null, 20);
        return consultations.ask(consultation, asked, agency.owner()).code();
    }

    /// The names of the groups that have figures in the file.
    private List<String> inTheFile(UUID id) {
        var shown = new ArrayList<String>();
        for (var line :
                browser().visit("/consultations/" + id + "/results.csv").html().split("\r?\n")) {
            var cells = line.split(";", -1);
            if (cells[0].equals("1") && !cells[5].isEmpty()) {
                shown.add(cells[4].replace("\"", ""));
            }
        }
        return shown;
    }

    private String api(UUID id) {
        return browser().visit("/api/v1/consultations/" + id + "/results").html();
    }

    private static String told(String name, boolean shown) {
        return "\"name\":\"" + name + "\",\"shown\":" + shown;
    }

    @Test
    void unitOfFourteenShowsTheTeamOfSevenAndHidesThoseOfFourAndThree() {
        var id = closed("A", List.of(7, 4, 3)).id();

        assertThat(inTheFile(id)).contains("A", "A1").doesNotContain("A2", "A3");
        assertThat(api(id)).contains(told("A", true), told("A1", true), told("A2", false), told("A3", false));
        assertThat(numbers(id)).containsExactly("0", "1");
    }

    @Test
    void unitOfTwelveHidesBothTeamsSinceOneWouldTellTheOther() {
        var id = closed("B", List.of(9, 3)).id();

        assertThat(inTheFile(id)).contains("B").doesNotContain("B1", "B2");
        assertThat(api(id)).contains(told("B", true), told("B1", false), told("B2", false));
        assertThat(numbers(id)).containsExactly("0");
    }

    @Test
    void fewerThanTheThresholdInAllShowNothing() {
        var id = closed("C", List.of(3, 1)).id();

        assertThat(inTheFile(id)).isEmpty();
        assertThat(api(id)).contains(told("C", false)).doesNotContain("\"agree\":1", "\"agree\":2", "\"agree\":3");
        assertThat(browser().visit("/consultations/" + id + "/results").status())
                .isEqualTo(200);
    }

    /// The groups that the page offers to look at beside the others.
    private List<String> numbers(UUID id) {
        var page = browser().visit("/consultations/" + id + "/results").html();
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            if (page.contains("name=\"place\"") && page.contains("<option value=\"" + i + "\"")
                    || page.contains("place=" + i + "\"")
                    || page.contains("place=" + i + "#")) {
                numbers.add(String.valueOf(i));
            }
        }
        return numbers;
    }
}
