package id.guruonline.config.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.check.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checker is silent where all is well, and names whatever is planted. */
class CheckerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant START = Instant.parse("2026-11-24T00:30:00Z");
    private static final Instant PAST = Instant.parse("2026-11-23T00:30:00Z");
    private static final String OPERATOR = "telegram:1";
    private static final String TEACHER = "telegram:2";
    private static final String PUPIL = "telegram:3";
    private static final Set<Kind> SEEN_BY_OTHERS = EnumSet.of(Kind.PROCESS);

    /** A lesson that was ordered, offered, accepted and rated, and all that goes with it. */
    private static final class Story {

        final Map<String, List<Document>> collections = new HashMap<>();
        final List<Heard> heard = new ArrayList<>();
        final List<Shown> shown = new ArrayList<>();

        Story() {
            input("telegram:100", OPERATOR, "op1", "OperatorCommand.Send", "Send");
            input("telegram:101", TEACHER, "t1", "TeacherCommand.Accept", "Accept");
            input("telegram:102", PUPIL, "p1", "PupilCommand.Rate", "Rate");
            the("inbox", "telegram:102")
                    .append("receivedAt", Date.from(NOW))
                    .append("command", rate("E5005", 5));
            add("orders", order("A1001", "t1", START));
            the("orders", "A1001")
                    .get("progress", Document.class)
                    .append("attendance", "ON_THE_WAY");
            add("orders", open("B2002", START.plus(Duration.ofDays(1))));
            add("orders", past("E5005", "Taught", PAST));
            add("orders", past("F6006", "Rated", PAST.minus(Duration.ofDays(1))));
            add("timetables", timetable("t1", booking("A1001", START)));
            add(
                    "timetables",
                    new Document("_id", "t3:2026-W47")
                            .append("teacherId", "t3")
                            .append(
                                    "bookings",
                                    list(
                                            booking("E5005", PAST),
                                            booking("F6006", PAST.minus(Duration.ofDays(1))))));
            add("persons", pupil("p1"));
            add("holds", new Document("_id", "t2").append("offer", "B2002:1"));
            add("ratings", rating("E5005/p1", "E5005", "p1", 5).append("stage", "OPEN"));
            add("ratings", rating("F6006/p1", "F6006", "p1", 4));
            add("stars", sum("t3", 1, 4));
            sayEarlier();
            say("telegram:100/1", OPERATOR, "Pesanan A1001 sudah kami terima ✅", true, null);
            say("A1001/1/t1", TEACHER, "Ada tawaran mengajar", null, "A1001:1");
            say("B2002/1/t2", "telegram:4", "Ada tawaran mengajar", null, "B2002:1");
            say(
                    "telegram:101/1",
                    TEACHER,
                    "Terima kasih, pelajaran ini milik Anda ✅\nMatematika, kelas 5A (A1001)",
                    true,
                    null);
            say(
                    "A1001/2/op1",
                    OPERATOR,
                    "Kabar baik 🎉 Pesanan A1001 sudah ada gurunya.",
                    null,
                    null);
            say(
                    "telegram:102/1",
                    PUPIL,
                    "Terima kasih! 5 bintang untuk pelajaran Matematika sudah dicatat.",
                    true,
                    null);
        }

        /** What came before all that. */
        private void sayEarlier() {
            for (String id : List.of("E5005", "F6006")) {
                String there = id.equals("F6006") ? " ada gurunya." : " sudah ada gurunya.";
                say(id + "/1/t3", "telegram:5", "Tawaran " + id, null, id + ":1");
                say(id + "/2/op1", OPERATOR, "Kabar baik 🎉 Pesanan " + id + there, null, null);
                say(id + "/3/t3", "telegram:5", "Terima kasih sudah mengajar " + id, null, null);
                say(id + "/3/p1", PUPIL, "Bagaimana pelajaran " + id + "?", null, null);
            }
            say(
                    "A1001/4/op1",
                    OPERATOR,
                    "Guru Satu sedang dalam perjalanan untuk pesanan A1001: IPAS.",
                    null,
                    null);
        }

        void add(String collection, Document document) {
            collections.computeIfAbsent(collection, _ -> new ArrayList<>()).add(document);
        }

        void input(String id, String address, String person, String command, String outcome) {
            heard.add(new Heard(id, address, "...", NOW));
            add(
                    "inbox",
                    new Document("_id", id)
                            .append("from", address(address))
                            .append("state", "DONE")
                            .append("personId", person)
                            .append("command", new Document("_type", command))
                            .append("outcome", outcome));
        }

        void say(
                String id,
                String to,
                String text,
                @Nullable Boolean reply,
                @Nullable String offer) {
            String channelId = "c" + shown.size();
            add(
                    "outbox",
                    new Document("_id", id)
                            .append("recipient", to)
                            .append("place", (long) shown.size())
                            .append("text", text)
                            .append("reply", reply)
                            .append("offer", offer)
                            .append(
                                    "delivery",
                                    new Document("state", "TAKEN").append("channelId", channelId)));
            shown.add(new Shown(channelId, to, text, List.of(), NOW, ""));
        }

        Document the(String collection, String id) {
            return collections.getOrDefault(collection, List.of()).stream()
                    .filter(document -> id.equals(document.get("_id")))
                    .findFirst()
                    .orElseThrow();
        }

        Document delivery(String id) {
            return the("outbox", id).get("delivery", Document.class);
        }

        void unsay(String id) {
            String channelId = delivery(id).getString("channelId");
            remove("outbox", id);
            assertThat(shown.removeIf(message -> message.channelId().equals(channelId))).isTrue();
        }

        void remove(String collection, String id) {
            assertThat(collections.get(collection))
                    .isNotNull()
                    .satisfies(all -> assertThat(all.remove(the(collection, id))).isTrue());
        }

        Evidence evidence() {
            return new Evidence(collections, heard, shown, NOW);
        }
    }

    private static Document address(String written) {
        String[] parts = written.split(":", 2);
        return new Document("channel", parts[0]).append("_id", parts[1]);
    }

    private static Document order(String id, String teacher, Instant start) {
        return new Document("_id", id)
                .append("lesson", lesson(start))
                .append(
                        "progress",
                        new Document("_type", "Progress.Filled").append("teacherId", teacher))
                .append("offers", list(offer(teacher, "ACCEPTED", "telegram:101")))
                .append("facts", new ArrayList<Document>())
                .append("dueAt", Date.from(start));
    }

    private static Document open(String id, Instant start) {
        return new Document("_id", id)
                .append("lesson", lesson(start))
                .append("progress", new Document("_type", "Progress.Open"))
                .append("offers", list(offer("t2", "OPEN", null)))
                .append("dueAt", Date.from(NOW.plusSeconds(60)));
    }

    private static List<Document> list(Document... documents) {
        return new ArrayList<>(Arrays.asList(documents));
    }

    private static Document offer(String teacher, String status, @Nullable String answer) {
        return new Document("no", 1)
                .append("teacherId", teacher)
                .append("status", status)
                .append("answerId", answer);
    }

    private static Document lesson(Instant start) {
        return new Document("npsn", "10500001")
                .append("className", "5A")
                .append("start", Date.from(start))
                .append("end", Date.from(start.plus(Duration.ofMinutes(70))));
    }

    private static Document timetable(String teacher, Document... bookings) {
        return new Document("_id", teacher + ":2026-W48")
                .append("teacherId", teacher)
                .append("bookings", list(bookings));
    }

    private static Document booking(String order, Instant start) {
        return lesson(start).append("orderId", order).append("answerId", "telegram:101");
    }

    /** A lesson that is over. */
    private static Document past(String id, String state, Instant start) {
        Document order = order(id, "t3", start);
        order.append(
                "progress", new Document("_type", "Progress." + state).append("teacherId", "t3"));
        return state.equals("Taught")
                ? order.append("dueAt", Date.from(NOW.plusSeconds(600)))
                : order.append("dueAt", null);
    }

    private static Document pupil(String id) {
        return new Document("_id", id)
                .append("_type", "Pupil")
                .append("npsn", "10500001")
                .append("className", "5A");
    }

    private static Document rate(String order, int stars) {
        return new Document("_type", "PupilCommand.Rate")
                .append("orderId", order)
                .append("stars", stars);
    }

    private static Document rating(String id, String order, String pupil, int stars) {
        return new Document("_id", id)
                .append(
                        "rating",
                        new Document("orderId", order)
                                .append("pupilId", pupil)
                                .append("teacherId", "t3")
                                .append("stars", stars));
    }

    private static Document sum(String teacher, int count, int sum) {
        return new Document("_id", teacher)
                .append("stars", new Document("count", count).append("sum", sum));
    }

    @Test
    void where_all_is_well_nothing_is_said() {
        assertThat(Checker.check(new Story().evidence())).isEmpty();
        assertThat(Checker.doubles(new Story().evidence())).isZero();
    }

    @Test
    void a_copy_is_counted_and_is_no_violation() {
        Story story = new Story();
        story.shown.add(new Shown("c99", PUPIL, story.shown.getLast().text(), List.of(), NOW, ""));
        assertThat(Checker.check(story.evidence())).isEmpty();
        assertThat(Checker.doubles(story.evidence())).isEqualTo(1);
    }

    @Test
    void what_was_sent_as_often_as_may_be_is_counted_and_is_no_violation() {
        Story story = new Story();
        story.delivery("telegram:102/1").append("state", "UNCERTAIN").append("attempts", 3);
        story.shown.removeLast();
        assertThat(Checker.check(story.evidence())).isEmpty();
        assertThat(Checker.givenUp(story.evidence())).isEqualTo(1);
    }

    @Test
    void answers_count_by_what_they_answer_whatever_places_a_clock_set_back_gave_them() {
        Story story = new Story();
        story.input("telegram:104", PUPIL, "p1", "PupilCommand.Help", "Help");
        story.say("telegram:104/1", PUPIL, "Bantuan", true, null);
        story.the("outbox", "telegram:104/1").put("place", -1L);
        assertThat(Checker.check(story.evidence())).isEmpty();
    }

    @Test
    void what_nobody_had_any_use_for_any_more_is_counted_and_is_no_violation() {
        Story story = new Story();
        story.the("outbox", "E5005/3/t3").append("until", Date.from(NOW));
        story.delivery("E5005/3/t3")
                .append("state", "TOO_LATE")
                .append("changedAt", Date.from(NOW));
        assertThat(Checker.check(story.evidence())).isEmpty();
        assertThat(Checker.tooLate(story.evidence())).isEqualTo(1);
    }

    @Test
    void who_wrote_too_much_and_was_told_so_gets_no_more_answers_for_a_while() {
        Story story = new Story();
        story.input("telegram:103", PUPIL, "p1", "TellAnybody", "TellAnybody");
        story.the("inbox", "telegram:103")
                .get("command", Document.class)
                .append("topic", "TOO_MANY");
        story.say("telegram:103/1", PUPIL, "Terlalu banyak pesan", true, null);
        story.input("telegram:104", PUPIL, "p1", "Overlook", "Overlook");
        assertThat(Checker.check(story.evidence())).isEmpty();
    }

    @Test
    void who_got_the_same_answer_too_often_gets_no_more_of_them_for_a_while() {
        Story story = new Story();
        story.the("outbox", "telegram:102/1").append("loopNoticed", true);
        story.input("telegram:104", PUPIL, "p1", "PupilCommand.Help", "Help");
        assertThat(Checker.check(story.evidence())).isEmpty();
    }

    @Test
    void what_went_by_another_channel_or_with_another_message_is_no_violation() {
        Story story = new Story();
        story.delivery("telegram:102/1").put("state", "FAILED");
        story.shown.removeLast();
        story.say("telegram:102/1@sms", "sms:+62812", "5 bintang", null, null);
        story.say("A1001/9/op1", OPERATOR, "Kabar", null, null);
        story.delivery("A1001/9/op1").put("state", "TOLD");
        story.shown.removeLast();
        story.the("outbox", "A1001/2/op1").put("told", List.of("A1001/9/op1"));
        assertThat(Checker.check(story.evidence())).isEmpty();
    }

    private record Planted(Kind kind, String how, Consumer<Story> planting) {}

    private static List<Planted> planted() {
        return List.of(
                new Planted(
                        Kind.INPUT_LOST,
                        "acknowledged and in no inbox",
                        story -> story.heard.add(new Heard("telegram:7", PUPIL, "5", NOW))),
                new Planted(
                        Kind.INPUT_LEFT,
                        "it waits still",
                        story -> story.the("inbox", "telegram:102").put("state", "WAITING")),
                new Planted(
                        Kind.INPUT_PARKED,
                        "it was given up",
                        story -> story.the("inbox", "telegram:102").put("state", "PARKED")),
                new Planted(
                        Kind.INPUT_UNANSWERED,
                        "handled without a word",
                        story ->
                                story.input(
                                        "telegram:103", PUPIL, "p1", "PupilCommand.Help", "Help")),
                new Planted(
                        Kind.INPUT_UNANSWERED,
                        "overlooked, and nobody was told that they wrote too much",
                        story -> story.input("telegram:103", PUPIL, "p1", "Overlook", "Overlook")),
                new Planted(
                        Kind.MESSAGE_LOST,
                        "given up as too late while it was still of use",
                        story -> {
                            story.the("outbox", "E5005/3/t3")
                                    .append("until", Date.from(NOW.plusSeconds(1)));
                            story.delivery("E5005/3/t3")
                                    .append("state", "TOO_LATE")
                                    .append("changedAt", Date.from(NOW));
                        }),
                new Planted(
                        Kind.ORDER_LOST,
                        "a school was told of an order that is not there",
                        story ->
                                story.say(
                                        "telegram:100/2",
                                        OPERATOR,
                                        "Pesanan C3003 sudah kami terima ✅",
                                        true,
                                        null)),
                new Planted(
                        Kind.ORDER_TWICE,
                        "the same lesson was ordered twice",
                        story -> {
                            story.remove("orders", "B2002");
                            story.add("orders", open("B2002", START));
                        }),
                new Planted(
                        Kind.LESSON_WITH_OTHER_TEACHERS,
                        "two accepted it",
                        story ->
                                story.the("orders", "A1001")
                                        .put(
                                                "offers",
                                                list(
                                                        offer("t1", "ACCEPTED", "telegram:101"),
                                                        offer("t1", "ACCEPTED", "x")))),
                new Planted(
                        Kind.LESSON_WITH_OTHER_TEACHERS,
                        "another was told to have it",
                        story ->
                                story.say(
                                        "telegram:555/1",
                                        "telegram:4",
                                        "Terima kasih, pelajaran ini milik Anda ✅\nIPAS, kelas 5A"
                                                + " (A1001)",
                                        true,
                                        null)),
                new Planted(
                        Kind.LESSONS_OVERLAP,
                        "two lessons at one time",
                        story -> {
                            Instant soon = START.plus(Duration.ofMinutes(30));
                            story.add("orders", order("D4004", "t1", soon));
                            story.the("orders", "D4004")
                                    .get("lesson", Document.class)
                                    .put("className", "6A");
                        }),
                new Planted(
                        Kind.BOOKING_LEFT,
                        "booked for an order that is nobody's",
                        story -> story.add("timetables", timetable("t2", booking("B2002", START)))),
                new Planted(
                        Kind.BOOKING_LEFT,
                        "never confirmed",
                        story ->
                                story.the("timetables", "t1:2026-W48")
                                        .getList("bookings", Document.class)
                                        .getFirst()
                                        .put("tentativeSince", Date.from(NOW))),
                new Planted(
                        Kind.BOOKING_LOST,
                        "a lesson in no timetable",
                        story -> story.remove("timetables", "t1:2026-W48")),
                new Planted(
                        Kind.HOLD_LEFT,
                        "held for an offer that is over",
                        story ->
                                story.add(
                                        "holds",
                                        new Document("_id", "t1").append("offer", "A1001:1"))),
                new Planted(
                        Kind.FACT_LEFT,
                        "not worked off",
                        story ->
                                story.the("orders", "A1001")
                                        .put("facts", list(new Document("_id", "A1001/3")))),
                new Planted(
                        Kind.OFFER_UNSAID,
                        "made and never told",
                        story -> story.unsay("A1001/1/t1")),
                new Planted(
                        Kind.NEWS_UNSAID,
                        "found and never told",
                        story -> story.unsay("A1001/2/op1")),
                new Planted(
                        Kind.DUE_FORGOTTEN,
                        "due long ago",
                        story ->
                                story.the("orders", "B2002")
                                        .put("dueAt", Date.from(NOW.minusSeconds(10)))),
                new Planted(
                        Kind.DUE_FORGOTTEN,
                        "waits for nothing",
                        story -> story.the("orders", "A1001").remove("dueAt")),
                new Planted(
                        Kind.MESSAGE_LOST,
                        "the channel never had it",
                        story -> story.shown.removeLast()),
                new Planted(
                        Kind.MESSAGE_LOST,
                        "nobody knows",
                        story -> {
                            story.delivery("telegram:102/1").put("state", "UNCERTAIN");
                            story.shown.removeLast();
                        }),
                new Planted(
                        Kind.MESSAGE_LOST,
                        "told with another that says nothing of it",
                        story -> story.delivery("telegram:102/1").put("state", "TOLD")),
                new Planted(
                        Kind.MESSAGE_LOST,
                        "an offer that is still open failed",
                        story -> {
                            Document offer = story.delivery("B2002/1/t2");
                            offer.put("state", "FAILED");
                            story.shown.removeIf(
                                    message -> message.channelId().equals(offer.get("channelId")));
                        }),
                new Planted(
                        Kind.MESSAGE_LEFT,
                        "on its way for ever",
                        story -> story.delivery("telegram:102/1").put("state", "SENDING")),
                new Planted(
                        Kind.MESSAGE_TOO_OFTEN,
                        "four copies",
                        story -> {
                            Shown last = story.shown.getLast();
                            Stream.of("x", "y", "z")
                                    .forEach(id ->
                                            story.shown.add(
                                                    new Shown(
                                                            id,
                                                            last.address(),
                                                            last.text(),
                                                            List.of(),
                                                            NOW,
                                                            "")));
                        }),
                new Planted(
                        Kind.MESSAGE_UNKNOWN,
                        "never said",
                        story ->
                                story.shown.add(
                                        new Shown("q", PUPIL, "Halo?", List.of(), NOW, ""))),
                new Planted(
                        Kind.ANSWERS_OVERTOOK,
                        "the second answer came first",
                        story -> {
                            story.input("telegram:104", PUPIL, "p1", "PupilCommand.Help", "Help");
                            story.say("telegram:104/1", PUPIL, "Bantuan", true, null);
                            Shown later = story.shown.removeLast();
                            story.shown.addFirst(later);
                        }),
                new Planted(
                        Kind.STARS_LOST,
                        "confirmed and not kept",
                        story -> story.remove("ratings", "E5005/p1")),
                new Planted(
                        Kind.STARS_LOST,
                        "others are kept than the last that were confirmed",
                        story -> {
                            story.input("telegram:105", PUPIL, "p1", "PupilCommand.Rate", "Rate");
                            story.the("inbox", "telegram:105")
                                    .append("receivedAt", Date.from(NOW.plusSeconds(1)))
                                    .append("command", rate("E5005", 2));
                            story.say(
                                    "telegram:105/1",
                                    PUPIL,
                                    "Baik, diganti menjadi 2 bintang untuk pelajaran Matematika.",
                                    true,
                                    null);
                        }),
                new Planted(
                        Kind.STARS_TWICE,
                        "kept twice",
                        story -> story.add("ratings", rating("r2", "F6006", "p1", 4))),
                new Planted(
                        Kind.STARS_UNASKED,
                        "a pupil of the class knows nothing of the lesson",
                        story -> story.add("persons", pupil("p2"))),
                new Planted(
                        Kind.STARS_NOT_CLOSED,
                        "the lesson is closed and a pupil's stars are not",
                        story -> story.the("ratings", "F6006/p1").append("stage", "OPEN")),
                new Planted(
                        Kind.STARS_MISCOUNTED,
                        "the sum lacks one",
                        story -> story.remove("stars", "t3")),
                new Planted(
                        Kind.STARS_UNPUBLISHED,
                        "five are closed",
                        story ->
                                Stream.of("a", "b", "c", "d", "e")
                                        .forEach(pupil ->
                                                story.add(
                                                        "ratings",
                                                        rating(pupil, "F6006", pupil, 3)
                                                                .append("stage", "CLOSED")))),
                new Planted(
                        Kind.LESSON_UNTHANKED,
                        "the lesson is over and its teacher heard nothing",
                        story -> story.unsay("E5005/3/t3")),
                new Planted(
                        Kind.CHECK_IN_UNSAID,
                        "the teacher is on the way and the school does not know",
                        story -> story.unsay("A1001/4/op1")));
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_planted_is_named() {
        return planted().stream()
                .map(planted ->
                        DynamicTest.dynamicTest(
                                planted.kind() + ": " + planted.how(),
                                () -> {
                                    Story story = new Story();
                                    planted.planting().accept(story);
                                    assertThat(Checker.check(story.evidence()))
                                            .extracting(Violation::kind)
                                            .contains(planted.kind());
                                }));
    }

    @Test
    void every_kind_is_planted_but_those_that_only_a_run_can_see() {
        Set<Kind> planted = planted().stream().map(Planted::kind).collect(Collectors.toSet());
        assertThat(planted)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.copyOf(SEEN_BY_OTHERS)));
    }
}
