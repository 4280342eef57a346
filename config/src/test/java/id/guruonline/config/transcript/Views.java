package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.LessonView;
import id.guruonline.config.transcript.Stage.OfferView;
import id.guruonline.config.transcript.Stage.OrderView;
import id.guruonline.config.transcript.Transcript.Item;
import id.guruonline.config.transcript.Transcript.Kept;
import id.guruonline.config.transcript.Transcript.Scene;
import id.guruonline.config.transcript.Transcript.Shown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is saved, as a transcript's lines, and those lines held against a scene's. */
final class Views {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH).withZone(ZONE);
    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZONE);

    private Views() {}

    /** As {@code MATEMATIKA 5A, Tue 2026-11-24 07:30-09:00, 10500001: FILLED t1 (t2 DECLINED)}. */
    static List<String> orders(List<OrderView> orders) {
        return orders.stream().map(Views::order).toList();
    }

    private static String order(OrderView order) {
        String offers = order.offers().stream().map(Views::offer).collect(Collectors.joining(", "));
        return "%s %s, %s, %s: %s%s%s"
                .formatted(
                        order.subject(),
                        order.className(),
                        time(order.start(), order.end()),
                        order.school(),
                        order.status(),
                        order.teacher() == null ? "" : " " + order.teacher(),
                        offers.isEmpty() ? "" : " (" + offers + ")");
    }

    private static String offer(OfferView offer) {
        return offer.teacher() + " " + offer.status();
    }

    /** As {@code Tue 2026-11-24 07:30-09:00, 10500001}. */
    static List<String> timetable(List<LessonView> lessons) {
        return lessons.stream().map(Views::lesson).toList();
    }

    private static String lesson(LessonView lesson) {
        return time(lesson.start(), lesson.end())
                + ", "
                + lesson.school()
                + (lesson.confirmed() ? "" : ", unconfirmed");
    }

    private static String time(Instant start, Instant end) {
        return START.format(start) + "-" + END.format(end);
    }

    /** Holds a view against the lines below it. */
    static Comparison compare(Scene scene, List<String> actual, Map<String, String> known) {
        Map<String, String> captures = new HashMap<>(known);
        List<Shown> shown = scene.shown();
        boolean same = shown.size() == actual.size();
        List<String> lines = new ArrayList<>(scene.items().getFirst().raw());
        for (int i = 0; i < actual.size(); i++) {
            boolean fits = i < shown.size() && shown.get(i).text().matches(actual.get(i), captures);
            same &= fits;
            lines.addAll(fits ? shown.get(i).raw() : List.of("   | " + actual.get(i)));
        }
        for (Item item : scene.items().subList(1, scene.items().size())) {
            if (item instanceof Kept) {
                lines.addAll(item.raw());
            }
        }
        List<Comparison.Fault> faults =
                same ? List.of() : List.of(new Comparison.Fault(scene.line(), "saved differently"));
        return new Comparison(faults, lines, captures);
    }
}
