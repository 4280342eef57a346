package id.guruonline.config.saved;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.scheduler.store.Mentions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * In which fields of what is saved somebody may be mentioned by name or number: whoever saves a new
 * field says whether people's words stand in it, so that they are taken out of it when somebody is
 * forgotten.
 */
class WordsTest {

    private static final Path FROZEN = Path.of("src/test/resources/saved");

    /** Their own stores take out whom they are about; those on phones are out of our hands. */
    private static final Set<String> OWN =
            Set.of("persons", "schools", "erasures", "phoneClaims", "phones");

    /** Fields of ids, constants and times, in which nobody is mentioned but by an id. */
    private static final Set<String> IDS =
            Set.of(
                    "_id",
                    "_type",
                    "absenceId",
                    "answerId",
                    "answerTime",
                    "attempt",
                    "attendance",
                    "before",
                    "bellsTurn",
                    "bundle",
                    "by",
                    "bySchool",
                    "byTeacher",
                    "card",
                    "cardId",
                    "cause",
                    "channel",
                    "channelId",
                    "child",
                    "cipher",
                    "claimedBy",
                    "className",
                    "closedBy",
                    "code",
                    "concernId",
                    "constants",
                    "counted",
                    "createdBy",
                    "data",
                    "date",
                    "dates",
                    "day",
                    "days",
                    "decidedBy",
                    "deed",
                    "doubt",
                    "draftId",
                    "end",
                    "excluded",
                    "favourites",
                    "feast",
                    "fresh",
                    "from",
                    "intent",
                    "joinCode",
                    "key",
                    "kind",
                    "lacks",
                    "lane",
                    "language",
                    "last",
                    "leftOut",
                    "level",
                    "levels",
                    "nonce",
                    "npsn",
                    "nuptk",
                    "offer",
                    "officerId",
                    "oneJp",
                    "operatorId",
                    "orderId",
                    "orderIds",
                    "outcome",
                    "owed",
                    "owner",
                    "personId",
                    "personIds",
                    "pupilId",
                    "pupilIds",
                    "purpose",
                    "question",
                    "questionId",
                    "quotes",
                    "reason",
                    "recipient",
                    "remark",
                    "removed",
                    "reminded",
                    "reminder",
                    "replaces",
                    "role",
                    "secret",
                    "seriesId",
                    "settled",
                    "sid",
                    "stage",
                    "start",
                    "state",
                    "status",
                    "subject",
                    "subjects",
                    "superseded",
                    "talk",
                    "teacherId",
                    "teacherIds",
                    "term",
                    "ticketId",
                    "title",
                    "to",
                    "told",
                    "topic",
                    "tried",
                    "turn",
                    "turnId",
                    "until",
                    "userId",
                    "voided",
                    "week",
                    "whom",
                    "why",
                    "wish");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FROZEN)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private static String collectionOf(Path file) {
        return file.getFileName().toString().replace(".jsonl", "");
    }

    private static Set<String> texts(Path file) throws IOException {
        Set<String> fields = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                collect("", Document.parse(line), fields);
            }
        }
        return fields;
    }

    private static void collect(String field, Object value, Set<String> fields) {
        switch (value) {
            case String _ -> fields.add(field);
            case Map<?, ?> inside ->
                    inside.forEach((name, of) -> collect(String.valueOf(name), of, fields));
            case List<?> items -> items.forEach(item -> collect(field, item, fields));
            default -> {}
        }
    }

    @Test
    void of_each_saved_text_it_is_known_whether_it_may_mention_somebody() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path file : files()) {
            if (!OWN.contains(collectionOf(file))) {
                texts(file).stream()
                        .filter(field -> !Mentions.WORDS.contains(field) && !IDS.contains(field))
                        .forEach(field -> unknown.add(collectionOf(file) + "." + field));
            }
        }
        assertThat(unknown).as("put each into Mentions.WORDS or among the ids here").isEmpty();
        assertThat(Mentions.WORDS).doesNotContainAnyElementsOf(IDS);
    }

    @Test
    void what_is_not_read_for_mentions_holds_no_words() throws IOException {
        for (Path file : files()) {
            String collection = collectionOf(file);
            if (Mentions.WORDLESS.contains(collection)
                    || ConversationSchema.WORDLESS.contains(collection)) {
                assertThat(texts(file)).as(collection).doesNotContainAnyElementsOf(Mentions.WORDS);
            }
        }
    }
}
