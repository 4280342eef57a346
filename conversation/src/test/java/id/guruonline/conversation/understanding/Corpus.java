package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the corpus: messages with what they must be taken for; the file's head explains its form.
 */
public final class Corpus {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /**
     * One message.
     *
     * @param where its file and line
     * @param utterance what is said
     * @param meant what it must be taken for
     */
    record Example(String where, Utterance utterance, Meaning meant) {}

    private Corpus() {}

    /** The messages of all files. */
    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        for (String file : files()) {
            all.addAll(read(file));
        }
        return all;
    }

    /** What people of that role say in it, where nothing was asked. */
    public static List<String> texts(Role role) {
        return all().stream()
                .map(Example::utterance)
                .filter(said -> said.speaker() == role && said.awaited() == Awaited.NOTHING)
                .map(Utterance::text)
                .toList();
    }

    static List<Example> read(String file) {
        List<Example> examples = new ArrayList<>();
        Role speaker = Role.OPERATOR;
        Level level = Level.SD;
        ZonedDateTime at = LocalDateTime.of(2026, 11, 23, 9, 0).atZone(WIB);
        Awaited awaited = Awaited.NOTHING;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("@ ")) {
                Iterator<String> words =
                        List.of(line.substring(2).strip().split(" ", -1)).iterator();
                speaker = Role.valueOf(words.next());
                level = Level.valueOf(words.next());
                at = LocalDateTime.parse(words.next()).atZone(WIB);
                awaited = words.hasNext() ? Awaited.valueOf(words.next()) : Awaited.NOTHING;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int arrow = line.lastIndexOf(" => ");
                String text = line.substring(0, arrow).replace("\\n", "\n");
                Utterance said =
                        new Utterance(speaker, level, Bells.standard(level), text, at, awaited);
                examples.add(
                        new Example(
                                file + ":" + number,
                                said,
                                Meaning.parse(line.substring(arrow + 4))));
            }
        }
        return examples;
    }

    /** Every file of the folder that is part of the corpus. */
    private static List<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("corpus") && name.endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        URL any = Objects.requireNonNull(Corpus.class.getResource("corpus.txt"));
        return Objects.requireNonNull(Path.of(URI.create(any.toString())).getParent());
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Corpus.class.getResourceAsStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
