package org.samrad.access;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/// OpenID Connect: authorization code with PKCE, state and nonce. The framework's own parts make the request and check
/// the answer; they are put together here so that nothing of a token or a claim ever comes into a session.
@Component
class OpenId {
    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
    private static final String LEVEL = "acr";

    private final Providers providers;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    OpenId(Providers providers) {
        this.providers = providers;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(this::registration, "/sign-in/with");
        resolver.setAuthorizationRequestCustomizer(this::askForLevel);
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(this::algorithm);
        exchange.setJwtDecoderFactory(decoders);
    }

    private ClientRegistration registration(String id) {
        return providers.registration(id, settings(id));
    }

    private ProviderSettings settings(String id) {
        return providers.find(id).orElseThrow(() -> new NotFound("provider"));
    }

    private SignatureAlgorithm algorithm(ClientRegistration registration) {
        var name = settings(registration.getRegistrationId()).signedWith();
        var algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IllegalArgumentException("A provider signs with RS256, ES256 or the like, not " + name);
        }
        return algorithm;
    }

    private void askForLevel(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(attributes -> {
            var id = String.valueOf(attributes.get("registration_id"));
            var levels = settings(id).acr();
            if (!levels.isEmpty()) {
                request.additionalParameters(more -> more.put("acr_values", String.join(" ", levels)));
            }
        });
    }

    /// The address at the provider to which somebody is sent; empty when the provider cannot be reached.
    Optional<String> begin(String id, HttpServletRequest request, HttpServletResponse response) {
        settings(id);
        try {
            var fresh = resolver.resolve(request, id);
            if (fresh == null) {
                return Optional.empty();
            }
            asked.saveAuthorizationRequest(fresh, request, response);
            return Optional.of(fresh.getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The sign-in provider {} cannot be reached: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// What the provider vouches for; empty when this is no answer to what was asked, in this browser and of this
    /// provider, or when it does not hold.
    Optional<Claims> end(String id, HttpServletRequest request, HttpServletResponse response) {
        var provider = settings(id);
        var question = asked.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        var state = request.getParameter("state");
        if (question == null || code == null || state == null || !isOf(id, provider, question, request)) {
            return Optional.empty();
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(requireNonNullElse(question.getRedirectUri(), ""))
                .build();
        try {
            var done = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    registration(id), new OAuth2AuthorizationExchange(question, answer)));
            return claims(done).map(all -> Claims.of(all, provider.organisationClaim()))
                    .filter(claims -> isHighEnough(id, provider, claims));
        } catch (AuthenticationException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("An answer of the sign-in provider {} does not hold: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// One provider's answer must not be taken for another's.
    private static boolean isOf(
            String id, ProviderSettings provider, OAuth2AuthorizationRequest question, HttpServletRequest request) {
        var issuer = request.getParameter("iss");
        return id.equals(question.getAttribute("registration_id"))
                && (issuer == null || issuer.equals(provider.issuer()));
    }

    private static boolean isHighEnough(String id, ProviderSettings provider, Claims claims) {
        if (provider.acr().isEmpty() || provider.acr().contains(claims.level())) {
            return true;
        }
        LOG.warn("The sign-in provider {} vouched on another level than was asked for", id);
        return false;
    }

    /// What was said about somebody; the level counts only where it was signed.
    private static Optional<Map<String, Object>> claims(@Nullable Authentication done) {
        if (done == null || !(done.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        var all = new HashMap<String, Object>(user.getClaims());
        all.remove(LEVEL);
        if (user.getIdToken().getClaims().get(LEVEL) instanceof String level) {
            all.put(LEVEL, level);
        }
        return Optional.of(all);
    }
}
