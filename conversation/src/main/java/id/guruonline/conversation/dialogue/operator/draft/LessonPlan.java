package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Hours;
import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The lessons that a complete draft is about, each by the bells of its own day. */
public final class LessonPlan {

    private LessonPlan() {}

    /** One lesson a day; throws where the draft is not complete. */
    public static List<Lesson> of(OrderDraft draft, School school, ZoneId zone) {
        Subject subject = draft.subject();
        String className = draft.className();
        if (subject == null || className == null) {
            throw new IllegalStateException("not complete: " + draft.draftId());
        }
        BellPlan plan = school.bellPlan();
        return draft.days().dates().stream()
                .map(day -> {
                    Bells bells = plan.on(day);
                    Hours hours = draft.hours().on(bells);
                    LocalTime start = hours.start();
                    LocalTime end = hours.end();
                    if (start == null || end == null) {
                        throw new IllegalStateException("no time on " + day);
                    }
                    LessonHours byBells = hours.byBells();
                    return new Lesson(
                            school.npsn(),
                            subject,
                            className,
                            day.atTime(start).atZone(zone).toInstant(),
                            day.atTime(end).atZone(zone).toInstant(),
                            jp(bells, start, end),
                            Duration.ofMinutes(bells.jpMinutes()),
                            byBells == null ? null : byBells.findPeriods(bells).orElse(null));
                })
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
