package id.guruonline.bot.playground;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.ChannelContract;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The playground keeps what every channel keeps. */
class PlaygroundContractTest extends ChannelContract {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final Playground playground =
            new Playground(
                    new Phones(MongoMapping.template(client, "guru", List.of()), () -> NINE),
                    () -> "new",
                    false);

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Override
    protected Carrier carrier() {
        return playground;
    }

    @Override
    protected String name() {
        return "playground";
    }

    @Override
    protected String somebody() {
        return "t1";
    }

    /** A phone that is drawn takes all there is. */
    @Override
    protected boolean bring(OtherEnd end) {
        return end == OtherEnd.TAKES_IT;
    }

    @Override
    protected void write(WayIn way, String id, String text) {
        ((PlaygroundPhones) way).say("t1", text, id);
    }

    @Override
    protected void tellRead(WayIn way, String messageId) {
        // Nothing is told of what is on a phone.
    }
}
