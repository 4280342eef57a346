package id.guruonline.scheduler.simulation.memory;

import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Settlement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where nobody gives stars: what is given is refused, and there is nothing to forget. */
public final class NoStars implements RatingStore {

    @Override
    public boolean save(Rating rating, boolean held) {
        throw new IllegalArgumentException("nobody gives stars here: " + rating.orderId());
    }

    @Override
    public List<Rating> listHeld(String orderId) {
        return List.of();
    }

    @Override
    public Settlement settle(String orderId, String by, boolean count) {
        return new Settlement(by, count);
    }

    @Override
    public void release(String orderId) {}

    @Override
    public void removeHeld(String orderId) {}

    @Override
    public Optional<Rating> find(String orderId, String pupilId) {
        return Optional.empty();
    }

    @Override
    public List<Rating> listOf(String orderId) {
        return List.of();
    }

    @Override
    public Map<String, Integer> countByOrder(Collection<String> orderIds) {
        return Map.of();
    }

    @Override
    public void close(String orderId) {}

    @Override
    public Stars publish(String teacherId, int least) {
        return Stars.NONE;
    }

    @Override
    public void removeOf(String orderId) {}

    @Override
    public void forgetPupil(String pupilId) {}

    @Override
    public List<Rating> listBy(String pupilId) {
        return List.of();
    }

    @Override
    public void forgetPupil(String pupilId, Collection<String> orderIds) {}

    @Override
    public Stars recount(String teacherId) {
        return Stars.NONE;
    }
}
