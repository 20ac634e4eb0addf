package org.samrad.pair;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.organisation.Name;
import org.samrad.programme.Programme;
import org.samrad.programme.Round;

/// A report with the names it needs. `columns` are the rounds side by side, the newest first.
public record ShownReport(
        Programme programme, Round round, RoundReport report, List<RoundReport> columns, Map<UUID, Name> names) {
    public String name(UUID organisation, String language) {
        var name = names.get(organisation);
        return name == null ? "–" : name.in(language);
    }

    public String title(List<UUID> members, String language) {
        return members.stream().map(one -> name(one, language)).collect(Collectors.joining(" – "));
    }

    public List<RoundReport.Voice> voices(UUID pair) {
        return report.voices().stream()
                .filter(voice -> voice.pair().equals(pair))
                .toList();
    }

    public String address() {
        return "/rounds/" + round.id();
    }
}
