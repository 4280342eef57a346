package id.guruonline.config.health;

import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.work.Workers;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the service's health is made of; the beans' names are the components' names. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    DatabaseWrites database(MongoTemplate mongo, ObjectProvider<EmbeddedMongo> embedded) {
        return DatabaseWrites.of(mongo.getCollection(DatabaseWrites.collection()), embedded);
    }

    @Bean
    Moving movement(ObjectProvider<Ticking> ticking, Workers workers) {
        return new Moving(Optional.ofNullable(ticking.getIfAvailable()), workers::movements);
    }

    /** Only where anybody can ask. */
    @Bean
    @ConditionalOnWebApplication
    Rounds rounds(DatabaseWrites database) {
        return new Rounds(
                List.of(
                        new Rounds.Look(
                                "database", DatabaseWrites.BETWEEN_TRIES, database::probe)));
    }
}
