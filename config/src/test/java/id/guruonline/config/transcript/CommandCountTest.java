package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What people do costs at most so many commands of the database, from the message's arrival until
 * all that follows from it is delivered and noted. No tick comes meanwhile: each piece of work is
 * handed on to whoever does it, and nobody looks around.
 */
class CommandCountTest {

    private static final String WISH =
            "Butuh guru matematika kelas 5A hari Kamis jam 07.30 sampai 09.00";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** At so many looks in a row nothing was asked of the database since: all is done. */
    private static final int QUIET_LOOKS = 8;

    private final CommandCount commands = new CommandCount();
    private final AtomicReference<String> uri = new AtomicReference<>();
    private final AtomicInteger said = new AtomicInteger();
    private final Stage stage =
            new ServiceStage(
                    StageFactory.OPEN,
                    new RunningService.Extras(
                            List.of(),
                            context -> {
                                uri.set(
                                        context.getEnvironment()
                                                .getRequiredProperty("guru.mongodb-uri"));
                                commands.listenTo(context);
                            }));
    private final MongoClient observer = MongoClients.create(Objects.requireNonNull(uri.get()));
    private final MongoDatabase database =
            observer.getDatabase(
                    Objects.requireNonNull(
                            new ConnectionString(Objects.requireNonNull(uri.get())).getDatabase()));

    CommandCountTest() throws IOException {
        try (InputStream world =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/transcripts/bungo.world.json"))) {
            stage.world(new String(world.readAllBytes(), StandardCharsets.UTF_8));
        }
        awaitRest();
    }

    @AfterEach
    void close() {
        observer.close();
        stage.close();
    }

    @Test
    void a_plain_question(TestReporter reporter) {
        say("t1", "jadwal");
        costs(10, () -> say("t1", "jadwal"), reporter);
    }

    @Test
    void the_turn_that_sends_an_order_and_the_offer_that_goes_out(TestReporter reporter) {
        say("op1", WISH);
        // One of them reads what teachers did of late, which happens once a minute at most.
        costs(36, () -> tap("op1", "Kirim"), reporter);
    }

    @Test
    void an_offer_that_is_declined_and_goes_to_the_next(TestReporter reporter) {
        say("op1", WISH);
        tap("op1", "Kirim");
        costs(42, () -> tap("t1", "Tolak"), reporter);
    }

    /** Nothing else is done until all that follows is. */
    private void costs(int most, Runnable deed, TestReporter reporter) {
        commands.begin();
        deed.run();
        reporter.publishEntry(commands.total() + " commands", commands.list().toString());
        assertThat(commands.total()).as("%s", commands.list()).isLessThanOrEqualTo(most);
    }

    private void say(String person, String text) {
        stage.say(person, text, "m" + said.incrementAndGet());
        awaitRest();
    }

    private void tap(String person, String label) {
        PhoneButton button =
                stage.messages(person, 0).reversed().stream()
                        .map(PhoneMessage::buttons)
                        .flatMap(List::stream)
                        .filter(each -> each.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        stage.tap(person, button.data(), "m" + said.incrementAndGet());
        awaitRest();
    }

    /** Returns once nothing waits and nobody asks for anything any more. */
    private void awaitRest() {
        long began = System.nanoTime();
        int quietLooks = 0;
        int total = commands.total();
        while (quietLooks < QUIET_LOOKS) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            boolean quiet = !somethingWaits() && commands.total() == total;
            quietLooks = quiet ? quietLooks + 1 : 0;
            total = commands.total();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        }
    }

    /** In the order in which one makes work for the next. */
    private boolean somethingWaits() {
        return has("inbox", Filters.eq("state", "WAITING"))
                || has("orders", Filters.lte("dueAt", Date.from(stage.now())))
                || has("orders", Filters.exists("facts.0"))
                || has("outbox", Filters.in("delivery.state", "WAITING", "SENDING"))
                || has("outbox", Filters.exists("delivery.owed"));
    }

    private boolean has(String collection, Bson which) {
        return database.getCollection(collection).find(which).first() != null;
    }
}
