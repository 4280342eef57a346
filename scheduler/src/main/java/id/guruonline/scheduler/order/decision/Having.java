package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filled order: from the yes to the lesson's end. */
public final class Having {

    private static final Duration ASK_ON_THE_WAY = Duration.ofMinutes(60);
    private static final Duration MISS_ANSWER = Duration.ofMinutes(30);
    private static final Duration MISS_TEACHER = Duration.ofMinutes(15);

    private final OfferRules rules;

    public Having(OfferRules rules) {
        this.rules = rules;
    }

    Order fill(Order order, int offerNo, String teacherId, String answerId, Instant now) {
        Progress.Filled filled =
                new Progress.Filled(
                        teacherId, offerNo, answerId, now, Attendance.UNKNOWN, Set.of());
        boolean afterAll = order.progress() instanceof Progress.Open open && open.nobodyTold();
        return new OrderEdit(order, now)
                .offer(offerNo, o -> o.answered(OfferStatus.ACCEPTED, answerId, now))
                .withdrawOpen(ClosedBy.TAKEN_BY_ANOTHER)
                .progress(filled)
                .fact(id -> new Fact.Accepted(id, now, offerNo, teacherId, answerId, afterAll))
                .due(nextStep(order.lesson(), filled))
                .done();
    }

    /** What has come due by now: the lesson's end, or reminders. */
    Order pass(Order order, Progress.Filled filled, Instant now) {
        Lesson lesson = order.lesson();
        if (!now.isBefore(lesson.end())) {
            Instant close = lesson.end().plus(rules.ratingsOpen());
            return new OrderEdit(order, now)
                    .progress(new Progress.Taught(filled.teacherId(), filled.answerId(), close))
                    .fact(id -> new Fact.Taught(id, now, filled.teacherId(), close))
                    .due(close)
                    .done();
        }
        OrderEdit edit = new OrderEdit(order, now);
        Set<Reminder> reminded = new HashSet<>(filled.reminded());
        for (Reminder reminder : Reminder.values()) {
            if (!reminded.contains(reminder) && !now.isBefore(dueAt(lesson, reminder))) {
                reminded.add(reminder);
                if (isCalledFor(lesson, filled, reminder)
                        && now.isBefore(mootAt(lesson, reminder))) {
                    edit.fact(id -> new Fact.Reminded(id, now, filled.teacherId(), reminder));
                }
            }
        }
        return proceed(edit, lesson, filled.with(reminded)).done();
    }

    public Order attend(
            Order order,
            Progress.Filled filled,
            Attendance attendance,
            @Nullable String operatorId,
            Instant now) {
        return proceed(new OrderEdit(order, now), order.lesson(), filled.with(attendance))
                .fact(id -> new Fact.Attended(id, now, filled.teacherId(), attendance, operatorId))
                .done();
    }

    private OrderEdit proceed(OrderEdit edit, Lesson lesson, Progress.Filled next) {
        return edit.progress(next).due(nextStep(lesson, next));
    }

    private Instant nextStep(Lesson lesson, Progress.Filled filled) {
        return Arrays.stream(Reminder.values())
                .filter(r -> !filled.reminded().contains(r) && isCalledFor(lesson, filled, r))
                .map(r -> dueAt(lesson, r))
                .min(Comparator.naturalOrder())
                .filter(at -> at.isBefore(lesson.end()))
                .orElse(lesson.end());
    }

    /**
     * Whether this reminder is of use: the yes came before it, and what it asks is not known yet.
     */
    private boolean isCalledFor(Lesson lesson, Progress.Filled filled, Reminder reminder) {
        Instant asked = dueAt(lesson, Reminder.ON_THE_WAY);
        return switch (reminder) {
            case EVENING_BEFORE, ON_THE_WAY ->
                    filled.since().isBefore(dueAt(lesson, reminder))
                            && filled.attendance() == Attendance.UNKNOWN;
            case NO_ANSWER ->
                    filled.since().isBefore(asked) && filled.attendance() == Attendance.UNKNOWN;
            case NOT_SEEN -> filled.attendance() != Attendance.PRESENT;
        };
    }

    private Instant dueAt(Lesson lesson, Reminder reminder) {
        return switch (reminder) {
            case EVENING_BEFORE -> eveningBefore(lesson.start(), rules.eveningAt(), rules.zone());
            case ON_THE_WAY -> lesson.start().minus(ASK_ON_THE_WAY);
            case NO_ANSWER -> lesson.start().minus(MISS_ANSWER);
            case NOT_SEEN -> lesson.start().plus(MISS_TEACHER);
        };
    }

    private Instant mootAt(Lesson lesson, Reminder reminder) {
        return switch (reminder) {
            case EVENING_BEFORE -> dueAt(lesson, Reminder.ON_THE_WAY);
            case ON_THE_WAY, NO_ANSWER -> lesson.start();
            case NOT_SEEN -> lesson.end();
        };
    }

    private static Instant eveningBefore(Instant start, LocalTime evening, ZoneId zone) {
        return start.atZone(zone).minusDays(1).with(evening).toInstant();
    }

    /** The filled state, where the order is in it. */
    public static Optional<Progress.Filled> of(Order order) {
        return order.progress() instanceof Progress.Filled filled
                ? Optional.of(filled)
                : Optional.empty();
    }
}
