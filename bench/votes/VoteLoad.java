import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// How fast ballots are acknowledged after COMMIT, beside the same number of requests for a page that needs no database.
///
/// Usage: `java bench/votes/VoteLoad.java http://localhost:8080 JOINCODE [participants] [rounds]`. Each participant joins
/// through the page, as a phone does, and then answers one statement a request. The two kinds of request take turns in
/// blocks, A B A B …, so that a machine whose speed drifts treats both alike; medians and their ratio are printed.
public class VoteLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private record Phone(HttpClient client, String token, String consultation, List<String> statements) {}

    public static void main(String[] args) throws Exception {
        var base = args[0];
        var code = args[1].replace("-", "");
        int people = args.length > 2 ? Integer.parseInt(args[2]) : 64;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 7;
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < people; i++) {
            phones.add(join(base, code));
        }
        System.out.println(people + " participants, " + phones.getFirst().statements().size() + " statements each");
        var votes = new double[rounds];
        var pages = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            int revision = round + 2;
            double vote = perSecond(phones, phone -> vote(base, phone, revision));
            double page = perSecond(phones, phone -> page(base, phone));
            if (round >= 0) {
                votes[round] = vote;
                pages[round] = page;
            }
        }
        Arrays.sort(votes);
        Arrays.sort(pages);
        System.out.printf(
                "ballots acknowledged after COMMIT: %.0f/s (%.0f to %.0f)%n",
                votes[rounds / 2], votes[0], votes[rounds - 1]);
        System.out.printf(
                "pages without a database:          %.0f/s (%.0f to %.0f)%n",
                pages[rounds / 2], pages[0], pages[rounds - 1]);
        System.out.printf("ratio %.2f%n", votes[rounds / 2] / pages[rounds / 2]);
    }

    private static Phone join(String base, String code) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var door = get(client, base + "/c/" + code);
        var form = HttpRequest.newBuilder(URI.create(base + "/c/" + code))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + java.net.URLEncoder.encode(find(TOKEN, door).getFirst(), "UTF-8")))
                .build();
        var answer = client.send(form, BodyHandlers.ofString());
        var consultation = answer.uri().getPath().replaceAll("/consultations/(.*)/answer", "$1");
        var next = get(client, base + "/api/v1/consultations/" + consultation + "/next");
        return new Phone(client, find(TOKEN, answer.body()).getFirst(), consultation, find(STATEMENT, next));
    }

    private static String get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static void vote(String base, Phone phone, int revision) throws Exception {
        for (var statement : phone.statements()) {
            var body = "{\"ballots\":[{\"statement\":\"" + statement + "\",\"value\":" + (revision % 3 - 1)
                    + ",\"important\":false,\"revision\":" + revision + "}]}";
            var request = HttpRequest.newBuilder(
                            URI.create(base + "/api/v1/consultations/" + phone.consultation() + "/votes"))
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", phone.token())
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = phone.client().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":[]")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static void page(String base, Phone phone) throws Exception {
        for (int i = 0; i < phone.statements().size(); i++) {
            get(phone.client(), base + "/about");
        }
    }

    private interface Act {
        void of(Phone phone) throws Exception;
    }

    private static double perSecond(List<Phone> phones, Act act) throws Exception {
        var done = new AtomicLong();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var work = phones.stream()
                    .<Callable<Void>>map(phone -> () -> {
                        act.of(phone);
                        done.addAndGet(phone.statements().size());
                        return null;
                    })
                    .toList();
            for (var one : threads.invokeAll(work)) {
                one.get();
            }
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }
}
