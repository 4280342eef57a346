package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Speaker;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Reads the corpus: messages with what they must be taken for; the file's head explains its form.
 */
final class Corpus {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /**
     * One message.
     *
     * @param where its file and line
     * @param utterance what is said
     * @param meant what it must be taken for
     */
    record Example(String where, Utterance utterance, Meaning meant) {}

    private static final List<String> FILES =
            List.of(
                    "corpus.txt",
                    "corpus-2.txt",
                    "corpus-3.txt",
                    "corpus-4.txt",
                    "corpus-5.txt",
                    "corpus-6.txt",
                    "corpus-7.txt",
                    "corpus-8.txt",
                    "corpus-9.txt",
                    "corpus-10.txt",
                    "corpus-11.txt",
                    "corpus-12.txt",
                    "corpus-13.txt",
                    "corpus-14.txt",
                    "corpus-15.txt",
                    "corpus-16.txt",
                    "corpus-17.txt");

    private Corpus() {}

    /** The messages of all files. */
    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(read(file));
        }
        return all;
    }

    static List<Example> read(String file) {
        List<Example> examples = new ArrayList<>();
        Speaker speaker = Speaker.OPERATOR;
        Level level = Level.SD;
        ZonedDateTime at = LocalDateTime.of(2026, 11, 23, 9, 0).atZone(WIB);
        Awaited awaited = Awaited.NOTHING;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("@ ")) {
                Iterator<String> words =
                        List.of(line.substring(2).strip().split(" ", -1)).iterator();
                speaker = Speaker.valueOf(words.next());
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
