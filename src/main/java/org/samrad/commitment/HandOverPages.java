package org.samrad.commitment;

import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Handing over everything that somebody owes, as when a role is left: one's own, or anybody's in the organisation for
/// whoever manages it.
@Controller
public class HandOverPages {
    static final int LONGEST_ADDRESS = 200;

    private final Commitments commitments;
    private final Screens screens;

    HandOverPages(Commitments commitments, Screens screens) {
        this.commitments = commitments;
        this.screens = screens;
    }

    /// `mayForOthers` for those who manage the organisation; `handed` is how many went over just now, below nought
    /// before anything has been done, and `stays` how many could not go to that colleague.
    public record HandOverPage(int open, boolean mayForOthers, int handed, int stays, Form form) {}

    @GetMapping("/commitments/hand-over")
    Object show(@RequestParam(defaultValue = "-1") int handed, @RequestParam(defaultValue = "0") int stays, Person by) {
        var form = Form.empty().with("from", by.email());
        return screens.show("commitment/hand-over", page(handed, stays, form, by));
    }

    private HandOverPage page(int handed, int stays, Form form, Person by) {
        return new HandOverPage(commitments.count(Listing.Side.OWE, by).open(), mayForOthers(by), handed, stays, form);
    }

    private static boolean mayForOthers(Person by) {
        var home = by.organisation();
        return home != null && by.may(Act.MANAGE_ORGANISATION, Scope.organisation(home));
    }

    @PostMapping("/commitments/hand-over")
    Object handOver(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var from = mayForOthers(by) ? form.text("from", LONGEST_ADDRESS) : by.email();
        var to = form.text("to", LONGEST_ADDRESS);
        var why = form.text("why", Commitment.LONGEST_NOTE);
        var done = new int[2];
        if (form.done(() -> {
            var debtor = commitments.colleague(from, "from", by);
            done[0] = commitments.handOverAll(debtor, commitments.colleague(to, "to", by), why, by);
            done[1] = commitments.stays(debtor, by);
        })) {
            return "redirect:/commitments/hand-over?handed=" + done[0] + "&stays=" + done[1];
        }
        return screens.refused("commitment/hand-over", page(-1, 0, form, by));
    }
}
