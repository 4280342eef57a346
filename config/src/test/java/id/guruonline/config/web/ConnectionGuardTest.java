package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.guruonline.scheduler.testing.Dying;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {

    @Test
    void a_review_that_fails_by_an_error_is_not_the_last() {
        assertThatCode(() ->
                        ConnectionGuard.goOnAfter(() -> {
                            throw new StackOverflowError();
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
            ConnectionGuard.goOnAfter(() -> {
                throw new OutOfMemoryError("as if");
            });
        }
    }
}
