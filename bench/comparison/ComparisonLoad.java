import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// How long comparison pages take over 300 organisations × 40 key figures × 10 years, beside a page that asks nothing of
/// the database.
///
/// Usage: `java -cp postgresql.jar bench/comparison/ComparisonLoad.java FOLDER http://localhost:8080 [rounds]`, where
/// FOLDER is the data folder of a running demonstration. The figures are loaded where they are not there yet. Never
/// against an installation that anybody uses.
public class ComparisonLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String READER = "Bjarne Holm";

    public static void main(String[] args) throws Exception {
        load(Path.of(args[0], "postgres"));
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        var reader = signedIn(args[1]);
        var pages = new LinkedHashMap<String, String>();
        pages.put("no database", "/about");
        pages.put("overview, all", "/comparison?q=compared-");
        pages.put("overview, alike", "/comparison?q=compared-&with=FAIR&like=COUNTRY&like=SIZE");
        pages.put("overview, 2021", "/comparison?q=compared-&year=2021");
        pages.put("one key figure", "/comparison/indicators/compared-1");
        pages.put("own past only", "/comparison/indicators/compared-4");
        pages.put("twins by five", "/comparison/twins?trait=size&trait=compared-1&trait=compared-2&trait=compared-3"
                + "&trait=compared-5");
        print(times(reader, args[1], pages, rounds), rounds);
    }

    private static void load(Path postgres) throws IOException, SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            var known = statement.executeQuery(
                    "select exists (select from indicator.indicator where code = 'compared-1')");
            known.next();
            if (known.getBoolean(1)) {
                return;
            }
            connection.setAutoCommit(false);
            statement.execute(Files.readString(Path.of("bench", "comparison", "comparison.sql")));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static Connection connect(Path postgres) throws IOException, SQLException {
        var port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3);
        var owner = new Properties();
        owner.setProperty("user", "postgres");
        owner.setProperty("password", Files.readString(postgres.resolve("secret")).strip());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", owner);
    }

    private static Map<String, double[]> times(HttpClient reader, String base, Map<String, String> pages, int rounds)
            throws Exception {
        var times = new LinkedHashMap<String, double[]>();
        pages.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -rounds / 4; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                double took = took(reader, base + page.getValue());
                if (round >= 0) {
                    times.get(page.getKey())[round] = took;
                }
            }
        }
        return times;
    }

    private static double took(HttpClient reader, String address) throws Exception {
        long begun = System.nanoTime();
        var answer = reader.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return took;
    }

    private static void print(Map<String, double[]> times, int rounds) {
        times.values().forEach(Arrays::sort);
        times.forEach((name, sorted) -> System.out.printf(
                "%-16s median %6.1f ms   95 %% %6.1f ms%n", name, sorted[rounds / 2], sorted[rounds * 95 / 100]));
    }

    private static HttpClient signedIn(String base) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var page = client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        var person = Pattern.compile("name=\"person\" value=\"([^\"]+)\">" + READER).matcher(page.body());
        if (!token.find() || !person.find()) {
            throw new IllegalStateException(READER + " is not offered at " + base + "/sign-in: start with --demo");
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
}
