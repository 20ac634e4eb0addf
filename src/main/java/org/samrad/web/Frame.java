package org.samrad.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every template has at hand: the reader's language and texts, the address, who is signed in, the form token.
/// All texts are plain, so that the template escapes them.
public final class Frame {
    /// What the request gives to its page.
    record Request(
            Language language,
            String path,
            String query,
            @Nullable String name,
            String tokenName,
            String token) {}

    private static final Pattern TYPED_DAY = Pattern.compile("(20\\d\\d)-0?(\\d+)-0?(\\d+)");
    private static final Pattern DAY = Pattern.compile(
            "\\b20\\d\\d-((0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)\\b");

    private final Texts texts;
    private final Request request;
    private final List<Navigation.Item> menu;
    private final Map<String, String> assets;
    private final Setup setup;
    private final Parts parts;

    /// Renders a template that another house plugs in.
    interface Parts {
        Content of(String template, Record page, Frame frame);
    }

    /// What the installation says of itself. `name` stands in the page's head; `demo` marks a demonstration.
    public record Setup(String name, boolean demo, String address, ZoneId zone) {}

    Frame(
            Texts texts,
            Request request,
            List<Navigation.Item> menu,
            Map<String, String> assets,
            Setup setup,
            Parts parts) {
        this.texts = texts;
        this.request = request;
        this.menu = menu;
        this.assets = assets;
        this.setup = setup;
        this.parts = parts;
    }

    /// A part of the page that another house plugs in: its template and what it shows.
    public Content part(String template, Record page) {
        return parts.of(template, page, this);
    }

    public String t(String key, Object... values) {
        return texts.of(request.language(), key, values);
    }

    public Language language() {
        return request.language();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String path() {
        return request.path();
    }

    /// This page in another language.
    public String inLanguage(Language language) {
        return request.path() + "?" + (request.query().isEmpty() ? "" : request.query() + "&") + "lang="
                + language.tag();
    }

    public boolean signedIn() {
        return request.name() != null;
    }

    /// The display name of whoever is signed in.
    public String name() {
        return request.name() == null ? "" : request.name();
    }

    public String tokenName() {
        return request.tokenName();
    }

    public String token() {
        return request.token();
    }

    public List<Navigation.Item> menu() {
        return menu;
    }

    public boolean demo() {
        return setup.demo();
    }

    /// The public address of this installation, without a closing slash.
    public String address() {
        return setup.address();
    }

    /// The address of a static file, with a mark that changes when the file does.
    public String asset(String file) {
        return "/static/" + file + "?v=" + assets.getOrDefault(file, "0");
    }

    public String date(LocalDate day) {
        return texts.date(request.language(), day);
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, setup.zone()));
    }

    /// What stands in a field: a day as people here type it.
    public String typed(String value) {
        var day = TYPED_DAY.matcher(value);
        return day.matches() && language() != Language.SV ? day.replaceFirst("$3.$2.$1") : value;
    }

    /// A line from the records, its days written out.
    public String days(String line) {
        return DAY.matcher(line).replaceAll(found -> Matcher.quoteReplacement(date(LocalDate.parse(found.group()))));
    }

    public String dateTime(Instant moment) {
        return moment.atZone(setup.zone())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(request.language().format()));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(request.language().format()).format(number);
    }
}
