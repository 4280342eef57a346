package id.guruonline.scheduler.work;

/** Lets whoever works off what is due look for it: what each tick does. */
public interface Wakeup {

    /** Asks for a look soon; many calls may be answered by one look. Never blocks. */
    void wake();
}
