package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.TimetableRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of who may be asked; the first that refuses decides. */
final class Eligibility {

    /** How long nobody is asked again whom the channel did not reach. */
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(5);

    /** One rule: why the teacher is not asked, or empty where it has nothing against it. */
    @FunctionalInterface
    interface Rule {
        Optional<Reason> findObstacle(Question question);
    }

    private final MatchingSettings settings;
    private final TimetableRules timetableRules;
    private final SubjectTable subjects;

    /** Cheap ones first; what {@link Reason#passesByItself passes by itself} comes last. */
    private final List<Rule> rules =
            List.of(
                    Eligibility::active,
                    Eligibility::notPaused,
                    this::teachesSubject,
                    Eligibility::teachesLevel,
                    Eligibility::notResting,
                    this::schoolTakesPart,
                    this::withinRadius,
                    Eligibility::notExcludedBySchool,
                    Eligibility::notExcludedFromOrder,
                    this::notAskedBefore,
                    this::fitsTimetable,
                    this::notSilent,
                    this::notAskedTooOften,
                    Eligibility::notBehindNamed,
                    Eligibility::notHeld);

    Eligibility(MatchingSettings settings, TimetableRules timetableRules, SubjectTable subjects) {
        this.settings = settings;
        this.timetableRules = timetableRules;
        this.subjects = subjects;
    }

    /** Why the teacher is not asked; empty where the teacher may be. */
    Optional<Reason> findObstacle(Question question) {
        for (Rule rule : rules) {
            Optional<Reason> obstacle = rule.findObstacle(question);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /** How far the teacher goes for this request, in km. */
    double radiusKm(Teacher teacher, Request request) {
        return teacher.travelsFurther()
                ? teacher.radiusKm() * settings.radiusFactor(request.widened())
                : teacher.radiusKm();
    }

    private static Optional<Reason> active(Question q) {
        return unless(q.teacher().active(), Reason.INACTIVE);
    }

    private static Optional<Reason> notPaused(Question q) {
        return unless(!q.teacher().isPausedAt(q.now()), Reason.PAUSED);
    }

    private Optional<Reason> teachesSubject(Question q) {
        boolean may =
                subjects.mayTeach(
                        q.teacher().subjects(), q.order().lesson().subject(), q.school().level());
        return unless(may, Reason.SUBJECT_NOT_TAUGHT);
    }

    private static Optional<Reason> teachesLevel(Question q) {
        return unless(q.teacher().levels().contains(q.school().level()), Reason.LEVEL_NOT_TAUGHT);
    }

    /** Unlike a pause, a rest ahead is of no concern to other lessons. */
    private static Optional<Reason> notResting(Question q) {
        Lesson lesson = q.order().lesson();
        return unless(!q.teacher().restsIn(lesson.start(), lesson.end()), Reason.PAUSED);
    }

    private Optional<Reason> schoolTakesPart(Question q) {
        return unless(q.school().stage() <= settings.stage(), Reason.SCHOOL_NOT_YET);
    }

    private Optional<Reason> withinRadius(Question q) {
        return unless(q.isWithin(radiusKm(q.teacher(), q.request())), Reason.OUT_OF_RADIUS);
    }

    private static Optional<Reason> notExcludedBySchool(Question q) {
        return unless(!q.school().excluded().contains(q.teacher().id()), Reason.EXCLUDED_BY_SCHOOL);
    }

    private static Optional<Reason> notExcludedFromOrder(Question q) {
        return unless(!q.order().excluded().contains(q.teacher().id()), Reason.EXCLUDED_FROM_ORDER);
    }

    /**
     * Who answered is asked once. But who was spared because another teacher had the lesson, or for
     * another lesson, or was kept out, or never got the message, had no chance to answer: when the
     * order opens again, the other lesson is gone or the teacher let in again, the teacher may be
     * asked again. So may who was silent, a few times and never twice in one urgency.
     */
    private Optional<Reason> notAskedBefore(Question q) {
        if (!wasOffered(q)) {
            return Optional.empty();
        }
        boolean answered = offersTo(q).anyMatch(o -> !isSilence(o) && !wasSpared(o, q.now()));
        boolean askedEnough =
                offersTo(q).filter(Eligibility::isSilence).count() >= settings.asksOfSilent();
        boolean silentToTheEnd = isSilentNow(q) && !q.request().asksAgain();
        return unless(!answered && !askedEnough && !silentToTheEnd, Reason.ALREADY_ASKED);
    }

    /** Who is silent is left in peace until the matter is more urgent. */
    private Optional<Reason> notSilent(Question q) {
        return unless(!wasOffered(q) || !isSilentNow(q), Reason.SILENT);
    }

    /** Nobody is to be fed up with us; in a hurry only the day counts. */
    private Optional<Reason> notAskedTooOften(Question q) {
        if (q.order().isWaitingFor(q.teacher().id())) {
            return Optional.empty(); // who has an appointment is not bothered
        }
        return q.asked()
                .findCap(
                        q.teacher().id(),
                        q.request(),
                        settings,
                        LocalDate.ofInstant(q.now(), timetableRules.zone()),
                        LocalDate.ofInstant(q.order().lesson().start(), timetableRules.zone()));
    }

    /** As long as the school waits for whom it named nobody else is asked. */
    private static Optional<Reason> notBehindNamed(Question q) {
        Named named = q.order().named();
        return unless(named == null || named.allows(q.teacher().id()), Reason.NOT_YET);
    }

    /** Most were not: they are asked it of every order. */
    private static boolean wasOffered(Question q) {
        for (Offer offer : q.order().offers()) {
            if (offer.teacherId().equals(q.teacher().id()) && counts(offer, q)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSilentNow(Question q) {
        return offersTo(q)
                .filter(Eligibility::isSilence)
                .anyMatch(o -> !o.madeAt().isBefore(q.request().since()));
    }

    private static Stream<Offer> offersTo(Question q) {
        return q.order().offers().stream()
                .filter(o -> o.teacherId().equals(q.teacher().id()))
                .filter(o -> counts(o, q));
    }

    /**
     * Who was asked about the time that the lesson had before has said nothing of this one, nor has
     * who stood by of being called.
     */
    private static boolean counts(Offer offer, Question q) {
        return !q.order().wasMovedSince(offer.madeAt()) && !wasBeforeCall(offer, q.order().named());
    }

    private static boolean wasBeforeCall(Offer offer, @Nullable Named named) {
        return named != null
                && named.stoodBy()
                && named.teacherId().equals(offer.teacherId())
                && !named.isAskedBy(offer);
    }

    private static boolean isSilence(Offer offer) {
        return offer.status() == OfferStatus.EXPIRED;
    }

    private static boolean wasSpared(Offer offer, Instant now) {
        return switch (offer.closedBy()) {
            case TAKEN_BY_ANOTHER, CLASHES, KEPT_OUT -> offer.status() == OfferStatus.WITHDRAWN;
            // Others first: the channel may still be silent.
            case NEVER_TAKEN -> !now.isBefore(offer.backstop().plus(AFTER_SILENCE));
            case DECLINED, EXPIRED, CANCELLED, STARTED, UNDELIVERABLE, LEFT, LEFT_LATE, MISSED ->
                    false;
            case null -> false;
        };
    }

    private Optional<Reason> fitsTimetable(Question q) {
        Place school = q.school().place();
        Optional<Lesson> left =
                q.order()
                        .lesson()
                        .leftAt(
                                q.now(),
                                () -> timetableRules.arrival(q.teacher().place(), school, q.now()));
        if (left.isEmpty()) {
            return Optional.of(Reason.TOO_LATE);
        }
        Booking wanted = q.order().booking("", left.get(), school, null);
        return q.timetable().findObstacle(wanted, q.teacher(), timetableRules);
    }

    /**
     * Shortly before a lesson everybody is asked, so several offers may be open to one teacher; and
     * who has until the evening to think about next week may be asked for this afternoon.
     */
    private static Optional<Reason> notHeld(Question q) {
        return unless(!q.held() || !q.request().exclusive(), Reason.HELD);
    }

    private static Optional<Reason> unless(boolean holds, Reason reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }
}
