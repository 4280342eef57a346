package id.guruonline.config.wiring;

import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.playground.Playground;
import id.guruonline.bot.playground.PlaygroundPhones;
import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Times;
import id.guruonline.config.playground.clock.ClockFollower;
import id.guruonline.config.playground.clock.Settling;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.clock.Winding;
import id.guruonline.config.playground.page.News;
import id.guruonline.config.playground.world.WorldLoading;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the playground's page and API work with. */
@OnPlayground
@Configuration(proxyBeanMethods = false)
class PlaygroundConfiguration {

    @Bean
    Phones phones(MongoTemplate mongo, InstantSource clock, ObjectProvider<MongoPeople> people) {
        return new Phones(mongo, clock, id -> people.getObject().directory().oneself(id));
    }

    @Bean
    Playground playground(Phones phones, Limits limits) {
        return new Playground(phones, () -> UUID.randomUUID().toString(), limits.playground());
    }

    @Bean
    PlaygroundPhones playgroundPhones(WaysIn ways) {
        return ways.get(PlaygroundPhones.class);
    }

    @Bean
    News news(Phones phones) {
        News news = new News();
        phones.listen(message -> news.phoneChanged(message.person()));
        return news;
    }

    @Bean
    WindableClock windableClock(MongoTemplate mongo) {
        return new WindableClock(mongo, InstantSource.system());
    }

    @Bean
    ClockFollower clockFollower(Workers workers, WindableClock clock) {
        ClockFollower follower = new ClockFollower(clock, System::nanoTime);
        workers.add(follower);
        return follower;
    }

    @Bean
    Settling settling(Workers workers, WindableClock clock) {
        return new Settling(workers, clock, System::nanoTime, PlaygroundConfiguration::rest);
    }

    @Bean
    Winding winding(Workers workers, WindableClock clock, Settling settling) {
        return new Winding(workers, clock, settling);
    }

    @Bean
    WorldLoading worldLoading(
            Workers workers,
            Winding winding,
            MongoSchema schema,
            MongoPeople people,
            WindableClock clock,
            News news) {
        return new WorldLoading(workers, winding, schema, people, clock, news);
    }

    @Bean
    Times times(GuruSettings settings) {
        return new Times(settings.timeZone());
    }

    private static void rest(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
