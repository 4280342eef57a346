package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MendingBackendTest {

    private final List<MVStore> stores = new ArrayList<>();
    private int refusals;
    private final MendingBackend backend =
            new MendingBackend(this::open, new Standstill(() -> true, System::nanoTime));

    private MVStore open() {
        if (refusals > 0) {
            refusals--;
            throw new MVStoreException(0, "too many open files");
        }
        stores.add(MVStore.open(null));
        return stores.getLast();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    private Document read() {
        Function<MongoBackend, Document> reading =
                _ -> {
                    if (stores.getLast().isClosed()) {
                        throw new MVStoreException(0, "closed");
                    }
                    return new Document("ok", 1);
                };
        return backend.pass(new EmbeddedChannel(), "find", new Document("find", "orders"), reading);
    }

    @Test
    void a_file_that_cannot_be_opened_at_once_is_tried_again_by_whoever_reads_next() {
        assertThat(read()).containsKey("ok");
        stores.getLast().closeImmediately();
        refusals = 2;
        assertThatThrownBy(this::read).hasMessageContaining("too many open files");
        assertThatThrownBy(this::read).hasMessageContaining("too many open files");
        assertThat(backend.whyNoWrites()).contains("closed");

        assertThat(read()).containsKey("ok");
        assertThat(stores).hasSize(2);
    }
}
