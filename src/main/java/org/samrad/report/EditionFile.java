package org.samrad.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A report as JSON: always the same text for the same content, so that one fingerprint stands for it.
final class EditionFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(
                    seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private EditionFile() {}

    static String write(ReportContent content) {
        return JSON.writeValueAsString(content);
    }

    static ReportContent read(String text) {
        return JSON.readValue(text, ReportContent.class);
    }
}
