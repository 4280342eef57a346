package id.guruonline.scheduler.rating;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pupils' stars: one rating each a lesson, changeable until the close; a teacher's sum is counted
 * anew from all that are published, each time some are.
 */
public final class Ratings {

    /** From fewer stars one could tell who gave which. */
    private static final int LEAST = 5;

    /** Who was in the class for so long before the lesson's end did not come for its sake. */
    private static final Duration SETTLED = Duration.ofHours(24);

    private final RatingStore store;
    private final OrderStore orders;
    private final People people;
    private final Duration open;

    /**
     * @param open how long stars may be given after pupils were asked
     */
    public Ratings(RatingStore store, OrderStore orders, People people, Duration open) {
        this.store = store;
        this.orders = orders;
        this.people = people;
        this.open = open;
    }

    /**
     * Counts a pupil's stars.
     *
     * @param stars 1 to 5
     * @param receivedAt decides whether they came before the close, however late they are handled
     */
    public Rated rate(String orderId, String pupilId, int stars, Instant receivedAt) {
        Optional<Order> found = orders.find(orderId);
        Optional<Pupil> pupil = found.flatMap(order -> findPupil(order.lesson(), pupilId));
        if (found.isEmpty() || pupil.isEmpty()) {
            return new Rated.NotTheirs();
        }
        Order order = found.get();
        return switch (order.status()) {
            case OPEN, FILLED -> new Rated.NotYet(order);
            case CANCELLED, UNFILLED, NO_SHOW -> new Rated.Closed(order);
            case TAUGHT, RATED ->
                    receivedAt.isBefore(order.starsCloseAt(open))
                            ? rate(order, pupil.get(), stars, receivedAt)
                            : new Rated.Closed(order);
        };
    }

    private Rated rate(Order order, Pupil pupil, int stars, Instant receivedAt) {
        Lesson lesson = order.lesson();
        return pupil.hadJoined(lesson.npsn(), lesson.className(), lesson.end())
                ? count(order, pupil.id(), stars, receivedAt)
                : new Rated.JoinedLater(order);
    }

    private Rated count(Order order, String pupilId, int stars, Instant receivedAt) {
        String teacherId = order.findTeacher().orElseThrow();
        boolean changed =
                store.save(
                        new Rating(order.id(), pupilId, teacherId, stars, receivedAt),
                        cameJustBefore(order.lesson(), pupilId));
        if (orders.get(order.id()).status() == OrderStatus.NO_SHOW) {
            // Reported missing while the stars were being saved: nobody else would forget these.
            forget(order.id(), teacherId);
            return new Rated.Closed(order);
        }
        if (findPupil(order.lesson(), pupilId).isEmpty()) {
            // Left while the stars were being saved, which may have been after all were forgotten.
            store.forgetPupil(pupilId, List.of(order.id()));
            return new Rated.NotTheirs();
        }
        if (orders.get(order.id()).status() == OrderStatus.RATED) {
            // Closed while the stars were being saved, which came in time.
            close(order.id(), teacherId);
        }
        return new Rated.Counted(order, stars, changed);
    }

    /** Whoever got hold of the class's code may have come for this lesson's sake. */
    private boolean cameJustBefore(Lesson lesson, String pupilId) {
        return findPupil(lesson, pupilId)
                .filter(pupil ->
                        pupil.cameAfter(
                                lesson.npsn(), lesson.className(), lesson.end().minus(SETTLED)))
                .isPresent();
    }

    /** How many stars of the lesson count only once its school lets them. */
    public int countHeld(String orderId) {
        return store.listHeld(orderId).size();
    }

    /** Whether it is that school's lesson, and none of its stars wait for anybody's word. */
    public boolean isSettled(String orderId, String npsn) {
        return countHeld(orderId) == 0
                && orders.find(orderId)
                        .filter(order -> order.lesson().npsn().equals(npsn))
                        .isPresent();
    }

    /**
     * Lets the held stars of a lesson count, or forgets them, as was said first: repeating it, or
     * saying something else later, changes nothing more.
     *
     * @param npsn whose lesson it must be
     * @param by in which turn it is said
     * @return what was said first; empty where it is no lesson of that school
     */
    public Optional<Settlement> settleHeld(String orderId, String npsn, String by, boolean count) {
        return orders.find(orderId)
                .filter(order -> order.lesson().npsn().equals(npsn))
                .map(order -> settle(order, store.settle(orderId, by, count)));
    }

    private Settlement settle(Order order, Settlement first) {
        if (!first.count()) {
            store.removeHeld(order.id());
            return first;
        }
        store.release(order.id());
        if (order.status() == OrderStatus.RATED) {
            order.findTeacher().ifPresent(teacherId -> close(order.id(), teacherId));
        }
        return first;
    }

    private Optional<Pupil> findPupil(Lesson lesson, String pupilId) {
        return people.directory().listPupils(lesson.npsn(), lesson.className()).stream()
                .filter(pupil -> pupil.id().equals(pupilId))
                .findFirst();
    }

    /** The stars of one lesson that count. */
    public Stars of(String orderId) {
        List<Rating> held = store.listHeld(orderId);
        return store.listOf(orderId).stream()
                .filter(rating -> !held.contains(rating))
                .map(r -> new Stars(1, r.stars()))
                .reduce(Stars.NONE, Stars::plus);
    }

    /**
     * Nobody gives the lesson stars any more. A teacher's published stars change only now, and by
     * at least {@value #LEAST} at once: who looks before and after learns nobody's own.
     */
    public void close(String orderId, String teacherId) {
        store.close(orderId);
        store.publish(teacherId, LEAST);
    }

    /** Forgets all stars of a pupil who is in no class any more; see {@link RatingStore}. */
    public void forgetPupil(String pupilId) {
        store.forgetPupil(pupilId);
    }

    /** Forgets what those pupils, who are out of it by now, gave to the lessons of one class. */
    public void forgetPupils(Collection<String> pupilIds, String npsn, String className) {
        Map<String, Boolean> ofClass = new HashMap<>();
        for (String pupilId : pupilIds) {
            List<String> orderIds =
                    store.listBy(pupilId).stream()
                            .map(Rating::orderId)
                            .filter(id ->
                                    ofClass.computeIfAbsent(id, _ -> isOf(id, npsn, className)))
                            .toList();
            store.forgetPupil(pupilId, orderIds);
        }
    }

    private boolean isOf(String orderId, String npsn, String className) {
        return orders.find(orderId)
                .map(Order::lesson)
                .filter(lesson -> lesson.npsn().equals(npsn))
                .filter(lesson -> School.isSameClass(lesson.className(), className))
                .isPresent();
    }

    /** Forgets the stars of a lesson that did not take place after all. */
    public void forget(String orderId, String teacherId) {
        store.removeOf(orderId);
        store.recount(teacherId);
    }
}
