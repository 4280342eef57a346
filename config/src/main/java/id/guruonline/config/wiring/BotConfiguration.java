package id.guruonline.config.wiring;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.OutboxSender;
import id.guruonline.bot.delivery.SendSettings;
import id.guruonline.conversation.message.Outbox;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The floor where messages travel. */
@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    @Bean
    InstanceId instanceId() {
        return new InstanceId(UUID.randomUUID().toString());
    }

    @Bean
    OutboxSender outboxSender(
            Outbox outbox, ObjectProvider<Channel> channels, InstantSource clock) {
        return new OutboxSender(outbox, channels.stream().toList(), SendSettings.USUAL, clock);
    }
}
