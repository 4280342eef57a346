package id.guruonline.scheduler.store.gathered;

import com.mongodb.MongoException;

/** How those go that are asked together. */
final class RoundTrips {

    /**
     * So many to a collection are on their way at the same time. One: whoever comes meanwhile waits
     * for a single round trip, and goes together with all others.
     */
    static final int WAYS = 1;

    /** So many go in one. */
    static final int MOST = 100;

    private RoundTrips() {}

    /**
     * One among others failed; without the database's words, which quote what was to be written.
     */
    static MongoException failure(int code) {
        return new MongoException(code, "a write among others failed");
    }
}
