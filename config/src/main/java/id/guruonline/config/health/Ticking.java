package id.guruonline.config.health;

import java.time.Duration;

/** What has everybody look for work, tick by tick. */
public interface Ticking {

    /** How long ago it ticked last. */
    Duration sinceLastTick();

    /** How often it should. */
    Duration every();
}
