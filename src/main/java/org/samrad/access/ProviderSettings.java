package org.samrad.access;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An OpenID Connect provider, as the operator describes it under `samrad.providers.<id>`. `acr` are the levels that
/// are asked for and accepted; `organisationClaim` says where the registration number of the employer stands, and
/// `country` whose register it is of. `twoFactors` says that whoever comes from there has shown two already.
record ProviderSettings(
        String name,
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("RS256") String signedWith,
        @DefaultValue List<String> acr,
        @DefaultValue("") String organisationClaim,
        @DefaultValue("") String country,
        @DefaultValue("false") boolean twoFactors) {
    ProviderSettings {
        if (name == null || issuer == null || clientId == null) {
            throw new IllegalArgumentException("A provider needs a name, an issuer and a client id");
        }
        if (organisationClaim.isEmpty() != country.isEmpty()) {
            throw new IllegalArgumentException("Provider " + name + ": organisation-claim and country belong together");
        }
        scopes = List.copyOf(scopes);
        acr = List.copyOf(acr);
    }
}
