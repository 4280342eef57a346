package id.guruonline.config.wiring;

import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.scheduler.due.BookingSweep;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.due.OfferRound;
import id.guruonline.scheduler.matching.Matching;
import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.store.MongoHolds;
import id.guruonline.scheduler.store.MongoOrders;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoRatings;
import id.guruonline.scheduler.store.MongoTimetables;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.work.Workers;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ground floor: orders, matching, timetables, stars, and the sweep. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** Everybody's clock: the machine's, or the playground's. */
    @Bean
    @Primary
    InstantSource clock(ObjectProvider<WindableClock> windable) {
        WindableClock playground = windable.getIfAvailable();
        return playground == null ? InstantSource.system() : playground;
    }

    @Bean
    OfferRules offerRules(GuruSettings settings) {
        return settings.offerRules();
    }

    @Bean
    OrderStore orderStore(MongoTemplate mongo) {
        return new MongoOrders(mongo);
    }

    @Bean
    HoldStore holdStore(MongoTemplate mongo) {
        return new MongoHolds(mongo);
    }

    @Bean
    TimetableStore timetableStore(MongoTemplate mongo) {
        return new MongoTimetables(mongo);
    }

    @Bean
    RatingStore ratingStore(MongoTemplate mongo) {
        return new MongoRatings(mongo);
    }

    @Bean
    MongoPeople people(MongoTemplate mongo) {
        return new MongoPeople(mongo);
    }

    @Bean
    WorldReader worldReader(GuruSettings settings) {
        return new WorldReader(settings.matchingSettings().defaultRadiusKm());
    }

    @Bean
    Workers workers() {
        return new Workers();
    }

    @Bean
    Timetables timetables(TimetableStore store, GuruSettings settings) {
        return new Timetables(store, settings.timetableRules());
    }

    @Bean
    Orders orders(
            OrderStore store,
            HoldStore holds,
            Timetables timetables,
            People people,
            OfferRules rules,
            InstantSource clock,
            Workers workers) {
        return new Orders(store, holds, timetables, people, rules, clock, workers::wake);
    }

    @Bean
    Ratings ratings(RatingStore store, OrderStore orders, People people, OfferRules rules) {
        return new Ratings(store, orders, people, rules.ratingsOpen());
    }

    @Bean
    Consequences consequences(
            Orders orders,
            OrderStore store,
            HoldStore holds,
            Timetables timetables,
            Ratings ratings,
            InstantSource clock) {
        return new Consequences(orders, store, holds, timetables, ratings, clock);
    }

    @Bean
    OfferRound offerRound(
            OrderStore orders,
            HoldStore holds,
            TimetableStore timetables,
            People people,
            OfferRules rules,
            GuruSettings settings) {
        Matching matching = new Matching(settings.matchingSettings(), settings.timetableRules());
        return new OfferRound(
                orders,
                holds,
                timetables,
                people,
                matching,
                settings.matchingSettings(),
                new Seeking(rules));
    }

    @Bean
    DueSweep dueSweep(
            OrderStore orders,
            OfferRules rules,
            OfferRound round,
            Consequences consequences,
            InstantSource clock) {
        return new DueSweep(orders, new Passing(rules), round, consequences, clock);
    }

    @Bean
    BookingSweep bookingSweep(
            TimetableStore store,
            Timetables timetables,
            OrderStore orderStore,
            Orders orders,
            InstantSource clock) {
        return new BookingSweep(store, timetables, orderStore, orders, clock);
    }
}
