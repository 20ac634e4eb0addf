package org.samrad.programme;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A proof as the file that an organiser downloads, and reading it back.
final class ProofFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProofFile() {}

    static String of(PairingProof proof) {
        return JSON.writeValueAsString(proof);
    }

    /// Empty where the text is no such file.
    static Optional<PairingProof> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, PairingProof.class))
                    .filter(proof -> PairingProof.FORMAT.equals(proof.format()));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
