package org.samrad.programme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The areas that come with the system, `programme/areas.csv`: code; group; then the words in five languages.
@Component
class Areas {
    private final List<Area> all;

    Areas() throws IOException {
        var read = new ArrayList<Area>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("/programme/areas.csv").getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(line -> read.add(area(line)));
        }
        this.all = List.copyOf(read);
    }

    private static Area area(String line) {
        var parts = line.split(";", -1);
        if (parts.length != 7) {
            throw new IllegalStateException("An area has a code, a group and five texts; this line has not: " + line);
        }
        return new Area(
                parts[0],
                parts[1],
                Map.of("en", parts[2], "da", parts[3], "sv", parts[4], "nb", parts[5], "nn", parts[6]));
    }

    List<Area> all() {
        return all;
    }
}
