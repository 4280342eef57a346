package id.guruonline.bot.delivery;

import java.util.List;

/** The ways in of all carriers, as one. */
public final class WaysIn implements WayIn {

    private final List<WayIn> all;

    WaysIn(List<WayIn> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The one of that kind; throws {@link IllegalStateException} where its carrier is not there.
     */
    public <W extends WayIn> W get(Class<W> kind) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind.getSimpleName()));
    }

    @Override
    public List<Webhook> webhooks() {
        return all.stream().flatMap(way -> way.webhooks().stream()).toList();
    }

    @Override
    public void start() {
        all.forEach(WayIn::start);
    }

    /** Stops each, whatever becomes of the others; throws what the first threw. */
    @Override
    public void stop() {
        Each.of(all, WayIn::stop);
    }
}
