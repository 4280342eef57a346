package id.guruonline.config.wiring;

import id.guruonline.config.health.Figures;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.page.News;
import id.guruonline.config.settings.FloorSettings;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.store.FirstLoading;
import id.guruonline.scheduler.store.MongoOwnerCounters;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Workers;
import id.guruonline.scheduler.work.instance.Pulse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ground floor: orders, matching, timetables, stars, and the sweep. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** How often an instance that starts looks whether another is done with loading. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Everybody's clock: the machine's, or the playground's. */
    @Bean
    @Primary
    InstantSource clock(ObjectProvider<WindableClock> windable) {
        WindableClock playground = windable.getIfAvailable();
        return playground == null ? InstantSource.system() : playground;
    }

    @Bean
    SchedulerRules schedulerRules(Environment environment) {
        return new FloorSettings(environment).schedulerRules();
    }

    @Bean
    Limits limits(Environment environment) {
        return new FloorSettings(environment).limits();
    }

    @Bean
    Failures failures() {
        return new Failures(Outages::isOutage, System::nanoTime);
    }

    @Bean
    Workers workers(Failures failures) {
        return new Workers(failures, System::nanoTime);
    }

    @Bean
    HandOvers handOvers() {
        return new HandOvers();
    }

    /** Shows others that this instance lives, and sees who lives no more. */
    @Bean(destroyMethod = "close")
    Pulse pulse(MongoTemplate mongo, InstanceId instance, Failures failures) {
        return new Pulse(
                instance.value(), new MongoOwnerCounters(mongo), failures, System::nanoTime);
    }

    /** While the playground is on, its open pages are told of every order that is saved. */
    @Bean
    SchedulerFloor schedulerFloor(
            MongoTemplate mongo,
            SchedulerRules rules,
            InstantSource clock,
            HandOvers handOvers,
            Failures failures,
            ObjectProvider<News> pages,
            Figures figures) {
        return SchedulerFloor.of(
                new SchedulerFloor.Parts(
                        mongo,
                        rules,
                        clock,
                        handOvers.orders(),
                        failures,
                        System::nanoTime,
                        orders -> watched(orders, pages, figures)));
    }

    private static OrderStore watched(
            OrderStore orders, ObjectProvider<News> pages, Figures figures) {
        News news = pages.getIfAvailable();
        Runnable whenSaved = news == null ? () -> {} : news::ordersChanged;
        return new ObservedOrders(orders, whenSaved, figures::searchEnded);
    }

    @Bean
    WorldReader worldReader(SchedulerRules rules) {
        return new WorldReader(rules.matching().defaultRadiusKm());
    }

    @Bean
    MongoPeople people(SchedulerFloor floor) {
        return floor.people();
    }

    @Bean
    FirstLoading firstLoading(MongoTemplate mongo, MongoPeople people, InstanceId instance) {
        return new FirstLoading(
                mongo,
                people,
                instance.value(),
                System::nanoTime,
                () -> LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()));
    }

    @Bean
    OrderStore orderStore(SchedulerFloor floor) {
        return floor.orderStore();
    }

    @Bean
    RatingStore ratingStore(SchedulerFloor floor) {
        return floor.ratingStore();
    }

    @Bean
    Timetables timetables(SchedulerFloor floor) {
        return floor.timetables();
    }
}
