package id.guruonline.bot.delivery;

import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.util.List;

/** All carriers that are there. */
public final class Carriers implements AutoCloseable {

    private final List<Carrier> all;
    private final List<Channel> channels;

    /**
     * @param all the one to use first before others
     */
    public Carriers(List<? extends Carrier> all) {
        this.all = List.copyOf(all);
        this.channels = all.stream().flatMap(carrier -> carrier.channels().stream()).toList();
    }

    /** Each of them. */
    public List<Carrier> list() {
        return all;
    }

    /** Their channels, the one to use first before others. */
    public List<Channel> channels() {
        return channels;
    }

    /** What those channels are like. */
    public Channels traits() {
        return new Channels(channels.stream().map(Channel::traits).toList());
    }

    /** Their ways in. Asked for once. */
    public WaysIn open(Inbox inbox, Outbox outbox) {
        return new WaysIn(all.stream().map(carrier -> carrier.open(inbox, outbox)).toList());
    }

    /** Has each learn what it needs for sending. */
    public void start() {
        all.forEach(Carrier::start);
    }

    /** Whether those that they call answer. */
    public List<Reach> reaches() {
        return all.stream().flatMap(carrier -> carrier.reaches().stream()).toList();
    }

    /**
     * Has each ask those whom it calls whether they are back; whatever one throws, all are asked.
     */
    public void probe() {
        Each.of(all, Carrier::probe);
    }

    /** Has each say what is missing beyond it; throws where the service must not start so. */
    public void check() {
        all.forEach(Carrier::check);
    }

    /** Closes each, whatever becomes of the others; throws what the first threw. */
    @Override
    public void close() {
        Each.of(all, Carrier::close);
    }
}
