package org.samrad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;

class FairGroupTest {
    private static final Place MINE = place(Country.SE, Organisation.Type.STATE_AGENCY, "Finans", 300);

    private static Place place(Country country, Organisation.Type type, String ministry, int size) {
        return new Place(UUID.randomUUID(), country, type, ministry, size);
    }

    private static boolean admits(Place other, FairGroup.Likeness... likenesses) {
        return new FairGroup(MINE, Set.of(likenesses)).admits(other);
    }

    @Test
    void eachLikenessHoldsOutWhoIsUnlike() {
        var norwegian = place(Country.NO, Organisation.Type.STATE_AGENCY, "Finans", 300);
        var municipality = place(Country.SE, Organisation.Type.MUNICIPALITY, "Finans", 300);
        var culture = place(Country.SE, Organisation.Type.STATE_AGENCY, "Kultur", 300);

        assertThat(admits(norwegian, FairGroup.Likeness.COUNTRY)).isFalse();
        assertThat(admits(norwegian, FairGroup.Likeness.TYPE)).isTrue();
        assertThat(admits(municipality, FairGroup.Likeness.TYPE)).isFalse();
        assertThat(admits(municipality, FairGroup.Likeness.COUNTRY)).isTrue();
        assertThat(admits(culture, FairGroup.Likeness.MINISTRY)).isFalse();
        assertThat(admits(culture, FairGroup.Likeness.COUNTRY, FairGroup.Likeness.TYPE))
                .isTrue();
        assertThat(admits(norwegian)).as("without a condition all are in").isTrue();
    }

    @Test
    void alikeInSizeIsFromHalfToDouble() {
        for (int size : new int[] {150, 300, 600}) {
            assertThat(admits(place(Country.SE, Organisation.Type.REGION, "", size), FairGroup.Likeness.SIZE))
                    .isTrue();
        }
        for (int size : new int[] {0, 149, 601, Integer.MAX_VALUE}) {
            assertThat(admits(place(Country.SE, Organisation.Type.REGION, "", size), FairGroup.Likeness.SIZE))
                    .isFalse();
        }
    }

    @Test
    void whatTheRegisterDoesNotSayMakesNobodyAlike() {
        var bare = place(Country.SE, Organisation.Type.STATE_AGENCY, "", 0);
        var group = new FairGroup(bare, EnumSet.allOf(FairGroup.Likeness.class));

        assertThat(group.of(List.of(bare, MINE, place(Country.SE, Organisation.Type.STATE_AGENCY, "", 0))))
                .containsExactly(bare);
        assertThat(group.unknown()).containsExactlyInAnyOrder(FairGroup.Likeness.SIZE, FairGroup.Likeness.MINISTRY);
        assertThat(new FairGroup(MINE, EnumSet.allOf(FairGroup.Likeness.class)).unknown())
                .isEmpty();
    }
}
