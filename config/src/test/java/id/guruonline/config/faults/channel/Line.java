package id.guruonline.config.faults.channel;

import id.guruonline.config.faults.channel.Records.Choice;
import id.guruonline.config.faults.channel.Records.Shown;
import java.util.List;

/** The way from people to the service over one channel. */
public interface Line extends AutoCloseable {

    /** What brings the service here, as on the command line. */
    List<String> settings();

    /**
     * Somebody types something. Returns once the service acknowledged it, which may take until it
     * is there again.
     *
     * @param address as accounts write it
     */
    void say(String address, String text);

    /** Somebody taps a button below a message; as {@link #say}. */
    void tap(String address, Shown below, Choice key);

    @Override
    void close();
}
