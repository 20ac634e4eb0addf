package org.samrad.involvement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Form;

/// A contribution as it is typed into a form.
final class SaidForm {
    private SaidForm() {}

    static Involvements.Said read(Form form, String language) {
        var kind = form.choice("kind", Contribution.Kind.class);
        var text = form.text("text", Contribution.LONGEST);
        var group = form.choice("group", GroupKind.class);
        var quote = form.optional("quote", Contribution.LONGEST_QUOTE);
        if (!quote.isEmpty() && form.value("consent").isEmpty()) {
            form.refuse("consent", "involvement.rule.consent");
        }
        return new Involvements.Said(
                kind,
                new Contribution.Words(text, quote, language),
                new Contribution.Voice(
                        group,
                        form.optional("groupName", Contribution.LONGEST_NAME),
                        form.optional("organisation", Contribution.LONGEST_NAME),
                        optional(form, "frequency", Contribution.Frequency.class),
                        optional(form, "weight", Contribution.Weight.class)));
    }

    static <E extends Enum<E>> @Nullable E optional(Form form, String field, Class<E> kind) {
        return form.value(field).isEmpty() ? null : form.choice(field, kind);
    }

    static String initiativePath(UUID initiative) {
        return "redirect:/initiatives/" + initiative + "/contributions";
    }
}
