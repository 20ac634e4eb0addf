import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// How long pages take at the volume that `Volume.java` has loaded, beside a page that asks nothing of the database.
///
/// Usage: `java bench/volume/PageLoad.java http://localhost:8080 [rounds]`. One reader; the pages take turns, so that a
/// machine whose speed drifts treats all alike. Prints median and 95th percentile in milliseconds, and the median as a
/// multiple of the plain page's in the same run.
public class PageLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private record Visit(HttpClient reader, String path) {}

    public static void main(String[] args) throws Exception {
        var base = args[0];
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        var liv = signedIn(base, "Liv Dahl");
        var bjarne = signedIn(base, "Bjarne Holm");
        var initiative = id("volume initiative 0 1");
        var forum = id("volume forum 0 0");
        var visits = new LinkedHashMap<String, Visit>();
        visits.put("no database", new Visit(liv, "/about"));
        visits.put("initiative", new Visit(liv, "/initiatives/" + initiative));
        visits.put("initiatives", new Visit(liv, "/initiatives"));
        visits.put("contributions", new Visit(liv, "/initiatives/" + initiative + "/contributions"));
        visits.put("commitments", new Visit(liv, "/commitments"));
        visits.put("forum", new Visit(bjarne, "/forums/" + forum));
        visits.put("agenda, open", new Visit(bjarne, "/meetings/" + id("volume meeting " + forum + 8)));
        visits.put("agenda, held", new Visit(bjarne, "/meetings/" + id("volume meeting " + forum + 7)));
        print(times(base, visits, rounds), rounds);
    }

    private static Map<String, double[]> times(String base, Map<String, Visit> visits, int rounds) throws Exception {
        var times = new LinkedHashMap<String, double[]>();
        visits.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -rounds / 4; round < rounds; round++) {
            for (var visit : visits.entrySet()) {
                double took = took(base, visit.getValue());
                if (round >= 0) {
                    times.get(visit.getKey())[round] = took;
                }
            }
        }
        return times;
    }

    private static double took(String base, Visit visit) throws Exception {
        long begun = System.nanoTime();
        var answer = visit.reader().send(
                HttpRequest.newBuilder(URI.create(base + visit.path())).build(), BodyHandlers.ofString());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException(visit.path() + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return took;
    }

    private static void print(Map<String, double[]> times, int rounds) {
        times.values().forEach(Arrays::sort);
        double plain = times.get("no database")[rounds / 2];
        times.forEach((name, sorted) -> System.out.printf(
                "%-14s median %6.1f ms   95 %% %6.1f ms   %4.1f × the plain page%n",
                name, sorted[rounds / 2], sorted[rounds * 95 / 100], sorted[rounds / 2] / plain));
    }

    private static HttpClient signedIn(String base, String name) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        var person = Pattern.compile("name=\"person\" value=\"([^\"]+)\">" + name).matcher(page.body());
        if (!token.find() || !person.find()) {
            throw new IllegalStateException(name + " is not offered at " + base + "/sign-in: start with --demo");
        }
        var form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&person=" + person.group(1);
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/demo/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return client;
    }

    /// The id that `volume.sql` makes of a text: `md5(text)::uuid`.
    private static UUID id(String text) throws Exception {
        var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
