package id.guruonline.config.health;

import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the service itself moves: the metronome ticks, and everybody it wakes comes further. It
 * is down where only a restart can help: not by an outage of the database or of a channel, which
 * every look gets over, and not where all takes long, as on a machine that has too much to do.
 */
final class Moving implements HealthIndicator {

    /** A metronome that guards itself is never so late. */
    static final Duration LATE = Duration.ofSeconds(10);

    /** Longer than everything that a step of a look may wait for. */
    static final Duration STUCK = Duration.ofMinutes(1);

    private final Optional<Ticking> ticking;
    private final Supplier<List<Workers.Movement>> movements;

    /**
     * @param ticking none where nothing ticks, as in commands
     */
    Moving(Optional<Ticking> ticking, Supplier<List<Workers.Movement>> movements) {
        this.ticking = ticking;
        this.movements = movements;
    }

    @Override
    public Health health() {
        List<String> still =
                movements.get().stream().filter(this::isStuck).map(Workers.Movement::name).toList();
        if (ticking.filter(Moving::isLate).isPresent()) {
            return Health.down().withDetail("reason", "the metronome does not tick").build();
        }
        return still.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "no step further: " + String.join(", ", still))
                        .build();
    }

    private static boolean isLate(Ticking metronome) {
        return metronome.sinceLastTick().compareTo(metronome.every().plus(LATE)) > 0;
    }

    private boolean isStuck(Workers.Movement movement) {
        Duration between = ticking.map(Ticking::every).orElse(Duration.ZERO).plus(STUCK);
        return movement.still().compareTo(between) > 0;
    }
}
