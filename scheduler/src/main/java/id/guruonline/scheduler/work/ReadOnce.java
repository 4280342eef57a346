package id.guruonline.scheduler.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a piece of work has read of a store, so that it is not asked for again: a turn looks at the
 * same account and the same orders several times. Once something was changed through the store it
 * is read anew; what others change meanwhile is noticed, as ever, by the conditions under which all
 * is saved. Outside a piece of work everything is read each time.
 *
 * @param <T> what is read; a store has one of these for each way in which it is asked
 */
public final class ReadOnce<T> {

    private static final ScopedValue<Piece> PIECE = ScopedValue.newInstance();

    private final Map<Piece, Map<Object, T>> read = new ConcurrentHashMap<>();

    /** One piece of work; it is one thread's. */
    private static final class Piece {

        private final Set<ReadOnce<?>> readers = new HashSet<>();
    }

    /** Does a piece of work on this thread; where one is being done this is a part of it. */
    public static <R> R during(Supplier<R> work) {
        if (PIECE.isBound()) {
            return work.get();
        }
        Piece piece = new Piece();
        try {
            return ScopedValue.where(PIECE, piece).call(work::get);
        } finally {
            piece.readers.forEach(reader -> reader.read.remove(piece));
        }
    }

    /**
     * What was read for that before, else what is read now.
     *
     * @param key tells it from all else that is asked in this way
     */
    public T get(Object key, Supplier<T> reading) {
        if (!PIECE.isBound()) {
            return reading.get();
        }
        T before = known().get(key);
        if (before != null) {
            return before;
        }
        T now = reading.get();
        known().put(key, now);
        return now;
    }

    /** What was read for that, if it was, changed as it is in the store by now. */
    public void change(Object key, UnaryOperator<T> change) {
        if (PIECE.isBound()) {
            known().computeIfPresent(key, (_, before) -> change.apply(before));
        }
    }

    /** Something was changed: all is read anew. */
    public void forget() {
        if (PIECE.isBound()) {
            read.remove(PIECE.get());
        }
    }

    /**
     * All that is read from now on is read anew, by everybody: something was saved that is to be
     * held against what others saved up to then, as stars against the close of their lesson.
     */
    public static void lookAnew() {
        if (PIECE.isBound()) {
            List.copyOf(PIECE.get().readers).forEach(ReadOnce::forget);
        }
    }

    private Map<Object, T> known() {
        Piece piece = PIECE.get();
        piece.readers.add(this);
        return read.computeIfAbsent(piece, _ -> new HashMap<>());
    }
}
