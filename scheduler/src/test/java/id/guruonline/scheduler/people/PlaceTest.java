package id.guruonline.scheduler.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void the_rough_way_is_off_by_less_than_it_says_anywhere_on_earth() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Place here = somewhere(random);
            Place there =
                    i % 2 == 0
                            ? somewhere(random)
                            : new Place(
                                    Math.clamp(here.lat() + random.nextDouble() - 0.5, -90, 90),
                                    Math.clamp(here.lon() + random.nextDouble() - 0.5, -180, 180));
            double km = here.kmTo(there);
            assertThat(here.roughKmTo(there))
                    .as("%s to %s", here, there)
                    .isCloseTo(km, within(km * Place.ROUGHNESS));
        }
    }

    @Test
    void it_is_no_way_to_where_somebody_is() {
        Place here = new Place(-1.487, 102.116);
        assertThat(here.roughKmTo(here)).isZero();
        assertThat(here.kmTo(here)).isZero();
    }

    private static Place somewhere(Random random) {
        return new Place(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
}
