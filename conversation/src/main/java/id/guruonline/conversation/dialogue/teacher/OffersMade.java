package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.SchoolNamed;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The offers that a bare yes or no can be about: those the teacher knew of when writing it. */
final class OffersMade {

    /** How long after an offer is over a yes or no is still taken for it. */
    private static final Duration LATE = Duration.ofDays(1);

    /**
     * Who put the offer out and who heard the answer may be two instances, whose clocks differ by a
     * second or two; nobody reads and answers faster than that.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    /** To get from one school to another takes about that. */
    private static final Duration WAY = Duration.ofMinutes(15);

    private final Orders orders;
    private final Lessons lessons;
    private final SchoolNamed schools;

    OffersMade(Orders orders, Lessons lessons, SchoolNamed schools) {
        this.orders = orders;
        this.lessons = lessons;
        this.schools = schools;
    }

    /** "yang nomor dua", "yang terakhir". */
    private static final Pattern BY_PLACE =
            Pattern.compile(
                    "\\b(?:nomor|nomer|no|yang|yg|offer|number)\\.?\\s*(?:ke\\s?-?)?"
                            + "(?:[1-9](?![.:]\\d)|satu|dua|tiga|empat|pertama|kedua|ketiga|keempat|terakhir"
                            + "|atas|bawah|first|second|third|last)\\b",
                    Pattern.CASE_INSENSITIVE);

    private record Made(Order order, Offer offer) {

        OfferRef ref() {
            return order.ref(offer);
        }

        /** Of what came together a second yes is to what was taken, not to what was refused. */
        boolean isTaken() {
            return offer.status() == OfferStatus.ACCEPTED;
        }

        double score() {
            return offer.reasons().stream().mapToDouble(r -> r.value() * r.weight()).sum();
        }
    }

    /** Open offers made known by then, the best first. */
    List<OfferRef> listOpen(String teacherId, Instant at) {
        return made(teacherId, at)
                .filter(made -> made.offer().isOpen() && made.order().status() == OrderStatus.OPEN)
                .sorted(Comparator.comparingDouble(Made::score).reversed())
                .map(Made::ref)
                .toList();
    }

    /**
     * Of these offers those that what was said can be about: an answer that names a school, a day,
     * a class, a subject or a time is for nothing else. All of them where it names none.
     */
    List<OfferRef> listMeant(List<OfferRef> open, Understood said, String text) {
        if (open.size() > 1 && BY_PLACE.matcher(text).find()) {
            return List.of(); // each came by itself: nobody knows which is the second
        }
        return ofSchool(
                open.stream().filter(ref -> lessons.isMeant(ref.orderId(), said)).toList(), text);
    }

    /**
     * As {@link #listMeant}, for a no, which is about a single offer unless it names another day:
     * what else it names may be the reason ("ada rapat jam 9").
     */
    List<OfferRef> listRefused(List<OfferRef> open, Understood said, String text) {
        List<OfferRef> meant = listMeant(open, said, text);
        boolean reason = open.size() == 1 && lessons.isOnDay(open.getFirst().orderId(), said);
        return meant.isEmpty() && reason ? open : meant;
    }

    private List<OfferRef> ofSchool(List<OfferRef> fitting, String text) {
        Map<OfferRef, String> npsns = new LinkedHashMap<>();
        fitting.forEach(ref ->
                orders.find(ref.orderId())
                        .ifPresent(order -> npsns.put(ref, order.lesson().npsn())));
        Set<String> named = schools.among(Set.copyOf(npsns.values()), text);
        return fitting.stream().filter(ref -> named.contains(npsns.get(ref))).toList();
    }

    /**
     * The newest offer that is over but not long: a late yes may still win it, and a second yes to
     * one that was won changes nothing.
     */
    Optional<OfferRef> findLate(String teacherId, Instant at) {
        return made(teacherId, at)
                .filter(made -> !made.offer().isOpen())
                .filter(made -> at.isBefore(made.offer().over().plus(LATE)))
                .max(
                        Comparator.comparing((Made made) -> made.offer().madeAt())
                                .thenComparing(Made::isTaken))
                .map(Made::ref);
    }

    /** As {@link #findLate}, of an order that still looks for somebody. */
    Optional<OfferRef> findLateOpen(String teacherId, Instant at) {
        return findLate(teacherId, at)
                .filter(ref ->
                        orders.find(ref.orderId())
                                .filter(order -> order.status() == OrderStatus.OPEN)
                                .isPresent());
    }

    /** Whether at most one of these can be taken, the way from one to another counted. */
    boolean doClash(List<OfferRef> refs) {
        List<Lesson> lessonsOf =
                refs.stream()
                        .flatMap(ref -> orders.find(ref.orderId()).stream())
                        .map(Order::lesson)
                        .toList();
        return lessonsOf.stream()
                .noneMatch(one -> lessonsOf.stream().anyMatch(other -> isThenInReach(one, other)));
    }

    private static boolean isThenInReach(Lesson one, Lesson other) {
        Duration way = one.npsn().equals(other.npsn()) ? Duration.ZERO : WAY;
        return !other.start().isBefore(one.end().plus(way));
    }

    private Stream<Made> made(String teacherId, Instant at) {
        return orders.listOfTeacher(teacherId, at).stream()
                .flatMap(order ->
                        order.offers().stream()
                                .filter(offer -> offer.teacherId().equals(teacherId))
                                .filter(offer -> isKnown(offer, at))
                                .map(offer -> new Made(order, offer)));
    }

    /** Whether the channel took the offer's message by then, or perhaps did. */
    private static boolean isKnown(Offer offer, Instant at) {
        return Stream.of(offer.takenAt(), offer.perhapsAt())
                .flatMap(Stream::ofNullable)
                .anyMatch(shown -> !shown.isAfter(at.plus(CLOCKS_DIFFER)));
    }

    /** The offers that came with that one, itself among them. */
    List<OfferRef> listTogether(OfferRef ref) {
        return findOffer(ref).flatMap(Offer::findBundle).map(orders::listMade).orElse(List.of(ref));
    }

    /**
     * Of those that came with that one what the teacher did not take; all where that is nothing.
     */
    List<OfferRef> listRefusable(OfferRef ref) {
        List<OfferRef> all = listTogether(ref);
        List<OfferRef> left = all.stream().filter(one -> !is(one, OfferStatus.ACCEPTED)).toList();
        return left.isEmpty() ? all : left;
    }

    /** What ran out together with that one, and may still be wanted; else that one alone. */
    List<OfferRef> listRunOut(OfferRef ref) {
        return is(ref, OfferStatus.EXPIRED)
                ? listTogether(ref).stream().filter(one -> is(one, OfferStatus.EXPIRED)).toList()
                : List.of(ref);
    }

    private boolean is(OfferRef ref, OfferStatus status) {
        return findOffer(ref).filter(offer -> offer.status() == status).isPresent();
    }

    private Optional<Offer> findOffer(OfferRef ref) {
        return orders.find(ref.orderId()).flatMap(order -> order.findOffer(ref.no()));
    }

    /** Whether these are several that came together. */
    boolean areTogether(List<OfferRef> refs) {
        return refs.size() > 1 && listTogether(refs.getFirst()).containsAll(refs);
    }

    /** The offer, if it was made to that teacher. */
    Optional<OfferRef> find(String teacherId, String orderId, int no) {
        OfferRef ref = new OfferRef(orderId, no);
        return findOffer(ref).filter(offer -> offer.teacherId().equals(teacherId)).map(_ -> ref);
    }

    /**
     * The offer that leads others which came to that teacher together; where it was never made, as
     * its order was called off just then, one of those others.
     */
    Optional<OfferRef> findLead(String teacherId, String orderId, int no) {
        OfferRef lead = new OfferRef(orderId, no);
        return find(teacherId, orderId, no)
                .or(() ->
                        orders.find(orderId).stream()
                                .map(order -> order.lesson().start())
                                .flatMap(start -> orders.listOfTeacher(teacherId, start).stream())
                                .flatMap(order ->
                                        order.offers().stream()
                                                .filter(o -> o.teacherId().equals(teacherId))
                                                .filter(offer -> isLedBy(offer, lead))
                                                .map(order::ref))
                                .findFirst());
    }

    private static boolean isLedBy(Offer offer, OfferRef lead) {
        return offer.findBundle().filter(bundle -> bundle.lead().equals(lead)).isPresent();
    }
}
