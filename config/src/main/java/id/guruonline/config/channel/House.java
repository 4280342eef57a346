package id.guruonline.config.channel;

import id.guruonline.bot.delivery.Pace;
import id.guruonline.conversation.message.SentMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What a carrier of messages finds in the service.
 *
 * @param sent what channels took
 * @param clock the service's clock
 */
public record House(
        MongoTemplate mongo,
        SentMessages sent,
        MeterRegistry meters,
        InstantSource clock,
        Pace pace) {}
