package id.guruonline.bot.telegram.api;

import java.time.Duration;

/** Something done over and over by one thread; see {@link Supervisor}. */
public interface Supervised extends AutoCloseable {

    /** Done: not to be called again. */
    Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** Does it once and returns how long to rest before the next time. */
    Duration step();

    /** Breaks off what another thread is at. */
    @Override
    void close();
}
