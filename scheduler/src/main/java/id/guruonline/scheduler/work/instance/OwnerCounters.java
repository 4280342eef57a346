package id.guruonline.scheduler.work.instance;

import java.util.Map;

/** A counter for each running instance, which only that instance moves; a port. */
public interface OwnerCounters {

    /** Sets the owner's counter, whether there is one or not. */
    void move(String owner, long count);

    /** All counters, by owner. */
    Map<String, Long> list();

    /** Forgets the owner's counter, if it still stands there; else changes nothing. */
    void forget(String owner, long count);
}
