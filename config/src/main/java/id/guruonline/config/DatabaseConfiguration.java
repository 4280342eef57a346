package id.guruonline.config;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.playground.Phones;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.junction.Junction;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.scheduler.store.Index;
import id.guruonline.scheduler.store.MongoMapping;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database: a MongoDB of one's own by its URI, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final String DEFAULT_DATABASE = "guru";

    /**
     * A database that says nothing for so long is taken for out of reach; the driver would wait for
     * ever.
     */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** Where the database is. */
    record DatabaseAddress(ConnectionString uri) {

        String name() {
            String named = uri.getDatabase();
            return named == null ? DEFAULT_DATABASE : named;
        }
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${guru.mongodb-uri:}'.isBlank()")
    @ConditionalOnMissingBean
    EmbeddedMongo embeddedMongo(GuruSettings settings) {
        boolean inMemory = settings.data().equals("memory");
        LOG.warn(
                "No MONGODB_URI: the embedded database keeps everything {}. It loses nothing that was acknowledged, and serves for trying"
                        + " the service out or for one school on one machine; everything larger runs on a MongoDB replica set.",
                inMemory
                        ? "in memory until the service stops"
                        : "in the folder " + settings.data());
        return inMemory
                ? EmbeddedMongo.inMemory()
                : EmbeddedMongo.inFolder(Path.of(settings.data()));
    }

    @Bean
    DatabaseAddress databaseAddress(GuruSettings settings, ObjectProvider<EmbeddedMongo> embedded) {
        String uri = settings.mongodbUri();
        return new DatabaseAddress(
                new ConnectionString(
                        uri.isBlank() ? embedded.getObject().connectionString() : uri));
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(DatabaseAddress address) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(address.uri());
        if (address.uri().getSocketTimeout() == null) {
            settings.applyToSocketSettings(
                    socket -> socket.readTimeout(SILENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return MongoClients.create(settings.build());
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
        return new MongoSchema(mongo, indexes);
    }
}
