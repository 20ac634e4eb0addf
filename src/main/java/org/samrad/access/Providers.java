package org.samrad.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.samrad.web.Frame;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// The OpenID Connect providers of this installation, any number of them. What a provider publishes about itself is
/// fetched when the first person comes by it, so that one which is down keeps nobody else out.
@Component
class Providers {
    private final Map<String, ProviderSettings> settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final String address;

    Providers(Environment environment, Frame.Setup setup) {
        this.settings = new TreeMap<>(Binder.get(environment)
                .bind("samrad.providers", Bindable.mapOf(String.class, ProviderSettings.class))
                .orElse(Map.of()));
        this.address = setup.address();
    }

    /// One to choose on a page.
    record Choice(String id, String name) {}

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        settings.forEach((id, provider) -> choices.add(new Choice(id, provider.name())));
        return List.copyOf(choices);
    }

    Optional<ProviderSettings> find(String id) {
        return Optional.ofNullable(settings.get(id));
    }

    /// Throws where the provider cannot be reached or is not the one that its address says.
    ClientRegistration registration(String id, ProviderSettings provider) {
        var registration = known.get(id);
        if (registration == null) {
            registration = fetched(id, provider);
            known.put(id, registration);
        }
        return registration;
    }

    private ClientRegistration fetched(String id, ProviderSettings provider) {
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(
                        provider.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(address + "/sign-in/from/" + id)
                .scope(provider.scopes())
                .build();
    }
}
