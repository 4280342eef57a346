package id.guruonline.config.faults.check;

import static id.guruonline.config.faults.check.Evidence.isIn;
import static id.guruonline.config.faults.check.Evidence.part;
import static id.guruonline.config.faults.check.Evidence.text;
import static id.guruonline.config.faults.check.Evidence.time;

import id.guruonline.config.faults.check.Violation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * After a lesson its teacher is thanked and its pupils are asked for stars; each gives them once,
 * keeps what was confirmed, and each teacher has the sum of what is published.
 */
final class StarsGiven {

    /** As many closed ones are published together. */
    private static final int PUBLISHED_FROM = 5;

    private final Evidence evidence;
    private final TreeSet<String> messages = new TreeSet<>();
    private final Map<String, Document> kept = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    StarsGiven(Evidence evidence) {
        this.evidence = evidence;
        evidence.of("outbox").forEach(message -> messages.add(text(message, "_id")));
    }

    List<Violation> check() {
        checkKept();
        checkConfirmed();
        for (Document order : evidence.of("orders")) {
            if (isIn(order, "Taught")) {
                checkAsked(order);
            }
            if (isIn(order, "Taught") || isIn(order, "Rated")) {
                checkThanked(order);
            }
            if (isIn(order, "Rated")) {
                checkClosed(order);
            }
        }
        checkSums();
        return found;
    }

    private void checkKept() {
        for (Document document : evidence.of("ratings")) {
            Document rating = part(document, "rating");
            if (kept.put(key(rating, text(rating, "pupilId")), document) != null) {
                add(Kind.STARS_TWICE, text(document, "_id"), text(rating, "orderId"));
            }
        }
    }

    private static String key(Document aboutOrder, String pupilId) {
        return text(aboutOrder, "orderId") + "/" + pupilId;
    }

    /** A pupil's last word counts. */
    private void checkConfirmed() {
        Map<String, Document> last = new HashMap<>();
        Map<String, Set<Integer>> latest = new HashMap<>();
        for (Document entry : evidence.of("inbox")) {
            Document command = part(entry, "command");
            if (!text(command, "_type").equals("PupilCommand.Rate") || !isConfirmed(entry)) {
                continue;
            }
            String key = key(command, text(entry, "personId"));
            Document before = last.get(key);
            int later = before == null ? 1 : receivedAt(entry).compareTo(receivedAt(before));
            if (later > 0) {
                last.put(key, entry);
                latest.put(key, new HashSet<>());
            }
            if (later >= 0) {
                Objects.requireNonNull(latest.get(key)).add(command.getInteger("stars"));
            }
        }
        latest.forEach((key, stars) -> {
            Document rating = kept.get(key);
            Integer has = rating == null ? null : part(rating, "rating").getInteger("stars");
            if (has == null || !stars.contains(has)) {
                add(Kind.STARS_LOST, key, "confirmed " + stars + ", kept " + has);
            }
        });
    }

    private static Instant receivedAt(Document entry) {
        return Objects.requireNonNull(time(entry, "receivedAt"));
    }

    private boolean isConfirmed(Document entry) {
        return evidence.of("outbox").stream()
                .filter(message -> text(message, "_id").startsWith(text(entry, "_id") + "/"))
                .map(message -> text(message, "text"))
                .anyMatch(words ->
                        words.contains("bintang untuk pelajaran")
                                && (words.contains("sudah dicatat")
                                        || words.contains("diganti menjadi")));
    }

    /** While stars may be given, each pupil of the class knows. */
    private void checkAsked(Document order) {
        Document lesson = part(order, "lesson");
        evidence.of("persons").stream()
                .filter(person -> text(person, "_type").equals("Pupil"))
                .filter(pupil -> text(pupil, "npsn").equals(text(lesson, "npsn")))
                .filter(pupil -> text(pupil, "className").equals(text(lesson, "className")))
                .map(pupil -> text(pupil, "_id"))
                .filter(pupil -> !isTold(order, pupil))
                .forEach(pupil -> add(Kind.STARS_UNASKED, text(order, "_id"), pupil));
    }

    private void checkThanked(Document order) {
        String teacher = text(part(order, "progress"), "teacherId");
        boolean thanked =
                messagesOf(order)
                        .anyMatch(message ->
                                text(message, "_id").endsWith("/" + teacher)
                                        && text(message, "text")
                                                .contains("Terima kasih sudah mengajar"));
        if (!thanked) {
            add(Kind.LESSON_UNTHANKED, text(order, "_id"), teacher);
        }
    }

    private Stream<Document> messagesOf(Document order) {
        String about = text(order, "_id") + "/";
        return evidence.of("outbox").stream()
                .filter(message -> text(message, "_id").startsWith(about));
    }

    private boolean isTold(Document order, String person) {
        String about = text(order, "_id") + "/";
        return messages.tailSet(about).stream()
                .takeWhile(id -> id.startsWith(about))
                .anyMatch(id -> id.endsWith("/" + person));
    }

    /** Where stars are closed, nobody's can be changed any more. */
    private void checkClosed(Document order) {
        kept.values().stream()
                .filter(one -> text(part(one, "rating"), "orderId").equals(text(order, "_id")))
                .filter(one -> text(one, "stage").equals("OPEN"))
                .forEach(one -> add(Kind.STARS_NOT_CLOSED, text(one, "_id"), "lesson closed"));
    }

    private void checkSums() {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> sums = new HashMap<>();
        Map<String, Integer> closed = new HashMap<>();
        for (Document one : kept.values()) {
            Document rating = part(one, "rating");
            String teacher = text(rating, "teacherId");
            if (one.get("stage") == null) {
                counts.merge(teacher, 1, Integer::sum);
                sums.merge(teacher, rating.getInteger("stars"), Integer::sum);
            } else if (text(one, "stage").equals("CLOSED")) {
                closed.merge(teacher, 1, Integer::sum);
            }
        }
        Map<String, Document> said = new HashMap<>();
        evidence.of("stars").forEach(sum -> said.put(text(sum, "_id"), part(sum, "stars")));
        Set<String> teachers = new HashSet<>(said.keySet());
        teachers.addAll(counts.keySet());
        for (String teacher : teachers) {
            Document has = said.getOrDefault(teacher, new Document());
            int count = counts.getOrDefault(teacher, 0);
            int sum = sums.getOrDefault(teacher, 0);
            if (has.getInteger("count", 0) != count || has.getInteger("sum", 0) != sum) {
                add(Kind.STARS_MISCOUNTED, teacher, count + " stars, sum " + sum + ", has " + has);
            }
        }
        closed.forEach((teacher, number) -> {
            if (number >= PUBLISHED_FROM) {
                add(Kind.STARS_UNPUBLISHED, teacher, number + " closed ones wait");
            }
        });
    }

    private void add(Kind kind, String subject, String why) {
        found.add(Checker.violation(kind, subject, why));
    }
}
