package id.guruonline.scheduler.work;

/**
 * Tells whoever works off what is due that there may be something now, so that it need not wait for
 * the next tick.
 */
public interface Wakeup {

    /** Asks for a look soon; many calls may be answered by one look. Never blocks. */
    void wake();
}
