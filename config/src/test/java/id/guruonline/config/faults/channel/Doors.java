package id.guruonline.config.faults.channel;

import java.util.List;
import java.util.function.Supplier;

/** Where channels call the service: the ports of those instances that are there. */
public record Doors(Supplier<List<Integer>> ports) {

    /** One of them; each number goes to another. */
    int pick(long number) {
        List<Integer> open = ports.get();
        return open.isEmpty() ? 1 : open.get((int) (number % open.size()));
    }
}
