package id.guruonline.conversation.announce;

import id.guruonline.conversation.announce.Announcements.About;
import id.guruonline.conversation.text.AnswerBy;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a teacher is told of an offer. */
final class OfferAnnouncements {

    private OfferAnnouncements() {}

    /**
     * @param together the orders of a bundle, by the start of their lessons
     */
    static List<Announcement> offered(
            About about, Fact.Offered offered, Function<AskRef.OfBundle, List<Order>> together) {
        Offer offer = about.order().findOffer(offered.offerNo()).orElseThrow();
        return offer.findBundle()
                .map(bundle -> List.of(together(about, offer, bundle, together.apply(bundle))))
                .orElseGet(() -> List.of(alone(about, offer)));
    }

    /**
     * All lessons that are offered together, those too whose offer is just being saved; not those
     * that nobody is sought for any more.
     */
    private static Announcement together(
            About about, Offer offer, AskRef.OfBundle bundle, List<Order> all) {
        List<Order> open =
                all.stream().filter(order -> order.status() == OrderStatus.OPEN).toList();
        School school = about.school();
        List<Line.OfOffered> lessons = Line.OfOffered.first(open);
        TeacherSay say =
                new TeacherSay.OfferedTogether(
                        bundle.lead(),
                        open.size(),
                        school.name(),
                        offer.km(),
                        lessons,
                        open.size() - lessons.size(),
                        school.place(),
                        Line.sharedNote(open),
                        whyYou(
                                offer.reasons(),
                                about.directory().starsOf(about.teacher(offer.teacherId()))),
                        answerBy(offer, about.order().lesson()));
        return new Announcement(offer.teacherId(), say, bundle);
    }

    private static Announcement alone(About about, Offer offer) {
        OfferRef ref = about.order().ref(offer);
        Lesson lesson = about.order().lesson();
        School school = about.school();
        Stars stars = about.directory().starsOf(about.teacher(offer.teacherId()));
        TeacherSay say =
                new TeacherSay.Offered(
                        ref,
                        lesson.subject(),
                        lesson.className(),
                        When.of(lesson, offer),
                        school.name(),
                        offer.km(),
                        school.place(),
                        about.note(),
                        whyYou(offer.reasons(), stars),
                        answerBy(offer, lesson));
        return new Announcement(offer.teacherId(), say, ref);
    }

    /**
     * Until when there is time to answer, in whole minutes: never so long that less than a lesson
     * hour were left on arrival.
     */
    private static AnswerBy answerBy(Offer offer, Lesson lesson) {
        Instant arrival = Optional.ofNullable(offer.from()).orElse(offer.madeAt());
        Duration most = Duration.between(arrival, lesson.lastArrival());
        Duration left = most.compareTo(offer.answerTime()) < 0 ? most : offer.answerTime();
        Instant by = offer.madeAt().plus(left).truncatedTo(ChronoUnit.MINUTES);
        return new AnswerBy(by, Duration.ofMinutes(Math.max(1, left.toMinutes())));
    }

    /**
     * What counted most in the choice, of what is praise.
     *
     * @param stars the teacher's
     */
    static RankingTerm whyYou(List<RankingShare> shares, Stars stars) {
        return shares.stream()
                .filter(share -> share.term().isPraise(stars))
                .max(Comparator.comparingDouble(share -> share.value() * share.weight()))
                .map(RankingShare::term)
                .orElse(RankingTerm.NEARNESS);
    }

    /** How offers end that somebody did not answer. */
    private static final Set<ClosedBy> LOST =
            Set.of(ClosedBy.EXPIRED, ClosedBy.TAKEN_BY_ANOTHER, ClosedBy.STARTED);

    /**
     * Nobody is woken because time ran out; and in the last hour, in which many are asked, nobody
     * who did not answer hears that it ran out or that another was faster, but who stood by and was
     * called: they may be on their way to the school.
     */
    static boolean isHushed(Order order, Fact.OfferClosed closed, OfferRules rules) {
        Offer offer = order.findOffer(closed.offerNo()).orElseThrow();
        Instant start = order.lesson().start();
        boolean over = closed.cause() == ClosedBy.EXPIRED;
        boolean lost = LOST.contains(closed.cause());
        return (over && rules.isHushed(offer.madeAt(), start, closed.at()))
                || (lost && rules.isHurried(offer.madeAt(), start) && !isCall(order, offer));
    }

    private static boolean isCall(Order order, Offer offer) {
        Named named = order.named();
        return named != null && named.stoodBy() && named.isAskedBy(offer);
    }

    /** Nobody is told that something is over that never reached them. */
    static List<Announcement> closed(
            About about, Fact.OfferClosed closed, Function<AskRef.OfBundle, List<Order>> together) {
        Offer offer = about.order().findOffer(closed.offerNo()).orElseThrow();
        if (!offer.mayBeKnown()) {
            return List.of();
        }
        String school = about.school().name();
        return switch (closed.cause()) {
            case DECLINED, UNDELIVERABLE, NEVER_TAKEN, KEPT_OUT, LEFT, LEFT_LATE, MISSED ->
                    List.of();
            case EXPIRED -> about.teacher(closed.teacherId(), expired(about, offer, together));
            case TAKEN_BY_ANOTHER ->
                    about.teacher(
                            closed.teacherId(), new TeacherSay.OfferTaken(about.lesson(), school));
            case CANCELLED ->
                    about.teacher(
                            closed.teacherId(),
                            new TeacherSay.OfferCancelled(about.lesson(), school));
            case STARTED ->
                    about.teacher(
                            closed.teacherId(),
                            new TeacherSay.OfferStarted(about.lesson(), school));
            case CLASHES ->
                    about.teacher(
                            closed.teacherId(),
                            new TeacherSay.OfferClashes(about.lesson(), school));
        };
    }

    /** Of several that came together those that run out with it, or did. */
    private static TeacherSay expired(
            About about, Offer offer, Function<AskRef.OfBundle, List<Order>> together) {
        String school = about.school().name();
        long with =
                offer.findBundle().map(together).orElse(List.of()).stream()
                        .filter(order -> order.status() == OrderStatus.OPEN)
                        .flatMap(order -> order.offers().stream())
                        .filter(other -> Objects.equals(other.bundle(), offer.bundle()))
                        .filter(other -> other.isOpen() || other.status() == OfferStatus.EXPIRED)
                        .count();
        return with > 1
                ? new TeacherSay.OffersExpired(
                        offer.findBundle().orElseThrow().lead(), (int) with, school)
                : new TeacherSay.OfferExpired(about.order().ref(offer), about.lesson(), school);
    }
}
