package id.guruonline.config.wiring;

import id.guruonline.bot.delivery.Carriers;
import id.guruonline.bot.delivery.OutboxSender;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.SendSettings;
import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.bot.playground.Playground;
import id.guruonline.config.channel.House;
import id.guruonline.config.channel.Providers;
import id.guruonline.config.channel.SpringSettings;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.settings.Works;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.work.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The floor where messages travel. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    @Bean
    Works works(GuruSettings settings) {
        return Works.of(settings.works());
    }

    @Bean
    InstanceId instanceId() {
        return new InstanceId(UUID.randomUUID().toString());
    }

    @Bean
    Pace pace() {
        return Pace.OF_THE_MACHINE;
    }

    @Bean(destroyMethod = "close")
    Carriers carriers(
            Environment environment,
            MongoTemplate mongo,
            MeterRegistry meters,
            InstantSource clock,
            Pace pace,
            ObjectProvider<Playground> playground) {
        House house = new House(mongo, new MongoOutbox(mongo), meters, clock, pace);
        return new Carriers(
                Stream.concat(
                                Providers.open(new SpringSettings(environment), house).stream(),
                                playground.stream())
                        .toList());
    }

    /** What the conversation knows of channels. */
    @Bean
    Channels channels(Carriers carriers) {
        return carriers.traits();
    }

    @Bean
    WaysIn waysIn(Carriers carriers, Inbox inbox, Outbox outbox) {
        return carriers.open(inbox, outbox);
    }

    @Bean
    OutboxSender outboxSender(
            Outbox outbox, Carriers carriers, InstantSource clock, Failures failures) {
        return new OutboxSender(
                outbox, carriers.channels(), SendSettings.USUAL, clock, System::nanoTime, failures);
    }
}
