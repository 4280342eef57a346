package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import java.util.Set;

/**
 * A teacher who became free, and what that teacher may be asked for.
 *
 * @param subjects what the teacher may teach, whatever the level
 * @param npsns the schools that the teacher would go to, as far as anybody goes
 */
public record Freed(String teacherId, Set<Subject> subjects, Set<String> npsns) {

    /**
     * How an offer ends that its teacher is never asked after again. Silence is no such end: once
     * the matter is more urgent the teacher may be asked again, and may have thought about another
     * offer at the moment it became so.
     */
    public static final Set<OfferStatus> REFUSED = Set.of(OfferStatus.DECLINED);

    public Freed {
        subjects = Set.copyOf(subjects);
        npsns = Set.copyOf(npsns);
    }

    /** Whether the teacher may be asked for that order now, as far as this tells. */
    public boolean concerns(Order order) {
        return subjects.contains(order.lesson().subject())
                && npsns.contains(order.lesson().npsn())
                && order.offers().stream().noneMatch(this::wasRefused);
    }

    private boolean wasRefused(Offer offer) {
        return offer.teacherId().equals(teacherId) && REFUSED.contains(offer.status());
    }
}
