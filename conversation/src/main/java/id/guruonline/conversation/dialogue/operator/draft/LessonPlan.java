package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The lessons that a complete draft is about. */
public final class LessonPlan {

    private LessonPlan() {}

    /** One lesson a day; throws where the draft is not complete. */
    public static List<Lesson> of(OrderDraft draft, School school, ZoneId zone) {
        Subject subject = draft.subject();
        String className = draft.className();
        LocalTime start = draft.hours().start();
        LocalTime end = draft.hours().end();
        if (subject == null || className == null || start == null || end == null) {
            throw new IllegalStateException("not complete: " + draft.draftId());
        }
        int jp = jp(school.bells(), start, end);
        return draft.days().dates().stream()
                .map(day ->
                        new Lesson(
                                school.npsn(),
                                subject,
                                className,
                                day.atTime(start).atZone(zone).toInstant(),
                                day.atTime(end).atZone(zone).toInstant(),
                                jp,
                                Duration.ofMinutes(school.bells().jpMinutes())))
                .toList();
    }

    /** Lesson hours between the two, breaks left out, rounded to whole ones; at least 1. */
    static int jp(Bells bells, LocalTime start, LocalTime end) {
        long minutes = Duration.between(start, end).toMinutes();
        for (Bells.Break pause : bells.breaks()) {
            LocalTime from = bells.endOf(pause.after());
            minutes -= overlap(start, end, from, from.plusMinutes(pause.minutes()));
        }
        return Math.max(1, Math.round((float) minutes / bells.jpMinutes()));
    }

    private static long overlap(LocalTime start, LocalTime end, LocalTime from, LocalTime to) {
        LocalTime later = start.isAfter(from) ? start : from;
        LocalTime earlier = end.isBefore(to) ? end : to;
        return Math.max(0, Duration.between(later, earlier).toMinutes());
    }
}
