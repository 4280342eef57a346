package id.guruonline.scheduler.store.migration;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Copies all that one database holds into an empty one, whether each is a MongoDB or an embedded
 * one: documents in pages, then the indexes, then everything is read again from the copy and
 * compared. No service may use either end meanwhile.
 */
public final class Migration {

    private static final String SYSTEM = "system.";
    private static final String ID_INDEX = "_id_";
    private static final List<String> SET_BY_THE_SERVER = List.of("v", "ns");

    private final Place source;
    private final Place target;
    private final Consumer<String> says;

    private Migration(Place source, Place target, Consumer<String> says) {
        this.source = source;
        this.target = target;
        this.says = says;
    }

    /**
     * Copies everything; returns once it is compared.
     *
     * @param from a MongoDB's URI, or an embedded database's folder
     * @param to likewise; what it names must be empty
     * @param databaseName the database, where a URI names none
     * @param says is told what was copied, a sentence a collection
     * @throws MigrationRefused if one end cannot be opened, the source is empty or the target is
     *     not, or if anything fails on the way; then the target is not to be used
     */
    public static void run(String from, String to, String databaseName, Consumer<String> says) {
        if (from.equals(to)) {
            throw new MigrationRefused("A database is not copied to itself: " + from);
        }
        try (Place source = Place.source(from, databaseName);
                Place target = Place.target(to, databaseName)) {
            new Migration(source, target, says).run();
        } catch (MongoException e) {
            throw new MigrationRefused("The migration did not begin: " + e.getMessage());
        }
    }

    private void run() {
        List<String> collections = collectionsOf(source.database());
        refuseIfNothingIsThere(collections);
        refuseIfAnythingIsThere();
        try {
            collections.forEach(this::copy);
        } catch (MongoException e) {
            throw brokenOff(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> collectionsOf(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith(SYSTEM))
                .sorted()
                .toList();
    }

    private void refuseIfNothingIsThere(List<String> collections) {
        if (collections.stream().allMatch(name -> isEmpty(source.database(), name))) {
            throw new MigrationRefused("There is nothing in %s to copy".formatted(source));
        }
    }

    private void refuseIfAnythingIsThere() {
        for (String name : collectionsOf(target.database())) {
            if (!isEmpty(target.database(), name)) {
                throw new MigrationRefused(
                        "%s is not empty: there are documents in its collection %s; name an empty database"
                                .formatted(target, name));
            }
        }
    }

    private static boolean isEmpty(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().limit(1).first() == null;
    }

    private MigrationRefused brokenOff(String why) {
        return new MigrationRefused(
                "The migration broke off, and %s is incomplete; empty it before another try: %s"
                        .formatted(target, why));
    }

    private void copy(String name) {
        MongoCollection<RawBsonDocument> from = raw(source, name);
        MongoCollection<RawBsonDocument> to = raw(target, name);
        Tally sent = new Tally();
        new Pages(from)
                .forEach(page -> {
                    to.insertMany(page);
                    page.forEach(sent::add);
                });
        int indexes = copyIndexes(name);
        Tally arrived = new Tally();
        new Pages(to).forEach(page -> page.forEach(arrived::add));
        if (!sent.isSameAs(arrived) || from.countDocuments() != arrived.documents()) {
            throw brokenOff(
                    "%s holds %d documents, of which %d were read and %d arrived, or they differ"
                            .formatted(
                                    name,
                                    from.countDocuments(),
                                    sent.documents(),
                                    arrived.documents()));
        }
        says.accept("%s: %d documents, %d indexes".formatted(name, sent.documents(), indexes));
    }

    private static MongoCollection<RawBsonDocument> raw(Place place, String collection) {
        return place.database().getCollection(collection, RawBsonDocument.class);
    }

    /** Returns how many there are beside the one on the id. */
    private int copyIndexes(String name) {
        List<Document> indexes = new ArrayList<>();
        for (Document index : source.database().getCollection(name).listIndexes()) {
            if (!ID_INDEX.equals(index.getString("name"))) {
                index.keySet().removeAll(SET_BY_THE_SERVER);
                indexes.add(index);
            }
        }
        if (!indexes.isEmpty()) {
            target.database()
                    .runCommand(new Document("createIndexes", name).append("indexes", indexes));
        }
        return indexes.size();
    }
}
