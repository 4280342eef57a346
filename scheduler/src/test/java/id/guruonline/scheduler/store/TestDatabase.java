package id.guruonline.scheduler.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An empty database with its indexes: in the MongoDB that {@code MONGODB_URI} names, else an
 * embedded one of its own.
 */
final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name =
            "guru_test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoTemplate template;

    TestDatabase() {
        String uri = System.getenv("MONGODB_URI");
        embedded = uri == null ? EmbeddedMongo.inMemory() : null;
        client = MongoClients.create(embedded == null ? uri : embedded.connectionString());
        template = newTemplate();
        schema().create();
    }

    MongoTemplate template() {
        return template;
    }

    /** As another instance of the service would have. */
    MongoTemplate newTemplate() {
        return MongoMapping.template(client, name, List.of());
    }

    MongoSchema schema() {
        return new MongoSchema(template, List.of());
    }

    @Override
    public void close() {
        client.getDatabase(name).drop();
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
