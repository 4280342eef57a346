package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.guruonline.bot.playground.Phones;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.forgetting.PersonData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** After a day on which somebody taught, nothing tells of them once they asked to be forgotten. */
class ForgettingTest {

    /** Numbers of versions, ids alone, and what is gone when all else is. */
    private static final Set<String> NOBODY_IN_THEM =
            Set.of("directory", "journal", "erasures", "guesses");

    private static final String TEXT = "besok saya bawa penggaris kayu jati";

    private final ServiceStage stage = new ServiceStage(StageFactory.OPEN);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        root.setLevel(before);
        stage.close();
    }

    private void day() throws IOException {
        Playbill.ofPlayground().play("plain-way", stage);
    }

    private void say(String person, String text) {
        stage.say(person, text, "said-" + text.hashCode());
        stage.settle();
    }

    private String newest(String person) {
        return stage.messages(person, 0).getLast().text();
    }

    private List<String> documents() {
        MongoTemplate mongo = stage.part(MongoTemplate.class);
        List<String> all = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            if (!collection.equals(Phones.PHONES)) {
                for (Document document : mongo.getCollection(collection).find()) {
                    all.add(collection + " " + document.toJson());
                }
            }
        }
        return all;
    }

    private Stream<String> mentions(String what) {
        String folded = what.toLowerCase(Locale.ROOT);
        return documents().stream().filter(d -> d.toLowerCase(Locale.ROOT).contains(folded));
    }

    private void nothingTellsOf(String... tokens) {
        for (String token : tokens) {
            assertThat(mentions(token)).as(token).isEmpty();
            assertThat(log.list)
                    .as(token)
                    .noneMatch(event -> event.getFormattedMessage().contains(token));
        }
    }

    @Test
    void of_a_teacher_who_is_forgotten_neither_number_name_texts_nor_codes_stay()
            throws IOException {
        day();
        say("t1", TEXT);
        say("t1", "tautkan");
        String code = newest("t1").replaceAll("(?s)Kode Anda: (\\S+).*", "$1").replace("-", "");
        say("d1", "kunci Siti Aminah");
        say("d1", "tidak");
        assertThat(mentions(TEXT)).isNotEmpty();
        assertThat(mentions(code)).isNotEmpty();
        assertThat(mentions("Siti Aminah")).isNotEmpty();
        say("t1", "hapus data saya");
        assertThat(newest("t1")).contains("Hapus semua data Anda");
        say("t1", "ya");
        assertThat(newest("t1")).contains("Anda sudah keluar");
        stage.windTo(stage.now().plus(Duration.ofMinutes(10)));
        stage.settle();
        nothingTellsOf("81200000101", "Siti Aminah", TEXT, code);
        say("t1", "jadwal");
        assertThat(newest("t1")).contains("belum terdaftar");
    }

    @Test
    void of_an_operator_who_is_forgotten_nothing_stays_and_the_school_keeps_its_orders()
            throws IOException {
        day();
        say("op1", TEXT);
        say("op1", "hapus data saya");
        say("op1", "tidak");
        assertThat(newest("op1")).contains("tidak ada yang dihapus");
        assertThat(mentions("81200000001")).isNotEmpty();
        say("op1", "hapus akun saya");
        say("op1", "ya");
        stage.windTo(stage.now().plus(Duration.ofMinutes(10)));
        stage.settle();
        nothingTellsOf("81200000001", "Rina Marlina", TEXT);
        assertThat(stage.orders()).isNotEmpty();
    }

    @Test
    void of_a_pupil_who_joined_by_chat_and_left_no_address_stays() throws IOException {
        day();
        say("op1", "kode kelas 5A");
        say("x1", newest("op1").replaceAll("(?s).*?: (\\w{4}-\\w{4}).*", "$1"));
        say("x1", "setuju");
        assertThat(newest("x1")).contains("persetujuan sudah dicatat");
        say("x1", TEXT);
        stage.windTo(stage.now().plus(Duration.ofMinutes(1)));
        say("x1", "keluar");
        stage.windTo(stage.now().plus(Duration.ofMinutes(10)));
        stage.settle();
        nothingTellsOf("\"x1\"", "\"playground:x1\"", "Murid kelas 5A", TEXT);
    }

    @Test
    void each_collection_has_a_store_that_forgets() throws IOException {
        day();
        Set<String> answered = new HashSet<>(NOBODY_IN_THEM);
        Stream.of(
                        stage.part(SchedulerFloor.class).personData(),
                        stage.part(ConversationFloor.class).personData())
                .flatMap(List::stream)
                .map(PersonData::collections)
                .forEach(answered::addAll);
        answered.addAll(
                new id.guruonline.scheduler.store.Mentions(
                                stage.part(MongoTemplate.class), Set.of(Phones.PHONES), Set.of())
                        .collections());
        answered.add(Phones.PHONES);
        assertThat(stage.part(MongoTemplate.class).getCollectionNames())
                .filteredOn(name -> !name.startsWith("system."))
                .isSubsetOf(answered);
    }
}
