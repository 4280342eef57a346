package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three thousand texts that have nothing to do with schools. */
class ElsewhereTest {

    private static final int TEXTS = 3000;

    /** What changes something for others or for the speaker. */
    private static final Set<Intent> ACTS =
            Set.of(
                    Intent.Answer.ACCEPT,
                    Intent.Answer.DECLINE,
                    Intent.Answer.CANCEL,
                    Intent.Ordering.ORDER,
                    Intent.Ordering.REPEAT,
                    Intent.OfOrder.CHANGE,
                    Intent.OfOrder.NO_SHOW,
                    Intent.OfOrder.CONFIRM_ATTENDANCE,
                    Intent.Teaching.PAUSE,
                    Intent.Teaching.RESUME,
                    Intent.Teaching.CHECK_IN);

    private final Understanding understanding = new Understanding();

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, NOTHING",
        "OPERATOR, CONFIRMATION",
        "TEACHER, NOTHING",
        "TEACHER, OFFER"
    })
    void of_texts_about_everything_else_at_most_one_in_a_hundred_acts(Role role, Awaited awaited) {
        List<String> acting =
                texts().stream().filter(text -> acts(said(role, awaited, text))).toList();
        assertThat(acting)
                .as("%s of %s texts act: %s", acting.size(), TEXTS, acting)
                .hasSizeLessThanOrEqualTo(TEXTS / 100);
    }

    private static boolean acts(Understood said) {
        return ACTS.contains(said.intent()) && !said.asks();
    }

    private Understood said(Role role, Awaited awaited, String text) {
        return understanding.understand(
                new Utterance(
                        role,
                        Level.SD,
                        Bells.standard(Level.SD),
                        text,
                        LocalDateTime.parse("2026-11-23T09:00").atZone(Corpus.WIB),
                        awaited));
    }

    /** Those of the file that are whole, and others put together from its pieces. */
    private static List<String> texts() {
        List<String> whole = new ArrayList<>();
        List<List<List<String>>> topics = new ArrayList<>();
        topics.add(new ArrayList<>());
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                whole.add(line.substring(2));
            } else if (line.isBlank()) {
                topics.add(new ArrayList<>());
            } else if (!line.startsWith("#")) {
                topics.getLast().add(List.of(line.split(" \\| ", -1)));
            }
        }
        topics.removeIf(List::isEmpty);
        Random random = new Random(4);
        while (whole.size() < TEXTS) {
            List<List<String>> topic = topics.get(random.nextInt(topics.size()));
            whole.add(
                    topic.stream()
                            .map(pieces -> pieces.get(random.nextInt(pieces.size())).strip())
                            .filter(piece -> !piece.equals("-"))
                            .collect(Collectors.joining(" ")));
        }
        return whole;
    }

    private static List<String> lines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ElsewhereTest.class.getResourceAsStream("elsewhere.txt")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
