package id.guruonline.bot.delivery;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * The time by which carriers keep to what they may send.
 *
 * @param rest how a thread rests for so many nanoseconds of it
 */
public record Pace(TimeMeter time, BlockingStrategy rest) {

    /** By the machine's. */
    public static final Pace OF_THE_MACHINE =
            new Pace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
}
