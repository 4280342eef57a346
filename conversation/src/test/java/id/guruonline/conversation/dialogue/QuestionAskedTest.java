package id.guruonline.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed to each question is the button that is meant, by the table of typed answers. */
class QuestionAskedTest {

    /** So many are in the table for each question. */
    private static final int LEAST = 25;

    private static final Understanding UNDERSTANDING = new Understanding();
    private static final Map<QuestionAsked, List<Row>> TABLE = table();

    private record Row(String button, String language, List<String> typed) {}

    private static Map<QuestionAsked, List<Row>> table() {
        Map<QuestionAsked, List<Row>> table = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : read().lines().toList()) {
            if (line.startsWith("== ")) {
                rows = new ArrayList<>();
                table.put(QuestionAsked.valueOf(line.substring(3).strip()), rows);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", 2);
                String[] head = parts[0].strip().split(" ", 2);
                List<String> typed = Stream.of(parts[1].split(";")).map(String::strip).toList();
                rows.add(new Row(head[0], head[1], typed));
            }
        }
        return table;
    }

    private static String read() {
        try (InputStream in = QuestionAskedTest.class.getResourceAsStream("typed-answers.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ButtonData> buttons(QuestionAsked question) {
        return question.shown().stream().map(verb -> ButtonData.of(verb, "B4821")).toList();
    }

    private static Understood understood(QuestionAsked question, String text) {
        boolean teacher =
                question.shown().stream()
                        .anyMatch(v -> v instanceof Verb.OfLesson || v instanceof Verb.OfStandBy);
        boolean cancels =
                question == QuestionAsked.CANCELLATION || question == QuestionAsked.LEAVING;
        return UNDERSTANDING.understand(
                new Utterance(
                        teacher ? Role.TEACHER : Role.OPERATOR,
                        Level.SD,
                        Bells.standard(Level.SD),
                        text,
                        LocalDateTime.parse("2026-11-23T09:00").atZone(ZoneId.of("Asia/Jakarta")),
                        cancels ? Awaited.CANCELLATION : Awaited.NOTHING));
    }

    private static String meant(QuestionAsked question, String text) {
        Understood said = understood(question, text);
        return question.find(said.answered(), buttons(question))
                .map(button -> button.verb().word())
                .orElseGet(() -> bySaying(question, said));
    }

    /** Yes and no to a cancellation are heard by rules of their own. */
    private static String bySaying(QuestionAsked question, Understood said) {
        boolean cancels =
                question == QuestionAsked.CANCELLATION || question == QuestionAsked.LEAVING;
        if (!cancels || said.asks()) {
            return "again";
        }
        if (said.intent() == Intent.Answer.ACCEPT) {
            return "yes";
        }
        return said.intent() == Intent.Answer.DECLINE ? "no" : "again";
    }

    @Test
    void each_typed_answer_is_the_button_that_is_meant() {
        List<String> wrong = new ArrayList<>();
        TABLE.forEach((question, rows) ->
                rows.forEach(row ->
                        row.typed()
                                .forEach(text -> {
                                    String meant = meant(question, text);
                                    if (!meant.equals(row.button())) {
                                        wrong.add(
                                                "%s \"%s\": %s, not %s"
                                                        .formatted(
                                                                question,
                                                                text,
                                                                meant,
                                                                row.button()));
                                    }
                                })));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_question_is_answered_in_many_ways_in_both_languages(QuestionAsked question) {
        List<Row> rows = TABLE.getOrDefault(question, List.of());
        for (String language : List.of("id", "en")) {
            assertThat(
                            rows.stream()
                                    .filter(row -> row.language().equals(language))
                                    .flatMap(row -> row.typed().stream())
                                    .distinct())
                    .as("answers to %s in %s", question, language)
                    .hasSizeGreaterThanOrEqualTo(LEAST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_button_of_a_question_is_answered_in_words(QuestionAsked question) {
        Set<String> answered =
                TABLE.getOrDefault(question, List.of()).stream()
                        .map(Row::button)
                        .collect(Collectors.toSet());
        assertThat(question.shown())
                .allSatisfy(verb ->
                        assertThat(answered)
                                .containsAnyOf(
                                        verb.word(), verb == Verb.OfQuestion.KEEP ? "no" : "yes"));
    }

    @ParameterizedTest
    @EnumSource
    void a_question_is_known_by_its_buttons(QuestionAsked question) {
        assertThat(QuestionAsked.of(buttons(question))).contains(question);
    }

    @Test
    void what_says_nothing_answers_nothing() {
        for (QuestionAsked question : QuestionAsked.values()) {
            assertThat(question.find(Answered.NOTHING, buttons(question))).isEmpty();
        }
    }

    @Test
    void how_late_somebody_is_goes_along() {
        Understood said = understood(QuestionAsked.PRESENCE, "telat 10 menit pak");
        assertThat(QuestionAsked.PRESENCE.find(said.answered(), buttons(QuestionAsked.PRESENCE)))
                .contains(ButtonData.of(Verb.OfOrderAnswer.LATE, "B4821", 10));
    }
}
