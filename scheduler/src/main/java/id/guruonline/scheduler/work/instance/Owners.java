package id.guruonline.scheduler.work.instance;

/**
 * Which of the running instances on one database are gone, so that others may take up what they had
 * begun. An owner is an instance's id, new with each start.
 */
public interface Owners {

    /**
     * Whether that owner is gone. Never of this instance itself, and of another only once it was
     * watched for a while and did nothing, by the watcher's own elapsed time: clocks are not
     * compared. An owner that only paused finds its claims void when it wakes, by the conditions
     * under which it saves. Asks no database and never blocks.
     */
    boolean isGone(String owner);

    /**
     * Whether no other instance is there, as far as was seen: one that starts is seen within
     * seconds. Asks no database and never blocks.
     */
    default boolean isAlone() {
        return false;
    }
}
