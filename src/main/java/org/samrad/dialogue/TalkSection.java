package org.samrad.dialogue;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.springframework.stereotype.Component;

/// On an initiative's page: where it is proposed to be talked of and why there, decisions without a talk before them,
/// and cases of a broken duty.
@Component
public class TalkSection implements InitiativeSection {
    private final Proposals proposals;
    private final Breaches breaches;
    private final Forums forums;

    TalkSection(Proposals proposals, Breaches breaches, Forums forums) {
        this.proposals = proposals;
        this.breaches = breaches;
        this.forums = forums;
    }

    /// `raisable` are the forums in which the reader may raise a case.
    public record Page(
            UUID initiative,
            List<Proposal> proposals,
            Map<UUID, Forum> forums,
            Profile profile,
            List<BreachWarning> warnings,
            List<BreachCase> breaches,
            List<Forum> raisable,
            List<Forum> readable) {
        public String forum(Proposal proposal) {
            var forum = forums.get(proposal.forum());
            return forum == null ? "" : forum.name();
        }

        public boolean reads(@Nullable UUID id) {
            return readable.stream().anyMatch(forum -> forum.id().equals(id));
        }

        public String wordKey(Forum forum) {
            return BreachCase.wordKey(forum);
        }

        public boolean isEmpty() {
            return proposals.isEmpty() && warnings.isEmpty() && breaches.isEmpty();
        }
    }

    @Override
    public int place() {
        return 31;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var all = proposals.of(initiative.id(), by).stream()
                .filter(one -> !(one.state() instanceof Proposal.State.Moved))
                .toList();
        var cases = breaches.of(initiative.id(), by);
        var ids = java.util.stream.Stream.concat(
                        all.stream().map(Proposal::forum), cases.stream().map(BreachCase::forum))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = forums.find(ids, by).stream().collect(toMap(Forum::id, forum -> forum));
        var first = known.values().stream()
                .map(Forum::regime)
                .filter(Objects::nonNull)
                .findFirst();
        return Optional.of(new Shown(
                "dialogue/talks",
                new Page(
                        initiative.id(),
                        all,
                        known,
                        forums.profile(first.orElse(null), initiative.startedOn(), by),
                        breaches.warnings(initiative, by),
                        cases,
                        allowed(known, Act.RAISE_BREACH, by),
                        allowed(known, Act.READ_FORUM, by))));
    }

    private static List<Forum> allowed(Map<UUID, Forum> known, Act act, Person by) {
        return known.values().stream()
                .filter(forum -> by.may(act, forum.scope()))
                .sorted(java.util.Comparator.comparing(Forum::name))
                .toList();
    }
}
