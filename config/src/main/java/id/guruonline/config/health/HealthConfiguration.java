package id.guruonline.config.health;

import id.guruonline.bot.delivery.Carriers;
import id.guruonline.config.settings.FloorSettings;
import id.guruonline.config.settings.HealthSettings;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.store.MongoHolds;
import id.guruonline.scheduler.store.SetAside;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
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

    @Bean
    HealthSettings healthSettings(Environment environment) {
        return new FloorSettings(environment).health();
    }

    @Bean
    Reachability reachability(Carriers carriers, HealthSettings settings) {
        return new Reachability(carriers.reaches(), settings.unreachable());
    }

    @Bean
    Figures figures(MeterRegistry meters, InstantSource clock) {
        return new Figures(meters, clock);
    }

    @Bean
    Backlog backlog(
            MongoTemplate mongo,
            OutboxQueue outbox,
            MongoInbox inbox,
            OrderStore orders,
            SchedulerFloor scheduler,
            InstantSource clock,
            HealthSettings settings,
            Figures figures) {
        inbox.listen(figures::turnEnded);
        Backlog backlog =
                new Backlog(
                        () -> read(mongo, outbox, inbox, orders, scheduler.setAside(), clock),
                        clock,
                        System::nanoTime,
                        settings);
        figures.show(backlog);
        figures.show(outbox);
        return backlog;
    }

    private static Backlog.Reading read(
            MongoTemplate mongo,
            OutboxQueue outbox,
            MongoInbox inbox,
            OrderStore orders,
            SetAside aside,
            InstantSource clock) {
        return new Backlog.Reading(
                outbox.oldestWaiting(),
                inbox.findOldestWaiting(),
                orders.findNextDue(),
                orders.listWithFacts(1).stream()
                        .flatMap(order -> order.facts().stream())
                        .map(Fact::at)
                        .min(Comparator.naturalOrder()),
                new MongoHolds(mongo).countHeld(clock.instant()),
                inbox.countParked(),
                aside.count());
    }

    /** Only where anybody can ask. */
    @Bean
    @ConditionalOnWebApplication
    Rounds rounds(DatabaseWrites database, Backlog backlog, Carriers carriers, Failures failures) {
        return new Rounds(
                List.of(
                        new Rounds.Look("database", DatabaseWrites.BETWEEN_TRIES, database::probe),
                        new Rounds.Look("backlog", Backlog.BETWEEN_LOOKS, backlog::look),
                        new Rounds.Look("channels", Reachability.BETWEEN_PROBES, carriers::probe)),
                failures);
    }
}
