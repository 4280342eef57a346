package id.guruonline.bench.peer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.guruonline.bench.stand.Database;
import org.bson.Document;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An endpoint that saves what it is brought, one insert, and says so.
 *
 * <p>{@code BareEndpoint <port> <MongoDB's address>}.
 */
@Configuration(proxyBeanMethods = false)
@Import(EmptyApp.class)
public class BareEndpoint {

    private static final String ADDRESS = "bench.uri";

    static void main(String[] args) {
        System.setProperty(ADDRESS, args[1]);
        EmptyApp.start(BareEndpoint.class, args[0]);
    }

    /** Where it is brought. */
    @RestController
    static final class Taking {

        private final MongoCollection<Document> inbox;

        Taking() {
            String uri = System.getProperty(ADDRESS);
            MongoClient client = MongoClients.create(uri);
            inbox = client.getDatabase(Database.name(uri)).getCollection("inbox");
        }

        @PostMapping("/in")
        void take(@RequestBody String body) {
            inbox.insertOne(Document.parse(body));
        }
    }
}
