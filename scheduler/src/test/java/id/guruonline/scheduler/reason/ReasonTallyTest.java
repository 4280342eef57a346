package id.guruonline.scheduler.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonTallyTest {

    private final ReasonTally tally = new ReasonTally();

    @Test
    void each_teacher_counts_once_and_the_most_frequent_reason_comes_first() {
        tally.add("t1", 1, Reason.PAUSED);
        tally.add("t2", 2, Reason.OVERLAPS);
        tally.add("t3", 3, Reason.OVERLAPS);

        assertThat(tally.reasons().counts())
                .containsExactly(
                        new ReasonCount(Reason.OVERLAPS, 2), new ReasonCount(Reason.PAUSED, 1));
        assertThat(tally.reasons().count(Reason.OVERLAPS)).isEqualTo(2);
        assertThat(tally.reasons().count(Reason.HELD)).isZero();
    }

    @Test
    void of_many_teachers_the_twenty_nearest_are_kept_by_name() {
        IntStream.range(0, 500).map(i -> i * 37 % 500).forEach(i -> refuse(i, i));

        Reasons reasons = tally.reasons();

        assertThat(reasons.nearest())
                .extracting(NotAsked::teacherId)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(ReasonTallyTest::id).toList());
        assertThat(reasons.count(Reason.OUT_OF_RADIUS)).isEqualTo(500);
        assertThat(reasons.find(id(19))).hasValue(Reason.OUT_OF_RADIUS);
        assertThat(reasons.find(id(20))).isEmpty();
    }

    @Test
    void of_those_equally_near_the_same_are_kept_whatever_the_order() {
        ReasonTally turned = new ReasonTally();
        for (int i = 0; i < 50; i++) {
            refuse(i, 4);
            turned.add(id(49 - i), 4, Reason.OUT_OF_RADIUS);
        }

        assertThat(tally.reasons()).isEqualTo(turned.reasons());
    }

    @Test
    void a_count_goes_on_where_another_ended() {
        refuse(1, 5);
        ReasonTally more = ReasonTally.from(tally.reasons());
        more.add(id(2), 1, Reason.HELD);

        assertThat(more.reasons().nearest())
                .isEqualTo(
                        List.of(
                                new NotAsked(id(2), 1, Reason.HELD),
                                new NotAsked(id(1), 5, Reason.OUT_OF_RADIUS)));
        assertThat(tally.reasons().nearest()).hasSize(1);
    }

    private void refuse(int number, double km) {
        tally.add(id(number), km, Reason.OUT_OF_RADIUS);
    }

    private static String id(int number) {
        return "t%03d".formatted(number);
    }
}
