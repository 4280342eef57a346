package id.guruonline.config.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.twilio.store.MongoContacts;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.junction.Junction;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.scheduler.store.Index;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database: a MongoDB of one's own by its URI, else the embedded one. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** The database that is used where {@code MONGODB_URI} names none. */
    public static final String DEFAULT_DATABASE = "guru";

    /** Where the database is. */
    record DatabaseAddress(ConnectionString uri) {

        String name() {
            String named = uri.getDatabase();
            return named == null ? DEFAULT_DATABASE : named;
        }

        /** The URI itself may hold a password. */
        @Override
        public String toString() {
            return uri.getHosts() + "/" + name();
        }
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoMongoUri.class)
    @ConditionalOnMissingBean
    EmbeddedMongo embeddedMongo(GuruSettings settings) {
        boolean inMemory = settings.data().equals("memory");
        LOG.warn(
                "No MONGODB_URI: the embedded database keeps everything {}. It loses nothing that"
                        + " was acknowledged, and serves for trying the service out or for one school"
                        + " on one machine; everything larger runs on a MongoDB replica set.",
                inMemory
                        ? "in memory until the service stops"
                        : "in the folder " + settings.data());
        return inMemory ? EmbeddedMongo.inMemory() : inFolder(settings.data());
    }

    private static EmbeddedMongo inFolder(String folder) {
        try {
            return EmbeddedMongo.inFolder(Path.of(folder));
        } catch (InvalidPathException | UncheckedIOException | IllegalStateException e) {
            throw new WrongSetting("GURU_DATA: " + e.getMessage(), e);
        }
    }

    @Bean
    DatabaseAddress databaseAddress(GuruSettings settings, ObjectProvider<EmbeddedMongo> embedded) {
        String uri = settings.mongodbUri();
        return new DatabaseAddress(
                uri.isBlank()
                        ? new ConnectionString(embedded.getObject().connectionString())
                        : parsed(uri));
    }

    /** The driver's own words quote the address, which may hold a password. */
    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException _) {
            throw new WrongSetting(
                    "MONGODB_URI is no address of a MongoDB, as in"
                            + " mongodb://host1,host2,host3/guru?replicaSet=rs0");
        }
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(
            DatabaseAddress address,
            ObjectProvider<EmbeddedMongo> embedded,
            ObjectProvider<DatabaseListener> listeners) {
        if (embedded.getIfAvailable() != null) {
            return client(DatabasePatience.withEmbedded(address.uri()), listeners);
        }
        MongoClient client = client(DatabasePatience.withMongoDb(address.uri()), listeners);
        try {
            DatabasePatience.awaitStart(client, address.name(), System::nanoTime);
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static MongoClient client(
            MongoClientSettings settings, ObjectProvider<DatabaseListener> listeners) {
        MongoClientSettings.Builder heard =
                MongoClientSettings.builder(settings).addCommandListener(new AnswersAreSteps());
        listeners.forEach(heard::addCommandListener);
        return MongoClients.create(heard.build());
    }

    @Bean
    MongoTemplate mongoTemplate(MongoClient client, DatabaseAddress address) {
        List<Class<?>> told = new ArrayList<>(ConversationSchema.ROOTS);
        told.addAll(Junction.SAVED);
        return MongoMapping.template(client, address.name(), told);
    }

    @Bean
    MongoSchema mongoSchema(MongoTemplate mongo) {
        List<Index> indexes = new ArrayList<>(ConversationSchema.INDEXES);
        indexes.addAll(Phones.INDEXES);
        indexes.addAll(MongoContacts.INDEXES);
        return new MongoSchema(mongo, indexes);
    }
}
