package id.guruonline.config.faults.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the channels saw, in the order they saw it. Thread-safe. */
public final class Records {

    private final List<Heard> heard = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    /**
     * Something that somebody said and the service acknowledged.
     *
     * @param id as the inbox has it
     * @param address as accounts write it
     * @param acknowledgedAt by the harness's clock
     */
    public record Heard(String id, String address, String words, Instant acknowledgedAt) {}

    /** A button. */
    public record Choice(String label, String data) {}

    /**
     * A message of the service that a channel took: it is before somebody's eyes.
     *
     * @param channelId what the channel called it
     * @param at by the harness's clock
     * @param about the service's own id of it, where the channel was told; empty where not
     */
    public record Shown(
            String channelId,
            String address,
            String text,
            List<Choice> keys,
            Instant at,
            String about) {

        public Shown {
            keys = List.copyOf(keys);
        }
    }

    synchronized void add(Heard one) {
        heard.add(one);
    }

    synchronized void add(Shown one) {
        shown.add(one);
    }

    /** All that was acknowledged. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** All that was shown, each copy. */
    public synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }
}
