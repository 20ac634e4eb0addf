package org.samrad.counsel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// The talk as a form: for each recommendation what was done with it, and then what one sees looking back. A
/// recommendation of which nothing is said yet has no status, and is left as it is.
final class TalkForm {
    private TalkForm() {}

    static Form filled(ExperienceTalk talk, String language) {
        var looking = talk.looking();
        boolean fresh = talk.version() == 0;
        var form = Form.empty()
                .with("version", talk.version())
                .with("language", fresh ? language : looking.language())
                .with("hindered", looking.hindered())
                .with("next", looking.next())
                .with("content", looking.content() == 0 ? "" : looking.content());
        for (var told : talk.told()) {
            var id = told.recommendation();
            form.with("status-" + id, told.status())
                    .with("reason-" + id, told.why().map(Enum::name).orElse(""))
                    .with("did-" + id, told.did())
                    .with("step-" + id, told.met().step())
                    .with("minutes-" + id, told.met().minutes() == 0 ? "" : told.met().minutes())
                    .with("content-" + id, told.met().content());
        }
        talk.consented().ifPresent(one -> form.withAll("consent", List.copyOf(one.allowed())));
        return form;
    }

    static ExperienceTalk.Looking looking(Form form) {
        return new ExperienceTalk.Looking(
                form.optional("hindered", ExperienceTalk.LONGEST),
                form.optional("next", ExperienceTalk.LONGEST),
                language(form),
                form.number("content", 1, ExperienceTalk.MOST_CONTENT).orElse(0));
    }

    private static String language(Form form) {
        return Language.find(form.value("language")).orElse(Language.EN).tag();
    }

    static List<ExperienceTalk.Told> told(List<Recommendation> given, Form form) {
        var all = new ArrayList<ExperienceTalk.Told>();
        for (var one : given) {
            if (!form.value("status-" + one.id()).isBlank()) {
                told(one, form).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<ExperienceTalk.Told> told(Recommendation of, Form form) {
        var id = of.id();
        var status = form.choice("status-" + id, Recommendation.Status.class);
        var reason = reason(id, form);
        var did = form.optional("did-" + id, Recommendation.LONGEST_NOTE);
        var met = met(of, form);
        if (!form.ok()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExperienceTalk.Told(id, status, reason, did, language(form), met));
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return Optional.empty();
        }
    }

    private static Recommendation.@Nullable Reason reason(UUID id, Form form) {
        var field = "reason-" + id;
        return form.value(field).isBlank() ? null : form.choice(field, Recommendation.Reason.class);
    }

    private static ExperienceTalk.Met met(Recommendation of, Form form) {
        var id = of.id();
        if (of.content().type() != Recommendation.Type.LEARN_FROM
                || form.value("step-" + id).isBlank()) {
            return ExperienceTalk.Met.NOBODY;
        }
        var step = form.choice("step-" + id, Funnel.Step.class);
        int minutes = form.number("minutes-" + id, 0, ExperienceTalk.MOST_MINUTES)
                .orElse(0);
        var content = form.number("content-" + id, 1, ExperienceTalk.MOST_CONTENT);
        if (content.isPresent() && !step.has(Funnel.Step.MET)) {
            form.refuse("content-" + id, "counsel.rule.talk-content");
            return ExperienceTalk.Met.NOBODY;
        }
        return new ExperienceTalk.Met(step, minutes, content.orElse(null));
    }
}
