import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Fills a demonstration with the volume of a country: 200 organisations with 60,000 accounts, 3,000 initiatives,
/// 200,000 contributions, 4,000 meetings with 60,000 items. All of it is made up.
///
/// Usage: `java -cp postgresql.jar bench/volume/Volume.java FOLDER`, where FOLDER is the data folder of a Samråd that is
/// running with demo data and its embedded database. Never against an installation that anybody uses.
public class Volume {
    public static void main(String[] args) throws Exception {
        var sql = Files.readString(Path.of("bench", "volume", "volume.sql"));
        long begun = System.nanoTime();
        try (var connection = connect(Path.of(args[0], "postgres"))) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var step : sql.split("(?m)^-- ##")) {
                    run(statement, step.strip());
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        System.out.printf("done in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private static void run(java.sql.Statement statement, String step) throws SQLException {
        var title = step.lines().findFirst().orElse("");
        if (!title.isEmpty()) {
            statement.execute("-- " + step);
            System.out.println(title);
        }
    }

    private static Connection connect(Path postgres) throws IOException, SQLException {
        var port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3);
        var owner = new Properties();
        owner.setProperty("user", "postgres");
        owner.setProperty("password", Files.readString(postgres.resolve("secret")).strip());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", owner);
    }
}
