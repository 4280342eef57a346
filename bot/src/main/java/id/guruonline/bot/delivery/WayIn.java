package id.guruonline.bot.delivery;

import java.util.List;

/**
 * How what people send comes in. It is asked for, from {@link #start} to {@link #stop}; or brought
 * to {@link #webhooks}; or, as on the playground, handed in by whoever holds the phones. In each
 * way it is saved before it is acknowledged.
 */
public interface WayIn {

    /** The addresses of the service at which it is brought; none where it is not. */
    default List<Webhook> webhooks() {
        return List.of();
    }

    /** Begins to take it in, once the service can handle it. Does not wait. */
    default void start() {}

    /** Takes nothing in any more; what was taken in is saved. */
    default void stop() {}
}
