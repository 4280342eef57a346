package id.guruonline.config.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.bot.Settings;
import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Carriers;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.playground.Playground;
import id.guruonline.config.settings.ApplicationYml;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A channel is known by its traits; its name is its own affair. */
class ChannelNamesTest {

    /** So that every provider there is opens all of its channels; a new one adds its settings. */
    private static final Map<String, String> ALL_SET =
            Map.of(
                    "guru.public-url", "https://guru.example.id",
                    "guru.telegram.bot-token", "123456:ABC",
                    "guru.twilio.account-sid", "AC1",
                    "guru.twilio.auth-token", "secret",
                    "guru.twilio.whatsapp-from", "+6281100000000",
                    "guru.twilio.sms-from", "+6281100000000");

    /** The id under which the database keeps the wound clock; no channel's name. */
    private static final String CLOCK = "playground/clock/WindableClock.java";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private final Set<String> asked = new TreeSet<>();
    private final Carriers carriers = all();

    private Carriers all() {
        MongoTemplate mongo = MongoMapping.template(client, "guru", List.of());
        Settings settings =
                name -> {
                    asked.add(name);
                    return ALL_SET.getOrDefault(name, "");
                };
        House house =
                new House(
                        mongo,
                        _ -> Optional.empty(),
                        new SimpleMeterRegistry(),
                        () -> Instant.EPOCH,
                        Pace.OF_THE_MACHINE);
        List<Carrier> opened = new ArrayList<>(Providers.open(settings, house));
        assertThat(opened)
                .as("each provider opens by ALL_SET, and these were asked for: " + asked)
                .hasSize(Providers.count());
        opened.add(new Playground(new Phones(mongo, () -> Instant.EPOCH), () -> "1", false));
        return new Carriers(opened);
    }

    @AfterEach
    void close() {
        carriers.close();
        client.close();
        embedded.close();
    }

    private List<String> names() {
        return carriers.traits().list().stream().map(ChannelTraits::name).toList();
    }

    private static Stream<Path> sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> literals(Path source) {
        return LITERAL.matcher(read(source)).results().map(found -> found.group(1));
    }

    @Test
    void addresses_that_people_have_keep_their_channels_names() {
        assertThat(names()).containsExactly("telegram", "whatsapp", "sms", "playground");
    }

    @Test
    void texts_are_tried_against_the_narrowest_channel_that_there_is() {
        assertThat(carriers.traits().list().stream().mapToInt(traits -> traits.limits().text()))
                .filteredOn(text -> text <= SomeChannels.LIMITS.text())
                .containsOnly(SomeChannels.LIMITS.text());
    }

    /** It would be everybody's first for what is told unasked, also of those who never used it. */
    @Test
    void no_channel_that_costs_nothing_knows_people_by_number_before_they_came() {
        assertThat(carriers.traits().list())
                .filteredOn(traits -> traits.price() == ChannelTraits.Price.FREE)
                .extracting(ChannelTraits::ids)
                .doesNotContain(ChannelTraits.Ids.PHONE_NUMBER);
    }

    @Test
    void nobody_in_conversation_or_config_knows_a_channel_by_its_name() {
        List<String> names = names();
        assertThat(
                        Stream.of("../conversation/src/main/java", "src/main/java")
                                .flatMap(ChannelNamesTest::sources)
                                .filter(source -> !source.endsWith(CLOCK))
                                .flatMap(source ->
                                        literals(source)
                                                .filter(names::contains)
                                                .map(name -> source + " says \"" + name + "\"")))
                .isEmpty();
    }

    @Test
    void whatever_a_provider_asks_for_can_be_set() {
        assertThat(ApplicationYml.properties()).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void every_channel_has_a_test_that_it_keeps_the_contract() {
        List<Path> contracts =
                sources("../bot/src/test/java")
                        .filter(source -> source.toString().endsWith("ContractTest.java"))
                        .toList();
        assertThat(names())
                .allSatisfy(name ->
                        assertThat(contracts)
                                .as("a test of " + name + " that extends ChannelContract")
                                .anyMatch(source -> literals(source).anyMatch(name::equals)));
    }
}
