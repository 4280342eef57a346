package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandStartedEvent;
import id.guruonline.config.wiring.DatabaseListener;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Hears what a service asks of its database, and knows what every MongoDB and the embedded one can
 * be asked alike: no find-and-modify, no unique index besides {@code _id}, no time to live, no text
 * index, no transaction, no change stream, no update by a pipeline, no look into other collections.
 */
final class PlainCommands implements DatabaseListener {

    private static final Set<String> COMMANDS =
            Set.of(
                    "find",
                    "getMore",
                    "killCursors",
                    "aggregate",
                    "insert",
                    "update",
                    "delete",
                    "createIndexes",
                    "listCollections",
                    "drop",
                    "ping",
                    "endSessions");

    /** What drivers add; of filters, of what {@code aggregate} does, and of changes. */
    private static final Set<String> OPERATORS =
            Set.of(
                    "$db",
                    "$clusterTime",
                    "$readPreference",
                    "$and",
                    "$or",
                    "$not",
                    "$in",
                    "$nin",
                    "$ne",
                    "$gt",
                    "$gte",
                    "$lt",
                    "$lte",
                    "$exists",
                    "$elemMatch",
                    "$match",
                    "$group",
                    "$sum",
                    "$set",
                    "$unset",
                    "$inc",
                    "$max",
                    "$min",
                    "$setOnInsert",
                    "$addToSet",
                    "$pullAll",
                    "$push",
                    "$each",
                    "$slice",
                    "$pull");

    private static final Set<String> INDEX_FIELDS = Set.of("key", "name", "sparse");

    private final Set<String> others = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        if (!COMMANDS.contains(name)) {
            others.add(name);
        }
        if (command.containsKey("startTransaction")) {
            others.add("a transaction");
        }
        command.getArray("updates", new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .filter(update -> update.isArray("u"))
                .forEach(_ -> others.add("an update by a pipeline"));
        command.getArray("indexes", new BsonArray())
                .forEach(index -> lookThroughIndex(index.asDocument()));
        lookThrough(command);
    }

    private void lookThroughIndex(BsonDocument index) {
        index.keySet().stream()
                .filter(field -> !INDEX_FIELDS.contains(field))
                .forEach(field -> others.add("an index with " + field));
        index.getDocument("key").values().stream()
                .filter(BsonValue::isString)
                .forEach(kind -> others.add("an index by " + kind.asString().getValue()));
    }

    private void lookThrough(BsonValue part) {
        if (part.isArray()) {
            part.asArray().forEach(this::lookThrough);
        } else if (part.isDocument()) {
            part.asDocument().forEach(this::lookThrough);
        }
    }

    private void lookThrough(String field, BsonValue value) {
        if (field.startsWith("$") && !OPERATORS.contains(field)) {
            others.add(field);
        }
        lookThrough(value);
    }

    /** Fails where anything else was asked. */
    void verify() {
        assertThat(others).as("what not every MongoDB can be asked alike").isEmpty();
    }
}
