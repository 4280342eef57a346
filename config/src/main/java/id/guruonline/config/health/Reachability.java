package id.guruonline.config.health;

import id.guruonline.bot.delivery.Reach;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the channels' own servers answer. The service works without them, and what waits waits.
 */
final class Reachability implements HealthIndicator {

    /** So often a channel that was away is asked whether it is back. */
    static final Duration BETWEEN_PROBES = Duration.ofSeconds(10);

    private final List<Reach> reaches;
    private final Duration longest;

    /**
     * @param longest for how long nobody may answer
     */
    Reachability(List<Reach> reaches, Duration longest) {
        this.reaches = reaches;
        this.longest = longest;
    }

    @Override
    public Health health() {
        List<String> away =
                reaches.stream()
                        .filter(reach ->
                                reach.findMissedFor()
                                        .filter(time -> time.compareTo(longest) >= 0)
                                        .isPresent())
                        .map(Reach::name)
                        .toList();
        return away.isEmpty()
                ? Health.up().build()
                : Health.status(Backlog.DEGRADED).withDetail("unreachable", away).build();
    }
}
