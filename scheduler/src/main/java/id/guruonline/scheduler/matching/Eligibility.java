package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.TimetableRules;
import id.guruonline.scheduler.timetable.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of who may be asked; the first that refuses decides. */
final class Eligibility {

    /** How long nobody is asked again whom the channel did not reach. */
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(5);

    /** One rule: why the teacher is not asked, or empty where it has nothing against it. */
    @FunctionalInterface
    interface Rule {
        Optional<Refusal> refusalOf(Question question);
    }

    private final MatchingSettings settings;
    private final TimetableRules timetableRules;

    /** Cheap ones first; being held comes last, for it is the only one that passes by itself. */
    private final List<Rule> rules =
            List.of(
                    Eligibility::active,
                    Eligibility::notPaused,
                    Eligibility::teachesSubject,
                    Eligibility::teachesLevel,
                    this::schoolTakesPart,
                    this::withinRadius,
                    Eligibility::notExcludedBySchool,
                    Eligibility::notExcludedFromOrder,
                    Eligibility::notAskedBefore,
                    this::fitsTimetable,
                    Eligibility::notHeld);

    Eligibility(MatchingSettings settings, TimetableRules timetableRules) {
        this.settings = settings;
        this.timetableRules = timetableRules;
    }

    /** Why the teacher is not asked; empty where the teacher may be. */
    Optional<Refusal> refusalOf(Question question) {
        return rules.stream().flatMap(r -> r.refusalOf(question).stream()).findFirst();
    }

    /** How far the teacher goes for this request, in km. */
    double radiusKm(Teacher teacher, Request request) {
        return teacher.travelsFurther()
                ? teacher.radiusKm() * settings.radiusFactor(request.widened())
                : teacher.radiusKm();
    }

    private static Optional<Refusal> active(Question q) {
        return unless(q.teacher().active(), Refusal.INACTIVE);
    }

    private static Optional<Refusal> notPaused(Question q) {
        return unless(!q.teacher().isPausedAt(q.now()), Refusal.PAUSED);
    }

    private static Optional<Refusal> teachesSubject(Question q) {
        return unless(
                q.teacher().subjects().contains(q.order().lesson().subject()),
                Refusal.SUBJECT_NOT_TAUGHT);
    }

    private static Optional<Refusal> teachesLevel(Question q) {
        return unless(q.teacher().levels().contains(q.school().level()), Refusal.LEVEL_NOT_TAUGHT);
    }

    private Optional<Refusal> schoolTakesPart(Question q) {
        return unless(q.school().stage() <= settings.stage(), Refusal.SCHOOL_NOT_YET);
    }

    private Optional<Refusal> withinRadius(Question q) {
        return unless(q.km() <= radiusKm(q.teacher(), q.request()), Refusal.OUT_OF_RADIUS);
    }

    private static Optional<Refusal> notExcludedBySchool(Question q) {
        return unless(
                !q.school().excluded().contains(q.teacher().id()), Refusal.EXCLUDED_BY_SCHOOL);
    }

    private static Optional<Refusal> notExcludedFromOrder(Question q) {
        return unless(
                !q.order().excluded().contains(q.teacher().id()), Refusal.EXCLUDED_FROM_ORDER);
    }

    /**
     * A teacher is asked once. But who was spared because another teacher had the lesson, or for
     * another lesson, or never got the message, had no chance to answer: when the order opens
     * again, or the other lesson is gone, the teacher may be asked again.
     */
    private static Optional<Refusal> notAskedBefore(Question q) {
        boolean spared =
                q.order().offers().stream()
                        .filter(o -> o.teacherId().equals(q.teacher().id()))
                        .allMatch(o -> wasSpared(o, q.now()));
        return unless(spared, Refusal.ALREADY_ASKED);
    }

    private static boolean wasSpared(Offer offer, Instant now) {
        return switch (offer.closedBy()) {
            case TAKEN_BY_ANOTHER, CLASHES -> offer.status() == OfferStatus.WITHDRAWN;
            // Others first: the channel may still be silent.
            case NEVER_TAKEN -> !now.isBefore(offer.backstop().plus(AFTER_SILENCE));
            case DECLINED, EXPIRED, CANCELLED, STARTED, UNDELIVERABLE -> false;
            case null -> false;
        };
    }

    private Optional<Refusal> fitsTimetable(Question q) {
        Booking wanted = q.order().booking("", q.school().place(), null);
        return switch (q.timetable().check(wanted, q.teacher(), timetableRules)) {
            case Verdict.Free _ -> Optional.empty();
            case Verdict.Clash _ -> Optional.of(Refusal.OVERLAPS);
            case Verdict.HomeHours _ -> Optional.of(Refusal.HOME_HOURS);
            case Verdict.TooFar _ -> Optional.of(Refusal.TRAVEL);
            case Verdict.DayFull _ -> Optional.of(Refusal.DAY_FULL);
            case Verdict.WeekFull _ -> Optional.of(Refusal.WEEK_FULL);
            case Verdict.AcrossWeeks _ -> Optional.of(Refusal.ACROSS_WEEKS);
        };
    }

    /** Shortly before a lesson everybody is asked, so several offers may be open to one teacher. */
    private static Optional<Refusal> notHeld(Question q) {
        return unless(!q.held() || !q.request().exclusive(), Refusal.HELD);
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
