package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.second.SecondReader;
import id.guruonline.conversation.understanding.second.Weights;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.scheduler.people.Role;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the second reader learnt is in the repository; {@code -Dsecond.update=true} lets it learn
 * anew from the corpus.
 */
class SecondReaderTest {

    private static final Path LEARNT =
            Path.of("src/main/resources/id/guruonline/conversation/understanding/second")
                    .resolve(SecondReader.FILE);

    private final Lexicon lexicon = new Lexicon(Understanding.phrases());

    @Test
    void it_reads_as_the_corpus_teaches_it() throws IOException {
        List<Corpus.Example> examples = Corpus.all();
        Map<Role, Weights> taught = new SecondReaderTeacher().learn(examples);
        if (Boolean.getBoolean("second.update")) {
            write(taught);
        }
        SecondReader anew = SecondReader.with(taught);
        SecondReader learnt = Boolean.getBoolean("second.update") ? anew : SecondReader.learnt();
        List<Corpus.Example> free =
                examples.stream()
                        .filter(each -> SecondReader.ROLES.contains(each.utterance().speaker()))
                        .filter(each -> each.utterance().awaited() == Awaited.NOTHING)
                        .toList();
        long alike =
                free.stream().filter(each -> read(learnt, each).equals(read(anew, each))).count();
        long right = free.stream().filter(each -> read(learnt, each).equals(meant(each))).count();
        assertThat(alike)
                .as("the corpus or the words changed: let it learn with -Dsecond.update=true")
                .isGreaterThan(free.size() * 99L / 100);
        assertThat(right).isGreaterThan(free.size() * 97L / 100);
    }

    private String read(SecondReader reader, Corpus.Example example) {
        SecondReader.Opinion opinion =
                reader.of(
                        example.utterance().speaker(),
                        lexicon.sentence(example.utterance().text()));
        return Objects.requireNonNull(opinion).intent().name();
    }

    private static String meant(Corpus.Example example) {
        return String.valueOf(example.meant().slots().get("intent"));
    }

    private static void write(Map<Role, Weights> taught) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(LEARNT))) {
            for (Role role : SecondReader.ROLES) {
                Objects.requireNonNull(taught.get(role)).write(out);
            }
        }
    }
}
