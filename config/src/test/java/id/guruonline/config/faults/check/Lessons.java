package id.guruonline.config.faults.check;

import static id.guruonline.config.faults.check.Evidence.isIn;
import static id.guruonline.config.faults.check.Evidence.part;
import static id.guruonline.config.faults.check.Evidence.parts;
import static id.guruonline.config.faults.check.Evidence.text;
import static id.guruonline.config.faults.check.Evidence.time;

import id.guruonline.config.faults.check.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One order a lesson, one teacher an order, nothing that clashes, and nothing left behind. */
final class Lessons {

    /** So late may be decided what is due. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final Pattern PLACED = Pattern.compile("Pesanan ([A-Z]\\d+) sudah kami terima");
    private static final Pattern ACCEPTED =
            Pattern.compile("pelajaran ini milik Anda .*\\n.*\\(([A-Z]\\d+)\\)");
    private static final Pattern COMING =
            Pattern.compile("(?:dalam perjalanan|sudah sampai) untuk pesanan ([A-Z]\\d+)");

    /** Several at once: the orders are listed. */
    private static final Pattern ACCEPTED_TOGETHER =
            Pattern.compile("\\d+ pelajaran ini milik Anda");

    private static final Pattern FOUND_TOGETHER = Pattern.compile("\\d+ pesanan sudah ada gurunya");
    private static final Pattern LISTED = Pattern.compile("\\(([A-Z]\\d+)\\)");

    /** Without "sudah" where the lesson has begun and the teacher is on the way. */
    private static final Pattern FOUND =
            Pattern.compile("Pesanan ([A-Z]\\d+) (?:sudah )?ada gurunya");

    private final Evidence evidence;
    private final Map<String, Document> orders = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    Lessons(Evidence evidence) {
        this.evidence = evidence;
        evidence.of("orders").forEach(order -> orders.put(text(order, "_id"), order));
    }

    List<Violation> check() {
        checkOrders();
        checkSaid();
        checkCheckIns();
        checkTimetables();
        checkHolds();
        return found;
    }

    private void checkOrders() {
        Set<String> lessons = new HashSet<>();
        Map<String, List<Document>> taken = new HashMap<>();
        for (Document order : orders.values()) {
            String id = text(order, "_id");
            Document lesson = part(order, "lesson");
            String what =
                    text(lesson, "npsn")
                            + " "
                            + text(lesson, "className")
                            + " "
                            + lesson.get("start");
            if (isStanding(order) && !lessons.add(what)) {
                add(Kind.ORDER_TWICE, id, what);
            }
            checkTeacher(order);
            if (!parts(order, "facts").isEmpty()) {
                String oldest = text(parts(order, "facts").getFirst(), "_id");
                add(Kind.FACT_LEFT, oldest, parts(order, "facts").size() + " facts of " + id);
            }
            checkDue(order);
            String teacher = teacher(order);
            if (teacher != null) {
                taken.computeIfAbsent(teacher, _ -> new ArrayList<>()).add(lesson);
            }
        }
        taken.forEach((teacher, all) -> checkOverlap(teacher, all));
    }

    private static boolean isStanding(Document order) {
        return Stream.of("Cancelled", "Unfilled").noneMatch(state -> isIn(order, state));
    }

    private static @Nullable String teacher(Document order) {
        boolean has = Stream.of("Filled", "Taught", "Rated").anyMatch(state -> isIn(order, state));
        return has ? text(part(order, "progress"), "teacherId") : null;
    }

    private void checkTeacher(Document order) {
        List<String> accepted =
                parts(order, "offers").stream()
                        .filter(offer -> text(offer, "status").equals("ACCEPTED"))
                        .map(offer -> text(offer, "teacherId"))
                        .toList();
        String teacher = teacher(order);
        List<String> should = teacher == null ? List.of() : List.of(teacher);
        if (!accepted.equals(should) && !isIn(order, "Cancelled") && !isIn(order, "NoShow")) {
            add(
                    Kind.LESSON_WITH_OTHER_TEACHERS,
                    text(order, "_id"),
                    "it has " + should + ", accepted by " + accepted);
        }
    }

    private void checkDue(Document order) {
        boolean over =
                Stream.of("Rated", "Cancelled", "Unfilled", "NoShow")
                        .anyMatch(state -> isIn(order, state));
        Instant due = time(order, "dueAt");
        if (!over && (due == null || due.plus(LATE).isBefore(evidence.now()))) {
            add(
                    Kind.DUE_FORGOTTEN,
                    text(order, "_id") + " at " + due,
                    text(part(order, "progress"), "_type") + ", now " + evidence.now());
        }
    }

    private void checkOverlap(String teacher, List<Document> lessons) {
        List<Document> sorted =
                lessons.stream().sorted(Comparator.comparing(l -> l.getDate("start"))).toList();
        for (int i = 1; i < sorted.size(); i++) {
            Instant before = time(sorted.get(i - 1), "end");
            Instant start = time(sorted.get(i), "start");
            if (start != null && before != null && start.isBefore(before)) {
                add(Kind.LESSONS_OVERLAP, teacher, "at " + start);
            }
        }
    }

    /** What people were told is so. */
    private void checkSaid() {
        Map<String, Set<String>> offersSaid = new HashMap<>();
        Map<String, Set<String>> foundSaid = new HashMap<>();
        for (Document message : evidence.of("outbox")) {
            String words = text(message, "text");
            Matcher placed = PLACED.matcher(words);
            if (placed.find() && !orders.containsKey(placed.group(1))) {
                add(Kind.ORDER_LOST, placed.group(1), text(message, "_id"));
            }
            for (String order : named(words, ACCEPTED, ACCEPTED_TOGETHER)) {
                checkAccepted(order, message);
            }
            for (String order : named(words, FOUND, FOUND_TOGETHER)) {
                foundSaid
                        .computeIfAbsent(order, _ -> new HashSet<>())
                        .add(text(message, "recipient"));
            }
            for (String offer : offersIn(message)) {
                offersSaid.computeIfAbsent(offer, _ -> new HashSet<>()).add(text(message, "_id"));
            }
        }
        for (Document order : orders.values()) {
            for (Document offer : parts(order, "offers")) {
                String ref = text(order, "_id") + ":" + offer.get("no");
                if (!offersSaid.containsKey(ref)) {
                    add(Kind.OFFER_UNSAID, ref, text(offer, "teacherId"));
                }
            }
            if (teacher(order) != null && !foundSaid.containsKey(text(order, "_id"))) {
                add(Kind.NEWS_UNSAID, text(order, "_id"), "no operator knows of its teacher");
            }
        }
    }

    /** The order that is named, or all that are listed. */
    private static List<String> named(String words, Pattern one, Pattern several) {
        if (several.matcher(words).find()) {
            return LISTED.matcher(words).results().map(listed -> listed.group(1)).toList();
        }
        return one.matcher(words).results().map(found -> found.group(1)).limit(1).toList();
    }

    /** The offer that the message puts before somebody, or those that came together. */
    static List<String> offersIn(Document message) {
        String offer = message.getString("offer");
        String asked = message.getString("asked");
        if (offer != null) {
            return List.of(offer);
        }
        return asked != null && asked.contains("+") ? List.of(asked.split("\\+")) : List.of();
    }

    /** Whoever was told to have it answered it, by the very message that this answers. */
    private void checkAccepted(String orderId, Document message) {
        String id = text(message, "_id");
        String answer = id.contains("/") ? id.substring(0, id.lastIndexOf('/')) : id;
        Document order = orders.get(orderId);
        boolean known =
                order != null
                        && parts(order, "offers").stream()
                                .anyMatch(offer ->
                                        Set.of("ACCEPTED", "DECLINED")
                                                        .contains(text(offer, "status"))
                                                && offer.get("answerId") != null
                                                && isSamePerson(offer, answer));
        if (!known) {
            add(Kind.LESSON_WITH_OTHER_TEACHERS, orderId, id + " told a teacher to have it");
        }
    }

    private boolean isSamePerson(Document offer, String answer) {
        return text(offer, "answerId").startsWith(answer)
                || evidence.of("inbox").stream()
                        .filter(entry -> text(entry, "_id").equals(answer))
                        .anyMatch(
                                entry -> text(entry, "personId").equals(text(offer, "teacherId")));
    }

    /** Where a teacher who has a lesson is on the way or there, the school said so or was told. */
    private void checkCheckIns() {
        Set<String> known = new HashSet<>();
        for (Document message : evidence.of("outbox")) {
            Matcher coming = COMING.matcher(text(message, "text"));
            if (coming.find()) {
                known.add(coming.group(1));
            }
        }
        for (Document entry : evidence.of("inbox")) {
            Document command = part(entry, "command");
            if (text(command, "_type").startsWith("OperatorCommand")) {
                known.add(text(command, "orderId"));
            }
        }
        for (Document order : orders.values()) {
            String attendance = text(part(order, "progress"), "attendance");
            if (isIn(order, "Filled")
                    && Set.of("ON_THE_WAY", "PRESENT").contains(attendance)
                    && !known.contains(text(order, "_id"))) {
                add(Kind.CHECK_IN_UNSAID, text(order, "_id"), attendance);
            }
        }
    }

    private void checkTimetables() {
        Map<String, String> booked = new HashMap<>();
        for (Document timetable : evidence.of("timetables")) {
            List<Document> bookings = parts(timetable, "bookings");
            checkOverlap(text(timetable, "_id"), bookings);
            for (Document booking : bookings) {
                String orderId = text(booking, "orderId");
                Document order = orders.get(orderId);
                String teacher = order == null ? null : teacher(order);
                boolean its = text(timetable, "teacherId").equals(teacher);
                if (!its || booking.get("tentativeSince") != null) {
                    add(
                            Kind.BOOKING_LEFT,
                            text(timetable, "_id") + " " + orderId,
                            "it is "
                                    + teacher
                                    + "'s, tentative since "
                                    + booking.get("tentativeSince"));
                }
                booked.put(orderId, text(timetable, "teacherId"));
            }
        }
        for (Document order : orders.values()) {
            String teacher = teacher(order);
            if (teacher != null && !teacher.equals(booked.get(text(order, "_id")))) {
                add(Kind.BOOKING_LOST, text(order, "_id"), "it is " + teacher + "'s");
            }
        }
    }

    private void checkHolds() {
        for (Document hold : evidence.of("holds")) {
            String ref = text(hold, "offer");
            boolean open =
                    orders.values().stream()
                            .flatMap(order ->
                                    parts(order, "offers").stream()
                                            .filter(offer -> text(offer, "status").equals("OPEN"))
                                            .map(offer ->
                                                    text(order, "_id") + ":" + offer.get("no")))
                            .anyMatch(ref::equals);
            if (!open) {
                add(Kind.HOLD_LEFT, text(hold, "_id") + " " + ref, "until " + hold.get("until"));
            }
        }
    }

    private void add(Kind kind, String subject, String why) {
        found.add(Checker.violation(kind, subject, why));
    }
}
