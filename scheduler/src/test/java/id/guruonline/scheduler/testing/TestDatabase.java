package id.guruonline.scheduler.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.Index;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.WriteGate;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An empty database with its indexes: in the MongoDB that {@code MONGODB_URI} names, else an
 * embedded one of its own.
 */
public class TestDatabase implements AutoCloseable {

    private final GatedDatabase database = new GatedDatabase();
    private final List<Class<?>> roots;
    private final List<Index> indexes;
    private final List<MongoClient> clients = new ArrayList<>();
    private final MongoTemplate mongo;

    /** With what the scheduler keeps. */
    public TestDatabase() {
        this(List.of(), List.of());
    }

    /**
     * With what a higher floor keeps as well.
     *
     * @param moreRoots as {@link MongoMapping#template} has them
     */
    public TestDatabase(List<Class<?>> moreRoots, List<Index> moreIndexes) {
        roots = moreRoots;
        indexes = moreIndexes;
        mongo = template(database.connectionString());
        new MongoSchema(mongo, indexes).create();
    }

    /** The way into it. */
    public MongoTemplate mongo() {
        return mongo;
    }

    /** As another instance of the service would have. */
    public MongoTemplate newTemplate() {
        return MongoMapping.template(clients.getFirst(), database.name(), roots);
    }

    /** Its indexes. */
    public MongoSchema schema() {
        return new MongoSchema(mongo, indexes);
    }

    /** As somebody has it whose writes go through a gate. */
    public MongoTemplate through(WriteGate gate) {
        return template(
                database.open(gate).connectionString()
                        + "&serverSelectionTimeoutMS=2000&retryWrites=false&retryReads=false");
    }

    @Override
    public void close() {
        clients.forEach(MongoClient::close);
        database.close();
    }

    private MongoTemplate template(String uri) {
        MongoClient client = MongoClients.create(uri);
        clients.add(client);
        return MongoMapping.template(client, database.name(), roots);
    }
}
