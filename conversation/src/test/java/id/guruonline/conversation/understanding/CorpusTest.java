package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorpusTest {

    /** Of a slot: how often it was meant, found right, taken wrongly, and left empty. */
    private static final class Tally {
        private int meant;
        private int right;
        private int wrong;
        private int empty;

        private void add(String meant, String taken, String nothing) {
            this.meant += meant.equals(nothing) ? 0 : 1;
            if (!meant.equals(taken)) {
                wrong += taken.equals(nothing) ? 0 : 1;
                empty += taken.equals(nothing) ? 1 : 0;
            } else if (!meant.equals(nothing)) {
                right++;
            }
        }

        private String row(String slot) {
            int taken = right + wrong;
            double precision = taken == 0 ? 100 : 100.0 * right / taken;
            double recall = meant == 0 ? 100 : 100.0 * right / meant;
            return "| %s | %d | %d | %d | %d | %.1f%% | %.1f%% |"
                    .formatted(slot, meant, right, wrong, empty, precision, recall);
        }
    }

    private final Understanding understanding = new Understanding();

    @Test
    void every_message_of_the_corpus_is_taken_for_what_it_means() {
        List<String> wrong = new ArrayList<>();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        List<Corpus.Example> examples = Corpus.all();
        for (Corpus.Example example : examples) {
            Meaning taken = Meaning.of(understanding.understand(example.utterance()));
            List<String> differences = example.meant().differences(taken);
            if (!differences.isEmpty()) {
                wrong.add(example.where() + " " + example.utterance().text() + " " + differences);
            }
            count(example.meant(), taken, tallies);
        }
        print(examples.size(), wrong.size(), tallies);
        assertThat(examples).hasSizeGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    /**
     * In both languages; each question that is asked while an order is made, and those of offers
     * and stars.
     */
    @ParameterizedTest
    @EnumSource(
            names = {"SUBJECT", "CLASS", "DATE", "TIME", "END", "STARS", "CONFIRMATION", "OFFER"})
    void the_corpus_has_many_answers_to_each_question(Awaited question) {
        assertThat(
                        Corpus.all().stream()
                                .map(Corpus.Example::utterance)
                                .filter(utterance -> utterance.awaited() == question)
                                .map(Utterance::text)
                                .distinct())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static void count(Meaning meant, Meaning taken, Map<String, Tally> tallies) {
        for (String slot : Meaning.SLOTS) {
            String nothing = Meaning.nothing(slot);
            String wanted = meant.slots().getOrDefault(slot, nothing);
            boolean open = slot.equals("number") && wanted.equals(nothing);
            if (!open) {
                tallies.computeIfAbsent(slot, each -> new Tally())
                        .add(wanted, taken.slots().getOrDefault(slot, nothing), nothing);
            }
        }
    }

    private static void print(int messages, int wrong, Map<String, Tally> tallies) {
        StringBuilder table = new StringBuilder(800);
        table.append("%d messages, %d not exactly right%n".formatted(messages, wrong))
                .append("| slot | meant | right | wrong | left empty | precision | recall |\n")
                .append("|---|---|---|---|---|---|---|\n");
        tallies.forEach((slot, tally) -> table.append(tally.row(slot)).append('\n'));
        System.out.println(table);
    }
}
