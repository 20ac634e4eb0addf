package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammePagesTest extends LearningScene {
    @Test
    void aProgrammeIsStartedAndReadByEverybody() {
        var olof = browserOf(this.olof);
        olof.visit("/programmes/new");
        var refused =
                olof.post("/programmes/new", "title", "Lära <ihop>", "address", "Å", "about", "Allt", "language", "sv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Lära &lt;ihop>", "href=\"#address\"");

        var seen = browser().visit("/programmes/" + address);
        assertThat(seen.html())
                .contains("Utveckling", "Round 1", "Open for sign-up")
                .doesNotContain("/edit");
        assertThat(browser().visit("/programmes").status()).isEqualTo(200);
        var form = "/programmes/" + address + "/rounds/new";
        olof.visit(form);
        assertThat(olof.post(form, "from", "1.1.2028", "to", "1.12.2028", "themes", "", "members", "3")
                        .html())
                .contains("href=\"#themes\"", "2028");
        var planned = olof.post(
                form, "from", "1.1.2028", "to", "1.12.2028", "themes", "Digitalisering\nTillit", "members", "3");
        assertThat(planned.html()).contains("Round 2", "Tillit", "at least 3 members", "Open for sign-up");
    }

    @Test
    void theHeadSignsUpAndFillsInTheProfileStepByStep() {
        var ivar = browserOf(this.ivar);
        ivar.visit("/rounds/" + round);
        assertThat(ivar.post("/rounds/" + round + "/sign-up").html()).contains("Fill in the profile");
        assertThat(ivar.visit("/learning-profile").html()).contains("Choice and use of technology", "name=\"version\"");

        var evidence =
                ivar.post("/learning-profile", "version", "0", "need-technology", "4", "strength-administration", "3");
        assertThat(evidence.path()).isEqualTo("/learning-profile/evidence");
        var refused = ivar.post(
                "/learning-profile/evidence",
                "version",
                "1",
                "evidence-administration",
                "MEASURED",
                "words-administration",
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Say in words");
        var facts = ivar.post(
                "/learning-profile/evidence",
                "version",
                "1",
                "evidence-administration",
                "MEASURED",
                "words-administration",
                "Nio av tio <i tid>");
        assertThat(facts.path()).isEqualTo("/learning-profile/facts");
        ivar.post("/learning-profile/facts", "version", "2", "sector", "JUSTICE", "languages", "sv", "most", "3");
        var preview = ivar.visit("/learning-profile/preview");
        assertThat(preview.html()).contains("Nio av tio &lt;i tid&gt;", "Administrative technique", "Justice");
        assertThat(ivar.post("/learning-profile/share").html()).contains("Share again");
        assertThat(browserOf(olof).visit("/learning-profiles/" + inspection).html())
                .contains("Nio av tio");
        assertThat(browserOf(stranger).visit("/learning-profiles/" + inspection).status())
                .isEqualTo(404);
    }

    @Test
    void twoWhoFillInTheSameProfileLoseNothing() {
        var slow = browserOf(ivar);
        slow.visit("/learning-profile");
        profiles.level(java.util.Map.of("technology", new Profile.Levels(2, 0)), 0, ivar);

        var clash = slow.post("/learning-profile", "version", "0", "need-technology", "4");

        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.html()).contains("Somebody else has saved", "id=\"need-technology-stands\"", "value=\"1\"");
    }

    @Test
    void theTableShowsWhoFitsAndAProposalIsPublished() {
        fourJoin();
        var olof = browserOf(this.olof);
        assertThat(olof.visit("/rounds/" + round + "/table").html()).contains("4 of 4 participants");

        var proposal = olof.post("/rounds/" + round + "/table", "goal", "TOTAL", "form", "PAIRS", "size", "3");
        assertThat(proposal.path()).isEqualTo("/rounds/" + round + "/proposals/1");
        assertThat(proposal.html()).contains("Proven", "Choice and use of technology", "Their own word", "Keep apart");
        var changed = olof.post(
                proposal.path() + "/what-if", "what", "forbid", "a", inspection.toString(), "b", council.toString());
        assertThat(changed.html()).contains("Proposal 2", "Compared with", "Let the matching decide");
        assertThat(olof.visit(proposal.path() + "/beside/2").html()).contains("side by side");
        assertThat(browserOf(ivar).visit(proposal.path()).status()).isEqualTo(403);
        olof.visit(proposal.path());
        var published = olof.post(proposal.path() + "/publish");
        assertThat(published.path()).isEqualTo("/rounds/" + round);
        assertThat(published.html()).contains("Proposed");

        var pair = pairings.own(this.ivar).getFirst();
        var ivar = browserOf(this.ivar);
        assertThat(ivar.visit("/pairs/" + pair.id() + "/answer").html()).contains("Why you", "Your answer");
        assertThat(ivar.post("/pairs/" + pair.id() + "/answer", "answer", "no", "words", "x")
                        .html())
                .contains("href=\"#reason\"");
        assertThat(ivar.post("/pairs/" + pair.id() + "/answer", "answer", "yes").html())
                .contains("has said yes", "Next: the answers");
        assertThat(browserOf(kajsa).visit("/pairs/" + pair.id() + "/answer").status())
                .isEqualTo(404);
    }

    @Test
    void whoIsLeftOutIsShownWithTheReasonAndAWishWithWhatItWouldCost() {
        joins(ivar, "technology", "administration");
        joins(cilla, "administration", "technology");
        participations.signUp(round, kajsa);
        shares(kajsa, java.util.Map.of("technology", new Profile.Levels(4, 0)));
        var coast = organisations
                .findNames(java.util.List.of(this.coast), ada)
                .values()
                .iterator()
                .next()
                .in("sv");
        profiles.wish(coast, Profile.Wish.Kind.WISHED, "De bor nära", ivar);
        var olof = browserOf(this.olof);
        olof.visit("/rounds/" + round + "/table");

        var proposal = olof.post("/rounds/" + round + "/table", "goal", "TOTAL", "form", "PAIRS", "size", "3");

        assertThat(proposal.html())
                .contains("Without a partner", "It has stated no strength", "Wishes that this proposal leaves")
                .contains("De bor nära", "Download the proof", "samrad match --check");
        var file = olof.visit(proposal.path() + "/proof.json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("samrad-proof-round-1-proposal-1.json");
        assertThat(ProofFile.read(file.html()).orElseThrow().fault()).isEmpty();
        olof.visit(proposal.path());
        var tried = olof.post(
                proposal.path() + "/what-if", "what", "pin", "a", inspection.toString(), "b", this.coast.toString());
        assertThat(tried.html()).contains("It costs the whole");
    }

    @Test
    void helpThatGoesOneWayIsAskedForGivenAndTold() {
        shares(ivar, java.util.Map.of("records", new Profile.Levels(4, 0)));
        profiles.describe(Profile.Facts.NONE, new Profile.Consent(true, 2), 0, cilla);
        profiles.level(java.util.Map.of("records", new Profile.Levels(0, 4)), 1, cilla);
        profiles.share(cilla);
        var ivar = browserOf(this.ivar);
        assertThat(ivar.visit("/learn-from").html()).contains("Records and archives", "Ask for help");

        var asked = ivar.post("/learn-from", "giver", council.toString(), "area", "records", "format", "SHORT");
        assertThat(asked.html()).contains("One-way help", "Suggested");
        var cilla = browserOf(this.cilla);
        cilla.visit(asked.path());
        assertThat(cilla.post(asked.path() + "/accept").html()).contains("Accepted");
        cilla.post(asked.path() + "/schedule", "day", "1.1.2026");
        ivar.visit(asked.path());
        ivar.post(asked.path() + "/held");
        var told = ivar.post(
                asked.path() + "/outcome", "outcome", "ADOPTED", "words", "Ny plan", "minutes", "45", "content", "5");
        assertThat(told.html()).contains("Ny plan", "45 minutes", "We do it as they do");
        assertThat(browserOf(stranger).visit(asked.path()).status()).isEqualTo(404);
    }
}
