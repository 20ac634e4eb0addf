package org.samrad.organisation;

import java.util.Locale;
import org.samrad.base.RuleBroken;

/// The number under which an organisation stands in its country's register: CVR in Denmark, organisasjonsnummer in
/// Norway, organisationsnummer in Sweden. Only digits are kept. A number that may be a person's is refused.
public record RegistrationNumber(Country country, String digits) {
    private static final int[] CVR = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    public RegistrationNumber {
        mustBeRight(country, digits, digits);
    }

    /// From what somebody typed: a country's letters in front, spaces and hyphens are taken away, and so are the `MVA`
    /// behind a Norwegian number and the century `16` before a Swedish one.
    public static RegistrationNumber of(Country country, String typed) {
        var bare = typed.replaceAll("[\\s\\u00a0\\u202f.\\-\\u2010-\\u2015\\u2212]", "")
                .toUpperCase(Locale.ROOT);
        var digits = switch (country) {
            case DK -> bare.replaceFirst("^DK(?=\\d)", "");
            case NO -> bare.replaceFirst("^NO(?=\\d)", "").replaceFirst("(?<=\\d)MVA$", "");
            case SE ->
                bare.replaceFirst("^SE(\\d{10})01$", "$1")
                        .replaceFirst("^SE(?=\\d)", "")
                        .replaceFirst("^16(?=\\d{10}$)", "");
        };
        mustBeRight(country, digits, typed.strip());
        return new RegistrationNumber(country, digits);
    }

    private static void mustBeRight(Country country, String digits, String typed) {
        if (mayBePersonal(country, digits)) {
            throw new RuleBroken("number", "organisation.number.personal." + country);
        }
        boolean right = switch (country) {
            case DK -> digits.matches("[1-9]\\d{7}") && weighted(digits, CVR) % 11 == 0;
            case NO -> digits.matches("[1-9]\\d{8}") && weighted(digits, NORWEGIAN) % 11 == 0;
            case SE -> digits.matches("[1-9]\\d{9}") && luhn(digits) % 10 == 0;
        };
        if (!right) {
            throw new RuleBroken("number", "organisation.number.wrong." + country, typed);
        }
    }

    /// A Danish CPR has ten digits, a Norwegian fødselsnummer eleven; a Swedish number is an organisation's only if its
    /// third digit is two or more. The refusal never repeats the number.
    private static boolean mayBePersonal(Country country, String digits) {
        return switch (country) {
            case DK -> digits.matches("\\d{10}");
            case NO -> digits.matches("\\d{11}");
            case SE -> digits.matches("\\d\\d[01]\\d{7}") || digits.matches("(19|20)\\d{10}");
        };
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }

    /// As the country writes it: `35408002`, `991 825 827`, `202100-5448`.
    public String shown() {
        return switch (country) {
            case DK -> digits;
            case NO -> digits.replaceFirst("(\\d{3})(\\d{3})(\\d{3})", "$1 $2 $3");
            case SE -> digits.replaceFirst("(\\d{6})(\\d{4})", "$1-$2");
        };
    }
}
