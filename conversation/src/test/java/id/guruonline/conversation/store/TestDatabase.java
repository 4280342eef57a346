package id.guruonline.conversation.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.MongoMapping;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An empty database with its indexes: in the MongoDB that {@code MONGODB_URI} names, else an
 * embedded one of its own.
 */
public final class TestDatabase implements AutoCloseable {

    private final String name = "guru_test_" + ThreadLocalRandom.current().nextLong(1L << 40);
    private final List<Class<?>> roots = new ArrayList<>(ConversationSchema.ROOTS);
    private final List<MongoClient> clients = new ArrayList<>();
    private final @Nullable EmbeddedMongo embedded;
    private final MongoTemplate mongo;

    /**
     * @param moreRoots commands and states of the test
     */
    public TestDatabase(List<Class<?>> moreRoots) {
        roots.addAll(moreRoots);
        String uri = System.getenv("MONGODB_URI");
        embedded = uri == null ? EmbeddedMongo.inMemory() : null;
        mongo = template(embedded == null ? uri : embedded.connectionString());
        new MongoSchema(mongo, ConversationSchema.INDEXES).create();
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    /** Whether a gate can be put before it. */
    public boolean hasGates() {
        return embedded != null;
    }

    /** As somebody has it whose writes go through a gate. */
    public MongoTemplate through(WriteGate gate) {
        if (embedded == null) {
            throw new IllegalStateException("only the embedded database has gates");
        }
        return template(
                embedded.openEntrance(gate).connectionString()
                        + "/?serverSelectionTimeoutMS=2000&retryWrites=false&retryReads=false");
    }

    @Override
    public void close() {
        clients.getFirst().getDatabase(name).drop();
        clients.forEach(MongoClient::close);
        if (embedded != null) {
            embedded.close();
        }
    }

    private MongoTemplate template(String uri) {
        MongoClient client = MongoClients.create(uri);
        clients.add(client);
        return MongoMapping.template(client, name, roots);
    }
}
