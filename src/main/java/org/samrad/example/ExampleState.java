package org.samrad.example;

import java.time.Instant;
import java.util.UUID;

/// How far an example has come, with who brought it there and when.
public sealed interface ExampleState {
    Done done();

    record Done(UUID by, Instant at) {}

    /// Somebody has found it, and writes; where the host has given it back, `why` says what is to be changed.
    record Found(Done done, String why) implements ExampleState {}

    /// The words stand, and the host is asked whether they are right.
    record Written(Done done) implements ExampleState {}

    /// The host has said that they are.
    record Checked(Done done) implements ExampleState {}

    /// Everybody can read it.
    record Published(Done done) implements ExampleState {}

    /// A new version is being written; what was published stands meanwhile.
    record Revised(Done done, String why) implements ExampleState {}

    /// It is told no longer.
    record Retired(Done done, String why) implements ExampleState {}

    enum Name {
        FOUND,
        WRITTEN,
        CHECKED,
        PUBLISHED,
        REVISED,
        RETIRED;

        public String textKey() {
            return "example.state." + name();
        }
    }

    default Name name() {
        return switch (this) {
            case Found found -> Name.FOUND;
            case Written written -> Name.WRITTEN;
            case Checked checked -> Name.CHECKED;
            case Published published -> Name.PUBLISHED;
            case Revised revised -> Name.REVISED;
            case Retired retired -> Name.RETIRED;
        };
    }

    default String why() {
        return switch (this) {
            case Found found -> found.why;
            case Revised revised -> revised.why;
            case Retired retired -> retired.why;
            case Written written -> "";
            case Checked checked -> "";
            case Published published -> "";
        };
    }

    static ExampleState of(Name name, Done done, String why) {
        return switch (name) {
            case FOUND -> new Found(done, why);
            case WRITTEN -> new Written(done);
            case CHECKED -> new Checked(done);
            case PUBLISHED -> new Published(done);
            case REVISED -> new Revised(done, why);
            case RETIRED -> new Retired(done, why);
        };
    }
}
