package id.guruonline.conversation.limit;

/** Counts what limits kept from happening, for whoever watches the service; a port. */
@FunctionalInterface
public interface LimitCount {

    /** Counts one more. */
    void count(Limited what);
}
