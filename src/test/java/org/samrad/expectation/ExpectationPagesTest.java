package org.samrad.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpectationPagesTest extends SharedSolution {
    private String home() {
        return "/initiatives/" + hr.id();
    }

    @Test
    void needsAreStatedTreatedAndSeenSideBySide() {
        var greta = browserOf(this.greta);
        greta.visit(home() + "/needs/new");
        var stated = greta.post(
                home() + "/needs/new",
                "institution",
                museum.toString(),
                "newTheme",
                "Ferie",
                "text",
                "Uden egen <pc>",
                "weight",
                "ESSENTIAL",
                "language",
                "da");
        assertThat(stated.path()).isEqualTo(home() + "/needs");
        assertThat(stated.html()).contains("Uden egen &lt;pc&gt;", "Essential", "Nothing stated", "Untreated");

        var need = expectations.sideBySide(hr.id(), liv).needs().getFirst().id();
        var liv = browserOf(this.liv);
        liv.visit("/needs/" + need);
        var refused = liv.post("/needs/" + need + "/treatments", "kind", "LOCAL", "reason", "", "variant", "Kiosk");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#reason\"", "Kiosk", "value=\"LOCAL\" checked");
        var treated =
                liv.post("/needs/" + need + "/treatments", "kind", "LOCAL", "reason", "Kun hos jer", "variant", "");
        assertThat(treated.html()).contains("Kun hos jer", "each place does it in its own way");
        assertThat(greta.visit(home()).html()).contains("Local needs side by side", "one stated");
    }

    @Test
    void refusedNeedKeepsWhatWasTyped() {
        var greta = browserOf(this.greta);
        greta.visit(home() + "/needs/new");

        var page = greta.post(
                home() + "/needs/new", "institution", museum.toString(), "text", "Uden pc", "language", "da");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Uden pc", "href=\"#weight\"");
    }

    @Test
    void twoWhoChangeTheSameItemLoseNoWord() {
        var id = agreements.draft(hr.id(), museum, "da", liv);
        var item = agreements.addItem(id, value("Ferie"), liv);
        agreements.offer(id, liv);
        var path = "/agreements/" + id + "/items/" + item;
        var slow = browserOf(liv);
        assertThat(slow.visit(path).html()).contains("name=\"version\" value=\"2\"");
        agreements.changeItem(id, item, 2, value("Ferie for frivillige"), greta);

        var clash = slow.post(
                path,
                "kind",
                "VALUE",
                "text",
                "Ferie uden pc",
                "doer",
                "PROVIDER",
                "due",
                "2027-03-01",
                "version",
                "2");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.html())
                .contains("Somebody else has saved", "Ferie uden pc", "Ferie for frivillige", "value=\"3\"");

        var both = slow.post(
                path,
                "kind",
                "VALUE",
                "text",
                "Ferie uden pc og for frivillige",
                "doer",
                "PROVIDER",
                "due",
                "2027-03-01",
                "version",
                "3");
        assertThat(both.html()).contains("Ferie uden pc og for frivillige");
    }

    @Test
    void itemThatSomebodyTookOutCanBePutInAgain() {
        var id = agreements.draft(hr.id(), museum, "da", liv);
        var item = agreements.addItem(id, value("Ferie"), liv);
        var path = "/agreements/" + id + "/items/" + item;
        var slow = browserOf(liv);
        slow.visit(path);
        agreements.removeItem(id, item, 2, liv);

        var clash = slow.post(
                path, "kind", "VALUE", "text", "Ferie uden pc", "doer", "PROVIDER", "due", "", "version", "2");

        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.html()).contains("Ferie uden pc", "action=\"/agreements/" + id + "/items/new\"");
    }

    @Test
    void agreementIsOfferedNegotiatedSignedAndLookedAtAgain() {
        var liv = browserOf(this.liv);
        liv.visit(home() + "/rollout");
        var draft = liv.post(home() + "/agreements", "institution", museum.toString(), "language", "da");
        assertThat(draft.html()).contains("There is nothing in it yet", "Draft");
        var empty = liv.post(draft.path() + "/offer");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Add at least one item first");
        liv.visit(draft.path() + "/items/new?kind=VALUE");
        liv.post(draft.path() + "/items/new", "kind", "VALUE", "text", "Ferie", "doer", "PROVIDER", "due", "1.3.2027");
        liv.post(draft.path() + "/offer");

        var greta = browserOf(this.greta);
        var seen = greta.visit(draft.path());
        assertThat(seen.html()).contains("Ferie", "Sign version 2");
        assertThat(greta.post(draft.path() + "/comments", "item", "", "text", "Hvornår?")
                        .html())
                .contains("Hvornår?");
        assertThat(greta.post(draft.path() + "/sign", "version", "1").html()).contains("You have read version 1");
        greta.post(draft.path() + "/sign", "version", "2");
        liv.visit(draft.path());
        var signed = liv.post(draft.path() + "/sign", "version", "2");
        assertThat(signed.html()).contains("Signed by both", "Greta", "letter by letter", "Liv");

        var item = agreements
                .get(UUID.fromString(draft.path().substring(12)), this.liv)
                .items()
                .getFirst()
                .id();
        var mark = draft.path() + "/items/" + item + "/mark";
        greta.visit(mark);
        assertThat(greta.post(mark, "result", "PARTLY", "evidence", "12 af 40").html())
                .contains("12 af 40", "#reason");
        var marked = greta.post(mark, "result", "PARTLY", "reason", "NO_TIME", "evidence", "12 af 40");
        assertThat(marked.html()).contains("Partly met", "12 af 40", "It has been gone through");
        assertThat(greta.visit(draft.path() + "/versions/2").html()).contains("Ferie", "Version 2");
        mustBeReadByTheInstitutionOnly(draft.path());
    }

    private void mustBeReadByTheInstitutionOnly(String agreement) {
        assertThat(browserOf(omar).visit(agreement).html()).contains("Ferie").doesNotContain("How did it go");
        assertThat(browserOf(tuva).visit(agreement).status()).isEqualTo(404);
        assertThat(browserOf(stranger).visit(agreement).status()).isEqualTo(404);
    }

    @Test
    void waveIsPlannedFilledAndBegun() {
        var liv = browserOf(this.liv);
        liv.visit(home() + "/waves/new");
        var bad = liv.post(home() + "/waves/new", "name", "Første bølge", "starts", "2027-02-01", "ends", "2027-01-01");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.html()).contains("Første bølge", "href=\"#ends\"");
        var wave =
                liv.post(home() + "/waves/new", "name", "Første bølge", "starts", "2027-02-01", "ends", "2027-05-01");
        assertThat(wave.html()).contains("No institution is in it yet");
        liv.post(wave.path() + "/institutions", "institution", museum.toString());
        var unsigned = liv.post(wave.path() + "/start");
        assertThat(unsigned.html()).contains("One institution has no signed agreement");
        var noDay = liv.post(wave.path() + "/packages", "title", "Oplæring", "purpose", "Alle kan");
        assertThat(noDay.html()).contains("Oplæring", "href=\"#due\"");
        liv.post(wave.path() + "/packages", "title", "Oplæring", "purpose", "Alle kan", "due", "2027-01-20");
        signed(museum, greta);
        assertThat(liv.post(wave.path() + "/start").html()).contains("Running", "0 of 1 ended");

        var own = rollouts.ofInitiative(hr.id(), greta).getFirst();
        var greta = browserOf(this.greta);
        assertThat(greta.visit("/rollouts/" + own.id()).html()).contains("Oplæring", "Nothing said yet");
        var silent =
                greta.post("/rollouts/" + own.id() + "/readiness", "unit", "", "standing", "NOT_READY", "reason", "");
        assertThat(silent.html()).contains("Say what is missing, and why");
        var taskPackage =
                "/packages/" + rollouts.packages(own, this.greta).getFirst().id();
        assertThat(greta.visit(taskPackage).html()).contains("Name who is responsible", "Omar");
        greta.post(taskPackage + "/responsible", "responsible", omar.id().toString(), "due", "2027-01-20");
        var omar = browserOf(this.omar);
        omar.visit(taskPackage);
        assertThat(omar.post(taskPackage + "/outcome", "result", "NOT_DONE", "note", "Senere")
                        .html())
                .contains("Senere", "href=\"#reason\"");
        assertThat(omar.post(taskPackage + "/outcome", "result", "DONE").html()).contains("Done");
        assertThat(browserOf(tuva).visit("/rollouts/" + own.id()).status()).isEqualTo(404);
        assertThat(browserOf(tuva).visit(wave.path()).html()).contains("Your organisation is not in this wave");
    }

    @Test
    void everyPageSpeaksTheReadersLanguageAndAsksWhoOneIs() {
        need(museum, "Ferie", "Uden pc", greta);
        var id = signed(museum, greta);
        var liv = browserOf(this.liv);

        for (var path : List.of(home() + "/needs", home() + "/rollout", home() + "/adaptations", "/agreements/" + id)) {
            assertThat(browser().visit(path).path()).as(path).isEqualTo("/sign-in");
            assertThat(browserOf(stranger).visit(path).status()).as(path).isEqualTo(404);
            assertThat(liv.visit(path + "?lang=nn").html()).as(path).contains("<html lang=\"nn\"");
            assertThat(liv.visit(path + "?lang=sv").html()).as(path).contains("<html lang=\"sv\"");
        }
    }
}
