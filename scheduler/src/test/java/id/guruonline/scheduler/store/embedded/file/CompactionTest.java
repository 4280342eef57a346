package id.guruonline.scheduler.store.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.guruonline.scheduler.testing.Dying;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CompactionTest {

    @Test
    void a_pass_that_fails_by_whatever_is_not_the_last() {
        assertThatCode(() ->
                        Compaction.pass(() -> {
                            throw new StackOverflowError();
                        }))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        Compaction.pass(() -> {
                            throw new IllegalStateException("busy");
                        }))
                .doesNotThrowAnyException();
    }

    @Test
    void one_that_lacks_memory_ends_the_process() throws IOException, InterruptedException {
        assertThat(Dying.exitOf(Starved.class)).isEqualTo(3);
    }

    /** A process that would go on. */
    static final class Starved {

        private Starved() {}

        public static void main(String[] args) {
            Compaction.pass(() -> {
                throw new OutOfMemoryError("as if");
            });
        }
    }
}
