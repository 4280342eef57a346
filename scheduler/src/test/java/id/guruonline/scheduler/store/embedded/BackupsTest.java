package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.testing.Dying;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BackupsTest {

    @Test
    void a_copy_that_lacks_memory_ends_the_process_and_is_no_copy_that_failed()
            throws IOException, InterruptedException {
        assertThat(Dying.exitOf(Starved.class)).isEqualTo(3);
    }

    /** A process that would go on. */
    static final class Starved {

        private Starved() {}

        public static void main(String[] args) {
            Backups backups =
                    new Backups(_ -> {
                        throw new OutOfMemoryError("as if");
                    });
            Document command = new Document(Backups.TO, "/nowhere");
            while (backups.answer(command).get("errmsg") == null) {
                Thread.onSpinWait();
            }
        }
    }
}
