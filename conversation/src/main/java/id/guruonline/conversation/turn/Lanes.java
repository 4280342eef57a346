package id.guruonline.conversation.turn;

import java.util.List;
import java.util.Optional;

/** Who handles whose messages, among all instances on one database; a port. */
public interface Lanes {

    /**
     * Takes the lane until it is given back; empty where somebody else has it who is not gone. Its
     * own lane an owner may take anew at any time, which voids what it had before.
     *
     * @param owner one worker of one instance, which never handles a lane twice at the same time
     */
    Optional<Lease> claim(String lane, String owner);

    /** Gives the lane back, if it is still had. */
    void release(Lease lease);

    /** Gives back those of these that are still had, at once. */
    void releaseAll(List<Lease> leases);

    /**
     * Gives back all lanes of owners whose names begin so: of an instance that is known to be dead.
     * With an empty prefix all, as where this instance is the only one.
     */
    void releaseAll(String ownerPrefix);
}
