package id.guruonline.conversation.announce;

import id.guruonline.conversation.text.Hint.WhyYou;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Fact;
import id.guruonline.scheduler.order.Lesson;
import id.guruonline.scheduler.order.Offer;
import id.guruonline.scheduler.order.OfferRef;
import id.guruonline.scheduler.order.Order;
import id.guruonline.scheduler.order.Reason;
import id.guruonline.scheduler.people.School;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What teachers are told of offers. */
final class OfferNews {

    private OfferNews() {}

    static List<News> offered(Order order, Fact.Offered fact, School school) {
        OfferRef ref = new OfferRef(order.id(), fact.offerNo());
        return order.findOffer(fact.offerNo())
                .map(offer -> new News(fact.teacherId(), offer(ref, order, offer, school), ref))
                .stream()
                .toList();
    }

    private static Say offer(OfferRef ref, Order order, Offer offer, School school) {
        Lesson lesson = order.lesson();
        return new TeacherSay.Offered(
                ref,
                lesson.subject(),
                lesson.className(),
                When.of(lesson),
                school.name(),
                offer.km(),
                school.place(),
                whyYou(offer),
                offer.answerTime());
    }

    /** The reason that weighed most. */
    private static WhyYou whyYou(Offer offer) {
        return offer.reasons().stream()
                .max(Comparator.comparingDouble(reason -> reason.value() * reason.weight()))
                .map(Reason::term)
                .map(term ->
                        switch (term) {
                            case FAVOURITE -> WhyYou.FAVOURITE;
                            case STARS -> WhyYou.STARS;
                            case NEARNESS -> WhyYou.NEAR;
                            case FAIRNESS -> WhyYou.WANTS_LESSONS;
                        })
                .orElse(WhyYou.NEAR);
    }

    /** Only who was told of the offer is told of its end. */
    static List<News> closed(Order order, Fact.OfferClosed fact, School school) {
        boolean told =
                order.findOffer(fact.offerNo()).filter(o -> o.answerBy() != null).isPresent();
        Line.OfLesson lesson = Line.OfLesson.of(order.lesson());
        OfferRef ref = new OfferRef(order.id(), fact.offerNo());
        Optional<Say> say =
                switch (fact.cause()) {
                    case EXPIRED ->
                            Optional.of(new TeacherSay.OfferExpired(ref, lesson, school.name()));
                    case TAKEN_BY_ANOTHER ->
                            Optional.of(new TeacherSay.OfferTaken(lesson, school.name()));
                    case CANCELLED ->
                            Optional.of(new TeacherSay.OfferCancelled(lesson, school.name()));
                    case STARTED ->
                            Optional.of(new TeacherSay.OfferStarted(lesson, school.name()));
                    case CLASHES ->
                            Optional.of(new TeacherSay.OfferClashes(lesson, school.name()));
                    case DECLINED, UNDELIVERABLE -> Optional.empty();
                };
        return say.filter(_ -> told)
                .map(text -> News.of(fact.teacherId(), text))
                .stream()
                .toList();
    }
}
