package org.samrad.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which PostgreSQL: the one named by `SAMRAD_DATABASE_URL`, or, where none is named, an embedded one under
/// `SAMRAD_HOME`.
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {
    @Bean
    java.time.Clock sourceOfTime(@Value("${samrad.time-zone:Europe/Copenhagen}") String zone) {
        return java.time.Clock.system(ZoneId.of(zone));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "samrad.database.url")
    static class External {
        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(
                @Value("${samrad.database.url}") String url,
                @Value("${samrad.database.user:}") String user,
                @Value("${samrad.database.password:}") String password,
                @Value("${samrad.database.pool:20}") int pool) {
            var config = pool(pool);
            if (url.startsWith("jdbc:")) {
                config.setJdbcUrl(url);
            } else {
                readUri(config, URI.create(url));
            }
            if (!user.isEmpty()) {
                config.setUsername(user);
                config.setPassword(password);
            }
            return new HikariDataSource(config);
        }

        /// `postgresql://user:password@host:port/name`, the form that hosting services hand out.
        private static void readUri(HikariConfig config, URI uri) {
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            config.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query);
            if (uri.getUserInfo() != null) {
                var parts = uri.getUserInfo().split(":", 2);
                config.setUsername(parts[0]);
                config.setPassword(parts.length > 1 ? parts[1] : "");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "samrad.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(
                @Value("${samrad.home:var}") Path home, @Value("${samrad.command:false}") boolean command)
                throws IOException {
            var stay = command ? EmbeddedPostgres.Stay.GUEST : EmbeddedPostgres.Stay.OWNER;
            return EmbeddedPostgres.start(home.resolve("postgres"), stay);
        }

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(EmbeddedPostgres postgres, @Value("${samrad.database.pool:20}") int pool) {
            var config = pool(pool);
            config.setJdbcUrl(postgres.url());
            config.setUsername(postgres.user());
            config.setPassword(postgres.password());
            return new HikariDataSource(config);
        }
    }

    private static HikariConfig pool(int size) {
        var config = new HikariConfig();
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setPoolName("samrad");
        return config;
    }

    /// A refused start, told in words: named in `META-INF/spring.factories`.
    static final class Explanation extends AbstractFailureAnalyzer<EmbeddedPostgres.Refused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, EmbeddedPostgres.Refused cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }

    /// A PostgreSQL that does not answer, does not know us or lacks the database, told in words.
    static final class Unreachable extends AbstractFailureAnalyzer<SQLException> {
        private static final Pattern CONNECTION = Pattern.compile("(08|28|3D|57P0).*");

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
            var deepest = cause;
            while (deepest.getCause() instanceof SQLException deeper) {
                deepest = deeper;
            }
            if (deepest.getSQLState() == null
                    || !CONNECTION.matcher(deepest.getSQLState()).matches()) {
                return null;
            }
            return new FailureAnalysis(
                    "The database cannot be used: " + deepest.getMessage(),
                    "Look whether PostgreSQL runs and whether SAMRAD_DATABASE_URL, and its user and password, are right.",
                    cause);
        }
    }
}
