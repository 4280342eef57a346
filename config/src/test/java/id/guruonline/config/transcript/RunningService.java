package id.guruonline.config.transcript;

import com.mongodb.client.MongoClient;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Carriers;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.start.GuruOnline;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.scheduler.store.embedded.WriteGate;
import id.guruonline.scheduler.testing.GatedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One life of the service: everything but the web server.
 *
 * @param entrance its own way into the database
 */
record RunningService(ConfigurableApplicationContext parts, GatedDatabase.Way entrance) {

    /** The machine's clock stands, so that the service's moves only when it is wound. */
    private static final InstantSource STANDING =
            InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"));

    static {
        // Services that start and stop side by side would take turns in setting up the one log.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    /**
     * What a service has besides.
     *
     * @param settings as on the command line
     * @param parts registers parts in place of those of the same names
     */
    record Extras(List<String> settings, Consumer<GenericApplicationContext> parts) {

        static final Extras NONE = new Extras(List.of(), _ -> {});
    }

    /**
     * Starts it.
     *
     * @param unreachable whose phones take nothing; may change
     */
    static RunningService start(
            GatedDatabase database, WriteGate gate, Set<String> unreachable, Extras extras) {
        GatedDatabase.Way entrance = database.open(gate);
        ConfigurableApplicationContext parts =
                new SpringApplicationBuilder(GuruOnline.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .initializers(context ->
                                prepare((GenericApplicationContext) context, database, unreachable))
                        .initializers(context ->
                                extras.parts().accept((GenericApplicationContext) context))
                        .run(settings(entrance, extras));
        return new RunningService(parts, entrance);
    }

    private static String[] settings(GatedDatabase.Way entrance, Extras extras) {
        Stream<String> own =
                Stream.of(
                        "--guru.mongodb-uri=" + entrance.connectionString(),
                        "--guru.playground=on",
                        "--guru.tick=PT1H",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--spring.main.log-startup-info=false");
        return Stream.concat(own, extras.settings().stream()).toArray(String[]::new);
    }

    private static void prepare(
            GenericApplicationContext context, GatedDatabase database, Set<String> unreachable) {
        context.getBeanFactory().registerSingleton("embeddedMongo", database.aloneOn());
        context.getBeanFactory().registerSingleton("plainCommands", new PlainCommands());
        context.registerBean(
                "windableClock",
                WindableClock.class,
                () -> new WindableClock(context.getBean(MongoTemplate.class), STANDING));
        context.getBeanFactory().addBeanPostProcessor(new Phones(unreachable));
    }

    /** Lets the channels fail for some. */
    private record Phones(Set<String> unreachable) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Carriers carriers
                    ? new Carriers(
                            carriers.list().stream()
                                    .map(carrier -> new UnsteadyCarrier(carrier, unreachable))
                                    .toList())
                    : bean;
        }
    }

    /** A carrier whose channels cannot reach everybody. */
    private record UnsteadyCarrier(Carrier carrier, Set<String> unreachable) implements Carrier {

        @Override
        public List<Channel> channels() {
            return carrier.channels().stream()
                    .<Channel>map(channel -> new Unsteady(channel, unreachable))
                    .toList();
        }

        @Override
        public WayIn open(Inbox inbox, Outbox outbox) {
            return carrier.open(inbox, outbox);
        }

        @Override
        public void start() {
            carrier.start();
        }

        @Override
        public void close() {
            carrier.close();
        }
    }

    /** A channel that cannot reach everybody. */
    private record Unsteady(Channel channel, Set<String> unreachable) implements Channel {

        @Override
        public ChannelTraits traits() {
            return channel.traits();
        }

        @Override
        public boolean answers() {
            return channel.answers();
        }

        @Override
        public Optional<Duration> awaitTurn(Address to, OutboxLane lane) {
            return channel.awaitTurn(to, lane);
        }

        @Override
        public Duration longestAttempt() {
            return channel.longestAttempt();
        }

        @Override
        public SendOutcome send(OutgoingMessage message) {
            return unreachable.contains(message.to().id())
                    ? new SendOutcome.Refused("the phone is off")
                    : channel.send(message);
        }

        @Override
        public Optional<SendOutcome> lookUp(
                OutgoingMessage message, Instant since, Instant lostAt) {
            return channel.lookUp(message, since, lostAt);
        }
    }

    <T> T part(Class<T> kind) {
        return parts.getBean(kind);
    }

    /** Cuts it off from the database first, so that nothing under way comes to its end. */
    void crash() {
        entrance.close();
        part(MongoClient.class).close();
        parts.close();
    }

    void close() {
        PlainCommands commands = part(PlainCommands.class);
        parts.close();
        entrance.close();
        commands.verify();
    }
}
