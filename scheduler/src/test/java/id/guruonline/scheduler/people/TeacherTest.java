package id.guruonline.scheduler.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeacherTest {

    /** Whatever a teacher left to the draft's own values would differ in one of them. */
    static Stream<Teacher> teachers() {
        return Stream.of(Samples.full(), Samples.bare())
                .flatMap(samples -> Stream.of(saying(samples, true), saying(samples, false)))
                .map(samples -> (Teacher) samples.of(Teacher.class));
    }

    private static Samples saying(Samples samples, boolean yes) {
        return samples.with((_, type) -> type == boolean.class ? yes : null);
    }

    @ParameterizedTest
    @MethodSource("teachers")
    void who_is_edited_and_told_nothing_anew_is_the_same(Teacher teacher) {
        assertThat(teacher.edit().done()).isEqualTo(teacher);
    }
}
