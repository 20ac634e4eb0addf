package org.samrad.example;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;

/// An example as everybody can read it, with what it is found by. Where it comes from stands as it was on the day of
/// publication.
public record ShownExample(UUID id, UUID host, int version, ExampleContent content, Place place, Days days, int uses) {

    public record Place(Country country, Organisation.Type type, Size size) {}

    public record Days(LocalDate published, LocalDate changed) {}

    /// How many work at the host.
    public enum Size {
        UP_TO_50(50),
        UP_TO_250(250),
        UP_TO_1000(1000),
        OVER_1000(Integer.MAX_VALUE),
        UNKNOWN(0);

        private final int most;

        Size(int most) {
            this.most = most;
        }

        public static Size of(Organisation.@Nullable Size size) {
            if (size == null) {
                return UNKNOWN;
            }
            for (var one : values()) {
                if (size.workUnits() <= one.most) {
                    return one;
                }
            }
            return UNKNOWN;
        }

        public String textKey() {
            return "example.size." + name();
        }
    }

    public String address() {
        return "/examples/" + id;
    }

    public String headline() {
        return content.words().headline();
    }

    public String language() {
        return content.words().language();
    }
}
