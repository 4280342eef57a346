package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseCommandsTest {

    @TempDir private Path parent;

    private String data;
    private String other;

    @BeforeEach
    void fill() {
        data = parent.resolve("data").toString();
        other = parent.resolve("other").toString();
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(Path.of(data))) {
            put(mongo, "p1");
        }
    }

    private static void put(EmbeddedMongo mongo, String person) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("guru")
                    .getCollection("persons")
                    .insertOne(new Document("_id", person));
        }
    }

    private static long persons(EmbeddedMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            return client.getDatabase("guru").getCollection("persons").countDocuments();
        }
    }

    @Test
    void backup_copies_a_database_in_use(CapturedOutput output) {
        try (EmbeddedMongo running = EmbeddedMongo.inFolder(Path.of(data))) {
            put(running, "p2");

            assertThat(BackupCommand.run("backup", "--from", data, "--to", other)).isZero();
        }

        assertThat(output.getOut()).contains(other + " holds a copy of 0.0 MB.");
        try (EmbeddedMongo copy = EmbeddedMongo.inFolder(Path.of(other))) {
            assertThat(persons(copy)).isEqualTo(2);
        }
    }

    @Test
    void migrate_copies_a_database_and_says_what_it_copied(CapturedOutput output) {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory()) {
            assertThat(
                            MigrateCommand.run(
                                    "migrate", "--from", data, "--to=" + server.connectionString()))
                    .isZero();
            assertThat(persons(server)).isEqualTo(1);
        }
        assertThat(output.getOut())
                .contains("persons: 1 documents, 0 indexes", "Everything is copied and compared.");
    }

    @Test
    void what_is_refused_is_told_in_one_sentence_and_by_the_exit_code(CapturedOutput output) {
        assertThat(BackupCommand.run("backup", "--from", other, "--to", other)).isEqualTo(1);
        assertThat(MigrateCommand.run("migrate", "--from", other, "--to", data)).isEqualTo(1);

        assertThat(output.getErr().lines().toList())
                .containsExactly(
                        "There is no embedded database in " + other,
                        "There is no embedded database in " + other);
    }

    @Test
    void what_is_not_understood_is_answered_by_how_it_is_used(CapturedOutput output) {
        assertThat(BackupCommand.run("backup")).isEqualTo(2);
        assertThat(MigrateCommand.run("migrate", "--from", data)).isEqualTo(2);
        assertThat(MigrateCommand.run("migrate", "--from", data, "--to", other, "--force"))
                .isEqualTo(2);

        assertThat(output.getErr()).contains("Usage: backup --to", "Usage: migrate --from");
    }
}
