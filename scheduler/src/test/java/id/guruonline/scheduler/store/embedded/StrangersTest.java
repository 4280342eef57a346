package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What another process of the machine, which found the port, gets to see: nothing. */
class StrangersTest {

    private static final int UNAUTHORIZED = 13;

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final ConnectionString known = new ConnectionString(mongo.connectionString());
    private final String address = known.getHosts().getFirst();

    @AfterEach
    void close() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'find': 'orders'}",
                "{'insert': 'orders', 'documents': [{'_id': 1}]}",
                "{'dropDatabase': 1}",
                "{'listDatabases': 1}",
                "{'ping': 1}",
                "{'buildInfo': 1}",
                "{'serverStatus': 1}",
                "{'getMore': {'$numberLong': '1'}, 'collection': 'orders'}",
                "{'noSuchCommand': 1}"
            })
    void whoever_has_not_shown_the_secret_is_refused_every_command(String command) {
        try (MongoClient stranger = MongoClients.create("mongodb://" + address)) {
            MongoDatabase admin = stranger.getDatabase("admin");

            assertThatThrownBy(() -> admin.runCommand(Document.parse(command)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(UNAUTHORIZED));
        }
    }

    @Test
    void hello_alone_is_answered_for_a_driver_asks_it_before_it_shows_anything() {
        try (MongoClient stranger = MongoClients.create("mongodb://" + address)) {
            Document hello = stranger.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello.toJson()).doesNotContain(secret());
        }
    }

    @Test
    void a_wrong_secret_is_as_good_as_none() {
        String wrong = secret().startsWith("0") ? "1" : "0";
        String nearly = wrong + secret().substring(1);
        for (String shown : List.of(nearly, "x", secret().substring(1), secret() + "0")) {
            try (MongoClient stranger =
                    MongoClients.create(
                            "mongodb://%s:%s@%s/?authMechanism=PLAIN"
                                    .formatted(known.getUsername(), shown, address))) {
                assertThatThrownBy(() -> stranger.listDatabaseNames().first())
                        .isInstanceOf(MongoSecurityException.class);
            }
        }
    }

    @Test
    void the_oldest_protocol_gets_no_further() throws Exception {
        assertThat(oldQuery("admin.$cmd", new Document("serverStatus", 1)))
                .containsEntry("code", UNAUTHORIZED);
        assertThat(oldQuery("guru.$cmd", new Document("find", "orders")))
                .containsEntry("code", UNAUTHORIZED);
        assertThat(oldQuery("guru.orders", new Document())).containsEntry("code", UNAUTHORIZED);
    }

    @Test
    void who_was_let_in_stays_so_on_that_connection_only() {
        try (MongoClient friend = MongoClients.create(mongo.connectionString());
                MongoClient stranger = MongoClients.create("mongodb://" + address)) {
            friend.getDatabase("guru").getCollection("orders").insertOne(new Document("_id", 1));

            assertThatThrownBy(() ->
                            stranger.getDatabase("guru").getCollection("orders").find().first())
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void the_secret_has_128_bits_and_is_another_at_each_start() {
        try (EmbeddedMongo other = EmbeddedMongo.inMemory()) {
            assertThat(secret()).matches("[0-9a-f]{32}");
            assertThat(other.connectionString()).doesNotContain(secret());
        }
    }

    @Test
    void nothing_logs_the_secret_whatever_is_logged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger wire =
                (Logger)
                        LoggerFactory.getLogger(
                                "de.bwaldvogel.mongo.wire.MongoWireProtocolHandler");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        Level wireBefore = wire.getLevel();
        root.setLevel(Level.INFO);
        wire.setLevel(Level.INFO);
        root.addAppender(log);
        try (MongoClient friend = MongoClients.create(mongo.connectionString())) {
            friend.getDatabase("guru").getCollection("orders").insertOne(new Document("_id", 1));
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
            wire.setLevel(wireBefore);
        }
        assertThat(log.list)
                .isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().contains(secret()));
    }

    private String secret() {
        return String.valueOf(known.getPassword());
    }

    /** Sends an OP_QUERY and gives the first document of its OP_REPLY. */
    private Document oldQuery(String collection, Document query) throws Exception {
        BasicOutputBuffer document = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(new BsonBinaryWriter(document), query, EncoderContext.builder().build());
        byte[] name = (collection + "\0").getBytes(StandardCharsets.UTF_8);
        int length = 16 + 4 + name.length + 8 + document.getSize();
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(length).putInt(1).putInt(0).putInt(2004).putInt(0);
        message.put(name).putInt(0).putInt(-1).put(document.toByteArray());
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(message.array());
            int size = ByteBuffer.wrap(in.readNBytes(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
            ByteBuffer reply = ByteBuffer.wrap(in.readNBytes(size - 4));
            return new DocumentCodec()
                    .decode(
                            new BsonBinaryReader(reply.position(32).slice()),
                            DecoderContext.builder().build());
        }
    }
}
