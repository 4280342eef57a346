package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.work.instance.Owners;
import java.util.HashSet;
import java.util.Set;

/** The other instances, as a test says they are. */
public final class Neighbours implements Owners {

    /** Those that are gone. */
    public final Set<String> gone = new HashSet<>();

    /** Whether there are none. */
    public boolean alone;

    public Neighbours(boolean alone) {
        this.alone = alone;
    }

    @Override
    public boolean isGone(String owner) {
        return gone.contains(owner);
    }

    @Override
    public boolean isAlone() {
        return alone;
    }
}
