package id.guruonline.conversation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.limit.Bucket.Drop;
import id.guruonline.conversation.limit.Bucket.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    /** Three at once, and then twenty a minute. */
    private static final Limits LIMITS =
            new Limits(3, 20, 100, 5000, List.of("+62"), 60, Duration.ofDays(14), false);

    private @Nullable Bucket bucket;

    @Test
    void what_comes_at_once_runs_in_until_it_is_full_and_that_is_told_once() {
        assertThat(drop(5, NINE))
                .containsExactly(Room.YES, Room.YES, Room.YES, Room.NO_AND_TELL, Room.NO);
    }

    @Test
    void a_message_runs_out_in_three_seconds() {
        drop(4, NINE);

        assertThat(drop(2, NINE.plusSeconds(3))).containsExactly(Room.YES, Room.NO);
    }

    @Test
    void a_clock_that_is_set_back_silences_nobody() {
        drop(4, NINE.plus(Duration.ofHours(2)));

        assertThat(drop(4, NINE)).containsExactly(Room.YES, Room.YES, Room.YES, Room.NO_AND_TELL);
    }

    private List<Room> drop(int messages, Instant at) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            Drop drop = Bucket.drop(bucket, LIMITS, at);
            bucket = drop.after();
            rooms.add(drop.room());
        }
        return rooms;
    }
}
