package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {

    private static final int ROUNDS = 3;
    private static final int LINES_A_ROUND = 600;

    @Test
    void killing_the_process_under_writes_loses_nothing_that_was_acknowledged(@TempDir Path folder)
            throws Exception {
        Set<String> inserted = new HashSet<>();
        Set<String> updated = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : writeAndKill(folder, "round" + round)) {
                String[] words = line.split(" ", -1);
                assertThat(words[0]).isIn("inserted", "updated");
                (words[0].equals("inserted") ? inserted : updated).add(words[1]);
            }
            check(folder, inserted, updated);
        }
        assertThat(updated).hasSizeGreaterThan(ROUNDS * LINES_A_ROUND / 3);
    }

    /** Returns all that the process said before it died. */
    private static List<String> writeAndKill(Path folder, String name) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WritingProcess.class.getName(),
                                folder.toString(),
                                name)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = process.inputReader()) {
            return readAndKill(folder, process, said);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> readAndKill(Path folder, Process process, BufferedReader said)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (lines.size() == 1) {
                assertThatThrownBy(() -> EmbeddedMongo.inFolder(folder))
                        .as("a second process on the same folder")
                        .hasMessageContaining("in use by another running service");
            }
            if (lines.size() == LINES_A_ROUND) {
                // Not the process itself: that would close the pipe over what it said last.
                process.toHandle().destroyForcibly();
            }
        }
        return lines;
    }

    private static void check(Path folder, Set<String> inserted, Set<String> updated) {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> written = client.getDatabase("guru").getCollection("written");
            List<Document> all = written.find().into(new ArrayList<>());
            assertThat(all.stream().map(d -> d.getString("_id"))).containsAll(inserted);
            assertThat(
                            written.find(Filters.eq("state", "updated"))
                                    .map(d -> d.getString("_id"))
                                    .into(new ArrayList<>()))
                    .containsAll(updated)
                    .hasSize(count(all, "updated"));
            for (Document document : all.subList(0, Math.min(all.size(), 100))) {
                assertThat(written.find(Filters.eq("key", document.get("_id"))).first())
                        .isEqualTo(document);
            }
        }
    }

    private static int count(List<Document> all, String state) {
        return (int) all.stream().filter(d -> state.equals(d.getString("state"))).count();
    }
}
