package id.guruonline.scheduler.work;

import java.util.function.Consumer;

/**
 * Passes on, within the process, exactly what makes work: the lane a message came in, an order that
 * has facts, the recipient of a message. Nothing is promised: what is passed on while nobody takes
 * it, or more than can be taken, is found in the database by the next look.
 *
 * @param <T> what is passed on
 */
public final class HandOver<T> {

    private volatile Consumer<? super T> taker = _ -> {};

    /** Passes it on. Never blocks, and never throws what becomes of it. */
    public void give(T piece) {
        taker.accept(piece);
    }

    /** From now on that one is given it; there is one at a time. */
    public void to(Consumer<? super T> one) {
        taker = one;
    }
}
