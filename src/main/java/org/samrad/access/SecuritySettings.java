package org.samrad.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The outer wall: sessions in the database, form tokens, strict headers. Who may do what is decided by the front
/// doors, not here. E-mail links and OpenID Connect will be further ways of arriving at the same session.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = 10 * 60 * 60)
class SecuritySettings implements WebMvcConfigurer {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private final Present present;

    SecuritySettings(Present present) {
        this.present = present;
    }

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            SecurityContextRepository contexts,
            @Value("${samrad.cookies.secure:false}") boolean secure)
            throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(secure).sameSite("Strict").httpOnly(true));
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                // not `no-store`: a browser that goes back must still have what was typed
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Cache-Control")) {
                        response.setHeader("Cache-Control", "private, no-cache");
                    }
                })
                .addHeaderWriter(
                        new StaticHeadersWriter("Permissions-Policy", "camera=(), geolocation=(), microphone=()")));
        return http.build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${samrad.cookies.secure:false}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("samrad");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /// There is no list of users beside our own: this only keeps the framework from inventing one.
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorOfRequest(present));
    }
}
