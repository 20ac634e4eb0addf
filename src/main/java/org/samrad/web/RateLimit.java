package org.samrad.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one sender may do a thing. Counts live in memory for an hour at most, and are neither stored nor logged.
@Component
public class RateLimit {
    /// What is limited, and how: `most` at once, refilled evenly `per` time.
    public enum Act {
        /// Wrong passwords, per account and per address.
        SIGN_IN(10, Duration.ofMinutes(5)),
        /// Letters with a link to sign in, per account.
        SEND_LINK(3, Duration.ofMinutes(10)),
        /// The same, per address: a whole office may sit behind one.
        SEND_LINKS(200, Duration.ofMinutes(10)),
        /// Wrong join codes and receipts, per address; right ones are not counted, so that an office behind one address
        /// gets in.
        GUESS_CODE(30, Duration.ofMinutes(1)),
        /// New statements, per participant.
        PUBLIC_POST(20, Duration.ofMinutes(10)),
        /// Contributions through an open link, per address: a whole meeting may sit behind one.
        OPEN_POST(200, Duration.ofMinutes(10));

        private final int most;
        private final Duration per;

        Act(int most, Duration per) {
            this.most = most;
            this.per = per;
        }
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(200_000)
            .build();

    /// Takes one; false when there is none left for now.
    public boolean take(Act act, String who) {
        return bucket(act, who).tryConsume(1);
    }

    /// Whether there is any left, without taking.
    public boolean left(Act act, String who) {
        return bucket(act, who).getAvailableTokens() > 0;
    }

    private Bucket bucket(Act act, String who) {
        return buckets.get(
                act.name() + "|" + who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(act.most).refillGreedy(act.most, act.per))
                        .build());
    }
}
