package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSchemaTest {

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_index_is_there_and_making_it_again_changes_nothing() {
        List<String> first = indexNames("orders");
        database.schema().create();
        assertThat(indexNames("orders")).isEqualTo(first).contains("due", "withFacts", "watching");
    }

    @Test
    void a_caller_declares_indexes_of_its_own() {
        Index index = Index.of("inbox", "lane", "lane", "seq");
        new MongoSchema(database.mongo(), List.of(index)).create();
        assertThat(indexNames("inbox")).contains("lane");
        assertThat(indexNames("orders")).contains("due");
    }

    @Test
    void recreating_throws_away_whatever_was_there_and_keeps_the_indexes() {
        new MongoOrders(database.mongo()).insert(SomeOrder.placed("B1"));
        database.mongo().getCollection("inbox").insertOne(new Document("_id", "m1"));
        database.schema().recreate();
        assertThat(new MongoOrders(database.mongo()).find("B1")).isEmpty();
        assertThat(database.mongo().getCollection("inbox").countDocuments()).isZero();
        assertThat(indexNames("orders")).contains("due");
    }

    private List<String> indexNames(String collection) {
        List<String> names = new ArrayList<>();
        for (Document index : database.mongo().getCollection(collection).listIndexes()) {
            names.add(index.getString("name"));
        }
        return names;
    }
}
