package org.samrad.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is taken from what an outside provider says of somebody. Whatever else comes, a national number or roles or
/// a birthday, is not looked at and is gone with the request.
record Claims(String issuer, String subject, String name, String email, String level, String organisationNumber) {
    /// Reads them; `organisationClaim` is a claim's name or, where it lies deeper, a path as `details/0/number`.
    static Claims of(Map<String, ?> all, String organisationClaim) {
        var name = text(all.get("name"));
        if (name.isEmpty()) {
            name = (text(all.get("given_name")) + " " + text(all.get("family_name"))).strip();
        }
        var unsure = "false".equals(text(all.get("email_verified")));
        return new Claims(
                text(all.get("iss")),
                text(all.get("sub")),
                name,
                unsure ? "" : text(all.get("email")),
                text(all.get("acr")),
                organisationClaim.isEmpty() ? "" : number(at(all, organisationClaim)));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    /// Without the register's own number in front, as in `0192:974760673`.
    private static String number(String value) {
        return value.replaceFirst("^\\d{4}:", "");
    }

    private static String at(Map<String, ?> all, String path) {
        if (all.containsKey(path)) {
            return text(all.get(path));
        }
        Optional<Object> here = Optional.of(all);
        for (var step : path.split("/", -1)) {
            here = here.flatMap(value -> inside(value, step));
        }
        return here.map(Claims::text).orElse("");
    }

    private static Optional<Object> inside(Object value, String step) {
        if (value instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(step));
        }
        return value instanceof List<?> list && step.matches("\\d{1,3}") && Integer.parseInt(step) < list.size()
                ? Optional.ofNullable(list.get(Integer.parseInt(step)))
                : Optional.empty();
    }
}
